#include "app/ui/date_field.hpp"

#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/context.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include "imgui.h"

#include <algorithm>
#include <string>

namespace kumppani::ui {

namespace {

constexpr float day_size = 36, button_size = 24, padding = 12;

using std::chrono::day;
using std::chrono::days;
using std::chrono::sys_days;

Date moved(Date date, int by) { return Date{sys_days{date} + days{by}}; }

Date last_of(Month month) { return Date{sys_days{(plus_months(month, 1)) / day{1}} - days{1}}; }

// The same day `months` away, or the last of that month.
Date months_away(Date date, int months) {
    const Month month = plus_months(month_of(date), months);
    const Date same = month / date.day();
    return same.ok() ? same : last_of(month);
}

// Where the arrow keys lead from a day, as in every calendar on the web.
std::optional<Date> by_key(Id id, Date date) {
    if (key_pressed(id, "ArrowLeft")) return moved(date, -1);
    if (key_pressed(id, "ArrowRight")) return moved(date, 1);
    if (key_pressed(id, "ArrowUp")) return moved(date, -7);
    if (key_pressed(id, "ArrowDown")) return moved(date, 7);
    if (key_pressed(id, "PageUp")) return months_away(date, -1);
    if (key_pressed(id, "PageDown")) return months_away(date, 1);
    if (key_pressed(id, "Home")) return moved(date, 1 - weekday_of(date));
    if (key_pressed(id, "End")) return moved(date, 7 - weekday_of(date));
    return std::nullopt;
}

struct Picker {
    Date cursor; ///< the day with the focus; its month is shown
    Date chosen;
    Date today;
    Language language;
};

std::optional<Date> day_cell(const Rect& rect, Date date, Picker& picker) {
    const std::string words = written(date);
    const Id id = id_of(words);
    const Response response = sense(id, rect);
    Statement& statement = state(Role::button, id, rect, words);
    statement.focusable = true;
    statement.current = date == picker.today;
    if (date == picker.chosen)
        fill(response.ring ? rect.inset(5, 5) : rect.inset(2, 2), Token::accent, response.ring ? 4 : 6);
    else if (response.hovered)
        fill(rect.inset(2, 2), Token::hover, 6);
    if (date == picker.today) outline(rect.inset(2, 2), Token::accent, 1, 6);
    if (response.ring) outline(rect.inset(2, 2), Token::accent, 2, 6);
    const Token ink = date == picker.chosen ? Token::on_accent : Token::ink;
    draw_text(rect, Style::body, ink, std::to_string(static_cast<unsigned>(date.day())), Align::middle);
    if (const auto next = by_key(id, date)) {
        picker.cursor = *next;
        focus(id_of(written(*next)));
    }
    return response.pressed ? std::optional(date) : std::nullopt;
}

// A page of the calendar; returns the day picked.
std::optional<Date> month_page(Rect area, Picker& picker, bool take_focus) {
    const Month shown = month_of(picker.cursor);
    Rect head = area.cut_top(36);
    const auto unsigned_month = static_cast<unsigned>(shown.month());
    const std::string back(kumppani::text(Word::previous_month, picker.language));
    const std::string forth(kumppani::text(Word::next_month, picker.language));
    if (icon_button(head.cut_left(36),
                    {.words = back, .icon = Icon::chevron_left, .weight = Weight::quiet})) {
        picker.cursor = months_away(picker.cursor, -1);
    }
    if (icon_button(head.cut_right(36),
                    {.words = forth, .icon = Icon::chevron_right, .weight = Weight::quiet})) {
        picker.cursor = months_away(picker.cursor, 1);
    }
    text(head, Style::block, Token::ink,
         std::string(month_name(unsigned_month, picker.language)) + " " +
             std::to_string(static_cast<int>(shown.year())),
         Align::middle);
    Rect weekdays = area.cut_top(24);
    for (int weekday = 1; weekday <= 7; ++weekday) {
        draw_text(weekdays.cut_left(day_size), Style::label, Token::ink_3,
                  weekday_short_name(weekday, picker.language), Align::middle);
    }
    if (take_focus) focus(id_of(written(picker.cursor)));
    std::optional<Date> picked;
    Rect week = area.cut_top(day_size);
    const Date first = shown / day{1};
    week.x = area.x + static_cast<float>(weekday_of(first) - 1) * day_size;
    for (Date date = first; month_of(date) == shown; date = moved(date, 1)) {
        if (const auto here = day_cell({week.x, week.y, day_size, day_size}, date, picker)) picked = here;
        week.x += day_size;
        if (weekday_of(date) == 7) week = {area.x, week.y + day_size, 0, 0};
    }
    return picked;
}

} // namespace

TextEvent date_field(const Rect& rect, const TextField& field, std::optional<Date> current, Date today,
                     Language language) {
    TextEvent event = text_field(rect, field);
    if (!changes_allowed()) return event;
    const Id id = id_of(field.key);
    const Scope scope(field.key);
    const Id opener = id_of("pick");
    const bool open = popup_open(opener);
    const bool shown = open || focused() == id || focused() == opener;
    if (shown) {
        const Rect place =
            Rect{rect.right() - button_size + field.overhang - 2, rect.y, button_size, rect.height}.middle(
                button_size);
        const Response response = sense(opener, place);
        Statement& statement =
            state(Role::button, opener, place, kumppani::text(Word::pick_date, language, {field.name}));
        statement.focusable = true;
        statement.expanded = open ? 1 : 0;
        fill(place.inset(2, 2), response.hovered ? Token::pressed : Token::surface, 4);
        draw_icon(place, Icon::calendar, 14, Token::ink_2);
        if (response.ring) outline(place, Token::accent, 2, 4);
        if (response.pressed || key_pressed(id, "ArrowDown")) open_popup(opener);
    }
    static Picker picker; // one calendar is open at a time
    if (!popup_open(opener)) return event;
    const bool fresh = context().popup_fresh;
    context().popup_fresh = false;
    if (fresh) picker = {current.value_or(today), current.value_or(Date{}), today, language};
    constexpr float tall = 36 + 24 + 6 * day_size + 2 * padding;
    const Rect place = popup_rect(rect, 7 * day_size + 2 * padding,
                                  std::min(tall, context().screen.height - 16), Align::left);
    const Layer layer("calendar", place, false);
    const std::string name = kumppani::text(Word::pick_date, language, {field.name});
    Container container(Role::dialog, "dialog", name, place);
    const auto picked_in = [&] {
        if (place.height >= tall) return month_page(place.inset(padding, padding), picker, fresh);
        Scroller window("window", place, Role::group, name); // a screen lower than a calendar
        const auto picked = month_page(window.content().inset(padding, padding), picker, fresh);
        window.used(window.content().y + tall);
        return picked;
    };
    if (const auto picked = picked_in()) {
        event.committed = true;
        event.text = written(*picked);
        close_popup(opener);
    } else if (layer.dismissed()) {
        close_popup(opener);
    }
    return event;
}

} // namespace kumppani::ui
