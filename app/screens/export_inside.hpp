#pragma once

#include "app/leaving.hpp"
#include "app/session.hpp"

namespace kumppani {

/// How many of what a file will hold, in columns that are read downwards; from the top of `area`.
void export_inside(Session& session, ui::Rect& area, const Contents& contents);

} // namespace kumppani
