#include "app/ui/text.hpp"

#include "app/ui/frame.hpp"

namespace kumppani::ui {

void text(const Rect& rect, Style style, Token ink, std::string_view words, Align align) {
    if (words.empty()) return;
    draw_text(rect, style, ink, words, align);
    state(Role::text, id_of_next(words), rect, words);
}

void state_heading(Id id, const Rect& rect, int level, std::string_view words) {
    Statement& statement = state(Role::heading, id, rect, words);
    statement.level = static_cast<std::int8_t>(level);
    statement.focusable = level == 1 && !words.empty();
    statement.tab_stop = false;
}

void heading(const Rect& rect, Style style, int level, std::string_view words) {
    draw_text(rect, style, Token::ink, words);
    state_heading(id_of_next(words), rect, level, words);
}

float heading_lines(const Rect& rect, Style style, int level, std::string_view words) {
    const float height = draw_wrapped(rect, style, Token::ink, words);
    const Rect place{rect.x, rect.y, rect.width, height};
    state_heading(id_of_next(words), place, level, words);
    return height;
}

float paragraph(const Rect& rect, Style style, Token ink, std::string_view words) {
    if (words.empty()) return 0;
    const float height = draw_wrapped(rect, style, ink, words);
    state(Role::paragraph, id_of_next(words), {rect.x, rect.y, rect.width, height}, words);
    return height;
}

} // namespace kumppani::ui
