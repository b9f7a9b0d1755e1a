#pragma once

#include "app/history_acts.hpp"
#include "app/ui/geometry.hpp"

namespace kumppani {

/// The height that an act takes in `width`.
float history_act_height(const Session& session, const ActTale& act, float width);

/// Draws an act: when and who, what, and each field before and after. Returns whether its state is to be
/// shown.
bool history_act(Session& session, const ui::Rect& place, const ActTale& act);

} // namespace kumppani
