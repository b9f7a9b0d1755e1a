#pragma once

#include "app/drawing/picture.hpp"

#include "imgui.h"

#include <cstdint>
#include <vector>

namespace kumppani::drawing {

/// From ImGui's coordinates to pixels.
struct Scale {
    float left, top;      ///< what is drawn in the first pixel's corner
    float x, y;           ///< pixels to a unit: the page's size is the picture's
    float clip_x, clip_y; ///< the same for clip rectangles, which follow the screen's pixel ratio
};

/// What is drawn at one go: a triangle, or two that make an upright rectangle in one colour.
struct Primitive {
    enum class Kind : std::uint8_t { triangle, rectangle };

    Kind kind;
    /// A triangle's corners; a rectangle's upper left and lower right one.
    const ImDrawVert* corners[3];
    const ImTextureData* texture; ///< null for none
    Region region;                ///< it is cut to; holds every pixel that it touches
};

/// A position in 1/256 pixel: all edges are where this grid has them, so that neighbours share theirs.
using Grid = std::int32_t;
constexpr int grid_bits = 8;
Grid on_grid(float pixels);

/// The first pixel whose middle lies at the position or after it. So a pixel belongs to one of two
/// neighbours.
constexpr int pixel_from(Grid position) { return (position + (1 << (grid_bits - 1)) - 1) >> grid_bits; }

/// Everything of a frame in the order in which it is drawn, but what lies outside the picture.
/// The primitives point into the frame.
void collect(const ImDrawData& frame, const Scale& scale, const Region& picture,
             std::vector<Primitive>& into);

} // namespace kumppani::drawing
