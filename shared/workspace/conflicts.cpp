#include "shared/workspace/conflicts.hpp"

#include "shared/model/in_order.hpp"
#include "shared/workspace/record_index.hpp"

#include <algorithm>

namespace kumppani {

namespace {

/// What lives on though its owner is deleted.
std::vector<const Record*> living_rows(const RecordIndex& index, const Record& owner) {
    std::vector<const Record*> rows;
    if (!owner.deleted()) return rows;
    for (const Record* row : index.belongings(owner))
        if (!row->deleted()) rows.push_back(row);
    put_in_order(rows, [](const Record* a, const Record* b) {
        return a->kind() != b->kind() ? a->kind() < b->kind() : a->id() < b->id();
    });
    return rows;
}

void add_conflicts(const Record& record, const RecordIndex& index, std::vector<OpenConflict>& found) {
    std::vector<const Record*> rows = living_rows(index, record);
    const bool undecided = record.deleted_in_conflict();
    if (undecided || !rows.empty()) found.push_back({&record, deletion_field, std::move(rows)});
    if (record.deleted() && !undecided) return; // nobody looks at its fields
    for (const FieldKey field : record.fields())
        if (field != deletion_field && record.in_conflict(field)) found.push_back({&record, field, {}});
}

} // namespace

std::vector<Side> sides(const Record& record, FieldKey field) {
    Register values = record.values(field);
    put_in_order(values, shown_before);
    std::vector<Side> found;
    for (Assignment& a : values) {
        std::erase_if(found, [&](const Side& side) { return side.value == a.value; });
        found.push_back({std::move(a.value), a.stamp});
    }
    return found;
}

void ConflictIndex::suspect(const TextMap<Record>& records, const RecordIndex& index, const Record& record) {
    const std::vector<FieldKey> fields = record.fields();
    const bool conflict =
        record.deleted_in_conflict() || !living_rows(index, record).empty() ||
        std::any_of(fields.begin(), fields.end(), [&](FieldKey field) { return record.in_conflict(field); });
    if (conflict) suspects_.insert(record.id());
    const auto owner = records.find(owner_of(record));
    if (owner != records.end() && owner->second.deleted()) suspects_.insert(owner->second.id());
}

const std::vector<OpenConflict>& ConflictIndex::all(const TextMap<Record>& records,
                                                    const RecordIndex& index) {
    // A workspace that was moved has its records at another place.
    const bool known = found_ && records_ == &records;
    if (known && unseen_.empty()) return *found_;
    if (!known) suspects_.clear();
    if (known) {
        for (const RecordId& id : unseen_)
            if (const auto record = records.find(id); record != records.end())
                suspect(records, index, record->second);
    } else {
        for (const auto& [id, record] : records)
            suspect(records, index, record);
    }
    unseen_.clear();
    records_ = &records;
    found_.emplace();
    std::vector<const Record*> suspected;
    for (const RecordId& id : suspects_)
        if (const auto record = records.find(id); record != records.end())
            suspected.push_back(&record->second);
    put_in_order(suspected, [](const Record* a, const Record* b) {
        return a->kind() != b->kind() ? a->kind() < b->kind() : a->id() < b->id();
    });
    suspects_.clear();
    for (const Record* record : suspected) {
        const std::size_t before = found_->size();
        add_conflicts(*record, index, *found_);
        if (found_->size() > before) suspects_.insert(record->id());
    }
    return *found_;
}

} // namespace kumppani
