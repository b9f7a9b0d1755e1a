#pragma once

#include "shared/model/record.hpp"
#include "shared/model/text_map.hpp"

#include <optional>
#include <set>
#include <vector>

namespace kumppani {

class RecordIndex;

/// Something that people have changed without knowing of each other's change, and that waits for a decision.
/// To decide between values is to set one of them. A deletion is decided by Edit::restore or Edit::remove of
/// the record.
struct OpenConflict {
    const Record* record;
    FieldKey field; ///< several values survive; or `deleted`: a deletion stands against edits

    /// Of a deleted record: what belongs to it and lives on, since its deleter did not know of it. It is on
    /// no page until somebody brings the record back, and goes with it when somebody deletes it again.
    std::vector<const Record*> rows;
};

/// One of the values in conflict: who gave it last, and when by that one's clock.
struct Side {
    Value value;
    Stamp stamp;
};

/// The different values of a field, the shown one last.
std::vector<Side> sides(const Record& record, FieldKey field);

/// The conflicts of a workspace, kept while records change: those that changed are looked at again, and their
/// owners, when somebody asks.
class ConflictIndex {
public:
    void look_at(std::string_view id) {
        if (found_) unseen_.emplace(id);
    }
    const std::vector<OpenConflict>& all(const TextMap<Record>& records, const RecordIndex& index);

private:
    void suspect(const TextMap<Record>& records, const RecordIndex& index, const Record& record);

    const TextMap<Record>* records_ = nullptr;
    std::optional<std::vector<OpenConflict>> found_;
    std::set<RecordId> suspects_; ///< records that may have a conflict
    std::set<RecordId> unseen_;   ///< changed since
};

} // namespace kumppani
