#pragma once

#include "shared/workspace/change.hpp"

namespace kumppani {

/// After edits were lost, a store goes on under a new replica. The numbers of the lost edits may be known to
/// colleagues; whoever includes a later number of that replica would say to have seen them, and their values
/// would be dropped everywhere. So what was read after the loss is renamed.
struct Renaming {
    Replica from;
    std::uint64_t above = 0; ///< the last edit before the loss
    Replica to;
};

Transaction renamed(Transaction transaction, const Renaming& renaming);

/// The same for a record that holds edits from after the loss.
Record renamed(const Record& record, const Renaming& renaming);

/// The highest number of an edit of `replica` that the transaction leaves behind.
std::uint64_t highest_counter(const Transaction& transaction, Replica replica);

} // namespace kumppani
