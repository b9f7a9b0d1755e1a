#pragma once

#include <cstdint>

namespace kumppani::drawing {

/// Colours as ImGui packs them: red in the lowest byte, then green, blue and opacity.
using Colour = std::uint32_t;

constexpr std::uint32_t opacity(Colour colour) { return colour >> 24; }

/// `share`, 0 to 255, of the colour `over`, and the rest of what lies below: to the nearest step in each
/// channel. The result is opaque.
constexpr Colour mixed(Colour below, Colour over, std::uint32_t share) {
    // Two channels at a time, each in sixteen bits of its own. (t + t / 256) / 256 is t / 255 to the nearest.
    constexpr std::uint32_t lanes = 0x00FF00FF, half = 0x00800080;
    const std::uint32_t rest = 255 - share;
    std::uint32_t even = (over & lanes) * share + (below & lanes) * rest + half;
    std::uint32_t odd = (over >> 8 & lanes) * share + (below >> 8 & lanes) * rest + half;
    even = (even + (even >> 8 & lanes)) >> 8 & lanes;
    odd = (odd + (odd >> 8 & lanes)) & ~lanes;
    return even | odd | 0xFF000000;
}

/// `one` times `other`, both 0 to 255 for 0 to 1.
constexpr std::uint32_t scaled(std::uint32_t one, std::uint32_t other) {
    const std::uint32_t product = one * other + 128;
    return (product + (product >> 8)) >> 8;
}

/// Each channel of `one` times that of `other`.
constexpr Colour tinted(Colour one, Colour other) {
    Colour result = 0;
    for (int shift = 0; shift < 32; shift += 8)
        result |= scaled(one >> shift & 0xFF, other >> shift & 0xFF) << shift;
    return result;
}

} // namespace kumppani::drawing
