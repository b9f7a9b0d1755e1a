#include "app/screens/exchange_folder.hpp"

#include "app/moments.hpp"
#include "app/platform.h"
#include "app/ui/button.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/bundle/problem.hpp"
#include "shared/model/in_order.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::size_t longest_name = 60;

std::string moment(const Session& session, Milliseconds time) {
    const platform::LocalTime local = platform::local_time(time);
    return session.say(Word::date_at_time, {written(local.date), clock_time(local)});
}

float line_height(Style style) { return ui::type(style).line_height; }

bool waits_elsewhere(const Session& session) {
    return session.read_only || session.storage == StorageState::none;
}

/// A line of words with an icon before it, over as many lines as it takes.
void remark(Rect& area, Icon icon, Token ink, std::string_view words) {
    Rect row = area;
    draw_icon(row.cut_left(18).cut_top(line_height(Style::body)), icon, 18, ink);
    row.cut_left(12);
    area.cut_top(ui::paragraph(row, Style::body, ink == Token::internal ? ink : Token::ink_2, words) + 12);
}

void choose_button(Session& session, Rect& area, Word words, ui::Weight weight) {
    const ui::Button choose{
        .words = session.say(words), .icon = Icon::folder_open, .weight = weight, .key = "choose"};
    const Rect row = area.cut_top(session.phone ? 48.0F : 36.0F);
    const float width = session.phone ? row.width : std::min(row.width, ui::button_width(choose));
    if (ui::button({row.x, row.y, width, row.height}, choose)) platform::choose_folder();
    area.cut_top(12);
}

void trouble(Session& session, Rect& area) {
    const FolderTrouble what = folder_trouble(session);
    if (what.sentence.empty()) return;
    const ui::Note note{.sentence = what.sentence, .reason = what.reason, .action = what.action};
    if (ui::note(area.cut_top(ui::note_height(note, area.width)), note) == ui::NoteAnswer::action)
        mend_folder(session);
    area.cut_top(16);
}

void label(Rect& area, std::string_view words) {
    heading(area.cut_top(24), Style::block, 3, words);
    area.cut_top(2);
}

void own_file(Session& session, Rect& area) {
    const FolderStanding& folder = session.folder;
    label(area, session.say(Word::folder_own));
    if (folder.written_at == 0) {
        const Word words = session.workspace.size() == 0 ? Word::folder_nothing_own : Word::folder_behind;
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(words)) + 4);
    } else {
        area.cut_top(ui::paragraph(area, Style::body, Token::ink, folder.own_file));
        std::string state = session.say(Word::folder_written, {moment(session, folder.written_at)});
        if (folder.behind && folder.problem.fault == FolderFault::none)
            state += ". " + std::string(session.say(Word::folder_behind));
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, state) + 4);
    }
    if (session.author().empty()) {
        const Rect line{area.x, area.y, 14, line_height(Style::label)};
        draw_icon(line, Icon::circle_alert, 14, Token::warning);
        Rect hint = area;
        hint.cut_left(20);
        area.cut_top(ui::paragraph(hint, Style::label, Token::warning, session.say(Word::folder_no_name)) +
                     4);
    }
    area.cut_top(16);
}

/// Who, when, and how much is new; a button where there is something to look at.
void colleague(Session& session, Rect& area, const ColleagueFile& file) {
    const ui::Scope scope(file.file.name);
    const bool offered = file.offered();
    const std::string who = harmless(file.who(), longest_name);
    Rect row = area.cut_top(session.phone ? 60.0F : 56.0F);
    line_below(row);
    const ui::Container item(ui::Role::listitem, "file", who, row);
    if (offered) {
        const std::string why = session.say(Word::folder_look_why, {who});
        const ui::Button look{
            .words = session.say(Word::folder_look), .icon = Icon::eye, .key = "look", .description = why};
        const float height = session.phone ? 44.0F : 36.0F;
        const Rect place = row.cut_right(ui::button_width(look)).middle(height);
        if (ui::button(place, look)) look_at_folder_file(session, file.file.name);
        row.cut_right(12);
    }
    row.cut_top((row.height - line_height(Style::strong) - line_height(Style::label)) / 2);
    text(row.cut_top(line_height(Style::strong)), Style::strong, Token::ink, who);
    std::string state = offered     ? session.count(Word::folder_news, file.news)
                        : file.read ? std::string(session.say(Word::folder_nothing_new))
                                    : std::string(session.say(Word::folder_reading));
    if (file.as_of > 0) state += " · " + moment(session, file.as_of);
    text(row, Style::label, offered ? Token::accent_ink : Token::ink_3, state);
}

void unreadable(Session& session, Rect& area, const std::vector<const ColleagueFile*>& files) {
    if (files.empty()) return;
    area.cut_top(12);
    const std::string words = session.count(Word::folder_unreadable, files.size());
    text(area.cut_top(line_height(Style::body)), Style::strong, Token::ink_2, words);
    const ui::Container list(ui::Role::list, "unreadable", words);
    for (const ColleagueFile* file : files) {
        const ui::Scope scope(file->file.name);
        const std::string line = harmless(file->file.name, longest_name) + ": " + session.say(*file->problem);
        const ui::Container item(ui::Role::listitem, "file", line);
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_3, line) + 4);
    }
}

