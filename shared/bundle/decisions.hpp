#pragma once

#include "shared/bundle/preview.hpp"

#include <map>
#include <optional>
#include <utility>

namespace kumppani {

/// What to do about something that an import would change.
enum class Decision : std::uint8_t {
    both,   ///< merge: what only they changed is theirs, where both did both values are kept for later
    theirs, ///< as in the file, also where both changed it
    mine    ///< as it is here
};

/// The decisions about one file: about a field, or else about its record, or else about all. Nothing decided
/// is `both`.
class Decisions {
public:
    void decide_all(Decision decision) { all_ = decision; }
    void decide(const RecordId& record, Decision decision) { records_[record] = decision; }

    /// Of the field `deleted`: whether the record is to be deleted, as here or as there.
    void decide(const RecordId& record, FieldKey field, Decision decision) {
        fields_[{record, field}] = decision;
    }

    /// Takes a decision back: what is said of the record, or of all, counts again.
    void forget(const RecordId& record) { records_.erase(record); }
    void forget(const RecordId& record, FieldKey field) { fields_.erase({record, field}); }

    /// What was decided about just this, if anything was.
    std::optional<Decision> said(const RecordId& record) const;
    std::optional<Decision> said(const RecordId& record, FieldKey field) const;

    Decision of(const RecordId& record) const { return said(record).value_or(all_); }
    Decision of(const RecordId& record, FieldKey field) const {
        return said(record, field).value_or(of(record));
    }

private:
    Decision all_ = Decision::both;
    std::map<RecordId, Decision> records_;
    std::map<std::pair<RecordId, FieldKey>, Decision> fields_;
};

/// What came of an import.
struct Imported {
    bool changed = false;                ///< any field: there is a step to undo
    std::size_t settled = 0;             ///< decisions that became edits of ours
    std::size_t left_out = 0;            ///< new records that were not taken
    std::optional<Message> refused = {}; ///< why nothing was imported: a sentence
};

/// Imports a bundle as one step of undo. A decision against the file is an edit of ours that has seen what
/// the file brought, so that it stands when the file is read again and reaches colleagues:
/// - `mine` of a field keeps what was here, `theirs` what is in the file;
/// - `mine` of a record that they deleted keeps it, with the rows that they deleted with it; `theirs` deletes
///   it with what belongs to it, also rows that they did not know of;
/// - `theirs` of something whose owner is deleted here brings the owner back with it;
/// - `mine` of a record that is new leaves it out, with what belongs to it, unless something that is taken
///   refers to it. That is no edit: the next file offers it again.
/// A customer's file is refused.
Imported import_bundle(Workspace& workspace, Message title, const Bundle& bundle,
                       const Decisions& decisions = {});

} // namespace kumppani
