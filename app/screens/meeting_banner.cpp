#include "app/screens/meeting_banner.hpp"

#include "app/commands.hpp"
#include "app/screens/save_state.hpp"
#include "app/ui/button.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float height = 56, wide = 900;

} // namespace

void meeting_banner(Session& session, Rect& page) {
    const Rect bar = page.cut_top(height);
    fill(bar, Token::accent);
    const auto mode = session.say(Word::customer_mode);
    const ui::Container region(ui::Role::region, "mode", mode, bar);
    const bool roomy = bar.width >= wide;
    Rect area = bar.inset(session.phone ? 12.0F : 32.0F, 0);

    const Rect shield = area.cut_left(24);
    draw_icon(shield, Icon::shield_check, 24, Token::on_accent);
    area.cut_left(12);
    text(area.cut_left(ui::text_width(Style::head, mode) + 1), Style::head, Token::on_accent, mode);
    area.cut_left(12);

    const std::string keys = aria_keys(Word::customer_mode, session.environment.mac_keys);
    const ui::Button leave{.words = session.say(roomy ? Word::leave_customer_mode : Word::leave_short),
                           .weight = ui::Weight::banner,
                           .key = "leave",
                           .shortcut = keys};
    const Rect way_out = area.cut_right(ui::button_width(leave)).middle(36);
    area.cut_right(roomy ? 28.0F : 12.0F);
    // The words of the left come first when read; the state keeps its place at the right.
    const float state_width = save_state_width(session, !roomy);
    const Rect state = area.cut_right(std::min(area.width, state_width));
    if (roomy) {
        area.cut_right(16);
        text(area, Style::label, Token::on_accent, session.say(Word::customer_mode_hides));
    }
    save_state_on_accent(session, state, !roomy);
    if (ui::button(way_out, leave)) session.leave_meeting();
}

void leave_question(Session& session) {
    if (!session.in_meeting() || !session.meeting.asked) return;
    const auto answer = ui::dialog({.key = "leave-meeting",
                                    .title = session.say(Word::leave_question),
                                    .sentence = session.say(Word::leave_why),
                                    .first = session.say(Word::leave_and_open),
                                    .safe = session.say(Word::stay_in_mode),
                                    .careful = true},
                                   session.screen);
    if (answer == ui::Answer::none) return;
    const Route to = *std::exchange(session.meeting.asked, std::nullopt);
    if (answer == ui::Answer::first) return session.leave_meeting(to);
    ui::focus(session.meeting.focused);
}

} // namespace kumppani
