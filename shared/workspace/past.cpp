#include "shared/workspace/past.hpp"

#include "shared/model/in_order.hpp"

#include <algorithm>

namespace kumppani {

namespace {

std::string_view text_in(const Register& values) {
    const auto shown = std::max_element(values.begin(), values.end(), shown_before);
    const auto* text = shown == values.end() ? nullptr : std::get_if<std::string>(&shown->value);
    return text ? std::string_view(*text) : std::string_view();
}

} // namespace

Past::Past(const Workspace& now, std::span<const JournalEntry> acts, std::uint64_t number) : now_(now) {
    for (auto entry = acts.rbegin(); entry != acts.rend() && entry->number > number; ++entry) {
        // Within an act too the first change of a register has what was there before.
        const std::vector<Change>& changes = entry->transaction.changes;
        for (auto change = changes.rbegin(); change != changes.rend(); ++change)
            before_.try_emplace(change->record, Before{change->kind, {}})
                .first->second.values.insert_or_assign(change->field, change->before);
    }
}

std::optional<Record> Past::find(std::string_view id) const {
    const Record* now = now_.find(id);
    const auto before = before_.find(id);
    if (before == before_.end()) return now ? std::optional(*now) : std::nullopt;
    Record was(RecordId(id), before->second.kind);
    if (now)
        for (const FieldKey field : now->fields())
            if (!before->second.values.count(field)) was.set(field, now->values(field));
    for (const auto& [field, values] : before->second.values)
        if (!values.empty()) was.set(field, values);
    if (was.fields().empty()) return std::nullopt;
    return was;
}

std::vector<RecordId> Past::touched() const {
    std::vector<RecordId> ids;
    for (const auto& [id, before] : before_)
        ids.push_back(id);
    put_in_order(ids);
    return ids;
}

std::set<RecordId> family(const Workspace& now, std::span<const JournalEntry> acts, std::string_view record) {
    std::multimap<RecordId, RecordId, std::less<>> rows; // by owner
    for (const Record* each : now.everything())
        if (const std::string_view owner = owner_of(*each); !owner.empty()) rows.emplace(owner, each->id());
    for (const JournalEntry& entry : acts) {
        for (const Change& change : entry.transaction.changes) {
            if (info(change.kind).owner.empty() || change.field != owner_field(change.kind)) continue;
            for (const Register* values : {&change.before, &change.after})
                if (const std::string_view owner = text_in(*values); !owner.empty())
                    rows.emplace(owner, change.record);
        }
    }
    std::set<RecordId> found;
    std::vector<RecordId> waiting{RecordId(record)};
    while (!waiting.empty()) {
        const RecordId id = std::move(waiting.back());
        waiting.pop_back();
        if (!found.insert(id).second) continue;
        const auto [begin, end] = rows.equal_range(id);
        for (auto row = begin; row != end; ++row)
            waiting.push_back(row->second);
    }
    return found;
}

} // namespace kumppani
