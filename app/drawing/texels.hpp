#pragma once

#include "app/drawing/blend.hpp"

#include "imgui.h"

#include <algorithm>

namespace kumppani::drawing {

/// A place in a texture with its fraction: texel `whole` and `part` / 256 of the way to the next, counted
/// from the middle of the texels.
struct Between {
    int whole;
    std::uint32_t part;

    /// `position` in texels, sixteen bits after the point.
    static Between at(std::int32_t position) {
        return {position >> 16, static_cast<std::uint32_t>(position >> 8 & 0xFF)};
    }
};

/// Reads one of ImGui's textures, the way graphics cards do: linearly between texels, the outermost ones
/// continued beyond the edge.
class Texels {
public:
    explicit Texels(const ImTextureData& texture)
        : data_(texture.Pixels), bytes_(texture.BytesPerPixel), width_(texture.Width),
          height_(texture.Height), coloured_(texture.Format == ImTextureFormat_RGBA32 && texture.UseColors) {}

    int width() const { return width_; }
    int height() const { return height_; }

    /// Whether anything in it has a colour; else only the opacity differs.
    bool coloured() const { return coloured_; }

    Colour colour(Between x, Between y) const {
        const std::uint32_t right = x.part, left = 256 - right, below = y.part, above = 256 - below;
        const Colour a = texel(x.whole, y.whole), b = texel(x.whole + 1, y.whole);
        const Colour c = texel(x.whole, y.whole + 1), d = texel(x.whole + 1, y.whole + 1);
        Colour result = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            const std::uint32_t upper = (a >> shift & 0xFF) * left + (b >> shift & 0xFF) * right;
            const std::uint32_t lower = (c >> shift & 0xFF) * left + (d >> shift & 0xFF) * right;
            result |= ((upper * above + lower * below + 0x8000) >> 16) << shift;
        }
        return result;
    }

    /// The opacities of a row, one after each `stride()` bytes.
    const unsigned char* opacities(int y) const {
        return data_ + (static_cast<std::ptrdiff_t>(std::clamp(y, 0, height_ - 1)) * width_ + 1) * bytes_ - 1;
    }
    int stride() const { return bytes_; }

private:
    Colour texel(int x, int y) const {
        const std::ptrdiff_t row = static_cast<std::ptrdiff_t>(std::clamp(y, 0, height_ - 1)) * width_;
        const unsigned char* at = data_ + (row + std::clamp(x, 0, width_ - 1)) * bytes_;
        if (bytes_ == 1) return 0x00FFFFFF | static_cast<Colour>(*at) << 24;
        return static_cast<Colour>(at[0]) | static_cast<Colour>(at[1]) << 8 |
               static_cast<Colour>(at[2]) << 16 | static_cast<Colour>(at[3]) << 24;
    }

    const unsigned char* data_;
    int bytes_, width_, height_;
    bool coloured_;
};

} // namespace kumppani::drawing
