#include "shared/store/renaming.hpp"

#include "shared/model/in_order.hpp"

#include <algorithm>

namespace kumppani {

namespace {

void rename(VersionVector& seen, const Renaming& renaming) {
    const auto ours = seen.find(renaming.from);
    if (ours == seen.end() || ours->second <= renaming.above) return;
    const std::uint64_t counter = ours->second;
    if (renaming.above > 0)
        ours->second = renaming.above;
    else
        seen.erase(ours);
    seen[renaming.to] = counter;
}

void rename(Register& values, bool deletions, const Renaming& renaming) {
    for (Assignment& a : values) {
        if (a.stamp.replica == renaming.from && a.stamp.counter > renaming.above)
            a.stamp.replica = renaming.to;
        auto* text = std::get_if<std::string>(&a.value);
        if (!deletions || !text) continue;
        auto seen = version_vector_from(*text);
        if (!seen) continue;
        rename(*seen, renaming);
        *text = written(*seen);
    }
    put_in_order(values, [](const Assignment& a, const Assignment& b) {
        return std::tie(a.stamp.replica, a.stamp.counter) < std::tie(b.stamp.replica, b.stamp.counter);
    });
}

} // namespace

Transaction renamed(Transaction transaction, const Renaming& renaming) {
    if (transaction.replica == renaming.from) transaction.replica = renaming.to;
    for (Change& change : transaction.changes) {
        rename(change.before, change.field == deletion_field, renaming);
        rename(change.after, change.field == deletion_field, renaming);
    }
    for (auto& [id, seen] : transaction.seen) {
        rename(seen.before, renaming);
        rename(seen.after, renaming);
    }
    return transaction;
}

Record renamed(const Record& record, const Renaming& renaming) {
    Record result(record.id(), record.kind());
    for (const FieldKey field : record.fields()) {
        Register values = record.values(field);
        rename(values, field == deletion_field, renaming);
        result.set(field, std::move(values));
    }
    VersionVector seen = record.seen();
    rename(seen, renaming);
    result.include(seen);
    return result;
}

std::uint64_t highest_counter(const Transaction& transaction, Replica replica) {
    std::uint64_t highest = 0;
    for (const Change& change : transaction.changes)
        for (const Assignment& a : change.after)
            if (a.stamp.replica == replica) highest = std::max(highest, a.stamp.counter);
    for (const auto& [id, seen] : transaction.seen)
        if (const auto ours = seen.after.find(replica); ours != seen.after.end())
            highest = std::max(highest, ours->second);
    return highest;
}

} // namespace kumppani
