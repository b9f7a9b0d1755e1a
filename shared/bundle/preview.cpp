#include "shared/bundle/preview.hpp"

#include <algorithm>
#include <span>
#include <unordered_map>

namespace kumppani {

namespace {

/// The different values that a field has kept.
std::vector<const Value*> kept_values(const Record& record, FieldKey field) {
    std::vector<const Value*> values;
    for (const Assignment& each : record.values(field)) {
        const auto same = [&](const Value* value) { return *value == each.value; };
        if (std::none_of(values.begin(), values.end(), same)) values.push_back(&each.value);
    }
    return values;
}

bool keep_the_same(const Record& a, const Record& b, FieldKey field) {
    const auto of_a = kept_values(a, field), of_b = kept_values(b, field);
    const auto same = [](const Value* x, const Value* y) { return *x == *y; };
    return a.value(field) == b.value(field) &&
           std::is_permutation(of_a.begin(), of_a.end(), of_b.begin(), of_b.end(), same);
}

RecordEffect effect_on_nothing(const Record& theirs) {
    // A deletion of what we never had changes nothing to see.
    RecordEffect effect{theirs.deleted() ? Effect::unchanged : Effect::added, &theirs, nullptr, {}};
    if (effect.effect == Effect::unchanged) return effect;
    for (const FieldKey field : theirs.fields()) {
        const Value& value = theirs.value(field);
        if (is_empty(value)) continue;
        effect.fields.push_back({field, Value(), value, value, theirs.in_conflict(field)});
    }
    return effect;
}

RecordEffect effect_on(const Record& ours, const Record& theirs) {
    RecordEffect effect{Effect::unchanged, &theirs, &ours, {}};
    if (ours.kind() != theirs.kind()) return effect; // the workspace passes over it
    const Record result = merged(ours, theirs);
    const bool stays_deleted = ours.deleted() && result.deleted() && !result.deleted_in_conflict();
    if (stays_deleted) return effect;
    bool conflict = result.deleted_in_conflict() && !ours.deleted_in_conflict();
    // A file may claim to have seen values that it does not have: then a field of ours has none left.
    std::vector<FieldKey> fields = result.fields();
    for (const FieldKey field : ours.fields())
        if (result.values(field).empty()) fields.push_back(field);
    for (const FieldKey field : fields) {
        if (field == deletion_field || keep_the_same(ours, result, field)) continue;
        effect.fields.push_back(
            {field, ours.value(field), theirs.value(field), result.value(field), result.in_conflict(field)});
        conflict |= result.in_conflict(field);
    }
    effect.deletes = result.deleted() && !ours.deleted();
    const bool changed = !effect.fields.empty() || result.deleted() != ours.deleted() ||
                         result.deleted_in_conflict() != ours.deleted_in_conflict();
    effect.effect = conflict ? Effect::conflict : changed ? Effect::changed : Effect::unchanged;
    return effect;
}

/// Looks at effects together: a deletion there, and rows added here, do not meet in any one record.
class Families {
public:
    Families(const Workspace& workspace, std::span<const RecordEffect> effects) : workspace_(workspace) {
        for (const RecordEffect& effect : effects)
            effects_.emplace(effect.theirs->id(), &effect);
    }

    void judge(RecordEffect& effect) const {
        if (effect.deletes) {
            for (const KindInfo& kind : kinds())
                if (!kind.owner.empty() && field(kind.kind, kind.owner).target == effect.theirs->kind())
                    for (const Record* row : workspace_.rows(kind.kind, effect.theirs->id()))
                        if (!deleted_after(row->id())) effect.rows.push_back(row);
            if (!effect.rows.empty()) effect.effect = Effect::conflict;
        } else if (effect.effect != Effect::unchanged && !deleted_after(effect.theirs->id())) {
            const std::string_view owner = owner_of(*effect.theirs);
            effect.owner_deleted = !owner.empty() && deleted_after(owner);
        }
    }

private:
    bool deleted_after(std::string_view id) const {
        const auto found = effects_.find(id);
        const Record* const ours = workspace_.find(id);
        if (found == effects_.end()) return ours && ours->deleted();
        const Record& theirs = *found->second->theirs;
        if (!ours || ours->kind() != theirs.kind()) return ours ? ours->deleted() : theirs.deleted();
        return merged(*ours, theirs).deleted();
    }

    const Workspace& workspace_;
    std::unordered_map<std::string_view, const RecordEffect*> effects_;
};

} // namespace

Preview preview(const Workspace& workspace, const Bundle& bundle) {
    Preview preview;
    if (bundle.kind != BundleKind::exchange) return preview;
    preview.records.reserve(bundle.records.size());
    for (const Record& theirs : bundle.records) {
        const Record* const ours = workspace.find(theirs.id());
        preview.records.push_back(ours ? effect_on(*ours, theirs) : effect_on_nothing(theirs));
    }
    const Families families(workspace, preview.records);
    for (RecordEffect& effect : preview.records) {
        families.judge(effect);
        switch (effect.effect) {
        case Effect::added:
            ++preview.added;
            break;
        case Effect::changed:
            ++preview.changed;
            break;
        case Effect::conflict:
            ++preview.conflicts;
            break;
        case Effect::unchanged:
            ++preview.unchanged;
            break;
        }
    }
    return preview;
}

} // namespace kumppani
