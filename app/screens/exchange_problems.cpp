#include "app/screens/exchange_problems.hpp"

#include "app/importing.hpp"
#include "app/platform.h"
#include "app/screens/exchange_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/note.hpp"
#include "app/ui/reading_table.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

} // namespace

ImportProblems::ImportProblems(std::string file, std::vector<Problem> problems)
    : file_(std::move(file)), problems_(std::move(problems)) {}

void ImportProblems::table(Session& session, Rect& area) const {
    const std::size_t count = problems_.size();
    const std::string words = count == most_problems
                                  ? session.say(Word::file_problem_first, {std::to_string(count)})
                                  : session.count(Word::file_problem, count);
    heading(area.cut_top(24), Style::block, 2, words);
    const std::array columns{
        ui::Column{.head = session.say(Word::place_head), .width = 180, .share = 2},
        ui::Column{.head = session.say(Word::problem_head), .width = 220, .share = 3},
        ui::Column{.head = session.say(Word::allowed_head), .width = 220, .share = 3},
    };
    std::vector<std::vector<ui::ReadingCell>> rows;
    for (const Problem& problem : problems_) {
        const std::string place =
            problem.pointer.empty() ? std::string(session.say(Word::whole_file)) : problem.pointer;
        rows.push_back({{.words = place, .style = Style::strong},
                        {.words = session.say(problem.what)},
                        {.words = session.say(problem.allowed), .ink = Token::ink_2}});
    }
    ui::reading_table("problems", words, area, columns, rows);
}

bool ImportProblems::draw(Session& session, Rect page) {
    const ui::Container main(ui::Role::main, "problems-page", session.say(Word::import_refused), page);
    const bool left = exchange_bar(session, page).left;
    ui::Scroller scroller("problems", page, ui::Role::region, session.say(Word::import_refused));
    Rect area = scroller.content().inset(page_edge(session), 0);
    area.cut_top(session.phone ? 16.0F : 32.0F);
    area.width = std::min(area.width, 960.0F);
    area.cut_top(ui::heading_lines(area, Style::title, 1, session.say(Word::import_refused)) + 4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, file_) + 20);
    const ui::Note unharmed{.icon = Icon::shield_check,
                            .ink = Token::success,
                            .tint = Token::success_tint,
                            .sentence = session.say(Word::import_refused_why)};
    ui::note(area.cut_top(ui::note_height(unharmed, area.width)), unharmed);
    area.cut_top(28);
    table(session, area);
    area.cut_top(28);
    const ui::Button other{.words = session.say(Word::choose_other_file), .weight = ui::Weight::primary};
    const ui::Button back{.words = session.say(Word::import_back)};
    Rect row = area.cut_top(36);
    if (ui::button(row.cut_left(ui::button_width(other)), other)) platform::choose_file(bundle_file_types);
    row.cut_left(8);
    if (row.width < ui::button_width(back)) {
        area.cut_top(8);
        row = area.cut_top(36);
    }
    const bool returned = ui::button(row.cut_left(ui::button_width(back)), back);
    scroller.used(area.y + 40);
    return left || returned;
}

} // namespace kumppani
