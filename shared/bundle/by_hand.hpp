#pragma once

#include "shared/model/stamp.hpp"

namespace kumppani {

/// The stamp of what was written by hand in a file: the same at every reading of the file, replaced by what
/// the same writer writes later. Its replica is made from the writer's, so as not to use up edits of that
/// one.
Stamp stamp_by_hand(Replica from, Milliseconds as_of);

} // namespace kumppani
