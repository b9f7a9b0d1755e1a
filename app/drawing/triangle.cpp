#include "app/drawing/fill.hpp"
#include "app/drawing/texels.hpp"

#include <array>
#include <cmath>
#include <limits>
#include <utility>

namespace kumppani::drawing {

namespace {

struct Point {
    Grid x, y;
};

constexpr std::int64_t floor_divided(std::int64_t value, std::int64_t by) { // by > 0
    return value >= 0 ? value / by : -((by - 1 - value) / by);
}

/// One side of a triangle whose corners go round clockwise, as seen: what lies to its right is inside.
class Side {
public:
    Side(Point from, Point to) : dx_(to.x - from.x), dy_(to.y - from.y) {
        const bool upper_or_left = dy_ < 0 || (dy_ == 0 && dx_ > 0);
        constant_ = dy_ * from.x - dx_ * from.y - (upper_or_left ? 0 : 1);
    }

    /// Narrows `left` and `right` to the pixels of a row that are inside.
    void narrow(int row, int& left, int& right) const {
        constexpr std::int64_t middle = 1 << (grid_bits - 1);
        const std::int64_t y = (static_cast<std::int64_t>(row) << grid_bits) + middle;
        const std::int64_t rest = constant_ + dx_ * y; // inside: rest >= dy * x
        if (dy_ > 0) {
            const std::int64_t last = floor_divided(rest, dy_) - middle;
            right = static_cast<int>(std::min<std::int64_t>(right, (last >> grid_bits) + 1));
        } else if (dy_ < 0) {
            const std::int64_t first = -floor_divided(rest, -dy_) - middle;
            left = static_cast<int>(std::max<std::int64_t>(left, -((-first) >> grid_bits)));
        } else if (rest < 0) {
            right = left;
        }
    }

private:
    std::int64_t dx_, dy_, constant_;
};

/// A quantity that changes evenly over the triangle.
struct Slope {
    float start, x, y; ///< at the first corner, and by pixel

    float at(float from_x, float from_y) const { return start + x * from_x + y * from_y; }
};

struct Span {
    int row, left, right;
};

/// A triangle with its corners in pixels.
class Shape {
public:
    Shape(const Primitive& triangle, const Scale& scale) {
        for (std::size_t i = 0; i < 3; ++i) {
            vertices_[i] = triangle.corners[i];
            corners_[i] = {on_grid((vertices_[i]->pos.x - scale.left) * scale.x),
                           on_grid((vertices_[i]->pos.y - scale.top) * scale.y)};
        }
        if (doubled_area() < 0) {
            std::swap(vertices_[1], vertices_[2]);
            std::swap(corners_[1], corners_[2]);
        }
    }

    bool empty() const { return doubled_area() == 0; }
    const ImDrawVert& vertex(std::size_t index) const { return *vertices_[index]; }

    template <class Get>
    Slope slope(Get get) const {
        const float area = static_cast<float>(doubled_area()) / one / one;
        const float value = get(*vertices_[0]);
        const float to_second = get(*vertices_[1]) - value, to_third = get(*vertices_[2]) - value;
        const float x1 = from_first(corners_[1].x, corners_[0].x),
                    x2 = from_first(corners_[2].x, corners_[0].x);
        const float y1 = from_first(corners_[1].y, corners_[0].y),
                    y2 = from_first(corners_[2].y, corners_[0].y);
        return {value, (to_second * y2 - to_third * y1) / area, (to_third * x1 - to_second * x2) / area};
    }

    /// The middle of a pixel, in pixels from the first corner.
    float right_of_first(int column) const {
        return static_cast<float>(column) + 0.5F - static_cast<float>(corners_[0].x) / one;
    }
    float below_first(int row) const {
        return static_cast<float>(row) + 0.5F - static_cast<float>(corners_[0].y) / one;
    }

    template <class Use>
    void each_span(const Region& region, Use use) const {
        const Side sides[] = {
            {corners_[0], corners_[1]}, {corners_[1], corners_[2]}, {corners_[2], corners_[0]}};
        for (int row = region.top; row < region.bottom; ++row) {
            Span span{row, region.left, region.right};
            for (const Side& side : sides)
                side.narrow(row, span.left, span.right);
            if (span.left < span.right) use(span);
        }
    }

private:
    static constexpr float one = 1 << grid_bits;

    static float from_first(Grid position, Grid first) { return static_cast<float>(position - first) / one; }

    std::int64_t doubled_area() const {
        const auto across = [](Grid a, Grid b) { return static_cast<std::int64_t>(a) - b; };
        const auto [a, b, c] = corners_;
        return across(b.x, a.x) * across(c.y, a.y) - across(c.x, a.x) * across(b.y, a.y);
    }

