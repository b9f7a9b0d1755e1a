#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"

namespace kumppani {

/// The frame around every screen: the rail at the left (on a phone a bar at the bottom), the state of saving,
/// and what to do when it fails. Returns what is left for the screen.
ui::Rect shell(Session& session);

} // namespace kumppani
