#include "shared/bundle/decisions.hpp"

#include "shared/words/words.hpp"

#include <algorithm>
#include <set>

namespace kumppani {

namespace {

/// Whether rows were deleted by the act that deleted their owner.
bool same_act(const Record& a, const Record& b) {
    const Side one = sides(a, deletion_field).back(), other = sides(b, deletion_field).back();
    return one.stamp.replica == other.stamp.replica && one.stamp.clock == other.stamp.clock;
}

/// Works out what is settled, and which records are taken.
class Plan {
public:
    Plan(const Workspace& workspace, const Bundle& bundle, const Decisions& decisions)
        : workspace_(workspace), decisions_(decisions), preview_(preview(workspace, bundle)) {
        for (const RecordEffect& effect : preview_.records)
            effects_.emplace(effect.theirs->id(), &effect);
        std::set<RecordId, std::less<>> refused;
        for (const RecordEffect& effect : preview_.records)
            if (effect.effect == Effect::added && decisions.of(effect.theirs->id()) == Decision::mine)
                refused.insert(effect.theirs->id());
        leave_out(std::move(refused));
        for (const RecordEffect& effect : preview_.records)
            if (!left_out_.contains(effect.theirs->id())) settle(effect);
    }

    std::vector<Record> taken(const Bundle& bundle) const {
        std::vector<Record> records;
        std::copy_if(bundle.records.begin(), bundle.records.end(), std::back_inserter(records),
                     [&](const Record& record) { return !left_out_.contains(record.id()); });
        return records;
    }

    std::size_t left_out() const { return left_out_.size(); }
    const std::vector<Settled>& settled() const { return settled_; }

private:
    /// What is refused takes its rows with it; but what a taken record refers to is taken after all, so that
    /// nothing refers to what is not there.
    void leave_out(std::set<RecordId, std::less<>> refused) {
        for (bool changed = !refused.empty(); changed;) {
            changed = false;
            left_out_ = refused;
            // What owns comes before what is owned in a bundle: one pass finds rows of rows.
            for (const RecordEffect& effect : preview_.records)
                if (!effect.ours && !decisions_.said(effect.theirs->id()) &&
                    left_out_.contains(owner_of(*effect.theirs)))
                    left_out_.insert(effect.theirs->id());
            for (const RecordEffect& effect : preview_.records)
                if (!left_out_.contains(effect.theirs->id()))
                    for (const std::string& id : referred_to(*effect.theirs))
                        changed |= take_after_all(id, refused);
        }
    }

    /// What is left out as a row of another is taken with that one.
    bool take_after_all(std::string_view id, std::set<RecordId, std::less<>>& refused) const {
        bool changed = false;
        for (int steps = 0; left_out_.contains(id) && steps < 4; ++steps) {
            if (const auto found = refused.find(id); found != refused.end()) {
                refused.erase(found);
                changed = true;
            }
            id = owner_of(*effects_.find(id)->second->theirs);
        }
        return changed;
    }

    static std::vector<std::string> referred_to(const Record& record) {
        std::vector<std::string> ids;
        for (const Field& field : info(record.kind()).fields)
            if (field.type == Type::reference)
                for (const Assignment& a : record.values(field.key))
                    if (const auto* id = std::get_if<std::string>(&a.value)) ids.push_back(*id);
        return ids;
    }

    void settle(const RecordEffect& effect) {
        const RecordId& id = effect.theirs->id();
        if (effect.owner_deleted && decisions_.of(id) == Decision::theirs)
            bring_back(owner_of(*effect.theirs));
        if (!effect.ours || effect.effect == Effect::unchanged) return;
        for (const FieldEffect& field : effect.fields) {
            const Decision decision = decisions_.of(id, field.field);
            if (decision == Decision::mine) add(id, field.field, distinct_values(*effect.ours, field.field));
            if (decision == Decision::theirs && (field.conflict || field.result != field.theirs))
                add(id, field.field, {field.theirs});
        }
        settle_deletion(effect);
    }

