#include "app/session.hpp"

#include "app/platform.h"
#include "app/ui/frame.hpp"
#include "shared/example/customer_template.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

namespace {

Clock last_act(const Workspace& workspace) {
    return workspace.undo_steps().empty() ? Clock{} : workspace.undo_steps().back().clock;
}

} // namespace

void Session::go(Route to) {
    if (!in_meeting() || to == route) return show(std::move(to));
    if (!meeting.asked) meeting.focused = ui::focused();
    meeting.asked = std::move(to);
    platform::request_frame(0);
}

void Session::leave_meeting() {
    const Record* customer = workspace.find(route.id);
    show(customer && !customer->deleted() ? Route{Screen::care_plan, route.id} : Route{});
}

void Session::show(Route to) {
    if (to != route) {
        leave_tables();
        joining_need.clear();
    }
    route = std::move(to);
    meeting = {};
    if (in_meeting()) {
        meeting.since = last_act(workspace);
        palette = new_group = false;
        toast = {};
        details.clear();
        fresh.clear();
        table.reset();
        choosing_columns.reset();
    }
    const bool page_of_record = route.screen == Screen::care_plan || route.screen == Screen::group;
    if (page_of_record && !route.id.empty()) {
        std::erase(visited, route.id);
        visited.insert(visited.begin(), route.id);
    }
    platform::request_frame(0);
}

/// Another page's rows stand as they always do, but for the order that someone likes.
void Session::leave_tables() {
    selection_key = SelectionKey::none;
    for (auto& [kind, view] : views) {
        view.stop_selecting();
        view.filter.reset();
    }
}

void Session::start_selecting(Kind kind) {
    for (auto& [other, view] : views)
        view.stop_selecting();
    views[kind].selecting = true;
}

std::string Session::number_of(Word word, std::size_t number) const {
    return grouped(static_cast<std::int64_t>(number)) + "\u00A0" + count(word, number);
}

void Session::afterwards(std::function<void(Session&)> act) {
    asked_.push_back(std::move(act));
    platform::request_frame(0);
}

void Session::when_saved(std::function<void(Session&)> act) {
    waiting_for_save.push_back(std::move(act));
    platform::request_frame(0);
}

void Session::do_what_was_asked() {
    for (const auto& act : std::exchange(asked_, {}))
        act(*this);
}

void Session::add_customer() {
    const std::string name(say(Word::new_customer));
    const std::string manager = author();
    auto edit = workspace.edit({Word::undo_add, {name}});
    const RecordId id =
        edit.create(Kind::customer, {{"name", name},
                                     {"relation", std::string("direct")},
                                     {"manager", manager.empty() ? Value() : Value(manager)}});
    edit.commit();
    go({Screen::care_plan, id});
}

void Session::tell(std::string words, bool can_undo) {
    if (!in_meeting()) tell_in_meeting(std::move(words), can_undo);
}

void Session::tell_in_meeting(std::string words, bool can_undo) {
    constexpr Milliseconds long_enough_to_read = 8'000;
    toast = {std::move(words), can_undo, false, platform::elapsed() + long_enough_to_read};
}

void Session::copy(const std::string& text, std::string done, std::string failed) {
    copying_ = {std::move(done), std::move(failed), in_meeting()};
    platform::copy_text(text);
}

void Session::copied(bool success) {
    const Copying was = std::exchange(copying_, {});
    if (in_meeting() && !was.in_meeting) return;
    tell_in_meeting(success ? was.done : was.failed);
}

void Session::remove(std::string_view record, const std::string& name) {
    workspace.edit({Word::undo_remove, {name}}).remove(record).commit();
    tell(say(Word::removed, {name}), true);
    toast.to_bin = true;
}

bool Session::can_undo() const {
    return workspace.can_undo() && (!in_meeting() || meeting.since < last_act(workspace));
}

void Session::undo() {
    if (!can_undo()) return;
    ui::announce(say(Word::undone, {say(workspace.undo_title())}));
    workspace.undo();
}

void Session::redo() {
    if (in_meeting() || !workspace.can_redo()) return;
    ui::announce(say(Word::redone, {say(workspace.redo_title())}));
    workspace.redo();
}

std::optional<Value> Session::accept(const Record& record, const Field& field, std::string_view typing) {
    const std::pair<RecordId, std::string> place{record.id(), std::string(field.key)};
    auto result = value_from_typing(field, typing, today);
    if (auto* wrong = std::get_if<Fault>(&result)) {
        rejected[place] = {std::string(typing), std::move(*wrong)};
        return std::nullopt;
    }
    rejected.erase(place);
    return std::get<Value>(std::move(result));
}

void Session::type_into(const Record& record, const Field& field, std::string_view typing) {
    if (auto value = accept(record, field, typing)) set(record, field, std::move(*value));
}

void Session::set(const Record& record, const Field& field, Value value) {
    std::optional<Record> unmade;
    if (!workspace.find(record.id())) unmade = record;
    afterwards([id = record.id(), unmade, &field, value = std::move(value)](Session& session) {
        auto edit = session.workspace.edit({Word::undo_edit, {std::string(session.say(field.label))}});
        if (unmade && !session.workspace.find(id)) {
            edit.create_as(id, unmade->kind(), {});
            for (const FieldKey key : unmade->fields())
                edit.set(id, key, unmade->value(key));
        }
        edit.set(id, field.key, value);
        const Record* made = session.workspace.find(id);
        const bool begun = made && session.begin_plan(edit, *made, field, value);
        edit.commit();
        if (begun) session.tell(std::string(session.say(Word::plan_begun)), true);
    });
}

// The first type that a customer gets begins its plan, within the same step.
bool Session::begin_plan(Edit& edit, const Record& record, const Field& field, const Value& value) {
    const auto* type = std::get_if<std::string>(&value);
    if (record.kind() != Kind::customer || field.key != "type" || !type || type->empty() ||
        record.has("type"))
        return false;
    if (!plan_is_empty(workspace, record)) return false;
    begin_by_type(edit, record.id(), *type, language);
    return true;
}

const Rejected* Session::rejection(const Record& record, const Field& field) const {
    const auto found = rejected.find({record.id(), std::string(field.key)});
    return found == rejected.end() ? nullptr : &found->second;
}

std::string Session::author() const {
    const Record* record = workspace.find(written(workspace.replica()));
    return record ? std::string(record->text("name")) : std::string();
}

void Session::name_author(std::string_view name) {
    const RecordId id = written(workspace.replica());
    auto edit = workspace.edit({Word::undo_edit, {std::string(say(Word::author_name))}});
    Value value = name.empty() ? Value() : Value(std::string(name));
    if (workspace.find(id))
        edit.set(id, "name", std::move(value));
    else
        edit.create_as(id, Kind::author, {{"name", std::move(value)}});
    edit.commit();
}

} // namespace kumppani
