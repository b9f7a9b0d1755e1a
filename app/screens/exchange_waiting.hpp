#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"

namespace kumppani {

/// Says over a file being looked at how many were chosen with it, with a way to leave them; cut off the top
/// of `page`. Asks for the next one when nothing is open any more.
void files_waiting(Session& session, ui::Rect& page, bool nothing_open);

} // namespace kumppani
