#pragma once

#include "app/ui/geometry.hpp"
#include "app/ui/icon.hpp"
#include "app/ui/theme.hpp"
#include "app/ui/type.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani::ui {

/// How a bar is drawn: what runs is filled, what is planned an outline, what is over is quiet.
enum class BarLook : std::uint8_t { none, filled, outlined, quiet };

/// One row of a timeline.
struct TimelineBar {
    std::string key;
    std::string name;       ///< at the left, over as many lines as it needs
    std::string words;      ///< at the bar's end
    std::string aloud = {}; ///< the whole row as it is read: name, days, state
    std::string href = {};
    std::string group = {}; ///< a line above the first row of each group
    BarLook look = BarLook::filled;
    float from = 0, to = 0;    ///< 0 at the left end of the axis, 1 at its right
    bool goes_on_left = false; ///< arrows at its ends say that the axis is too short for it
    bool goes_on_right = false;
    std::optional<float> due = {}; ///< it should have ended there: from there on it is dashed
    Icon icon = Icon::none;        ///< before the words
    Token ink = Token::ink_2;      ///< of the words
};

struct Timeline {
    std::string_view name;             ///< of the list, for assistive tools
    std::span<const std::string> axis; ///< the months' words, each month equally wide
    std::size_t now = 0;               ///< the month of today
    std::optional<float> today = {};
    std::span<const TimelineBar> bars;
    bool pressable = false; ///< pressing a row opens it
};

/// The room that the words of each bar need, remembered from frame to frame: whoever keeps it empties it when
/// the words of the bars change.
struct TimelineMeasures {
    Measure measure = {};
    float room = -1;            ///< for the names
    std::vector<float> heights; ///< of the names
    std::vector<float> widths;  ///< of the words
};

/// Bars below an axis of months, with a line for today. Where it is narrow each name stands above its bar. It
/// grows with the type in use. For assistive tools a list. `area`: what it takes is cut off its top. Returns
/// the index of the row that was pressed.
std::optional<std::size_t> timeline(std::string_view key, Rect& area, const Timeline& what,
                                    TimelineMeasures& measures);

} // namespace kumppani::ui
