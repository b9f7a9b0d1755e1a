#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"

namespace kumppani {

/// Whether the work is kept, always in sight: words and a time at the rail's foot, a mark alone on a phone.
void save_state(Session& session, const ui::Rect& rect, bool mark_only);

} // namespace kumppani