    std::array<const ImDrawVert*, 3> vertices_;
    std::array<Point, 3> corners_;
};

std::uint32_t channel(float value) {
    return static_cast<std::uint32_t>(std::clamp(value, 0.0F, 255.0F) + 0.5F);
}

/// The colour between the corners' colours.
class Gradient {
public:
    explicit Gradient(const Shape& shape) {
        for (int index = 0; index < 4; ++index) {
            slopes_[index] = shape.slope([index](const ImDrawVert& vertex) {
                return static_cast<float>(vertex.col >> (8 * index) & 0xFF);
            });
        }
    }

    Colour at(float x, float y) const {
        Colour colour = 0;
        for (int index = 0; index < 4; ++index)
            colour |= channel(slopes_[index].at(x, y)) << (8 * index);
        return colour;
    }

    const Slope& opacity() const { return slopes_[3]; }

private:
    Slope slopes_[4];
};

constexpr Colour without_opacity = 0x00FFFFFF;

void fill_plain(Picture& picture, const Shape& shape, const Region& region, Colour colour) {
    const std::uint32_t share = opacity(colour);
    shape.each_span(region, [&](const Span& span) {
        Colour* const row = picture.row(span.row);
        if (share == 255) std::fill(row + span.left, row + span.right, colour);
        for (int x = span.left; share < 255 && x < span.right; ++x)
            row[x] = mixed(row[x], colour, share);
    });
}

// An edge that fades out, as ImGui smooths all of its edges: one colour, less and less of it.
void fill_fading(Picture& picture, const Shape& shape, const Region& region, Colour colour) {
    const Slope fade = Gradient(shape).opacity();
    shape.each_span(region, [&](const Span& span) {
        Colour* const row = picture.row(span.row);
        float share = fade.at(shape.right_of_first(span.left), shape.below_first(span.row));
        for (int x = span.left; x < span.right; ++x, share += fade.x)
            row[x] = mixed(row[x], colour, channel(share));
    });
}

void fill_shaded(Picture& picture, const Shape& shape, const Region& region, Colour tint) {
    const Gradient gradient(shape);
    shape.each_span(region, [&](const Span& span) {
        Colour* const row = picture.row(span.row);
        const float y = shape.below_first(span.row);
        for (int x = span.left; x < span.right; ++x) {
            const Colour over = tinted(gradient.at(shape.right_of_first(x), y), tint);
            row[x] = mixed(row[x], over, opacity(over));
        }
    });
}

std::int32_t to_texels(float u, int texels) {
    return static_cast<std::int32_t>(std::lround((u * static_cast<float>(texels) - 0.5F) * 0x10000));
}

void fill_textured(Picture& picture, const Shape& shape, const Region& region, const Texels& texels) {
    const Gradient gradient(shape);
    const Slope u = shape.slope([](const ImDrawVert& vertex) { return vertex.uv.x; });
    const Slope v = shape.slope([](const ImDrawVert& vertex) { return vertex.uv.y; });
    shape.each_span(region, [&](const Span& span) {
        Colour* const row = picture.row(span.row);
        const float y = shape.below_first(span.row);
        for (int column = span.left; column < span.right; ++column) {
            const float x = shape.right_of_first(column);
            const Colour texel = texels.colour(Between::at(to_texels(u.at(x, y), texels.width())),
                                               Between::at(to_texels(v.at(x, y), texels.height())));
            const Colour over = tinted(gradient.at(x, y), texel);
            row[column] = mixed(row[column], over, opacity(over));
        }
    });
}

bool same_place(ImVec2 a, ImVec2 b) { return a.x == b.x && a.y == b.y; }

} // namespace

void fill_triangle(Picture& picture, const Primitive& triangle, const Scale& scale, const Region& within) {
    const Region region = triangle.region.within(within);
    const Shape shape(triangle, scale);
    if (region.empty() || shape.empty()) return;
    const ImDrawVert &a = shape.vertex(0), &b = shape.vertex(1), &c = shape.vertex(2);
    Colour tint = ~Colour{0};
    if (triangle.texture) {
        const Texels texels(*triangle.texture);
        if (!same_place(a.uv, b.uv) || !same_place(a.uv, c.uv))
            return fill_textured(picture, shape, region, texels);
        tint = texels.colour(Between::at(to_texels(a.uv.x, texels.width())),
                             Between::at(to_texels(a.uv.y, texels.height())));
    }
    if (a.col == b.col && a.col == c.col) return fill_plain(picture, shape, region, tinted(a.col, tint));
    const bool one_colour =
        ((a.col ^ b.col) & without_opacity) == 0 && ((a.col ^ c.col) & without_opacity) == 0;
    if (one_colour && tint == ~Colour{0}) return fill_fading(picture, shape, region, a.col);
    fill_shaded(picture, shape, region, tint);
}

} // namespace kumppani::drawing
