#pragma once

#include "app/ui/type.hpp"

#include <string_view>

/// Shapes that carry no action: lines, tags, bars, rings, marks.
namespace kumppani::ui {

void fill(const Rect& rect, Token token, float radius = 0);
void outline(const Rect& rect, Token token, float thickness = 1, float radius = 0);

/// A line one device pixel high (wide) along the bottom (right) of a rectangle.
void line_below(const Rect& rect, Token token = Token::line);
void line_right(const Rect& rect, Token token = Token::line);

/// Around a thing with the focus: two pixels outside its edge.
void focus_ring(const Rect& rect, float radius, Token ink = Token::accent);

/// A small label 20 high, stated as text. Returns its width.
float tag(float x, float middle_y, std::string_view words, Token ink = Token::ink_2,
          Token tint = Token::hover);
float tag_width(std::string_view words);

/// A bar 6 high in the vertical middle, filled from 0 to 1. Stated as a picture with `name`, unless that is
/// empty.
void bar(const Rect& rect, float share, std::string_view name, Token filled = Token::fill,
         Token track = Token::track);

/// A ring 20 across, filled clockwise from the top.
void ring(float x, float y, float share, std::string_view name);

/// Icon and words in one line, as a state is shown: "⚠ Puuttuu". Returns the width.
float mark(const Rect& rect, Icon icon, std::string_view words, Token ink, Style style = Style::body,
           Align align = Align::left);

/// The two rings of the name.
void brand(float x, float y);

} // namespace kumppani::ui
