#include "app/screens/page_notes.hpp"

#include "app/screens/conflicts.hpp"
#include "app/screens/exchange_folder.hpp"
#include "app/screens/storage_notes.hpp"
#include "app/ui/note.hpp"
#include "shared/bundle/problem.hpp"
#include "shared/words/words.hpp"

#include <string>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Token;

ui::NoteAnswer show(Session& session, ui::Rect& page, const ui::Note& note) {
    const float edge = session.phone ? 12.0F : 24.0F;
    page.cut_top(12);
    return ui::note(page.cut_top(ui::note_height(note, page.width - 2 * edge)).inset(edge, 0), note);
}

/// Of the customer or the steering group that is looked at, and of all on the pages of lists.
std::size_t conflicts_here(const Session& session) {
    switch (session.route.screen) {
    case Screen::care_plan:
    case Screen::group:
        return conflicts_waiting(session, session.route.id);
    case Screen::home:
    case Screen::customers:
    case Screen::groups:
    case Screen::exchange:
        return conflicts_waiting(session);
    default:
        return 0;
    }
}

void conflicts_note(Session& session, ui::Rect& page, std::size_t count) {
    const std::string sentence = session.count(Word::conflicts_wait, count);
    const ui::Note note{.icon = Icon::git_merge,
                        .sentence = sentence,
                        .reason = session.say(Word::conflicts_wait_why),
                        .action = session.say(Word::conflicts_settle)};
    if (show(session, page, note) == ui::NoteAnswer::action) session.go({Screen::conflicts, {}});
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

/// What is wrong with the shared folder. Its own page says it there.
bool folder_trouble_note(Session& session, ui::Rect& page) {
    const FolderTrouble trouble = folder_trouble(session);
    if (trouble.sentence.empty() || session.folder.problem_put_away) return false;
    const ui::Note note{.sentence = trouble.sentence,
                        .reason = trouble.reason,
                        .action = trouble.action,
                        .close = session.say(Word::close)};
    const ui::NoteAnswer answer = show(session, page, note);
    if (answer == ui::NoteAnswer::action) mend_folder(session);
    if (answer == ui::NoteAnswer::close)
        session.afterwards([](Session& later) { later.folder.problem_put_away = true; });
    return true;
}

/// That colleagues have put something new into it.
bool folder_news_note(Session& session, ui::Rect& page) {
    std::vector<const ColleagueFile*> files;
    for (const ColleagueFile& file : session.folder.files)
        if (file.offered() && !file.put_away) files.push_back(&file);
    if (files.empty() || session.read_only || session.folder.state != FolderState::ready) return false;
    const bool one = files.size() == 1;
    const std::string sentence = one ? session.say(Word::folder_news_from, {harmless(files[0]->who())})
                                     : session.count(Word::folder_news_files, files.size());
    const ui::Note note{.icon = Icon::download,
                        .ink = Token::accent_ink,
                        .tint = Token::selected,
                        .sentence = sentence,
                        .reason = session.say(Word::import_second),
                        .action = session.say(one ? Word::folder_look : Word::folder_open_page),
                        .close = session.say(Word::close)};
    const ui::NoteAnswer answer = show(session, page, note);
    if (answer == ui::NoteAnswer::action && one) look_at_folder_file(session, files[0]->file.name);
    if (answer == ui::NoteAnswer::action && !one) session.go({Screen::exchange, {}});
    if (answer == ui::NoteAnswer::close)
        session.afterwards([](Session& later) {
            for (ColleagueFile& file : later.folder.files)
                file.put_away = true;
        });
    return true;
}

/// The page of exchange says all this itself.
bool folder_note(Session& session, ui::Rect& page) {
    if (session.route.screen == Screen::exchange) return false;
    return folder_trouble_note(session, page) || folder_news_note(session, page);
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
    if (session.environment.file_page != FilePage::none && !session.file_note_read)
        return file_note(session, page);
    if (folder_note(session, page)) return;
    if (const std::size_t count = conflicts_here(session)) conflicts_note(session, page, count);
}

} // namespace kumppani
