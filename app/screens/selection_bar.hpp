#pragma once

#include "app/session.hpp"

namespace kumppani {

/// What can be done to the rows that are selected in the table of a kind, at the right end of `row`, which
/// becomes what is left of it: how many they are stands there. Shown while rows are being selected.
void selection_bar(Session& session, ui::Rect& row, Kind kind, const Rows& shown);

} // namespace kumppani
