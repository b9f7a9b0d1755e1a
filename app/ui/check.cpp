#include "app/ui/check.hpp"

#include "app/ui/ornament.hpp"

#include "imgui.h"

namespace kumppani::ui {

namespace {

constexpr float box_size = 18;

float segment_padding() { return density() == Density::meeting ? 16.0F : 12.0F; }

float segment_width(const Segment& segment) {
    const float count = segment.count.empty() ? 0 : 6 + text_width(Style::body, segment.count);
    return text_width(Style::strong, segment.words) + count + 2 * segment_padding();
}

// Arrow keys move within a radio group, as everywhere on the web.
std::optional<std::size_t> moved_by_key(Id id, std::size_t index, std::size_t size) {
    if (key_pressed(id, "ArrowRight") || key_pressed(id, "ArrowDown")) return (index + 1) % size;
    if (key_pressed(id, "ArrowLeft") || key_pressed(id, "ArrowUp")) return (index + size - 1) % size;
    return std::nullopt;
}

} // namespace

void draw_box(const Rect& box, bool checked, bool hovered) {
    if (!visible(box)) return;
    const float edge = high_contrast() ? 2.0F : 1.5F;
    fill(box, checked ? Token::selected : hovered ? Token::hover : Token::surface, 4);
    outline(box, checked ? Token::accent : Token::control, edge, 4);
    if (checked) draw_icon(box, Icon::check, 14, Token::accent_ink);
}

bool checkbox(const Rect& rect, std::string_view words, bool checked, std::string_view key, bool draw_words,
              bool changes) {
    const Id id = key.empty() ? id_of_next(words) : id_of(key);
    const Rect target = draw_words ? rect : Rect{rect.x - 4, rect.y, box_size + 8, rect.height};
    const bool enabled = !changes || changes_allowed();
    const Response response = sense(id, target, enabled);
    Statement& statement = state(Role::checkbox, id, target, words);
    statement.focusable = true;
    statement.disabled = !enabled;
    statement.checked = checked ? 1 : 0;

    const Rect box = Rect{rect.x, rect.y, box_size, rect.height}.middle(box_size);
    draw_box(box, checked, response.hovered);
    if (response.ring && visible(box)) focus_ring(box, 4);
    if (draw_words) {
        Rect place = rect;
        place.cut_left(box_size + 10);
        draw_text(place, Style::body, Token::ink, words);
    }
    return response.pressed;
}

std::optional<int> radio(const Rect& rect, std::string_view words, bool chosen, std::string_view key,
                         int position, int size) {
    const Id id = id_of(key);
    const Response response = sense(id, rect);
    Statement& statement = state(Role::radio, id, rect, words);
    statement.focusable = true;
    statement.tab_stop = chosen;
    statement.checked = chosen ? 1 : 0;
    statement.position = position;
    statement.size = size;

    const Rect ring = Rect{rect.x, rect.y, box_size, rect.height}.middle(box_size);
    constexpr float radius = box_size / 2;
    if (visible(ring)) {
        fill(ring, chosen ? Token::selected : response.hovered ? Token::hover : Token::surface, radius);
        outline(ring, chosen ? Token::accent : Token::control, high_contrast() ? 2.0F : 1.5F, radius);
        if (chosen) fill(ring.inset(5, 5), Token::accent_ink, radius - 5);
        if (response.ring) focus_ring(ring, radius);
    }
    Rect place = rect;
    place.cut_left(box_size + 10);
    draw_text(place, Style::body, Token::ink, words);

    if (response.pressed) return position;
    const auto next =
        moved_by_key(id, static_cast<std::size_t>(position - 1), static_cast<std::size_t>(size));
    return next ? std::optional(static_cast<int>(*next) + 1) : std::nullopt;
}

float segments_width(std::span<const Segment> choices) {
    float width = 4;
    for (const Segment& segment : choices)
        width += segment_width(segment);
    return width;
}

std::optional<std::size_t> segments(const Rect& rect, std::string_view name, std::span<const Segment> choices,
                                    std::size_t current) {
    const Container group(Role::radiogroup, name, name, rect);
    // On the bar of a meeting, where the canvas is, it must stand out more than on a page.
    const bool on_canvas = density() == Density::meeting;
    fill(rect, on_canvas ? Token::pressed : Token::hover, 6);
    std::optional<std::size_t> chosen;
    float x = rect.x + 2;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const Segment& segment = choices[i];
        const Rect place{x, rect.y + 2, segment_width(segment), rect.height - 4};
        x += place.width;
        const Id id = id_of(segment.words);
        const Response response = sense(id, place);
        Statement& statement = state(Role::radio, id, place, segment.words);
        statement.focusable = true;
        statement.tab_stop = i == current;
        statement.checked = i == current ? 1 : 0;
        statement.position = static_cast<int>(i) + 1;
        statement.size = static_cast<int>(choices.size());
        if (!segment.count.empty()) statement.description = segment.count;
        if (i == current) {
            fill(place, Token::surface, 5);
            outline(place, Token::line_strong, 1, 5);
        } else if (response.hovered) {
            fill(place, on_canvas ? Token::hover : Token::pressed, 5);
        }
        Rect words = place.inset(segment_padding(), 0);
        const Rect label = words.cut_left(text_width(Style::strong, segment.words) + 1);
        draw_text(label, Style::strong, i == current ? Token::ink : Token::ink_2, segment.words);
        words.cut_left(5);
        draw_text(words, Style::body, Token::ink_3, segment.count);
        if (response.ring) focus_ring(place.inset(2, 2), 4);
        if (response.pressed && i != current) chosen = i;
        if (const auto next = moved_by_key(id, i, choices.size())) {
            chosen = next;
            focus(id_of(choices[*next].words));
        }
    }
    return chosen;
}

Response choice_card(const Rect& rect, std::string_view name, bool chosen, std::string_view key, int position,
                     int size, std::string_view description, bool entry, bool enabled) {
    const Id id = id_of(key);
    const Response response = sense(id, rect, enabled);
    Statement& statement = state(Role::radio, id, rect, name);
    statement.description = description;
    statement.focusable = true;
    statement.disabled = !enabled;
    statement.tab_stop = chosen || entry;
    statement.checked = chosen ? 1 : 0;
    statement.position = position;
    statement.size = size;
    if (visible(rect)) {
        fill(rect, chosen ? Token::selected : response.hovered ? Token::hover : Token::surface, 8);
        outline(rect, chosen ? Token::accent : Token::line_strong, chosen ? 2.0F : 1.0F, 8);
        if (response.ring) focus_ring(rect, 8);
    }
    return response;
}

} // namespace kumppani::ui
