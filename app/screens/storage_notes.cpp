#include "app/screens/storage_notes.hpp"

#include "app/backup.hpp"
#include "app/moments.hpp"
#include "app/platform.h"
#include "app/space.hpp"
#include "app/ui/note.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <functional>
#include <optional>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Token;

/// A note with its words, and what its buttons do.
struct Told {
    Icon icon = Icon::triangle_alert;
    Token ink = Token::danger, tint = Token::danger_tint;
    std::string sentence, reason, action, other;
    std::function<void(Session&)> act, act_other;
};

void export_now(Session& session) { session.go({Screen::exchange, {}}); }

template <StorageWish wish>
void ask(Session& session) {
    session.wish = wish;
    ui::keep_drawing(0);
}

std::string with_words(const Session& session, Word reason, const std::string& words) {
    std::string text(session.say(reason));
    if (!words.empty()) text += " " + session.say(Word::browser_says, {words});
    return text;
}

std::string moment(Milliseconds time) {
    const platform::LocalTime local = platform::local_time(time);
    return written(local.date) + " " + clock_time(local);
}

Told other_window(const Session& session) {
    Told told{Icon::eye, Token::ink_2, Token::hover, {}, {}, {}, {}, ask<StorageWish::take_over>, export_now};
    if (session.taking_over) {
        told.sentence = session.say(Word::taking_over);
        return told;
    }
    if (session.unsaved > 0) {
        told.icon = Icon::triangle_alert;
        told.ink = Token::warning;
        told.tint = Token::warning_tint;
        told.sentence = session.say(Word::unsaved_here);
        told.reason = session.count(Word::unsaved_here_why, session.unsaved);
        told.action = session.say(Word::bring_along);
        told.other = session.say(Word::export_now);
        return told;
    }
    told.sentence = session.say(Word::other_window);
    told.reason = session.say(Word::other_window_why);
    told.action = session.say(Word::edit_here);
    return told;
}

Told trouble(const Session& session) {
    const StorageProblem& problem = session.problem;
    const bool never = session.storage == StorageState::none;
    Explained words = explained(problem.fault);
    if (never && problem.fault == StorageFault::unknown)
        words = {Word::storage_not_opened, Word::storage_not_opened_why};
    Told told;
    told.sentence = session.say(words.sentence);
    told.reason = with_words(session, words.reason, problem.words);
    told.action = session.say(Word::export_now);
    told.act = export_now;
    if (problem.fault == StorageFault::newer_store && session.workspace.size() > 0) {
        told.other = session.say(Word::download_everything);
        told.act_other = [](Session&) { platform::save_stored({}); };
    } else if (problem.fault == StorageFault::newer_store || problem.fault == StorageFault::damaged) {
        told.action = session.say(Word::download_everything);
        told.act = [](Session&) { platform::save_stored({}); };
        told.other = session.say(Word::start_over);
        told.act_other = [](Session& later) { later.asks_start_over = true; };
    } else if (problem.fault == StorageFault::cleared) {
        told.action = session.say(Word::save_again);
        told.act = ask<StorageWish::save_again>;
        told.other = session.say(Word::export_now);
        told.act_other = export_now;
    }
    return told;
}

Told damage(const Session& session) {
    const Damage& what = session.damage;
    Told told{Icon::info, Token::warning, Token::warning_tint, {}, {}, {}, {}, {}, {}};
    told.action = session.say(Word::ok);
    told.act = ask<StorageWish::forget_damaged>;
    if (!what.files.empty()) {
        told.other = session.say(Word::download_damaged);
        told.act_other = [](Session& later) { platform::save_stored(later.damage.files); };
    }
    if (!what.found) {
        told.sentence = session.say(Word::damaged_kept);
        told.reason = session.say(Word::damaged_kept_why);
        return told;
    }
    told.sentence = session.say(Word::store_recovered);
    told.reason = what.lost == 0 ? std::string(session.say(Word::recovered_all))
                                 : session.count(Word::recovered_lost, what.lost);
    if (what.until > 0) told.reason += " " + session.say(Word::recovered_until, {moment(what.until)});
    return told;
}

Told low(const Session& session) {
    Told told{Icon::triangle_alert,
              Token::warning,
              Token::warning_tint,
              {},
              {},
              {},
              {},
              ask<StorageWish::backup>,
              {}};
    told.sentence = session.say(Word::space_low);
    told.reason = session.say(Word::space_low_why,
                              {written_bytes(session.space.most - session.space.used, session.language)});
    told.action = session.say(Word::take_backup);
    return told;
}

Told backup(const Session& session) {
    Told told{Icon::save, Token::ink_2, Token::hover, {}, {}, {}, {}, ask<StorageWish::backup>, {}};
    const Milliseconds age = session.now - session.backup_taken;
    told.sentence =
        session.backup_taken == 0
            ? std::string(session.say(Word::backup_never))
            : session.count(Word::backup_old, static_cast<std::size_t>(age / (24LL * 60 * 60 * 1000)));
    told.reason = session.say(Word::backup_why);
    told.action = session.say(Word::take_backup);
    told.other = session.say(Word::later);
    told.act_other = [](Session& later) { later.backup_later = true; };
    return told;
}

std::optional<Told> most_important(const Session& session) {
    const bool failed = session.storage == StorageState::failed || session.storage == StorageState::none;
    if (failed) return trouble(session);
    if (session.storage == StorageState::reading) return other_window(session);
    if (session.damage.found || !session.damage.files.empty()) return damage(session);
    if (nearly_full(session.space)) return low(session);
    if (session.backup_due && !session.backup_later) return backup(session);
    return std::nullopt;
}

} // namespace

bool storage_notes(Session& session, ui::Rect& page) {
    const auto told = most_important(session);
    if (!told) return false;
    const ui::Note note{.icon = told->icon,
                        .ink = told->ink,
                        .tint = told->tint,
                        .sentence = told->sentence,
                        .reason = told->reason,
                        .action = told->action,
                        .other = told->other};
    const float edge = session.phone ? 12.0F : 24.0F;
    page.cut_top(12);
    const ui::Rect place = page.cut_top(ui::note_height(note, page.width - 2 * edge)).inset(edge, 0);
    const auto pressed = ui::note(place, note);
    if (pressed == ui::NoteAnswer::action && told->act) session.afterwards(told->act);
    if (pressed == ui::NoteAnswer::other && told->act_other) session.afterwards(told->act_other);
    return true;
}

void storage_questions(Session& session) {
    if (!session.asks_start_over) return;
    const ui::Answer answer = ui::dialog({.key = "start-over",
                                          .title = session.say(Word::start_over_question),
                                          .sentence = session.say(Word::start_over_why),
                                          .first = session.say(Word::start_over),
                                          .safe = session.say(Word::cancel),
                                          .danger = true},
                                         session.screen);
    if (answer == ui::Answer::none) return;
    session.asks_start_over = false;
    if (answer == ui::Answer::first) ask<StorageWish::start_over>(session);
    ui::keep_drawing(0);
}

} // namespace kumppani
