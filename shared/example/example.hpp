#pragma once

#include "shared/workspace/workspace.hpp"

namespace kumppani {

/// Fills a workspace with fourteen invented customers of an invented city, their care plans and three
/// steering groups, as one step of undo. Its texts are Finnish in every language of the interface: they are
/// data. The dates move with `today`, so that there is always something late, something this week, a customer
/// without a substitute and a steering group with a composition worth a warning.
void fill_with_example(Workspace& workspace, Date today);

} // namespace kumppani
