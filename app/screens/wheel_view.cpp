#include "app/screens/wheel_view.hpp"

#include "app/moments.hpp"
#include "app/naming.hpp"
#include "app/record_page.hpp"
#include "app/ui/text.hpp"
#include "app/year_words.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <array>

namespace kumppani {

namespace {

using rules::Happenings;
using rules::Ring;
using ui::Rect;
using ui::Style;
using ui::Token;

/// "marraskuu, Budjetti: 13, tehty 9"; of a single one what it is and whose.
std::string words_of(const Session& session, const Happenings& what) {
    std::string words(month_words(session, what.month));
    words += ", " + std::string(session.say(word_of(what.ring))) + ": ";
    if (what.records.size() == 1) {
        const Record* customer = session.workspace.find(what.records.front()->text("customer"));
        words += title_of(session, *what.records.front());
        if (customer) words += ", " + std::string(customer->text("name"));
        if (what.done) words += ", " + std::string(session.say(Word::wheel_done));
        return words;
    }
    words += std::to_string(what.records.size());
    if (what.done) words += ", " + session.say(Word::wheel_done_of, {std::to_string(what.done)});
    return words;
}

/// How far into the year a day is, in months.
float months_into(Date day) {
    const auto last = static_cast<unsigned>((day.year() / day.month() / std::chrono::last).day());
    const auto passed = static_cast<float>(static_cast<unsigned>(day.day()));
    return static_cast<float>(static_cast<unsigned>(day.month()) - 1) + passed / static_cast<float>(last);
}

void legend(const Session& session, Rect& area) {
    constexpr float height = 24, gap = 20;
    float x = area.x;
    Rect row = area.cut_top(height);
    for (std::size_t i = 0; i < rules::ring_count; ++i) {
        const auto ring = static_cast<Ring>(i);
        const auto words = session.say(word_of(ring));
        const float width = 20 + ui::text_width(Style::label, words) + 1;
        if (x > area.x && x + width > area.right()) {
            row = area.cut_top(height);
            x = area.x;
        }
        kind_mark({x, row.y, 12, row.height}, mark_of(ring));
        text({x + 20, row.y, width - 20, row.height}, Style::label, Token::ink_2, words);
        x += width + gap;
    }
}

} // namespace

void WheelView::renew(const Session& session, std::chrono::year year, std::string_view customer) {
    year_ = year;
    marks_.clear();
    meant_.clear();
    for (const Happenings& what : rules::happenings(session.workspace, year, customer)) {
        const Record* one = what.records.size() == 1 ? what.records.front() : nullptr;
        meant_.push_back({one, what.month, what.ring});
        marks_.push_back({.month = what.month,
                          .kind = mark_of(what.ring),
                          .count = what.records.size(),
                          .done = what.done == what.records.size(),
                          .name = words_of(session, what),
                          .href = one ? href(page_of(session.workspace, *one)) : std::string()});
    }
}

std::optional<WheelView::Pressed> WheelView::draw(const Session& session, Rect& area, std::string_view name) {
    std::array<std::string_view, 12> months;
    for (unsigned month = 1; month <= 12; ++month)
        months[month - 1] = month_short_name(month, session.language);
    const Date today = session.today;
    const bool this_year = year_ == today.year();
    const std::string centre = this_year ? short_date(today) : std::to_string(static_cast<int>(year_));
    const std::string beneath =
        this_year ? session.say(Word::week_number, {std::to_string(week_of(today))}) : std::string();
    const auto pressed = ui::year_wheel(area.cut_top(ui::year_wheel_height(area.width)),
                                        {.name = name,
                                         .months = months,
                                         .today = this_year ? months_into(today) : -1,
                                         .centre = centre,
                                         .beneath = beneath,
                                         .marks = marks_},
                                        entry_);
    area.cut_top(8);
    legend(session, area);
    if (!pressed) return std::nullopt;
    return meant_[*pressed];
}

} // namespace kumppani
