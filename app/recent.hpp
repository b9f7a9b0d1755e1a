#pragma once

#include "shared/workspace/workspace.hpp"

#include <cstddef>
#include <string_view>
#include <vector>

namespace kumppani {

/// A field as it was set last.
struct RecentChange {
    const Record* record;
    const Field* field;
    Replica replica;
    Milliseconds time;
    bool created; ///< the record was made then: all of it stems from that moment
};

/// The newest changes to a record and to what belongs to it, newest first; at most one of each record within
/// a minute, so that a new row is one line and not one of each of its fields.
std::vector<RecentChange> latest_changes(const Workspace& workspace, std::string_view owner,
                                         std::size_t most);

} // namespace kumppani
