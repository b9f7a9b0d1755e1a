#pragma once

#include "shared/workspace/workspace.hpp"

#include <vector>

namespace kumppani {

/// Something deleted that can come back. It rests in the workspace with all its fields, for good: there is no
/// emptying.
struct Binned {
    const Record* record;
    Replica by;
    Milliseconds at;
    std::size_t with = 0; ///< things below it that were deleted by the same act and come back with it
    const Record* owner =
        nullptr;           ///< what it belongs to, where that is deleted too: it has to come back first
    bool conflict = false; ///< somebody edited it without knowing of the deletion
};

/// What was deleted, the latest first. What went with its owner is not told apart from it.
std::vector<Binned> bin(const Workspace& workspace);

/// Brings a record back with what was deleted by the same act, and first what it belongs to. One step of
/// undo.
bool restore_from_bin(Workspace& workspace, Message title, std::string_view record);

} // namespace kumppani
