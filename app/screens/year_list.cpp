#include "app/record_page.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/year.hpp"
#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <array>
#include <utility>

/// The month list of the year: what, who, for whom, done or not.
namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

std::string key_of(const YearLine& line) { return line.record->id() + "." + std::to_string(line.month); }

void draw_state(const Rect& place, const YearLine& line) {
    if (line.done)
        ui::mark(place, Icon::check, line.state, Token::success);
    else if (line.late)
        ui::mark(place, Icon::clock_alert, line.state, Token::danger, Style::strong);
    else if (!line.state.empty())
        text(place, Style::body, Token::ink_2, line.state);
}

} // namespace

void YearScreen::list_head(Session& session, Rect& area) {
    Rect row = area.cut_top(32);
    const std::string title(session.say(Word::year_list));
    const Rect words = row.cut_left(std::min(row.width, ui::text_width(Style::section, title) + 1));
    heading(words, Style::section, 2, title);
    const bool wanted = std::exchange(list_wanted_, false);
    if (wanted) ui::bring_into_sight({words.x, words.y, words.width, 400});
    if (only_) {
        const auto whole = session.say(Word::show_whole_year);
        const Rect link = row.cut_right(std::min(row.width, ui::text_width(Style::body, whole) + 1));
        row.cut_left(12);
        const std::string month(month_words(session, only_->month));
        const std::string which = session.say(Word::year_shown, {month, session.say(word_of(only_->ring))});
        text(row, Style::body, Token::ink_2, which);
        if (wanted) {
            ui::announce(which);
            ui::focus(ui::id_of("whole"));
        }
        if (ui::link(link, whole, {}, ui::Align::right, "whole")) {
            only_.reset();
            ui::keep_drawing(0);
        }
    }
    area.cut_top(4);
}

void YearScreen::list(Session& session, Rect& area) {
    const ui::Container region(ui::Role::region, "year-list", session.say(Word::year_list));
    list_head(session, area);
    std::vector<const YearLine*> lines;
    for (const YearLine& line : lines_)
        if (!only_ || (line.month == only_->month && line.ring == only_->ring)) lines.push_back(&line);
    if (session.phone)
        list_lines(session, area, lines);
    else
        list_table(session, area, lines);
}

void YearScreen::list_table(Session& session, Rect& area, const std::vector<const YearLine*>& lines) {
    std::vector<ui::Column> columns{
        {.head = session.say(Word::year_month), .width = 88},
        {.head = session.say(Word::year_what), .width = 260, .share = 2},
        {.head = session.say(Word::year_who), .width = 150, .share = 1, .drop = 1},
        {.head = session.say(Word::customer), .width = 150, .share = 1},
        {.head = session.say(Word::year_state), .width = 130}};
    if (!customer_.empty()) columns.erase(columns.begin() + 3);
    const std::size_t state = columns.size() - 1;
    ui::Table table("rows", session.say(Word::year_list), area, columns, lines.size(), 36);
    table.rows([&](std::size_t i) { return key_of(*lines[i]); },
               [&](std::size_t i) { return lines[i]->what; }, false,
               [&](const ui::Table::Row& row) {
                   const YearLine& line = *lines[row.index];
                   // A month is drawn where it begins, and said on each of its rows.
                   const bool begins = row.index == 0 || lines[row.index - 1]->month != line.month;
                   row.cell(0, [&](const Rect& place) {
                       const auto words = month_words(session, line.month);
                       if (begins) draw_text(place, Style::body, Token::ink_2, words);
                       ui::state(ui::Role::text, ui::id_of("month"), place, words);
                   });
                   row.cell(1, [&](const Rect& place) {
                       Rect words = place;
                       kind_mark(words.cut_left(14).middle(14), mark_of(line.ring));
                       words.cut_left(10);
                       const Route there = page_of(session.workspace, *line.record);
                       if (title_link(words, line.what, there)) go_to(session, *line.record);
                   });
                   row.text(2, line.who, Token::ink_2);
                   if (state > 3) row.text(3, line.customer);
                   row.cell(state, [&](const Rect& place) { draw_state(place, line); });
               });
}

void YearScreen::list_lines(Session& session, Rect& area, const std::vector<const YearLine*>& lines) {
    constexpr float height = 64;
    const Rect body = area.cut_top(height * static_cast<float>(lines.size()));
    const ui::Container list(ui::Role::list, "lines", session.say(Word::year_list), body);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const YearLine& line = *lines[i];
        Rect row{body.x, body.y + height * static_cast<float>(i), body.width, height};
        if (!ui::visible(row.inset(0, -300)) && !ui::focus_within(key_of(line))) continue;
        line_below(row);
        const ui::Container item(ui::Role::listitem, key_of(line), {}, row);
        const std::string month(month_words(session, line.month));
        const std::string second = customer_.empty() ? month + " · " + line.customer : month;
        std::string name = line.what + ", " + second;
        if (!line.state.empty()) name += ", " + line.state;
        const Route there = page_of(session.workspace, *line.record);
        if (row_link(row.inset(-4, 1), name, there)) go_to(session, *line.record);
        kind_mark(row.cut_left(14), mark_of(line.ring));
        row.cut_left(10);
        Rect words = row.middle(48);
        draw_text(words.cut_top(24), Style::strong, Token::ink, line.what);
        const Icon icon = line.done ? Icon::check : line.late ? Icon::clock_alert : Icon::none;
        const Token ink = line.done ? Token::success : line.late ? Token::danger : Token::ink_2;
        const float width = ui::text_width(Style::label, line.state) + 1 + (icon == Icon::none ? 0 : 20);
        Rect state = words.cut_right(std::min(width, words.width * 0.5F));
        words.cut_right(8);
        draw_text(words, Style::label, Token::ink_2, second);
        if (icon != Icon::none) draw_icon(state.cut_left(20).moved(-2, 0), icon, 14, ink);
        draw_text(state, Style::label, ink, line.state);
    }
}

} // namespace kumppani
