#pragma once

#include "app/ui/frame.hpp"
#include "app/ui/type.hpp"

#include <string_view>

/// Text that is drawn and stated: what one sees is what a screen reader says.
namespace kumppani::ui {

/// One line, cut with an ellipsis at the rectangle's width.
void text(const Rect& rect, Style style, Token ink, std::string_view words, Align align = Align::left);

/// States a heading whose words are drawn elsewhere. That of level 1 takes the focus when its screen is come
/// to.
void state_heading(Id id, const Rect& rect, int level, std::string_view words);

/// A heading of level 1 to 6, one line.
void heading(const Rect& rect, Style style, int level, std::string_view words);

/// The same over as many lines as it needs, from the top of `rect`; returns their height.
float heading_lines(const Rect& rect, Style style, int level, std::string_view words);

/// Several lines from the top of `rect`; returns their height.
float paragraph(const Rect& rect, Style style, Token ink, std::string_view words);

} // namespace kumppani::ui
