#include "app/screens/shell.hpp"

#include "app/commands.hpp"
#include "app/screens/meeting_banner.hpp"
#include "app/screens/page_notes.hpp"
#include "app/screens/save_state.hpp"
#include "app/ui/button.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "shared/words/words.hpp"

#include <array>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float rail_width = 200, bar_height = 64;
constexpr float least_between = 8; // the words of a phone's bar

struct Place {
    Screen screen, inner;
    Icon icon;
    Word word, short_word;
    bool on_bar = true; ///< of a phone, which has room for six; the others are a press away on Home
};

constexpr std::array places{
    Place{Screen::home, Screen::home, Icon::house, Word::home, Word::home},
    Place{Screen::customers, Screen::care_plan, Icon::building_2, Word::customers, Word::customers},
    Place{Screen::groups, Screen::group, Icon::users, Word::groups, Word::groups_short},
    Place{Screen::needs, Screen::needs, Icon::lightbulb, Word::needs, Word::needs},
    Place{Screen::year, Screen::customer_year, Icon::calendar_days, Word::year, Word::year, false},
    Place{Screen::exchange, Screen::exchange, Icon::arrow_left_right, Word::exchange, Word::exchange},
};
constexpr Place settings_place{Screen::settings, Screen::settings, Icon::settings, Word::settings,
                               Word::settings};

bool here(const Session& session, const Place& place) {
    return session.route.screen == place.screen || session.route.screen == place.inner;
}

void rail_item(Session& session, const Rect& rect, const Place& place) {
    const bool current = here(session, place);
    const auto words = session.say(place.word);
    const ui::Response response = ui::sense(ui::id_of(words), rect);
    ui::Statement& statement = ui::state(ui::Role::link, response.id, rect, words);
    statement.focusable = true;
    statement.current = current;
    statement.href = href({place.screen, {}});
    if (current)
        fill(rect, Token::selected, 6);
    else if (response.held)
        fill(rect, Token::pressed, 6);
    else if (response.hovered)
        fill(rect, Token::hover, 6);
    if (current && ui::high_contrast()) fill({rect.x, rect.y, 3, rect.height}, Token::accent);
    if (response.ring) ui::focus_ring(rect.inset(2, 2), 4);
    Rect area = rect.inset(10, 0);
    draw_icon(area.cut_left(18), place.icon, 18, current ? Token::accent_ink : Token::ink_2);
    area.cut_left(12);
    draw_text(area, current ? Style::block : Style::body, current ? Token::accent_ink : Token::ink_2, words);
    if (response.pressed) session.go({place.screen, {}});
}

void rail(Session& session, const Rect& rail) {
    fill(rail, Token::canvas);
    line_right(rail);
    const ui::Container navigation(ui::Role::navigation, "rail", session.say(Word::navigation), rail);
    Rect area = rail.inset(12, 0);
    area.cut_top(20);
    Rect brand = area.cut_top(32);
    ui::brand(brand.x + 10, brand.y + 6);
    brand.cut_left(44);
    const std::string keys = aria_keys(Word::palette, session.environment.mac_keys);
    if (ui::icon_button(brand.cut_right(32), {.words = session.say(Word::palette),
                                              .icon = Icon::search,
                                              .weight = ui::Weight::quiet,
                                              .key = "palette",
                                              .shortcut = keys})) {
        session.palette = true;
        ui::keep_drawing(0);
    }
    draw_text(brand, Style::block, Token::ink, "Kumppani");
    area.cut_top(20);
    for (const Place& place : places) {
        rail_item(session, area.cut_top(36), place);
        area.cut_top(4);
    }
    area.cut_bottom(16);
    rail_item(session, area.cut_bottom(36), settings_place);
    area.cut_bottom(4);
    save_state(session, area.cut_bottom(36), false);
}

void bar_item(Session& session, const Rect& rect, const Place& place, Style style) {
    const bool current = here(session, place);
    const auto words = session.say(place.short_word);
    const ui::Response response = ui::sense(ui::id_of(words), rect);
    ui::Statement& statement = ui::state(ui::Role::link, response.id, rect, words);
    statement.focusable = true;
    statement.current = current;
    statement.href = href({place.screen, {}});
    Rect area = rect.inset(2, 8);
    const Token ink = current ? Token::accent_ink : Token::ink_2;
    draw_icon(area.cut_top(26), place.icon, 24, ink);
    draw_text(area, style, ink, words, ui::Align::middle);
    if (response.ring) ui::focus_ring(rect.inset(8, 8), 6);
    if (response.pressed) session.go({place.screen, {}});
}

void bottom_bar(Session& session, const Rect& bar) {
    fill(bar, Token::canvas);
    ui::line_below({bar.x, bar.y, bar.width, 1});
    const ui::Container navigation(ui::Role::navigation, "bar", session.say(Word::navigation), bar);
    // Long words get more room than short ones: in equal parts some language's would be cut.
    const auto words_width = [&](const Place& place, Style style) {
        return ui::text_width(style, session.say(place.short_word));
    };
    /// The room beside each word.
    const auto free_with = [&](Style style) {
        float free = bar.width - words_width(settings_place, style), items = 1;
        for (const Place& place : places) {
            if (!place.on_bar) continue;
            free -= words_width(place, style);
            ++items;
        }
        return free / items;
    };
    const Style style = free_with(Style::head) < least_between ? Style::small : Style::head;
    const float free = free_with(style);
    Rect area = bar;
    for (const Place& place : places)
        if (place.on_bar) bar_item(session, area.cut_left(words_width(place, style) + free), place, style);
    bar_item(session, area, settings_place, style);
}

} // namespace

ui::Rect shell(Session& session) {
    Rect page = session.screen;
    fill(page, Token::surface);
    if (session.in_meeting()) {
        meeting_banner(session, page);
        return page;
    }
    if (session.phone)
        bottom_bar(session, page.cut_bottom(bar_height));
    else
        rail(session, page.cut_left(rail_width));
    page_notes(session, page);
    return page;
}

} // namespace kumppani
