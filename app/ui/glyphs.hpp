#pragma once

#include "imgui.h"

#include <string_view>

/// Text exactly where it is put. ImGui's own drawing of text moves it to whole CSS pixels, which at a pixel
/// ratio such as 1.5 is off the screen's pixels: every second line would be blurred.
namespace kumppani::ui {

/// Draws one line, with its left end and the top of its font's ascent at (x, y), in CSS pixels.
void draw_glyphs(ImDrawList& list, ImFont& font, float size, float x, float y, ImU32 ink,
                 std::string_view text);

} // namespace kumppani::ui
