#include "app/moments.hpp"
#include "app/naming.hpp"
#include "app/record_page.hpp"
#include "app/screens/home.hpp"
#include "app/screens/home_parts.hpp"
#include "app/ui/text.hpp"
#include "app/ui/year_wheel.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/year.hpp"
#include "shared/words/words.hpp"

#include <array>

/// The year of all customers as a wheel.
namespace kumppani {

namespace {

using rules::Happenings;
using rules::Ring;
using ui::Rect;
using ui::Style;
using ui::Token;

struct Kept {
    Ring ring;
    ui::KindMark mark;
    Word word;
};
constexpr std::array rings{
    Kept{Ring::budget, ui::KindMark::budget, Word::wheel_budget},
    Kept{Ring::other_event, ui::KindMark::survey, Word::wheel_events},
    Kept{Ring::update, ui::KindMark::update, Word::wheel_updates},
    Kept{Ring::meeting, ui::KindMark::board, Word::wheel_meetings},
};

const Kept& kept(Ring ring) { return rings[static_cast<std::size_t>(ring)]; }

/// "marraskuu, Budjetti: 13, tehty 9"; of a single one what it is and whose.
std::string words_of(const Session& session, const Happenings& what) {
    std::string words(month_name(what.month, session.language));
    words += ", " + std::string(session.say(kept(what.ring).word)) + ": ";
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
    for (const Kept& each : rings) {
        const auto words = session.say(each.word);
        const float width = 20 + ui::text_width(Style::label, words) + 1;
        if (x > area.x && x + width > area.right()) {
            row = area.cut_top(height);
            x = area.x;
        }
        kind_mark({x, row.y, 12, row.height}, each.mark);
        text({x + 20, row.y, width - 20, row.height}, Style::label, Token::ink_2, words);
        x += width + gap;
    }
}

} // namespace

void HomeScreen::make_wheel(const Session& session) {
    wheel_.clear();
    single_.clear();
    for (const Happenings& what : rules::happenings(session.workspace, month_.year())) {
        const bool single = what.records.size() == 1;
        single_.push_back(single ? what.records.front() : nullptr);
        wheel_.push_back(
            {.month = what.month,
             .kind = kept(what.ring).mark,
             .count = what.records.size(),
             .done = what.done == what.records.size(),
             .name = words_of(session, what),
             .href = single ? href(page_of(session.workspace, *what.records.front())) : std::string()});
    }
}

void HomeScreen::draw_wheel(Session& session, Rect& area) {
    if (wheel_.empty() || area.width < ui::year_wheel_least) return;
    const int year(month_.year());
    const std::string title = session.say(Word::wheel_heading, {std::to_string(year)});
    heading(area.cut_top(32), Style::block, 2, title);
    area.cut_top(4);
    const float height = ui::year_wheel_height(area.width);
    std::array<std::string_view, 12> months;
    for (unsigned month = 1; month <= 12; ++month)
        months[month - 1] = month_short_name(month, session.language);
    const bool this_year = month_.year() == today_.year();
    const std::string centre = this_year ? short_date(today_) : std::to_string(year);
    const std::string beneath =
        this_year ? session.say(Word::week_number, {std::to_string(week_of(today_))}) : std::string();
    const auto pressed = ui::year_wheel(area.cut_top(height), {.name = title,
                                                               .months = months,
                                                               .today = this_year ? months_into(today_) : -1,
                                                               .centre = centre,
                                                               .beneath = beneath,
                                                               .marks = wheel_});
    area.cut_top(8);
    legend(session, area);
    area.cut_top(28);
    if (!pressed) return;
    if (const Record* one = single_[*pressed]) return session.go(page_of(session.workspace, *one));
    const Month there = month_.year() / std::chrono::month(wheel_[*pressed].month);
    show_month(session, static_cast<int>((there - month_of(today_)).count()));
}

} // namespace kumppani
