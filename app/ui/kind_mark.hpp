#pragma once

#include "app/ui/geometry.hpp"
#include "app/ui/theme.hpp"

/// The marks of what stands on a calendar: a shape and a colour for each kind, so that neither speaks alone.
/// They say nothing aloud: the words beside them do.
namespace kumppani::ui {

enum class KindMark : std::uint8_t {
    none,
    budget, ///< a square
    survey, ///< a diamond: surveys, their analysis, fairs, and other events
    update, ///< a disc
    board   ///< a ring: meetings of steering groups
};

/// In the middle of `rect`, about 9 pixels across; `opacity` from 0 to 1.
void kind_mark(const Rect& rect, KindMark mark, float opacity = 1);

} // namespace kumppani::ui
