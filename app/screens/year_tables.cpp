#include "app/screens/year.hpp"
#include "app/ui/button.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

/// The wheel of the year as a table, and the projects in time.
namespace kumppani {

using ui::Rect;
using ui::Style;
using ui::Token;

namespace {

constexpr std::size_t few_projects = 20;

} // namespace

void YearScreen::make_by_kind(const Session& session) {
    std::array<std::array<std::size_t, rules::ring_count>, 12> count{}, done{};
    for (const YearLine& line : lines_) {
        const std::size_t month = line.month - 1, ring = static_cast<std::size_t>(line.ring);
        ++count[month][ring];
        if (line.done) ++done[month][ring];
    }
    by_kind_.clear();
    for (std::size_t month = 0; month < 12; ++month) {
        const bool now = offset_ == 0 && month + 1 == static_cast<unsigned>(today_.month());
        std::vector<ui::ReadingCell> cells{
            {.words = std::string(month_words(session, static_cast<unsigned>(month + 1))),
             .ink = now ? Token::accent_ink : Token::ink_2,
             .style = now ? Style::block : Style::body}};
        for (std::size_t ring = 0; ring < rules::ring_count; ++ring) {
            const std::size_t all = count[month][ring], ready = done[month][ring];
            std::string words = all > 0 ? std::to_string(all) : std::string();
            if (ready > 0) words += ", " + session.say(Word::wheel_done_of, {std::to_string(ready)});
            cells.push_back({.words = std::move(words)});
        }
        cells.push_back({.words = load_[month] > 0 ? std::to_string(load_[month]) : std::string()});
        by_kind_.push_back(std::move(cells));
    }
}

/// Where the kinds have no room beside each other: the months that hold anything, and what.
void YearScreen::by_kind_in_words(const Session& session, Rect& area) const {
    std::vector<std::vector<ui::ReadingCell>> rows;
    for (const auto& cells : by_kind_) {
        std::string words;
        for (std::size_t i = 1; i < cells.size(); ++i) {
            if (cells[i].words.empty()) continue;
            const bool ring = i <= rules::ring_count;
            const Word kind = ring ? word_of(static_cast<rules::Ring>(i - 1)) : Word::year_people;
            words += (words.empty() ? "" : "\n") + std::string(session.say(kind)) + ": " + cells[i].words;
        }
        if (!words.empty()) rows.push_back({cells.front(), {.words = std::move(words)}});
    }
    const std::vector<ui::Column> columns{{.head = session.say(Word::year_month), .width = 100},
                                          {.head = session.say(Word::year_what), .width = 150, .share = 1}};
    ui::reading_table("by-kind", session.say(Word::year_by_kind), area, columns, rows);
}

void YearScreen::by_kind(const Session& session, Rect& area) const {
    std::vector<ui::Column> columns{{.head = session.say(Word::year_month), .width = 88, .share = 1}};
    for (std::size_t ring = 0; ring < rules::ring_count; ++ring) {
        const auto head = session.say(word_of(static_cast<rules::Ring>(ring)));
        columns.push_back(
            {.head = head, .width = std::max(86.0F, ui::text_width(Style::head, head) + 2), .share = 1});
    }
    columns.push_back({.head = session.say(Word::year_people), .width = 86, .share = 1});
    float needed = 16 * static_cast<float>(columns.size() - 1);
    for (const ui::Column& column : columns)
        needed += column.width;
    if (needed > area.width) return by_kind_in_words(session, area);
    ui::reading_table("by-kind", session.say(Word::year_by_kind), area, columns, by_kind_);
}

void YearScreen::projects(Session& session, Rect& area) {
    if (projects_.empty()) return;
    const ui::Container region(ui::Role::region, "year-projects", session.say(Word::year_projects));
    Rect head = area.cut_top(32);
    const std::string title(session.say(Word::year_projects));
    heading(head.cut_left(std::min(head.width, ui::text_width(Style::section, title) + 1)), Style::section, 2,
            title);
    head.cut_left(8);
    text(head, Style::body, Token::ink_3, grouped(static_cast<std::int64_t>(projects_.size())));
    area.cut_top(8);
    const bool cut = !all_projects_ && projects_.size() > few_projects + 1;
    const std::span<const Record* const> shown(projects_.data(), cut ? few_projects : projects_.size());
    const ProjectTimeline how{.pressable = true, .by_customer = customer_.empty()};
    if (const Record* pressed = timeline_.draw(session, "projects", area, shown, how))
        session.afterwards([id = pressed->id()](Session& later) { later.details = id; });
    if (projects_.size() > few_projects + 1) {
        area.cut_top(8);
        const std::string words =
            cut ? session.say(Word::show_all_of, {grouped(static_cast<std::int64_t>(projects_.size()))})
                : std::string(session.say(Word::show_fewer));
        if (ui::link(area.cut_top(session.phone ? 48.0F : 36.0F), words)) {
            all_projects_ = cut;
            ui::keep_drawing(0);
        }
    }
    area.cut_top(40);
}

} // namespace kumppani
