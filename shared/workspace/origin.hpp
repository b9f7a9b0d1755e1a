#pragma once

#include "shared/workspace/journal.hpp"

#include <optional>
#include <span>

/// What both sides of a conflict started from, as far as our own history tells it.
namespace kumppani {

/// The latest value that a field showed here and that a colleague had seen, whose state of the record
/// includes `theirs`: an empty one where it had not been set then. Nothing where the acts do not reach so far
/// back. `acts`: oldest first. `now`: the record, as we have it.
std::optional<Value> common_origin(std::span<const JournalEntry> acts, const Record& now, FieldKey field,
                                   const VersionVector& theirs);

/// The same for a conflict that an import left: what our value and the colleague's started from. Nothing too
/// where no import in the acts brought one of the surviving values.
std::optional<Value> conflict_origin(std::span<const JournalEntry> acts, const Record& now, FieldKey field);

} // namespace kumppani
