#include "shared/bundle/preview.hpp"

#include <algorithm>

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
    for (const FieldKey field : result.fields()) {
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

} // namespace

Preview preview(const Workspace& workspace, const Bundle& bundle) {
    Preview preview;
    for (const Record& theirs : bundle.records) {
        const Record* const ours = workspace.find(theirs.id());
        preview.records.push_back(ours ? effect_on(*ours, theirs) : effect_on_nothing(theirs));
        switch (preview.records.back().effect) {
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
