#pragma once

#include "shared/workspace/workspace.hpp"

namespace kumppani {

/// A transaction that takes another back, as yet without stamps, and the records it deletes with what their
/// deleter has seen of them.
struct Reversal {
    Transaction transaction;
    TextMap<VersionVector> deleting;
};

/// How to take `step` back in `workspace`, where nothing that came after it still stands:
/// - fields get their old values, as new edits, so that colleagues learn of it;
/// - records that an edit created are deleted;
/// - records that an import brought or changed become what they were, as if it had never been read, so that
///   reading it again finds what it found before; what was decided with it gets its old values as new edits.
///   Where somebody has edited one since, its fields get their old
///   values, and what the import brought is deleted.
Reversal reversal(const Workspace& workspace, const Transaction& step);

} // namespace kumppani
