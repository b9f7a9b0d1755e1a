#pragma once

#include "shared/store/files.hpp"
#include "shared/store/names.hpp"
#include "shared/workspace/workspace.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace kumppani {

enum class Trouble : std::uint8_t {
    none,
    not_written,    ///< the files did not take all of it; a later fold may
    other_workspace ///< the workspace is not the one whose changes were appended: nothing was written over
};

/// What keeping something came to.
struct Kept {
    Trouble trouble = Trouble::none;
    std::vector<std::string> files; ///< written or removed: what a mirror of the files has to follow
};

/// Where a store stands in its files.
struct StorePosition {
    Replica replica;
    std::uint64_t generation = 0;  ///< of the newest snapshot
    std::uint64_t segment = 0;     ///< of the journal after it that is being appended to
    std::uint64_t entries = 0;     ///< transactions over the whole life of the store
    std::size_t records = 0;       ///< that the snapshot and journal together hold
    std::size_t snapshot_size = 0; ///< bytes
    std::size_t segment_size = 0;  ///< bytes
    std::size_t journal_size = 0;  ///< bytes, of all segments after the snapshot
    Milliseconds latest = 0;       ///< time of the latest transaction
    bool behind = false;           ///< something is in no file: nothing is appended before a fold
};

/// A workspace kept in files (docs: shared/store/STORE.md): a ring of three snapshots, and after each the
/// transactions that followed it. Opened by open_store (shared/store/opening.hpp).
class Store {
public:
    Store(Files& files, StorePosition position) : files_(files), at_(position) {}

    /// Keeps a transaction: a few hundred bytes at the end of one small file. After one was not written, no
    /// other is before a fold has succeeded: a journal with gaps would vouch for what it does not hold.
    Kept append(const Transaction& transaction);

    /// Whether the journal has grown so long that it is time to fold it in, at some quiet moment.
    bool wants_folding() const;

    /// Writes a new snapshot, reads it back, and lets go of the oldest files.
    Kept fold(const Workspace& workspace);

    const StorePosition& position() const { return at_; }

private:
    bool write_header(Kept& kept);
    void let_go(Kept& kept);

    Files& files_;
    StorePosition at_;
};

} // namespace kumppani
