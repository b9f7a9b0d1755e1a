#include "app/ui/year_wheel.hpp"

#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/type.hpp"

#include "imgui.h"

#include <algorithm>
#include <cmath>

namespace kumppani::ui {

namespace {

constexpr float turn = 6.2831853F;
constexpr float outermost = 122, between_rings = 24.5F; // so that each mark has the least target
constexpr float rim = 144, rim_width = 7, between_months = 5, labels = 166;
constexpr float across = 2 * labels + 24;

/// January begins at the top; months go round clockwise.
float angle(float months) { return months / 12 * turn - turn / 4; }

ImVec2 on_circle(const Rect& wheel, float radius, float at) {
    return {wheel.middle_x() + radius * std::cos(at), wheel.middle_y() + radius * std::sin(at)};
}

void draw_rim(const Rect& rect, const YearWheel& wheel) {
    ImDrawList& draw = *ImGui::GetWindowDrawList();
    const ImVec2 middle{rect.middle_x(), rect.middle_y()};
    const int current = wheel.today < 0 ? -1 : static_cast<int>(wheel.today);
    draw.AddCircle(middle, rim, paint(Token::line_strong), 128, rim_width);
    if (current >= 0) {
        const auto start = static_cast<float>(current);
        draw.PathArcTo(middle, rim, angle(start), angle(start + 1), 16);
        draw.PathStroke(paint(Token::accent), ImDrawFlags_None, rim_width);
    }
    for (int month = 0; month < 12; ++month) {
        const auto start = static_cast<float>(month);
        const bool now = month == current;
        // The months are parted by lines across the rim: the ends of strokes would have rough edges.
        draw.AddLine(on_circle(rect, rim - rim_width, angle(start)),
                     on_circle(rect, rim + rim_width, angle(start)), paint(Token::surface), between_months);
        const ImVec2 at = on_circle(rect, labels, angle(start + 0.5F));
        const std::string_view words = wheel.months[static_cast<std::size_t>(month)];
        const Style style = density() == Density::phone ? Style::small : now ? Style::head : Style::label;
        const float width = text_width(style, words) + 1;
        // Beside the wheel the words stand off it, above and below it they stand on it.
        const float lean = std::cos(angle(start + 0.5F)) * std::max(0.0F, width / 2 - 12);
        const float x = std::clamp(at.x - width / 2 + lean, rect.x - 4, rect.right() + 4 - width);
        draw_text({x, at.y - 10, width, 20}, style, now ? Token::accent_ink : Token::ink_3, words,
                  Align::middle);
    }
    if (current < 0) return;
    const ImVec2 today = on_circle(rect, rim, angle(wheel.today));
    draw.AddCircleFilled(today, 7, paint(Token::surface), 24);
    draw.AddCircle(today, 6, paint(Token::accent), 24, 3);
}

std::string number_of(const WheelMark& mark) { return mark.count > 99 ? "99+" : std::to_string(mark.count); }

float width_beside(const WheelMark& mark) { return 9 + 2 + text_width(Style::small, number_of(mark)); }

/// The number stands beside its mark, or beneath it where any of the wheel's would be wider than a target: it
/// would lie over the ring next to it.
void draw_mark(const Rect& place, const WheelMark& mark, bool beneath) {
    const float opacity = mark.done ? 0.4F : 1;
    if (mark.count == 1) return kind_mark(place, mark.kind, opacity);
    const Token ink = mark.done ? Token::ink_3 : Token::ink_2;
    const std::string number = number_of(mark);
    if (beneath) {
        kind_mark({place.x, place.y + 1, place.width, 9}, mark.kind, opacity);
        return draw_text(place.inset(-4, 0).moved(0, 6), Style::small, ink, number, Align::middle);
    }
    const float width = width_beside(mark), left = place.middle_x() - width / 2;
    kind_mark({left, place.y, 9, place.height}, mark.kind, opacity);
    draw_text({left + 11, place.y, width - 10, place.height}, Style::small, ink, number);
}

std::optional<std::size_t> moved_by_key(Id id, std::size_t index, std::size_t size) {
    if (key_pressed(id, "ArrowRight") || key_pressed(id, "ArrowDown")) return (index + 1) % size;
    if (key_pressed(id, "ArrowLeft") || key_pressed(id, "ArrowUp")) return (index + size - 1) % size;
    return std::nullopt;
}

} // namespace

float year_wheel_height(float width) { return std::min(width, across); }

std::optional<std::size_t> year_wheel(const Rect& rect, const YearWheel& wheel, Id& entry) {
    const Container list(Role::list, "year-wheel", wheel.name, rect);
    if (visible(rect)) draw_rim(rect, wheel);
    Rect centre = Rect{rect.middle_x() - 36, rect.y, 72, rect.height}.middle(40);
    draw_text(centre.cut_top(24), Style::date, Token::ink, wheel.centre, Align::middle);
    draw_text(centre, Style::label, Token::ink_3, wheel.beneath, Align::middle);

    const auto key = [](const WheelMark& mark) {
        return std::to_string(mark.month) + "." + std::to_string(static_cast<int>(mark.kind));
    };
    const auto id_in_item = [&](const WheelMark& mark) {
        const Scope item(key(mark));
        return id_of("mark");
    };
    const auto is_mark = [&](Id id) {
        return std::any_of(wheel.marks.begin(), wheel.marks.end(),
                           [&](const WheelMark& mark) { return id_in_item(mark) == id; });
    };
    if (is_mark(focused()))
        entry = focused();
    else if (!wheel.marks.empty() && !is_mark(entry))
        entry = id_in_item(wheel.marks.front());

    const bool beneath = std::any_of(wheel.marks.begin(), wheel.marks.end(), [](const WheelMark& mark) {
        return mark.count > 1 && width_beside(mark) > least_target;
    });
    std::optional<std::size_t> pressed;
    std::size_t moved = wheel.marks.size();
    for (std::size_t i = 0; i < wheel.marks.size(); ++i) {
        const WheelMark& mark = wheel.marks[i];
        const float ring = static_cast<float>(mark.kind) - static_cast<float>(KindMark::budget);
        const ImVec2 at =
            on_circle(rect, outermost - ring * between_rings, angle(static_cast<float>(mark.month) - 0.5F));
        const Rect place{at.x - least_target / 2, at.y - least_target / 2, least_target, least_target};
        const Container item(Role::listitem, key(mark), {}, place);
        const Id id = id_of("mark");
        const Response response = sense(id, place);
        Statement& statement = state(mark.href.empty() ? Role::button : Role::link, id, place, mark.name);
        statement.focusable = true;
        statement.tab_stop = id == entry;
        statement.href = mark.href;
        if (response.hovered) fill(place, response.held ? Token::pressed : Token::hover, least_target / 2);
        draw_mark(place, mark, beneath);
        if (response.ring) focus_ring(place.inset(4, 4), least_target / 2 - 4);
        if (response.pressed) pressed = i;
        moved = moved_by_key(id, i, wheel.marks.size()).value_or(moved);
    }
    if (moved < wheel.marks.size()) focus(id_in_item(wheel.marks[moved]));
    return pressed;
}

} // namespace kumppani::ui
