#pragma once

#include "shared/store/header.hpp"
#include "shared/workspace/workspace.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// What a snapshot says of itself, in its first line.
struct SnapshotHeader {
    int version = store_version;
    std::uint64_t generation = 0; ///< one more than that of the snapshot before
    std::uint64_t entries = 0;    ///< the number of the last journal entry it holds
    Replica replica;              ///< whose store it is
    std::uint64_t counter = 0;    ///< of the latest edit of that replica
    Milliseconds latest = 0;      ///< the time of the latest act it holds

    bool operator==(const SnapshotHeader&) const = default;
};

/// Everything that a workspace is, at one moment.
struct Snapshot {
    SnapshotHeader header;
    std::vector<Record> records;
    std::vector<Transaction> undo, redo; ///< oldest first
};

/// JSON lines: the header, each record, each step of undo and of redo, and last the number of lines and the
/// checksum of all that stands before. `header.counter` is the workspace's own.
std::string write_snapshot(SnapshotHeader header, const Workspace& workspace);

/// The snapshot in `bytes`; nothing when they are not whole and unchanged. Of one that a newer version wrote
/// as much as this one understands: records whole or not at all. Never throws.
std::optional<Snapshot> read_snapshot(std::string_view bytes);

} // namespace kumppani
