#include "shared/workspace/record_index.hpp"

#include "shared/model/collate.hpp"
#include "shared/model/in_order.hpp"

#include <algorithm>

namespace kumppani {

namespace {

const FieldKey order_field = "order";

struct Keys {
    FieldKey owner;
    FieldKey title;
    bool ordered; ///< by the user, not by title
};

const Keys& keys(Kind kind) {
    static const std::vector<Keys> all = [] {
        std::vector<Keys> found;
        for (const KindInfo& each : kinds())
            found.push_back({each.owner, each.title, find_field(each.kind, order_field.name()) != nullptr});
        return found;
    }();
    return all[static_cast<std::size_t>(kind)];
}

bool stands_before(const Record* a, const Record* b) {
    const Keys& names = keys(a->kind());
    int order = 0;
    if (names.ordered) {
        order = a->text(names.owner).compare(b->text(names.owner));
        if (order == 0) order = a->text(order_field).compare(b->text(order_field));
    } else {
        order = compare_names(a->text(names.title), b->text(names.title));
    }
    return order != 0 ? order < 0 : a->id() < b->id();
}

template <class List>
void take_out(List& list, const Record* record) {
    const auto found = std::find(list.begin(), list.end(), record);
    if (found != list.end()) list.erase(found);
}

/// Whether `owner` is of the kind that `row` belongs to: a file may name anything.
bool belongs(const Record& row, const Record& owner) {
    return field(row.kind(), owner_field(row.kind()).name()).target == owner.kind();
}

} // namespace

FieldKey owner_field(Kind kind) { return keys(kind).owner; }

std::string_view owner_of(const Record& record) { return record.text(owner_field(record.kind())); }

RecordIndex::RecordIndex(const TextMap<Record>& records) : records_(&records) {
    for (const auto& [id, record] : records)
        if (const std::string_view owner = owner_of(record); !owner.empty())
            families_[std::string(owner)].members.push_back(&record);
}

const std::vector<const Record*>& RecordIndex::all(Kind kind) {
    auto& list = all_[static_cast<std::size_t>(kind)];
    if (!list) {
        list.emplace();
        for (const auto& [id, record] : *records_)
            if (record.kind() == kind && !record.deleted()) list->push_back(&record);
        put_in_order(*list, stands_before);
    }
    return *list;
}

const std::vector<const Record*>& RecordIndex::rows(Kind kind, std::string_view owner) {
    static const List none;
    const auto family = families_.find(owner);
    if (family == families_.end()) return none;
    const auto [place, fresh] = family->second.rows.try_emplace(kind);
    List& list = place->second;
    if (fresh) {
        for (const Record* member : family->second.members)
            if (member->kind() == kind && !member->deleted()) list.push_back(member);
        put_in_order(list, stands_before);
    }
    return list;
}

std::vector<const Record*> RecordIndex::belongings(const Record& owner) const {
    List found;
    const auto family = families_.find(owner.id());
    if (family == families_.end()) return found;
    for (const Record* member : family->second.members)
        if (belongs(*member, owner)) found.push_back(member);
    return found;
}

Milliseconds RecordIndex::last_changed(const Record& record) {
    if (const auto known = times_.find(record.id()); known != times_.end()) return known->second;
    Milliseconds latest = record.last_changed();
    for (const Record* member : belongings(record))
        latest = std::max(latest, last_changed(*member));
    times_.emplace(record.id(), latest);
    return latest;
}

void RecordIndex::forget_times(const Record& record) {
    times_.erase(record.id());
    const auto owner = records_->find(owner_of(record));
    if (owner != records_->end() && belongs(record, owner->second)) forget_times(owner->second);
}

void RecordIndex::leave(const Record& record, bool place) {
    forget_times(record);
    if (!place) return;
    if (auto& list = all_[static_cast<std::size_t>(record.kind())]) take_out(*list, &record);
    const auto family = families_.find(owner_of(record));
    if (family == families_.end()) return;
    take_out(family->second.members, &record);
    family->second.rows.erase(record.kind());
}

void RecordIndex::enter(const Record& record, bool place) {
    forget_times(record);
    if (!place) return;
    if (auto& list = all_[static_cast<std::size_t>(record.kind())]; list && !record.deleted())
        list->insert(std::upper_bound(list->begin(), list->end(), &record, stands_before), &record);
    const std::string_view owner = owner_of(record);
    if (owner.empty()) return;
    Family& family = families_[std::string(owner)];
    family.members.push_back(&record);
    family.rows.erase(record.kind());
}

bool RecordIndex::decides_place(Kind kind, FieldKey field) {
    const Keys& names = keys(kind);
    return field == deletion_field || field == names.owner || field == order_field || field == names.title;
}

} // namespace kumppani
