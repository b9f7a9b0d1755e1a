#include "app/drawing/fill.hpp"
#include "app/drawing/texels.hpp"

#include <cmath>

namespace kumppani::drawing {

namespace {

/// How a texture lies along one side of a rectangle, sixteen bits after the point.
struct Along {
    std::int32_t first; ///< at the middle of pixel `from`, counted from the middle of the first texel
    std::int32_t step;  ///< from one pixel to the next
};

// Text stands on whole texels: what is left of the fraction by rounding must neither blur it nor cost time.
double settled(double value, double slack) {
    const double whole = std::round(value);
    return std::abs(value - whole) < slack ? whole : value;
}

Along along(float edge, float other_edge, float u, float other_u, int texels, int from) {
    const auto a = static_cast<double>(edge), b = static_cast<double>(other_edge);
    const double first_texel = static_cast<double>(u) * texels,
                 last_texel = static_cast<double>(other_u) * texels;
    const double step = settled((last_texel - first_texel) / (b - a), 1.0 / 512);
    const double first = settled(first_texel - 0.5 + (from + 0.5 - a) * step, 1.0 / 16);
    return {static_cast<std::int32_t>(std::lround(first * 0x10000)),
            static_cast<std::int32_t>(std::lround(step * 0x10000))};
}

void fill_plain(Picture& picture, const Region& region, Colour colour) {
    const std::uint32_t share = opacity(colour);
    if (share == 0) return;
    for (int y = region.top; y < region.bottom; ++y) {
        Colour* const begin = picture.row(y) + region.left;
        Colour* const end = begin + region.width();
        if (share == 255) {
            std::fill(begin, end, colour);
            continue;
        }
        for (Colour* pixel = begin; pixel < end; ++pixel)
            *pixel = mixed(*pixel, colour, share);
    }
}

// Text, nearly always: the texture says how much of the colour, which is one.
void fill_covered(Picture& picture, const Region& region, Colour colour, const Texels& texels, Along x,
                  Along y) {
    const int stride = texels.stride(), last = texels.width() - 1;
    const std::uint32_t most = opacity(colour);
    for (int row = region.top; row < region.bottom; ++row, y.first += y.step) {
        const Between at_y = Between::at(y.first);
        const unsigned char* const upper = texels.opacities(at_y.whole);
        const unsigned char* const lower = texels.opacities(at_y.whole + 1);
        const std::uint32_t below = at_y.part, above = 256 - below;
        Colour* pixel = picture.row(row) + region.left;
        std::int32_t position = x.first;
        for (int column = region.left; column < region.right; ++column, ++pixel, position += x.step) {
            const Between at = Between::at(position);
            const int left = std::clamp(at.whole, 0, last) * stride;
            const int right = std::clamp(at.whole + 1, 0, last) * stride;
            std::uint32_t covered = upper[left] * (256 - at.part) + upper[right] * at.part;
            if (below != 0) {
                const std::uint32_t under = lower[left] * (256 - at.part) + lower[right] * at.part;
                covered = (covered * above + under * below + 128) >> 8;
            }
            if (covered == 0) continue;
            *pixel = mixed(*pixel, colour, (covered * most + 255 * 128) / (255 * 256));
        }
    }
}

void fill_coloured(Picture& picture, const Region& region, Colour colour, const Texels& texels, Along x,
                   Along y) {
    for (int row = region.top; row < region.bottom; ++row, y.first += y.step) {
        Colour* pixel = picture.row(row) + region.left;
        std::int32_t position = x.first;
        for (int column = region.left; column < region.right; ++column, ++pixel, position += x.step) {
            const Colour over = tinted(texels.colour(Between::at(position), Between::at(y.first)), colour);
            *pixel = mixed(*pixel, over, opacity(over));
        }
    }
}

} // namespace

void fill_rectangle(Picture& picture, const Primitive& rectangle, const Scale& scale, const Region& within) {
    const Region region = rectangle.region.within(within);
    if (region.empty()) return;
    const ImDrawVert &from = *rectangle.corners[0], &to = *rectangle.corners[1];
    if (!rectangle.texture) return fill_plain(picture, region, from.col);

    const Texels texels(*rectangle.texture);
    const Along x = along((from.pos.x - scale.left) * scale.x, (to.pos.x - scale.left) * scale.x, from.uv.x,
                          to.uv.x, texels.width(), region.left);
    const Along y = along((from.pos.y - scale.top) * scale.y, (to.pos.y - scale.top) * scale.y, from.uv.y,
                          to.uv.y, texels.height(), region.top);
    if (x.step == 0 && y.step == 0) {
        const Colour texel = texels.colour(Between::at(x.first), Between::at(y.first));
        return fill_plain(picture, region, tinted(texel, from.col));
    }
    if (texels.coloured()) return fill_coloured(picture, region, from.col, texels, x, y);
    fill_covered(picture, region, from.col, texels, x, y);
}

} // namespace kumppani::drawing
