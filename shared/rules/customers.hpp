#pragma once

#include "shared/workspace/workspace.hpp"

#include <vector>

namespace kumppani::rules {

/// The customers that are looked after: those that were not archived. They point into the workspace, until
/// its next change.
std::vector<const Record*> customers_in_care(const Workspace& workspace);

} // namespace kumppani::rules
