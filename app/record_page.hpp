#pragma once

#include "app/route.hpp"
#include "shared/workspace/workspace.hpp"

namespace kumppani {

/// The page of a record that has one, a customer or a steering group, or of the one that it belongs to; Home
/// for what belongs to none.
Route page_of(const Workspace& workspace, const Record& record);

} // namespace kumppani
