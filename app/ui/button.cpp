#include "app/ui/button.hpp"

#include "app/ui/ornament.hpp"

#include "imgui.h"

#include <algorithm>
#include <cmath>

namespace kumppani::ui {

namespace {

constexpr float icon_size = 16, gap = 8, height = 36;

float padding(Weight weight) { return weight == Weight::quiet ? 10.0F : 14.0F; }

Style style_of(Weight weight) {
    if (weight == Weight::banner) return Style::head;
    return weight == Weight::primary ? Style::block : Style::strong;
}

struct Look {
    Token ink, fill, edge;
    bool filled, edged;
};

bool enabled(const Button& button) { return button.enabled && (!button.changes || changes_allowed()); }

Look look_of(const Button& button, const Response& response) {
    if (!enabled(button))
        return {Token::disabled, Token::surface, Token::line, false, button.weight != Weight::quiet};
    switch (button.weight) {
    case Weight::primary:
        return {Token::on_accent,
                response.held      ? Token::accent_pressed
                : response.hovered ? Token::accent_hover
                                   : Token::accent,
                Token::accent, true, false};
    case Weight::quiet:
        return {Token::ink_2, response.held ? Token::pressed : Token::hover, Token::line,
                response.hovered || response.held, false};
    case Weight::danger:
        return {Token::danger,
                response.held      ? Token::pressed
                : response.hovered ? Token::danger_tint
                                   : Token::surface,
                Token::danger, true, true};
    case Weight::banner:
        return {Token::on_accent,
                response.held      ? Token::accent_pressed
                : response.hovered ? Token::accent_hover
                                   : Token::accent,
                Token::on_accent, true, true};
    case Weight::normal:
        break;
    }
    return {Token::ink,
            response.held      ? Token::pressed
            : response.hovered ? Token::hover
                               : Token::surface,
            Token::line_strong, true, true};
}

void state_button(const Button& button, Id id, const Rect& rect) {
    Statement& statement = state(Role::button, id, rect, button.words);
    statement.focusable = true;
    statement.disabled = !enabled(button);
    statement.description = button.description;
    statement.pops_up = button.opens_menu;
    statement.shortcut = button.shortcut;
}

Response begin(const Rect& rect, const Button& button) {
    const Id id = button.key.empty() ? id_of_next(button.words) : id_of(button.key);
    const Response response = sense(id, rect, enabled(button));
    state_button(button, id, rect);
    if (visible(rect)) {
        const Look look = look_of(button, response);
        if (look.filled) fill(rect, look.fill, 6);
        if (look.edged) outline(rect, look.edge, high_contrast() ? 2.0F : 1.0F, 6);
        const Token ring = button.weight == Weight::banner ? Token::on_accent : Token::accent;
        if (response.ring) focus_ring(rect, 6, ring);
    }
    return response;
}

} // namespace

float button_width(const Button& button) {
    const float lead = button.icon == Icon::none ? 0 : icon_size + gap;
    return std::ceil(text_width(style_of(button.weight), button.words) + lead + 2 * padding(button.weight));
}

bool button(const Rect& rect, const Button& button) {
    const Response response = begin(rect, button);
    const Look look = look_of(button, response);
    const Style style = style_of(button.weight);
    const float lead = button.icon == Icon::none ? 0 : icon_size + gap;
    const float width = std::min(rect.width, text_width(style, button.words) + lead);
    const float x = rect.x + (rect.width - width) / 2;
    draw_icon({x, rect.y, icon_size, rect.height}, button.icon, icon_size, look.ink);
    draw_text({x + lead, rect.y, width - lead + 1, rect.height}, style, look.ink, button.words);
    return response.pressed;
}

bool button_at_right(Rect& area, const Button& what) {
    const Rect place = area.cut_right(button_width(what)).middle(std::min(height, area.height));
    area.cut_right(8);
    return button(place, what);
}

bool icon_button(const Rect& rect, const Button& button) {
    const Response response = begin(rect, button);
    draw_icon(rect, button.icon, icon_size, look_of(button, response).ink);
    return response.pressed;
}

namespace {

bool link_in(const Rect& rect, std::string_view words, std::string_view href, Align align,
             std::string_view key, std::string_view description, Style style, Token ink) {
    const float width = std::min(rect.width, text_width(style, words));
    const Rect place{align == Align::right ? rect.right() - width : rect.x, rect.y, width, rect.height};
    const Id id = key.empty() ? id_of_next(words) : id_of(key);
    const Rect target = place.middle(std::max(place.height, least_target));
    const Response response = sense(id, target);
    Statement& statement = state(href.empty() ? Role::button : Role::link, id, target, words);
    statement.description = description;
    statement.focusable = true;
    statement.href = href;
    draw_text({place.x, place.y, width + 1, place.height}, style, ink, words);
    const Rect words_line = place.middle(type(style).line_height);
    if (response.hovered) line_below(words_line.inset(0, 2), ink);
    if (response.ring) focus_ring(words_line, 2);
    return response.pressed;
}

} // namespace

bool link(const Rect& rect, std::string_view words, std::string_view href, Align align, std::string_view key,
          std::string_view description) {
    return link_in(rect, words, href, align, key, description, Style::strong, Token::accent_ink);
}

bool quiet_link(const Rect& rect, std::string_view words, std::string_view href, std::string_view key) {
    return link_in(rect, words, href, Align::left, key, {}, Style::body, Token::ink_2);
}

} // namespace kumppani::ui
