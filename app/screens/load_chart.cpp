#include "app/screens/load_chart.hpp"

#include "app/screens/home_parts.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

using ui::Rect;
using ui::Style;
using ui::Token;

namespace {

constexpr float height = 52, line = 22, least_width = 52;

void draw_month(const Session& session, Rect column, Month month, std::int64_t persons, std::int64_t most) {
    const std::string number = std::to_string(persons);
    ui::state(ui::Role::listitem, ui::id_of("load" + iso(month)), column,
              month_words(session, month) + ": " + number);
    const bool now = month == month_of(session.today);
    draw_text(column.cut_top(line), now ? Style::block : Style::body, now ? Token::accent_ink : Token::ink_2,
              number, ui::Align::middle);
    const Rect room = column.cut_top(height);
    const float width = std::min(32.0F, room.width - 8);
    Rect bar{room.middle_x() - width / 2, room.y, width, room.height};
    fill(bar, Token::hover, 2);
    const float filled = bar.height * static_cast<float>(persons) / static_cast<float>(most);
    if (persons > 0) fill(bar.cut_bottom(std::max(filled, 2.0F)), now ? Token::accent : Token::fill, 2);
    draw_text(column, now ? Style::head : Style::label, now ? Token::accent_ink : Token::ink_3,
              month_short_name(static_cast<unsigned>(month.month()), session.language), ui::Align::middle);
}

} // namespace

bool load_chart(const Session& session, Rect& area, Month first, std::span<const std::int64_t> persons,
                bool whole) {
    const std::int64_t most = persons.empty() ? 0 : *std::max_element(persons.begin(), persons.end());
    if (most == 0) return false;
    Rect head = area.cut_top(32);
    const std::string title(session.say(Word::home_load));
    const Rect words = head.cut_left(std::min(head.width, ui::text_width(Style::block, title) + 1));
    heading(words, Style::block, 2, title);
    head.cut_left(12);
    text(head, Style::label, Token::ink_3, session.say(Word::home_load_unit), ui::Align::right);
    area.cut_top(4);
    // Of so many months as there is room for the names of.
    const std::size_t room = std::max<std::size_t>(1, static_cast<std::size_t>(area.width / least_width));
    const std::size_t beside =
        room < persons.size() && whole && room >= 6 ? 6 : std::min(room, persons.size());
    const std::size_t shown = whole ? persons.size() : beside;
    const std::size_t rows = (shown + beside - 1) / beside;
    const Rect chart = area.cut_top((height + 2 * line) * static_cast<float>(rows));
    const ui::Container list(ui::Role::list, "load", title, chart);
    const float step = chart.width / static_cast<float>(beside);
    for (std::size_t i = 0; i < shown; ++i)
        draw_month(session,
                   {chart.x + step * static_cast<float>(i % beside),
                    chart.y + (height + 2 * line) * static_cast<float>(i / beside), step, height + 2 * line},
                   plus_months(first, static_cast<int>(i)), persons[i], most);
    return true;
}

} // namespace kumppani
