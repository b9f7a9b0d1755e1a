#pragma once

#include "shared/model/date.hpp"
#include "shared/model/field_key.hpp"
#include "shared/model/kind.hpp"
#include "shared/model/stamp.hpp"
#include "shared/model/value.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// Names a record in every browser: random, or made from its owner where two people must make the same one
/// ("<group>.executive-4"). Characters a-z 0-9 - . , 1 to 64 of them.
using RecordId = std::string;

/// One value someone gave to a field.
struct Assignment {
    Value value;
    Stamp stamp;

    bool operator==(const Assignment&) const = default;
};

/// Whether of two surviving values the second is the one to show: the latest by (clock, replica, counter).
bool shown_before(const Assignment& a, const Assignment& b);

/// The values of one field that no later edit has replaced, in the order of their (replica, counter). One as
/// a rule; several when people changed the field without having seen each other's change: all are kept until
/// someone decides.
using Register = std::vector<Assignment>;

/// The field, beside a kind's own, that says a record is deleted: as text what the deleter had seen
/// (`written(VersionVector)`); empty when it is not deleted.
inline constexpr std::string_view deletion_key = "deleted";
inline const FieldKey deletion_field = deletion_key;

/// A thing on record: an id, a kind, a register per field, and which edits those registers include.
class Record {
public:
    Record(RecordId id, Kind kind) : id_(std::move(id)), kind_(kind) {}

    const RecordId& id() const { return id_; }
    Kind kind() const { return kind_; }
    const VersionVector& seen() const { return seen_; }

    /// The value to show: of the surviving ones the latest by `shown_before`; nothing when the field was
    /// never set.
    const Value& value(FieldKey field) const;

    /// The shown value as the type asked for; an empty or zero one where the field holds something else.
    std::string_view text(FieldKey field) const;
    std::int64_t integer(FieldKey field) const;
    bool yes(FieldKey field) const;
    std::optional<Date> date(FieldKey field) const;
    std::optional<Month> month(FieldKey field) const;
    bool has(FieldKey field) const { return !is_empty(value(field)); }

    /// The surviving values; none when the field was never set. Equal values of several people count once in
    /// `in_conflict`.
    const Register& values(FieldKey field) const;
    bool in_conflict(FieldKey field) const;

    /// The fields that have a register, sorted by name.
    std::vector<FieldKey> fields() const;

    /// Deleted, and whether an edit that the deleter had not seen asks for a decision.
    bool deleted() const;
    bool deleted_in_conflict() const;

    /// The time of the latest edit included; 0 for none.
    Milliseconds last_changed() const;

    /// Replaces the whole register of a field, and includes the edits it names. An empty register forgets the
    /// field.
    void set(FieldKey field, Register values);
    void include(const VersionVector& seen) { join(seen_, seen); }

    bool operator==(const Record&) const = default;

private:
    struct Entry {
        FieldKey field;
        Register values;
        bool operator==(const Entry&) const = default;
    };
    RecordId id_;
    Kind kind_;
    std::vector<Entry> entries_; // sorted by field
    VersionVector seen_;
};

/// The surviving values of a field, each once, the shown one last; of an unset field one empty value. What
/// two states of a record have to share to look the same, whoever gave the values.
std::vector<Value> distinct_values(const Record& record, FieldKey field);

/// The join of two states of one record: idempotent, commutative, associative. Of each field survive the
/// values both hold, and those of either that the other has not seen. Requires the same id and kind.
Record merged(const Record& a, const Record& b);

} // namespace kumppani
