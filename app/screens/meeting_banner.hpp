#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"

namespace kumppani {

/// Across the top while customer mode is on: that it is, whether the work is kept, and the way out, which
/// asks nothing. Cut off the top of `page`.
void meeting_banner(Session& session, ui::Rect& page);

/// Asks before anything else than the meeting is shown: an address that was typed, a step back, a file that
/// was dropped. It does not say what it would be.
void leave_question(Session& session);

} // namespace kumppani
