#include "app/meeting.hpp"

#include "app/moments.hpp"
#include "app/naming.hpp"
#include "app/ui/frame.hpp"
#include "shared/rules/meeting.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

namespace {

std::string_view key_of(Capture capture) {
    switch (capture) {
    case Capture::action:
        return "action";
    case Capture::decision:
        return "decision";
    default:
        return "note";
    }
}

/// Who is at work, or else whose customer it is.
std::string responsible(const Session& session, const RecordId& customer) {
    std::string name = session.author();
    const Record* record = session.workspace.find(customer);
    return name.empty() && record ? std::string(record->text("manager")) : name;
}

Value text_or_nothing(std::string text) { return text.empty() ? Value() : Value(std::move(text)); }

} // namespace

Word word_of(Capture capture) {
    switch (capture) {
    case Capture::need:
        return Word::need;
    case Capture::action:
        return Word::note_action;
    case Capture::decision:
        return Word::note_decision;
    case Capture::note:
        break;
    }
    return Word::note_note;
}

Capture capture_of(const Record& captured) {
    if (captured.kind() == Kind::need) return Capture::need;
    for (const Capture capture : {Capture::action, Capture::decision})
        if (captured.text("type") == key_of(capture)) return capture;
    return Capture::note;
}

const Field& text_field_of(Capture capture) {
    return capture == Capture::need ? field(Kind::need, "need") : field(Kind::note, "text");
}

void enter_meeting(Session& session, const RecordId& customer) { session.go({Screen::meeting, customer}); }

void record_capture(Session& session, const RecordId& customer, Capture capture, std::string_view text) {
    const std::string written(text), kind(session.say(word_of(capture)));
    const std::string time = clock_time(platform::local_time(session.now));
    Edit edit = session.workspace.edit({Word::undo_add, {kind}});
    if (capture == Capture::need) {
        edit.create(Kind::need, {{"customer", customer},
                                 {"need", written},
                                 {"observed", session.today},
                                 {"state", std::string("new")},
                                 {"noted_at", time}});
    } else {
        const RecordId id = edit.create(Kind::note, {{"customer", customer},
                                                     {"type", std::string(key_of(capture))},
                                                     {"text", written},
                                                     {"noted", session.today},
                                                     {"noted_at", time}});
        if (capture == Capture::action) {
            const auto due = rules::date_in(text, session.today);
            edit.set(id, "responsible", text_or_nothing(responsible(session, customer)))
                .set(id, "due", due ? Value(*due) : Value());
        }
    }
    edit.commit();
    ui::announce(session.say(Word::captured, {kind + ": " + written}));
}

void remove_capture(Session& session, const RecordId& captured) {
    const Record* const record = session.workspace.find(captured);
    if (!record || session.read_only) return;
    const std::string title = title_of(session, *record);
    session.workspace.edit({Word::undo_remove, {title}}).remove(captured).commit();
    session.tell_in_meeting(session.say(Word::removed, {title}), true);
}

} // namespace kumppani
