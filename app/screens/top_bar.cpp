#include "app/screens/top_bar.hpp"

#include "app/commands.hpp"
#include "app/screens/save_state.hpp"
#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;
using ui::Weight;

Rect undo_room(Rect& area) { return area.cut_right(2 * (36 + 8)); }

void undo_buttons(Session& session, const Rect& room) {
    Rect area = room;
    const Workspace& workspace = session.workspace;
    const bool can_undo = workspace.can_undo(), can_redo = workspace.can_redo();
    const std::string redo_what = can_redo ? session.say(workspace.redo_title()) : std::string();
    const std::string undo_what = can_undo ? session.say(workspace.undo_title()) : std::string();
    const bool mac = session.environment.mac_keys;
    const std::string undo_keys = aria_keys(Word::undo, mac), redo_keys = aria_keys(Word::redo, mac);
    const Rect redo = area.cut_right(36).middle(36);
    area.cut_right(8);
    const Rect undo = area.cut_right(36).middle(36);
    area.cut_right(8);
    if (ui::icon_button(undo, {.words = session.say(Word::undo),
                               .icon = Icon::undo_2,
                               .weight = Weight::quiet,
                               .key = "undo",
                               .description = undo_what,
                               .enabled = can_undo,
                               .changes = true,
                               .shortcut = undo_keys})) {
        session.afterwards([](Session& later) { later.undo(); });
    }
    if (ui::icon_button(redo, {.words = session.say(Word::redo),
                               .icon = Icon::redo_2,
                               .weight = Weight::quiet,
                               .key = "redo",
                               .description = redo_what,
                               .enabled = can_redo,
                               .changes = true,
                               .shortcut = redo_keys})) {
        session.afterwards([](Session& later) { later.redo(); });
    }
}

void top_bar(Session& session, Rect& page, const TopBar& what, const TopBarParts& parts) {
    const Rect bar = page.cut_top(56);
    line_below(bar);
    const ui::Container banner(ui::Role::region, "top", session.say(Word::page_tools), bar);
    Rect area = bar.inset(session.phone ? 12.0F : 24.0F, 0);
    if (session.phone) {
        const Rect back = area.cut_left(40).middle(40);
        if (ui::icon_button(back, {.words = session.say(Word::back_to, {what.list}),
                                   .icon = Icon::arrow_left,
                                   .weight = Weight::quiet,
                                   .key = "back"})) {
            session.go(what.list_route);
        }
        const Rect state = area.cut_right(36);
        undo_buttons(session, undo_room(area));
        save_state(session, state, true);
        area.cut_left(8);
        draw_text(area, Style::section, Token::ink, what.title);
        return;
    }
    area.cut_left(16);
    const Rect end = area.cut_right(what.room_at_end);
    if (what.room_at_end > 0) area.cut_right(8);
    const Rect undo = undo_room(area);
    const Rect list = area.cut_left(ui::text_width(Style::body, what.list) + 1);
    if (ui::quiet_link(list, what.list, href(what.list_route), "list")) session.go(what.list_route);
    area.cut_left(6);
    draw_icon(area.cut_left(16), Icon::chevron_right, 14, Token::ink_3);
    area.cut_left(6);
    const float width = std::min(ui::text_width(Style::strong, what.title) + 1, area.width / 2);
    text(area.cut_left(width), Style::strong, Token::ink, what.title);
    if (parts.before_undo) parts.before_undo(area);
    undo_buttons(session, undo);
    if (parts.at_end) parts.at_end(end);
}

} // namespace kumppani
