#pragma once

#include <map>
#include <string>
#include <vector>

#include "shared/model/record.hpp"
#include "shared/words/word.hpp"

namespace kumppani {

/// One register, before and after. Everything that happens to the data is a list of these: edits, undo, imports,
/// templates. Replaying them in order gives the same state; no rule is applied while replaying.
struct Change {
    RecordId record;
    Kind kind;
    FieldKey field;
    Register before;
    Register after;

    bool operator==(const Change&) const = default;
};

/// What one act of the user did: the unit of undo and of history.
struct Transaction {
    Message title;       ///< "Muokkaa: Budjetti", told in the undo button and in the history
    Replica replica;     ///< who
    Clock clock;         ///< when
    std::vector<Change> changes;

    /// Edits that records came to include beside those named in `changes`: what an import learnt.
    std::map<RecordId, VersionVector> seen;

    bool operator==(const Transaction&) const = default;
};

}  // namespace kumppani
