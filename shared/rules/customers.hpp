#pragma once

#include "shared/workspace/workspace.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kumppani::rules {

/// The customers that are looked after: those that were not archived. They point into the workspace, until
/// its next change.
std::vector<const Record*> customers_in_care(const Workspace& workspace);

/// When a customer was met last, before `today`: the latest day of its meeting notes and of its steering
/// groups' meetings. Nothing where none is known.
std::optional<Date> last_meeting(const Workspace& workspace, std::string_view customer, Date today);

} // namespace kumppani::rules
