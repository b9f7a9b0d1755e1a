#include "app/done.hpp"

#include "shared/model/display.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <string>

namespace kumppani {

namespace {

/// The month of the update after the one that was just made: by the plan, not by the day on which it was
/// made, but never one that has passed already.
std::optional<Month> update_after(const Record& service, Date today) {
    const std::int64_t updates = service.integer("updates");
    const Month made = service.month("next").value_or(month_of(today));
    auto next = rules::next_update(made, updates);
    while (next && rules::overdue(*next, today))
        next = rules::next_update(*next, updates);
    return next;
}

} // namespace

std::optional<Word> done_word(const Record& record) {
    switch (record.kind()) {
    case Kind::event:
        return Word::event_was_held;
    case Kind::service:
        if (rules::update_interval(record.integer("updates"))) return Word::update_was_made;
        return std::nullopt;
    case Kind::project:
        if (rules::open(record)) return Word::project_was_followed_up;
        return std::nullopt;
    case Kind::note:
        if (rules::undone_action(record)) return Word::event_was_held;
        return std::nullopt;
    default:
        return std::nullopt;
    }
}

void mark_done(Session& session, const RecordId& id) {
    const Record* const record = session.workspace.find(id);
    const auto word = record ? done_word(*record) : std::nullopt;
    if (!word || session.read_only) return;
    const std::string title(record->text(info(record->kind()).title));
    Edit edit = session.workspace.edit({Word::marked_done, {title}});
    std::string told = session.say(Word::marked_done, {title});
    if (record->kind() == Kind::event || record->kind() == Kind::note) {
        edit.set(id, "done", session.today);
    } else if (record->kind() == Kind::project) {
        edit.set(id, "followed_up", session.today);
    } else if (const auto next = update_after(*record, session.today)) {
        edit.set(id, "next", *next);
        told += ". " + session.say(Word::next_update_is,
                                   {displayed(field(Kind::service, "next"), *next, session.language)});
    }
    edit.commit();
    session.tell(std::move(told), true);
}

} // namespace kumppani
