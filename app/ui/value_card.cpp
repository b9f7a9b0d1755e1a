#include "app/ui/value_card.hpp"

#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"

#include <algorithm>
#include <array>

namespace kumppani::ui {

namespace {

constexpr float padding = 12, circle = 18, gap = 10, least = 44;

std::string_view drawn(const ValueCard& card) {
    return card.words.empty() ? std::string_view("–") : card.words;
}

float words_height(const ValueCard& card, float width) {
    return card.marked ? marked_height(Style::body, *card.marked, width)
                       : wrapped_height(Style::body, drawn(card), width);
}

} // namespace

float value_card_height(const ValueCard& card, float width) {
    const float room = width - 2 * padding - circle - gap;
    const float note = card.note.empty() ? 0 : wrapped_height(Style::label, card.note, room);
    return std::max(least, words_height(card, room) + note + 2 * padding);
}

Response value_card(const Rect& rect, const ValueCard& card) {
    const bool enabled = !card.changes || changes_allowed();
    const Response response = choice_card(rect, card.name, card.chosen, card.key, card.position, card.size,
                                          card.note, card.entry, enabled);
    Rect place = rect.inset(padding, padding);
    const Rect mark = place.cut_left(circle).cut_top(type(Style::body).line_height).middle(circle);
    fill(mark, card.chosen ? Token::accent : Token::surface, circle / 2);
    const Token edge = card.chosen ? Token::accent : enabled ? Token::control : Token::line_strong;
    outline(mark, edge, high_contrast() ? 2.0F : 1.5F, circle / 2);
    if (card.chosen) fill(mark.inset(6, 6), Token::surface, circle / 2);
    place.cut_left(gap);
    const Token ink = card.words.empty() ? Token::ink_3 : Token::ink;
    place.cut_top(card.marked ? draw_marked(place, Style::body, ink, *card.marked)
                              : draw_wrapped(place, Style::body, ink, drawn(card)));
    draw_wrapped(place, Style::label, Token::ink_2, card.note);
    return response;
}

bool arrow_pressed(Id card) {
    constexpr std::array<std::string_view, 4> arrows{"ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"};
    return std::any_of(arrows.begin(), arrows.end(),
                       [&](std::string_view arrow) { return key_pressed(card, arrow); });
}

} // namespace kumppani::ui
