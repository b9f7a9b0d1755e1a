#pragma once

namespace kumppani::ui {

/// The least width and height of what can be pressed, in CSS pixels. Source: WCAG 2.2, 2.5.8.
inline constexpr float least_target = 24;

/// A rectangle in CSS pixels of the page, y downwards. Layout is done by cutting strips off a rectangle: what
/// is cut is returned, what is left stays in the rectangle.
struct Rect {
    float x = 0, y = 0, width = 0, height = 0;

    float right() const { return x + width; }
    float bottom() const { return y + height; }
    float middle_x() const { return x + width / 2; }
    float middle_y() const { return y + height / 2; }
    bool contains(float px, float py) const { return px >= x && px < right() && py >= y && py < bottom(); }
    bool overlaps(const Rect& other) const {
        return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
    }

    Rect cut_top(float amount) {
        const Rect cut{x, y, width, amount};
        y += amount;
        height -= amount;
        return cut;
    }
    Rect cut_bottom(float amount) {
        height -= amount;
        return {x, y + height, width, amount};
    }
    Rect cut_left(float amount) {
        const Rect cut{x, y, amount, height};
        x += amount;
        width -= amount;
        return cut;
    }
    Rect cut_right(float amount) {
        width -= amount;
        return {x + width, y, amount, height};
    }

    Rect inset(float horizontal, float vertical) const {
        return {x + horizontal, y + vertical, width - 2 * horizontal, height - 2 * vertical};
    }
    Rect moved(float dx, float dy) const { return {x + dx, y + dy, width, height}; }

    /// A strip of the given height in the vertical middle.
    Rect middle(float strip) const { return {x, y + (height - strip) / 2, width, strip}; }

    bool operator==(const Rect&) const = default;
};

} // namespace kumppani::ui
