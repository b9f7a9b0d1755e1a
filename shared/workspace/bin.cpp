#include "shared/workspace/bin.hpp"

#include "shared/model/in_order.hpp"

#include <algorithm>
#include <map>

namespace kumppani {

namespace {

/// Ids may point in a circle: a chain of owners is as long as there are kinds that own.
constexpr int most_owners = 4;

Stamp deletion_of(const Record& record) {
    const Register& values = record.values(deletion_field);
    return std::max_element(values.begin(), values.end(), shown_before)->stamp;
}

bool same_act(const Record& a, const Record& b) {
    const Stamp one = deletion_of(a), other = deletion_of(b);
    return one.replica == other.replica && one.clock == other.clock;
}

const Record* deleted_owner(const Workspace& workspace, const Record& record) {
    const Record* owner = workspace.find(owner_of(record));
    return owner && owner->deleted() ? owner : nullptr;
}

} // namespace

std::vector<Binned> bin(const Workspace& workspace) {
    std::vector<Binned> found;
    std::map<const Record*, std::size_t> with;
    for (const Record* record : workspace.everything()) {
        if (!record->deleted() || record->kind() == Kind::author) continue;
        const Record* owner = deleted_owner(workspace, *record);
        if (!owner || !same_act(*record, *owner)) {
            const Stamp deletion = deletion_of(*record);
            found.push_back(
                {record, deletion.replica, deletion.clock.time, 0, owner, record->deleted_in_conflict()});
            continue;
        }
        for (int steps = 0; owner && steps < most_owners; ++steps) {
            const Record* above = deleted_owner(workspace, *owner);
            if (!above || !same_act(*owner, *above)) break;
            owner = above;
        }
        ++with[owner];
    }
    for (Binned& one : found)
        if (const auto rows = with.find(one.record); rows != with.end()) one.with = rows->second;
    put_in_order(found, [](const Binned& a, const Binned& b) { return a.at > b.at; });
    return found;
}

bool restore_from_bin(Workspace& workspace, Message title, std::string_view id) {
    Edit edit = workspace.edit(std::move(title));
    const Record* record = workspace.find(id);
    for (int steps = 0; record && record->deleted() && steps < most_owners; ++steps) {
        edit.restore(record->id());
        record = workspace.find(owner_of(*record));
    }
    return edit.commit();
}

} // namespace kumppani
