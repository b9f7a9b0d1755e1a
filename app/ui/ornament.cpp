#include "app/ui/ornament.hpp"

#include "app/ui/frame.hpp"

#include "imgui.h"

#include <algorithm>
#include <cmath>
#include <string>

namespace kumppani::ui {

namespace {

ImDrawList* draw() { return ImGui::GetWindowDrawList(); }

float device_pixel() { return 1 / ImGui::GetIO().DisplayFramebufferScale.x; }

float snapped(float value) {
    const float pixel = device_pixel();
    return std::round(value / pixel) * pixel;
}

} // namespace

// Edges between two pixels would be given to either of them, and by each renderer differently.
void fill(const Rect& rect, Token token, float radius) {
    draw()->AddRectFilled({snapped(rect.x), snapped(rect.y)}, {snapped(rect.right()), snapped(rect.bottom())},
                          paint(token), radius);
}

void outline(const Rect& rect, Token token, float thickness, float radius) {
    // ImGui strokes along the middle of the path: moved inwards, the edge stays within the rectangle.
    const float half = thickness / 2 - 0.5F;
    draw()->AddRect({rect.x + half, rect.y + half}, {rect.right() - half, rect.bottom() - half}, paint(token),
                    radius, 0, thickness);
}

void line_below(const Rect& rect, Token token) {
    const float y = snapped(rect.bottom()) - device_pixel();
    fill({rect.x, y, rect.width, device_pixel()}, token);
}

void line_right(const Rect& rect, Token token) {
    const float x = snapped(rect.right()) - device_pixel();
    fill({x, rect.y, device_pixel(), rect.height}, token);
}

void focus_ring(const Rect& rect, float radius, Token ink) {
    const float thickness = high_contrast() ? 3.0F : 2.0F;
    const float out = 2 + thickness;
    outline(rect.inset(-out, -out), ink, thickness, radius + out);
}

float tag_width(std::string_view words) { return text_width(Style::head, words) + 12; }

float tag(float x, float middle_y, std::string_view words, Token ink, Token tint) {
    const float height = type(Style::head).line_height + 4;
    const Rect rect{x, middle_y - height / 2, tag_width(words), height};
    if (visible(rect)) {
        fill(rect, tint, 4);
        if (high_contrast()) outline(rect, ink, 1, 4);
    }
    draw_text(rect.inset(6, 0), Style::head, ink, words);
    state(Role::text, id_of_next(words), rect, words);
    return rect.width;
}

void bar(const Rect& rect, float share, std::string_view name, Token filled, Token track) {
    const Rect body = rect.middle(6);
    fill(body, track, 3);
    const float width = std::clamp(share, 0.0F, 1.0F) * body.width;
    if (width > 0) fill({body.x, body.y, std::max(width, 6.0F), body.height}, filled, 3);
    if (!name.empty()) state(Role::img, id_of_next(name), rect, name);
}

void ring(float x, float y, float share, std::string_view name) {
    constexpr float across = 20, stroke = 3, turn = 6.2831853F;
    const ImVec2 centre{x + across / 2, y + across / 2};
    const float radius = (across - stroke) / 2;
    draw()->PathArcTo(centre, radius, 0, turn, 40);
    draw()->PathStroke(paint(Token::track), ImDrawFlags_None, stroke);
    if (share > 0) {
        const float start = -turn / 4;
        draw()->PathArcTo(centre, radius, start, start + turn * std::min(share, 1.0F), 40);
        draw()->PathStroke(paint(Token::fill), ImDrawFlags_None, stroke);
    }
    if (!name.empty()) state(Role::img, id_of_next(name), {x, y, across, across}, name);
}

float mark(const Rect& rect, Icon icon, std::string_view words, Token ink, Style style, Align align) {
    constexpr float size = 14, gap = 6;
    const float lead = icon == Icon::none ? 0 : size + gap;
    const float width = std::min(rect.width, lead + text_width(style, words));
    const float x = align == Align::right ? rect.right() - width : rect.x;
    draw_icon({x, rect.y, size, rect.height}, icon, size, ink);
    const Rect place{x + lead, rect.y, rect.right() - x - lead, rect.height};
    draw_text(place, style, ink, words);
    state(Role::text, id_of_next(words), place, words);
    return width;
}

void brand(float x, float y) {
    constexpr float radius = 6.5F;
    draw()->AddCircle({x + 8, y + 10}, radius, paint(Token::ink), 32, 2);
    draw()->AddCircle({x + 15, y + 10}, radius, paint(Token::accent), 32, 2);
}

} // namespace kumppani::ui
