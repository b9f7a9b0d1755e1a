#include "shared/workspace/reversal.hpp"

#include "shared/model/in_order.hpp"

#include <algorithm>

namespace kumppani {

namespace {

/// The values of a register to be given anew: the one that was shown comes last, as the latest is shown.
Register unstamped(Register values) {
    put_in_order(values, shown_before);
    for (Assignment& a : values)
        a.stamp = {};
    if (values.empty()) values.push_back({});
    return values;
}

/// Whether `step` left the record as it now is.
bool untouched_since(const Record* record, const Transaction& step, const RecordId& id) {
    const auto seen = step.seen.find(id);
    return seen != step.seen.end() && seen->second.after == (record ? record->seen() : VersionVector());
}

/// Whether the import brought an edit of ours to the register: a decision that was made with it, or one that
/// we had lost. Colleagues may know it, and our next edit of the record would say that we have seen it, too;
/// so it cannot be as if it had never been, but must be replaced.
bool holds_an_edit_of_ours(const Change& change, const Transaction& step, Replica ours) {
    const VersionVector& before = step.seen.at(change.record).before;
    if (before.empty()) return false; // the whole record goes
    return std::any_of(change.after.begin(), change.after.end(), [&](const Assignment& a) {
        return a.stamp.replica == ours && !includes(before, a.stamp);
    });
}

/// What a deleter had seen, if the values that the step replaced in the record's other fields were all part
/// of it: given anew, they stay part of it. Nothing when one of them was what the deletion was in conflict
/// with.
std::optional<VersionVector> seen_by_deleter(const Change& deletion, const Transaction& step) {
    if (deletion.before.size() != 1) return std::nullopt;
    const auto* text = std::get_if<std::string>(&deletion.before.front().value);
    if (!text || text->empty()) return std::nullopt;
    const auto seen = version_vector_from(*text);
    if (!seen) return std::nullopt;
    for (const Change& change : step.changes) {
        if (change.record != deletion.record || change.field == deletion_field) continue;
        for (const Assignment& a : change.before)
            if (!includes(*seen, a.stamp)) return std::nullopt;
    }
    return seen;
}

} // namespace

Reversal reversal(const Workspace& workspace, const Transaction& step) {
    Reversal result;
    result.transaction.title = step.title;
    for (const auto& [id, seen] : step.seen)
        if (untouched_since(workspace.find(id), step, id))
            result.transaction.seen.emplace(id, SeenChange{seen.after, seen.before});

    std::vector<Change>& changes = result.transaction.changes;
    for (const Change& change : step.changes) {
        const Record* record = workspace.find(change.record);
        if (result.transaction.seen.count(change.record)) {
            const bool decided = holds_an_edit_of_ours(change, step, workspace.replica());
            changes.push_back({change.record, change.kind, change.field, change.after,
                               decided ? unstamped(change.before) : change.before});
        } else if (!record) {
            continue;
        } else if (std::binary_search(step.created.begin(), step.created.end(), change.record)) {
            if (!record->deleted() && result.deleting.try_emplace(change.record, record->seen()).second)
                changes.push_back({change.record, change.kind, deletion_field, {}, {Assignment{}}});
        } else {
            changes.push_back({change.record, change.kind, change.field, {}, unstamped(change.before)});
            if (change.field != deletion_field) continue;
            if (auto seen = seen_by_deleter(change, step))
                result.deleting.emplace(change.record, std::move(*seen));
        }
    }
    return result;
}

} // namespace kumppani
