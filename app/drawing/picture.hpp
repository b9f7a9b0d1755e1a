#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace kumppani::drawing {

/// A rectangle of whole pixels; `right` and `bottom` are the first that do not belong to it.
struct Region {
    int left = 0, top = 0, right = 0, bottom = 0;

    int width() const { return right - left; }
    int height() const { return bottom - top; }
    bool empty() const { return left >= right || top >= bottom; }

    Region within(const Region& other) const {
        return {std::max(left, other.left), std::max(top, other.top), std::min(right, other.right),
                std::min(bottom, other.bottom)};
    }
    /// The smallest region that holds both.
    Region with(const Region& other) const {
        return {std::min(left, other.left), std::min(top, other.top), std::max(right, other.right),
                std::max(bottom, other.bottom)};
    }
    bool operator==(const Region&) const = default;
};

/// Pixels in rows from the top. The bytes of a pixel are red, green, blue and 255.
struct Picture {
    int width = 0, height = 0;
    std::vector<std::uint32_t> pixels;

    std::uint32_t* row(int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
    Region all() const { return {0, 0, width, height}; }
};

} // namespace kumppani::drawing
