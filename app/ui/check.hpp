#pragma once

#include "app/ui/frame.hpp"
#include "app/ui/type.hpp"

#include <optional>
#include <span>
#include <string_view>

namespace kumppani::ui {

/// A box 18 square at the left of `rect`, its words beside it (said but not drawn when `draw_words` is
/// false). Returns whether it was pressed: the caller turns the value. `changes`: that changes the data.
bool checkbox(const Rect& rect, std::string_view words, bool checked, std::string_view key = {},
              bool draw_words = true, bool changes = false);

/// The box alone, 18 square: what it stands for is stated by the caller.
void draw_box(const Rect& box, bool checked, bool hovered);

/// One of many, a line each: a ring at the left of `rect`, its words beside it. `position`: from 1. Returns
/// the position of the one that is chosen anew, this one by a press or its neighbour by an arrow key: the
/// caller gives that the focus.
std::optional<int> radio(const Rect& rect, std::string_view words, bool chosen, std::string_view key,
                         int position, int size);

/// One of a few, side by side; a count beside each where it is not empty.
struct Segment {
    std::string_view words;
    std::string_view count = {};
};

/// Segments in a row, 36 high. Returns the index of the one chosen anew.
std::optional<std::size_t> segments(const Rect& rect, std::string_view name, std::span<const Segment> choices,
                                    std::size_t current);
float segments_width(std::span<const Segment> choices);

/// A card that can be chosen, of a radio group: draws edge and state, the caller its content over it. What
/// the content says beyond the name goes into `description`. `entry`: Tab comes to it, as it always does to
/// the chosen one.
Response choice_card(const Rect& rect, std::string_view name, bool chosen, std::string_view key, int position,
                     int size, std::string_view description = {}, bool entry = false, bool enabled = true);

} // namespace kumppani::ui
