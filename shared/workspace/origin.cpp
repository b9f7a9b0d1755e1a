#include "shared/workspace/origin.hpp"

#include <algorithm>

namespace kumppani {

namespace {

/// Of a register that its reader had seen: what it showed.
std::optional<Value> seen_value(const Register& values, const VersionVector& seen) {
    for (const Assignment& a : values)
        if (!includes(seen, a.stamp)) return std::nullopt;
    const auto shown = std::max_element(values.begin(), values.end(), shown_before);
    return shown == values.end() ? Value() : shown->value;
}

/// The changes of one register, the latest first.
template <class Take>
void each_change(std::span<const JournalEntry> acts, const Record& record, FieldKey field, Take take) {
    for (auto entry = acts.rbegin(); entry != acts.rend(); ++entry) {
        const std::vector<Change>& changes = entry->transaction.changes;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change)
            if (change->field == field && change->record == record.id() && take(entry->transaction, *change))
                return;
    }
}

bool brings_survivor(const Change& change, const Register& survivors) {
    return std::any_of(change.after.begin(), change.after.end(), [&](const Assignment& a) {
        return std::find(survivors.begin(), survivors.end(), a) != survivors.end() &&
               std::find(change.before.begin(), change.before.end(), a) == change.before.end();
    });
}

} // namespace

std::optional<Value> common_origin(std::span<const JournalEntry> acts, const Record& now, FieldKey field,
                                   const VersionVector& theirs) {
    std::optional<Value> found = seen_value(now.values(field), theirs);
    if (!found)
        each_change(acts, now, field, [&](const Transaction&, const Change& change) {
            found = seen_value(change.before, theirs);
            return found.has_value();
        });
    return found;
}

std::optional<Value> conflict_origin(std::span<const JournalEntry> acts, const Record& now, FieldKey field) {
    std::optional<Value> found;
    const VersionVector* theirs = nullptr;
    each_change(acts, now, field, [&](const Transaction& transaction, const Change& change) {
        if (!theirs) {
            const auto seen = transaction.seen.find(now.id());
            const bool import = transaction.act == Act::import && seen != transaction.seen.end();
            if (!import || seen->second.theirs.empty() || !brings_survivor(change, now.values(field)))
                return false;
            theirs = &seen->second.theirs;
        }
        found = seen_value(change.before, *theirs);
        return found.has_value();
    });
    return found;
}

} // namespace kumppani
