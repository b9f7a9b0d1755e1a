#include "app/record_view.hpp"
#include "app/screens/group_parts.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float agenda_line = 24, agenda_lead = 16;

// Minutes since midnight of "13.00".
std::optional<std::int64_t> minutes_of(std::string_view time) {
    int hour = 0, minute = 0;
    if (std::sscanf(std::string(time).c_str(), "%d.%d", &hour, &minute) != 2) return std::nullopt;
    return hour * 60 + minute;
}

std::string clock(std::int64_t minutes) {
    char text[8];
    std::snprintf(text, sizeof text, "%d.%02d", static_cast<int>(minutes / 60 % 24),
                  static_cast<int>(minutes % 60));
    return text;
}

// How long it takes, told by when it ends: "–14.00"; without a start "60 min".
std::string ending(const Session& session, const Record& group) {
    if (!group.has("meeting_minutes")) return {};
    const auto start = minutes_of(group.text("meeting_start"));
    if (start) return "–" + clock(*start + group.integer("meeting_minutes"));
    return std::to_string(group.integer("meeting_minutes")) + " " +
           std::string(session.say(Word::unit_minutes));
}

// When and where, on one line: three fields that read as "13.00–14.00, Satamatalo 2. krs".
void time_and_place(Session& session, Rect& area, const Record& group) {
    constexpr float reach = 4;
    const auto width = [](std::string_view words) { return ui::text_width(Style::body, words); };
    Rect line = Rect{area.x, area.y - 6, area.width, 32};
    area.cut_top(20);
    const std::string start(group.text("meeting_start")), end = ending(session, group);
    const auto start_hint = session.say(Word::at_what_time), end_hint = session.say(Word::how_long);
    const bool place = group.has("meeting_place");
    const std::string end_drawn = end.empty() || !place ? end : end + ",";
    const float start_width = std::max(width(start.empty() ? start_hint : start), width("00.00"));
    edit_field(session, line.cut_left(start_width), group, "meeting_start",
               {.ink = Token::ink_2, .placeholder = start_hint, .overhang = reach});
    if (start.empty() || end.empty()) line.cut_left(8);
    const float end_width =
        std::max(width(end_drawn.empty() ? end_hint : std::string_view(end_drawn)), width("–00.00"));
    edit_field(session, line.cut_left(end_width), group, "meeting_minutes",
               {.ink = Token::ink_2, .drawn = end_drawn, .placeholder = end_hint, .overhang = reach});
    line.cut_left(place ? 5.0F : 8.0F);
    edit_field(
        session, line, group, "meeting_place",
        {.ink = Token::ink_2, .placeholder = session.say(Word::meeting_place_short), .overhang = reach});
}

void remarks(const Session& session, Rect& area, const Record& group) {
    const auto remark = [&](Icon icon, Word word) {
        area.cut_top(8);
        ui::mark(area.cut_top(16), icon, session.say(word), Token::warning, Style::label);
    };
    const auto day = group.date("meeting");
    if (day && *day < session.today) remark(Icon::clock, Word::meeting_over);
    if (rules::meeting_too_long(group.integer("meeting_minutes"))) remark(Icon::clock, Word::meeting_long);
}

// One matter a line, numbered; the numbers stand beside the text so that it can be edited where it is.
void agenda(Session& session, Rect& area, const Record& group) {
    const std::string_view text = ui::text_in(ui::id_of("agenda"), group.text("agenda"));
    const float width = area.width - agenda_lead;
    const float height = ui::lines_height(text, Style::body, width, agenda_line);
    Rect place = area.cut_top(height);
    Rect numbers = place.cut_left(agenda_lead);
    numbers.cut_top(6);
    edit_field(session, place, group, "agenda",
               {.placeholder = session.say(Word::agenda_hint), .line_height = agenda_line});
    std::size_t start = 0;
    for (int number = 1; start < text.size(); ++number) {
        const std::size_t end = std::min(text.find('\n', start), text.size());
        const float lines =
            ui::wrapped_height(Style::body, text.substr(start, end - start), width, agenda_line);
        Rect row = numbers.cut_top(lines);
        row.height = agenda_line;
        draw_text(row, Style::body, Token::ink_3, std::to_string(number));
        start = end + 1;
    }
}

} // namespace

std::string day_of_meeting(const Session& session, Date day) {
    std::string words(weekday_short_name(weekday_of(day), session.language));
    words += " " + std::to_string(static_cast<unsigned>(day.day())) + "." +
             std::to_string(static_cast<unsigned>(day.month())) + ".";
    if (day.year() != session.today.year()) words += std::to_string(static_cast<int>(day.year()));
    return words;
}

void group_meeting(Session& session, Rect& area, const Record& group) {
    const ui::Container region(ui::Role::region, "meeting", session.say(Word::next_meeting));
    heading(area.cut_top(ui::type(Style::block).line_height), Style::block, 2,
            session.say(Word::next_meeting));
    area.cut_top(8);
    const auto day = group.date("meeting");
    const std::string words = day ? day_of_meeting(session, *day) : std::string();
    const Rect date = area.cut_top(28);
    edit_field(session, date.inset(0, -2), group, "meeting",
               {.style = Style::date, .drawn = words, .placeholder = session.say(Word::meeting_not_set)});
    time_and_place(session, area, group);
    remarks(session, area, group);
    area.cut_top(8);
    agenda(session, area, group);
}

} // namespace kumppani
