#include "app/screens/new_group.hpp"

#include "app/screens/dialog.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/text_field.hpp"
#include "shared/rules/customers.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <vector>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

// The first project still going on that no group steers yet.
RecordId likely_project(const Session& session, std::string_view customer) {
    const auto& groups = session.workspace.rows(Kind::group, customer);
    for (const Record* project : session.workspace.rows(Kind::project, customer)) {
        const bool steered = std::any_of(groups.begin(), groups.end(), [&](const Record* group) {
            return group->text("project") == project->id();
        });
        if (rules::open(*project) && !steered) return project->id();
    }
    return {};
}

} // namespace

NewGroup::NewGroup(const Session& session) {
    const auto& customers = session.workspace.all(Kind::customer);
    if (customers.size() == 1) take_customer(session, customers.front()->id());
}

void NewGroup::take_customer(const Session& session, RecordId customer) {
    customer_ = std::move(customer);
    project_ = likely_project(session, customer_);
}

std::string NewGroup::name_for(const Session& session) const {
    if (!name_.empty()) return name_;
    const Record* project = session.workspace.find(project_);
    return project ? std::string(project->text("name")) : std::string();
}

void NewGroup::choose_customer(Session& session, const Rect& rect) {
    std::vector<std::string> names;
    std::vector<RecordId> ids;
    std::optional<std::size_t> current;
    for (const Record* customer : rules::customers_in_care(session.workspace)) {
        if (customer->id() == customer_) current = ids.size();
        names.emplace_back(customer->text("name"));
        ids.push_back(customer->id());
    }
    const auto chosen = ui::choose(rect, {.name = session.say(Word::customer),
                                          .key = "customer",
                                          .options = names,
                                          .current = current,
                                          .placeholder = session.say(Word::choose_a_customer),
                                          .framed = true,
                                          .required = true});
    if (chosen) take_customer(session, ids[*chosen]);
}

void NewGroup::choose_project(Session& session, const Rect& rect) {
    std::vector<std::string> names{std::string(session.say(Word::without_project))};
    std::vector<RecordId> ids{RecordId()};
    std::optional<std::size_t> current;
    if (!customer_.empty()) current = 0;
    for (const Record* project : session.workspace.rows(Kind::project, customer_)) {
        if (project->id() == project_) current = ids.size();
        names.emplace_back(project->text("name"));
        ids.push_back(project->id());
    }
    const auto chosen = ui::choose(rect, {.name = session.say(Word::project),
                                          .key = "project",
                                          .options = names,
                                          .current = current,
                                          .placeholder = session.say(Word::choose_a_project),
                                          .framed = true});
    if (chosen) project_ = ids[*chosen];
}

void NewGroup::make(Session& session) const {
    std::string name = name_for(session);
    if (name.empty()) name = session.say(Word::new_group);
    session.afterwards([customer = customer_, project = project_, name](Session& later) {
        auto edit = later.workspace.edit({Word::undo_add, {name}});
        const RecordId id =
            edit.create(Kind::group, {{"customer", customer},
                                      {"name", name},
                                      {"project", project.empty() ? Value() : Value(project)}});
        edit.commit();
        later.go({Screen::group, id});
    });
}

bool NewGroup::draw(Session& session) {
    const bool ready = !customer_.empty();
    Dialog dialog(session, "new-group", session.say(Word::new_group), 480, height_,
                  session.say(Word::new_group_why));
    choose_customer(session, dialog.labelled(session.say(Word::customer)));
    choose_project(session, dialog.labelled(session.say(Word::project)));
    const std::string name = name_for(session);
    const ui::TextEvent typed = ui::text_field(dialog.labelled(session.say(Word::group_name)),
                                               {.name = session.say(Word::group_name),
                                                .value = name,
                                                .key = "name",
                                                .placeholder = session.say(Word::new_group),
                                                .framed = true,
                                                .spelling = true,
                                                .language = tag_of(session.language)});
    if (typed.changed || typed.committed) name_ = typed.text;
    const auto end = dialog.buttons(
        session, {.words = session.say(Word::create_group),
                  .weight = ui::Weight::primary,
                  .key = "create",
                  .description = ready ? std::string_view() : session.say(Word::create_group_needs_customer),
                  .enabled = ready,
                  .changes = true});
    if (end == DialogEnd::taken) make(session);
    if (!end && !ui::focus_within_layer()) ui::focus(ui::id_of(ready ? "name" : "customer"));
    return !end;
}

} // namespace kumppani