void colleagues(Session& session, Rect& area) {
    label(area, session.say(Word::folder_colleagues));
    std::vector<const ColleagueFile*> readable, others;
    for (const ColleagueFile& file : session.folder.files) {
        if (file.own) continue;
        (file.problem ? others : readable).push_back(&file);
    }
    // What is new first, and of those the latest.
    put_in_order(readable, [](const ColleagueFile* a, const ColleagueFile* b) {
        return a->offered() != b->offered() ? a->offered() : a->as_of > b->as_of;
    });
    if (readable.empty() && others.empty())
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::folder_nobody)));
    if (!readable.empty()) {
        const ui::Container list(ui::Role::list, "colleagues", session.say(Word::folder_colleagues));
        for (const ColleagueFile* file : readable)
            colleague(session, area, *file);
    }
    unreadable(session, area, others);
    area.cut_top(20);
}

void leave(Session& session, Rect& area) {
    Rect row = area.cut_top(36);
    row.x -= 10; // a quiet button's padding hangs over: letters align, fills may not
    const ui::Button stop{.words = session.say(Word::folder_forget),
                          .icon = Icon::x,
                          .weight = ui::Weight::quiet,
                          .key = "forget"};
    const ui::Button other{.words = session.say(Word::folder_choose_other),
                           .icon = Icon::folder_open,
                           .weight = ui::Weight::quiet,
                           .key = "other"};
    if (ui::button(row.cut_left(ui::button_width(other)), other)) platform::choose_folder();
    if (row.width < ui::button_width(stop)) {
        row = area.cut_top(36);
        row.x -= 10;
    }
    if (!ui::button(row.cut_left(ui::button_width(stop)), stop)) return;
    platform::forget_folder();
    session.tell(std::string(session.say(Word::folder_forgotten)));
}

} // namespace

void folder_pane(Session& session, Rect& area) {
    const ui::Container region(ui::Role::region, "folder", session.say(Word::folder_heading));
    const ui::Scope scope("folder");
    heading(area.cut_top(line_height(Style::section)), Style::section, 2, session.say(Word::folder_heading));
    area.cut_top(session.folder.state == FolderState::none ? 4.0F : 8.0F);
    const FolderStanding& folder = session.folder;
    if (folder.state == FolderState::unsupported || waits_elsewhere(session)) {
        const Word words = session.read_only && session.storage == StorageState::reading
                               ? Word::folder_other_window
                           : waits_elsewhere(session) ? Word::folder_no_storage
                                                      : Word::folder_unsupported;
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(words)));
        return;
    }
    if (folder.state == FolderState::none) {
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::folder_intro)) + 12);
        remark(area, Icon::lock, Token::internal, session.say(Word::folder_readers));
        area.cut_top(4);
        choose_button(session, area, Word::folder_choose, ui::Weight::normal);
        return;
    }
    remark(area, Icon::folder_open, Token::ink_2, harmless(folder.name, longest_name));
    trouble(session, area);
    if (folder.state == FolderState::ready) {
        own_file(session, area);
        colleagues(session, area);
    }
    remark(area, Icon::lock, Token::internal, session.say(Word::folder_readers));
    leave(session, area);
}

void look_at_folder_file(Session& session, const std::string& name) {
    session.folder.opening = name;
    for (ColleagueFile& file : session.folder.files)
        if (file.file.name == name) file.put_away = true;
    platform::read_in_folder(name);
}

FolderTrouble folder_trouble(const Session& session) {
    const FolderStanding& folder = session.folder;
    const std::string name = harmless(folder.name, longest_name);
    if (waits_elsewhere(session)) return {};
    if (folder.state == FolderState::asks)
        return {session.say(Word::folder_asks, {name}), std::string(session.say(Word::folder_asks_why)),
                std::string(session.say(Word::folder_allow))};
    const std::string again(session.say(Word::folder_try_again));
    if (folder.state == FolderState::gone)
        return {session.say(Word::folder_gone, {name}), std::string(session.say(Word::folder_gone_why)),
                again};
    if (folder.state != FolderState::ready) return {};
    struct Words {
        Word sentence, reason;
    };
    const auto words = [&]() -> Words {
        switch (folder.problem.fault) {
        case FolderFault::denied:
            return {Word::folder_denied, Word::folder_denied_why};
        case FolderFault::full:
            return {Word::folder_full, Word::folder_full_why};
        case FolderFault::held:
            return {Word::folder_held, Word::folder_held_why};
        case FolderFault::none:
        case FolderFault::gone:
        case FolderFault::unknown:
            break;
        }
        return {Word::folder_failed, Word::folder_failed_why};
    }();
    if (folder.problem.fault == FolderFault::none) return {};
    std::string reason(session.say(words.reason));
    if (words.sentence == Word::folder_failed && !folder.problem.words.empty())
        reason += " " + session.say(Word::browser_says, {folder.problem.words});
    return {std::string(session.say(words.sentence)), std::move(reason), again};
}

void mend_folder(Session& session) {
    switch (session.folder.state) {
    case FolderState::asks:
        platform::allow_folder();
        break;
    case FolderState::gone:
        platform::look_into_folder();
        break;
    default:
        session.folder.try_again = true;
        platform::request_frame(0);
    }
}

} // namespace kumppani