    void settle_deletion(const RecordEffect& effect) {
        const Record result = merged(*effect.ours, *effect.theirs);
        const bool decided = result.deleted_in_conflict() && !effect.ours->deleted_in_conflict();
        const bool changes = result.deleted() != effect.ours->deleted();
        if (!decided && !changes && effect.rows.empty()) return;
        const Decision decision = deletion_decision(effect);
        if (decision == Decision::both) return;
        const bool deleted = decision == Decision::mine ? effect.ours->deleted() : effect.theirs->deleted();
        if (decided || deleted != result.deleted()) add_deletion(effect.ours->id(), deleted);
        if (deleted)
            for (const Record* row : effect.rows)
                delete_family(*row);
    }

    /// Rows that were deleted with their owner follow what is decided about it.
    Decision deletion_decision(const RecordEffect& effect) const {
        const RecordEffect* at = &effect;
        const RecordId& id = effect.theirs->id();
        const Decision own = decisions_.of(id, deletion_field);
        if (decisions_.said(id) || decisions_.said(id, deletion_field)) return own;
        for (int steps = 0; at && steps < 4; ++steps) {
            const auto owner = effects_.find(owner_of(*at->theirs));
            if (owner == effects_.end() || !owner->second->deletes || !at->theirs->deleted() ||
                !same_act(*at->theirs, *owner->second->theirs))
                break;
            at = owner->second;
            const Decision of_owner = decisions_.of(at->theirs->id(), deletion_field);
            if (of_owner != own) return of_owner;
        }
        return own;
    }

    void delete_family(const Record& record) {
        const auto effect = effects_.find(record.id());
        if (effect != effects_.end() && decisions_.said(record.id()) == Decision::mine) return;
        add_deletion(record.id(), true);
        for (const KindInfo& kind : kinds())
            if (!kind.owner.empty())
                for (const Record* row : workspace_.rows(kind.kind, record.id()))
                    delete_family(*row);
    }

    /// An owner that is deleted here, and what was deleted with it.
    void bring_back(std::string_view id) {
        const Record* record = workspace_.find(id);
        if (!record || !record->deleted() || !brought_back_.insert(record->id()).second) return;
        add_deletion(record->id(), false);
        bring_back(owner_of(*record));
        for (const Record* row : workspace_.everything())
            if (row->deleted() && owner_of(*row) == id && same_act(*row, *record)) bring_back(row->id());
    }

    void add(const RecordId& id, FieldKey field, std::vector<Value> values) {
        settled_.push_back({id, field, std::move(values)});
    }

    void add_deletion(const RecordId& id, bool deleted) {
        add(id, deletion_field, deleted ? std::vector<Value>{Value()} : std::vector<Value>());
    }

    const Workspace& workspace_;
    const Decisions& decisions_;
    const Preview preview_;
    std::map<std::string_view, const RecordEffect*> effects_;
    std::set<RecordId, std::less<>> left_out_, brought_back_;
    std::vector<Settled> settled_;
};

} // namespace

std::optional<Decision> Decisions::said(const RecordId& record) const {
    const auto found = records_.find(record);
    return found == records_.end() ? std::nullopt : std::optional(found->second);
}

std::optional<Decision> Decisions::said(const RecordId& record, FieldKey field) const {
    const auto found = fields_.find({record, field});
    return found == fields_.end() ? std::nullopt : std::optional(found->second);
}

Imported import_bundle(Workspace& workspace, Message title, const Bundle& bundle,
                       const Decisions& decisions) {
    if (bundle.kind != BundleKind::exchange) return {.refused = Message{Word::bundle_for_customer, {}}};
    const Plan plan(workspace, bundle, decisions);
    const std::vector<Record> taken = plan.taken(bundle);
    Imported imported{.settled = plan.settled().size(), .left_out = plan.left_out()};
    imported.changed = workspace.join(std::move(title), taken, plan.settled());
    return imported;
}

} // namespace kumppani
