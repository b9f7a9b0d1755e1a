#include "app/screens/save_state.hpp"

#include "app/moments.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text_field.hpp"
#include "app/ui/type.hpp"
#include "shared/words/words.hpp"

namespace kumppani {

namespace {

struct Shown {
    ui::Icon icon;
    ui::Token ink;
    std::string words;
};

Shown shown_state(const Session& session) {
    using ui::Icon;
    using ui::Token;
    switch (session.storage) {
    case StorageState::reading:
        return {Icon::eye, Token::ink_2, std::string(session.say(Word::reading_only))};
    case StorageState::none:
        return {Icon::triangle_alert, Token::danger, std::string(session.say(Word::not_kept))};
    case StorageState::failed:
        return {Icon::triangle_alert, Token::danger, std::string(session.say(Word::save_failed))};
    case StorageState::saving:
        return {Icon::hourglass, Token::ink_2, std::string(session.say(Word::saving))};
    case StorageState::kept:
        break;
    }
    if (ui::typing()) return {Icon::pencil, Token::ink_2, std::string(session.say(Word::being_typed))};
    if (session.saved_at == 0)
        return {Icon::circle_check, Token::success, std::string(session.say(Word::saved))};
    const std::string clock = clock_time(platform::local_time(session.saved_at));
    return {Icon::circle_check, Token::success, session.say(Word::saved_at, {clock})};
}

} // namespace

void save_state(Session& session, const ui::Rect& rect, bool mark_only) {
    const Shown shown = shown_state(session);
    const bool wrong = session.storage == StorageState::failed || session.storage == StorageState::none;
    ui::Container status(ui::Role::status, "save-state", {}, rect);
    // "Being typed" and "saving" at every field would talk over the typing: the keeper says when it is done.
    status.statement().quiet = true;
    ui::state(ui::Role::text, ui::id_of("words"), rect, shown.words);
    if (mark_only) {
        ui::draw_icon(rect, shown.icon, 20, shown.ink);
        return;
    }
    ui::Rect area = rect.inset(10, 0);
    ui::draw_icon(area.cut_left(18), shown.icon, 18, shown.ink);
    area.cut_left(12);
    ui::draw_text(area, ui::Style::body, wrong ? ui::Token::danger : ui::Token::ink_2, shown.words);
}

float save_state_width(const Session& session, bool mark_only) {
    return mark_only ? 24 : 20 + 8 + ui::text_width(ui::Style::label, shown_state(session).words) + 1;
}

void save_state_on_accent(Session& session, const ui::Rect& rect, bool mark_only) {
    const Shown shown = shown_state(session);
    ui::Container status(ui::Role::status, "save-state", {}, rect);
    status.statement().quiet = true;
    ui::state(ui::Role::text, ui::id_of("words"), rect, shown.words);
    ui::Rect area = rect;
    ui::draw_icon(mark_only ? area : area.cut_left(20), shown.icon, 20, ui::Token::on_accent);
    if (mark_only) return;
    area.cut_left(8);
    ui::draw_text(area, ui::Style::label, ui::Token::on_accent, shown.words);
}

} // namespace kumppani
