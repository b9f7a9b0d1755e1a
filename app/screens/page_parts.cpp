#include "app/screens/page_parts.hpp"

#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

using ui::Rect;
using ui::Style;
using ui::Token;

float page_edge(const Session& session) { return session.phone ? 16.0F : 40.0F; }

TextPage::TextPage(const Session& session, std::string_view key, std::string_view name, const Rect& page,
                   float widest)
    : main_(key, page, ui::Role::main, name), area(main_.content().inset(page_edge(session), 0)) {
    area.width = std::min(area.width, widest);
    area.cut_top(session.phone ? 16.0F : 32.0F);
}

void TextPage::head(std::string_view title, std::string_view why) {
    area.cut_top(ui::heading_lines(area, Style::title, 1, title) + 4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, why));
}

void TextPage::nothing(std::string_view sentence, std::string_view why) {
    ui::empty_state(area.cut_top(ui::empty_state_height), {.sentence = sentence, .reason = why});
}

void no_such_page(Session& session, const Rect& page, std::string_view key, Word sentence, Screen list) {
    const auto list_name = session.say(title_word(list));
    ui::Scroller main(key, page, ui::Role::main, list_name);
    Rect area = main.content().inset(page_edge(session), 32);
    heading(area.cut_top(36), Style::title, 1, session.say(sentence));
    const auto done = ui::empty_state(area.cut_top(ui::empty_state_height),
                                      {.sentence = session.say(Word::no_such_customer_why),
                                       .action = list_name,
                                       .icon = ui::Icon::arrow_left});
    if (done) session.go({list, {}});
    main.used(area.y);
}

bool title_link(const Rect& place, std::string_view title, const Route& to) {
    const ui::Response response = ui::sense(ui::id_of("open"), place);
    ui::Statement& statement = ui::state(ui::Role::link, response.id, place, title);
    statement.focusable = true;
    statement.href = href(to);
    draw_text(place, Style::strong, Token::ink, title);
    if (response.ring) ui::focus_ring(place.middle(24).inset(-2, 0), 4);
    return response.pressed;
}

bool row_link(const Rect& row, std::string_view name, const Route& to) {
    const ui::Response response = ui::sense(ui::id_of("open"), row);
    ui::Statement& statement = ui::state(ui::Role::link, response.id, row, name);
    statement.focusable = true;
    statement.href = href(to);
    if (response.held || response.hovered) fill(row, response.held ? Token::pressed : Token::hover, 6);
    if (response.ring) ui::focus_ring(row.inset(4, 4), 4);
    return response.pressed;
}

} // namespace kumppani
