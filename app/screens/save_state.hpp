#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"

namespace kumppani {

/// Whether the work is kept, always in sight: words and a time at the rail's foot, a mark alone on a phone.
void save_state(Session& session, const ui::Rect& rect, bool mark_only);

/// The same on a banner in the accent colour, at the right end of `rect`, and the width that it takes.
void save_state_on_accent(Session& session, const ui::Rect& rect, bool mark_only);
float save_state_width(const Session& session, bool mark_only);

} // namespace kumppani
