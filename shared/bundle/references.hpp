#pragma once

#include "shared/bundle/bundle.hpp"
#include "shared/bundle/problem_list.hpp"

#include <cstddef>
#include <span>

namespace kumppani {

/// A record, and its index in the file's list.
struct IndexedRecord {
    std::size_t index;
    Record record;
    bool right; ///< it was read without problems, so that its references can be judged
};

/// Tells of ids that two records have or that are `known` as another kind; of rows that say not what they
/// belong to; and of references to records that are neither in the file nor `known`, or are of the wrong
/// kind. The latter two only if `records` are `all` of the file: a record that could not be read may be the
/// one referred to.
void check_references(std::span<const IndexedRecord> records, bool all, const KnownRecord& known,
                      ProblemList& problems);

} // namespace kumppani
