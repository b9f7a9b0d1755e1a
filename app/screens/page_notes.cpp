#include "app/screens/page_notes.hpp"

#include "app/screens/storage_notes.hpp"
#include "app/ui/note.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

namespace {

using ui::Icon;
using ui::Token;

ui::NoteAnswer show(Session& session, ui::Rect& page, const ui::Note& note) {
    const float edge = session.phone ? 12.0F : 24.0F;
    page.cut_top(12);
    return ui::note(page.cut_top(ui::note_height(note, page.width - 2 * edge)).inset(edge, 0), note);
}

void update_note(Session& session, ui::Rect& page) {
    const ui::Note note{.icon = Icon::sparkles,
                        .ink = Token::accent_ink,
                        .tint = Token::selected,
                        .sentence = session.say(Word::update_ready),
                        .reason = session.say(Word::update_ready_reason),
                        .action = session.say(Word::update_now),
                        .close = session.say(Word::close)};
    const ui::NoteAnswer answer = show(session, page, note);
    if (answer == ui::NoteAnswer::action)
        session.afterwards([](Session& later) { later.update = Update::wanted; });
    if (answer == ui::NoteAnswer::close)
        session.afterwards([](Session& later) { later.update = Update::none; });
}

void file_note(Session& session, ui::Rect& page) {
    const FilePageWords words = words_of(session.environment.file_page);
    const ui::Note note{.icon = Icon::info,
                        .ink = Token::accent_ink,
                        .tint = Token::selected,
                        .sentence = session.say(words.sentence),
                        .reason = session.say(words.reason),
                        .action = session.say(Word::export_now),
                        .close = session.say(Word::close)};
    const ui::NoteAnswer answer = show(session, page, note);
    if (answer == ui::NoteAnswer::action) session.go({Screen::exchange, {}});
    if (answer == ui::NoteAnswer::close)
        session.afterwards([](Session& later) { later.file_note_read = true; });
}

} // namespace

FilePageWords words_of(FilePage how) {
    switch (how) {
    case FilePage::by_path:
        return {Word::file_by_path, Word::file_by_path_reason};
    case FilePage::shared:
        return {Word::file_shared, Word::file_shared_reason};
    case FilePage::none:
    case FilePage::unknown:
        break;
    }
    return {Word::file_unknown, Word::file_unknown_reason};
}

void page_notes(Session& session, ui::Rect& page) {
    if (storage_notes(session, page)) return;
    if (session.update != Update::none && session.can_update()) return update_note(session, page);
    if (session.environment.file_page != FilePage::none && !session.file_note_read) file_note(session, page);
}

} // namespace kumppani
