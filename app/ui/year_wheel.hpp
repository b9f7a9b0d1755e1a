#pragma once

#include "app/ui/geometry.hpp"
#include "app/ui/kind_mark.hpp"
#include "app/ui/statement.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kumppani::ui {

/// A mark on the wheel: what falls into one month, of one kind.
struct WheelMark {
    unsigned month; ///< 1 to 12
    KindMark kind;
    std::size_t count = 1;
    bool done = false;     ///< all of it: drawn faintly
    std::string name = {}; ///< read aloud
    std::string href = {}; ///< where it leads; empty where pressing it does something else
};

/// The year as a wheel: months around, a ring for each kind, the outermost first as KindMark has them.
struct YearWheel {
    std::string_view name;                   ///< "Vuosikello 2026"
    std::array<std::string_view, 12> months; ///< short
    float today = -1;                        ///< in months from the start of the year; below 0: another year
    std::string_view centre = {}, beneath = {}; ///< "18.11.", "viikko 47"
    std::span<const WheelMark> marks;           ///< by month
};

/// Narrower it is not drawn well.
inline constexpr float year_wheel_least = 350;
/// As high as wide, up to the size it needs.
float year_wheel_height(float width);

/// For assistive tools a list of its marks, one stop of Tab, the arrow keys moving among them. Returns the
/// index of the mark that was pressed. `entry`: the mark that Tab comes to, kept by the caller from frame to
/// frame: the one that had the focus last.
std::optional<std::size_t> year_wheel(const Rect& rect, const YearWheel& wheel, Id& entry);

} // namespace kumppani::ui
