#pragma once

#include "shared/workspace/past.hpp"

#include <set>
#include <vector>

namespace kumppani {

/// What becomes of a record when a state is restored.
enum class Return : std::uint8_t {
    changed,  ///< fields get values that they had
    returned, ///< it was deleted, or forgotten, and comes back
    removed   ///< it was deleted then, or not there yet: it goes to the bin
};

struct Restored {
    Return what;
    Record state; ///< what the record is to become; of what was not there yet, its present self deleted
    std::size_t fields = 0; ///< how many of them get another value
};

/// What it takes to have the records as they were: only those that look different, in the order of their ids.
/// People's names stay as they are now: who they are is not part of the work. `within`: only these records;
/// nullptr for all.
std::vector<Restored> differences(const Workspace& now, const Past& past, const std::set<RecordId>* within);

/// Makes it so, as one step of undo. Returns whether anything changed.
bool restore(Workspace& workspace, Message title, const std::vector<Restored>& records);

} // namespace kumppani
