#pragma once

#include "shared/model/record.hpp"
#include "shared/words/word.hpp"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace kumppani {

/// One register, before and after. Everything that happens to the data is a list of these: edits, undo,
/// imports, templates. Replaying them in order gives the same state; no rule is applied while replaying.
struct Change {
    RecordId record;
    Kind kind;
    FieldKey field;
    Register before;
    Register after;

    bool operator==(const Change&) const = default;
};

/// What an act does to the steps of undo, so that these can be made again from the journal.
enum class Act : std::uint8_t {
    edit,      ///< a new step
    continued, ///< more of the newest step: typing on in the same field
    import,    ///< a new step, if it changed anything
    undo,      ///< takes the newest step back, and can itself be taken back by a redo
    redo
};

/// The edits a record included, before and after.
struct SeenChange {
    VersionVector before;
    VersionVector after;

    /// In an import: what the sender's state of the record included. From it follows what both sides of a
    /// conflict started from (shared/workspace/origin.hpp).
    VersionVector theirs = {};

    bool operator==(const SeenChange&) const = default;
};

/// What one act of the user did: the unit of undo and of history.
struct Transaction {
    Act act = Act::edit;
    Message title;   ///< "Muokkaa: Budjetti", told in the undo button and in the history
    Replica replica; ///< who
    Clock clock;     ///< when
    std::vector<Change> changes;
    std::vector<RecordId> created; ///< records that were not there before, sorted

    /// Records whose included edits become `after`: what an import learnt. The others come to include the
    /// edits named in their changes. A record left with no values and no edits included is forgotten.
    std::map<RecordId, SeenChange> seen;

    bool operator==(const Transaction&) const = default;
};

} // namespace kumppani
