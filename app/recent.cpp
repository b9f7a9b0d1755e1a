#include "app/recent.hpp"

#include "shared/model/in_order.hpp"

#include <algorithm>

namespace kumppani {

namespace {

constexpr Milliseconds together = 60'000;

void gather(const Record& record, std::vector<RecentChange>& changes) {
    Milliseconds first = record.last_changed();
    for (const FieldKey field : record.fields()) {
        for (const Assignment& assignment : record.values(field))
            first = std::min(first, assignment.stamp.clock.time);
    }
    const bool fresh = record.last_changed() - first < together;
    for (const Field& field : info(record.kind()).fields) {
        if (field.type == Type::order || field.type == Type::reference) continue;
        for (const Assignment& assignment : record.values(field.key)) {
            changes.push_back(
                {&record, &field, assignment.stamp.replica, assignment.stamp.clock.time, fresh});
        }
    }
}

} // namespace

std::vector<RecentChange> latest_changes(const Workspace& workspace, std::string_view owner,
                                         std::size_t most) {
    std::vector<RecentChange> changes;
    if (const Record* record = workspace.find(owner)) gather(*record, changes);
    for (const KindInfo& kind : kinds()) {
        if (kind.owner.empty()) continue;
        for (const Record* row : workspace.rows(kind.kind, owner))
            gather(*row, changes);
    }
    // Of what was set at once, the title says most: fields stand in the order of the one list.
    put_in_order(changes, [](const RecentChange& a, const RecentChange& b) { return a.time > b.time; });
    std::vector<RecentChange> newest;
    for (const RecentChange& change : changes) {
        const bool told = std::any_of(newest.begin(), newest.end(), [&](const RecentChange& other) {
            return other.record == change.record && other.time - change.time < together;
        });
        if (!told) newest.push_back(change);
        if (newest.size() == most) break;
    }
    return newest;
}

} // namespace kumppani
