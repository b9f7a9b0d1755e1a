#include "app/importing.hpp"

#include "app/moments.hpp"
#include "app/naming.hpp"
#include "app/platform.h"
#include "app/text_changes.hpp"
#include "shared/words/words.hpp"
#include "shared/workspace/origin.hpp"

#include <algorithm>

namespace kumppani {

namespace {

/// A chain of owners is as long as there are kinds that own: an id that points in a circle ends there too.
constexpr int most_owners = 4;

/// How many of what the import deletes belong to `owner`, however far down.
std::size_t deleted_with(const BothSides& both, const Preview& preview, const Record& owner) {
    const auto belongs = [&](const RecordEffect& effect) {
        const Record* at = effect.deletes ? both.owner(*effect.ours) : nullptr;
        for (int steps = 0; at && steps < most_owners; ++steps, at = both.owner(*at))
            if (at->id() == owner.id()) return true;
        return false;
    };
    return static_cast<std::size_t>(std::count_if(preview.records.begin(), preview.records.end(), belongs));
}

const Assignment* shown_assignment(const Register& values) {
    const auto latest = std::max_element(values.begin(), values.end(), shown_before);
    return latest == values.end() ? nullptr : &*latest;
}

// "Senja Harjumaa, 9.11.", without the name where it is not known.
std::string set_by(const BothSides& both, const Record* record, FieldKey field) {
    const Assignment* shown = record ? shown_assignment(record->values(field)) : nullptr;
    if (!shown) return {};
    const std::string day = short_date(platform::local_time(shown->stamp.clock.time).date);
    const std::string name = both.author(shown->stamp.replica);
    return name.empty() ? day : name + ", " + day;
}

void tell_changes(const Session& session, FieldLine& line, bool conflict) {
    if (!conflict) {
        line.after_changes = text_changes(session, line.now, line.after);
        return;
    }
    const std::string& before = line.start ? *line.start : line.now;
    line.now_changes = text_changes(session, before, line.now);
    line.theirs_changes = text_changes(session, before, line.theirs);
}

FieldLine line_of(const Session& session, const BothSides& both, const RecordEffect& effect,
                  const FieldEffect& field) {
    const Kind kind = effect.theirs->kind();
    const Field* known = find_field(kind, field.field.name());
    FieldLine line{.key = field.field};
    line.field = known ? std::string(session.say(known->label)) : std::string(field.field.name());
    line.now = both.shown(kind, field.field, field.ours);
    line.theirs = both.shown(kind, field.field, field.theirs);
    line.after = both.shown(kind, field.field, field.result);
    line.now_by = set_by(both, effect.ours, field.field);
    line.theirs_by = set_by(both, effect.theirs, field.field);
    if (field.conflict && effect.ours) {
        const auto start =
            common_origin(both.acts().entries, *effect.ours, field.field, effect.theirs->seen());
        if (start) line.start = both.shown(kind, field.field, *start);
    }
    line.long_text = is_long_text(kind, field.field, line.now, line.theirs);
    if (line.long_text) tell_changes(session, line, field.conflict && effect.ours);
    if (!known || known->type != Type::order) return line;
    // An order key says nothing to people; that the row moves does.
    line.now.clear();
    line.start.reset();
    line.theirs = line.after = session.say(Word::new_place);
    return line;
}

// Which fields there are to tell of: in the kind's order, then those that only a newer version knows.
std::vector<FieldKey> fields_in_order(const RecordEffect& effect) {
    std::vector<FieldKey> keys;
    const KindInfo& kind = info(effect.theirs->kind());
    for (const Field& field : kind.fields) {
        // Where a new record belongs is said by its place; a new row's order is no news.
        const bool of_place = field.key == kind.owner || field.type == Type::order;
        if (!effect.ours && of_place) continue;
        keys.emplace_back(field.key);
    }
    for (const FieldEffect& field : effect.fields) {
        const bool deletion = field.field == deletion_field;
        if (!deletion && !find_field(kind.kind, field.field.name())) keys.push_back(field.field);
    }
    return keys;
}

// A field that the import leaves alone although the bundle says otherwise: only we have changed it.
FieldEffect only_mine(const RecordEffect& effect, FieldKey key) {
    return {key, effect.ours->value(key), effect.theirs->value(key), effect.ours->value(key), false};
}

} // namespace

BothSides::BothSides(const Session& session, const Bundle& bundle) : session_(&session), bundle_(&bundle) {
    theirs_.reserve(bundle.records.size());
    for (const Record& record : bundle.records)
        theirs_.emplace(record.id(), &record);
}

const Record* BothSides::find(std::string_view id) const {
    if (const Record* ours = session_->workspace.find(id)) return ours;
    const auto found = theirs_.find(id);
    return found == theirs_.end() ? nullptr : found->second;
}

std::string BothSides::title(const Record& record) const { return title_of(*session_, record); }

std::string BothSides::kind(const Record& record) const { return kind_word(*session_, record.kind()); }

std::string BothSides::customer(const Record& record) const {
    const Record* at = &record;
    for (int steps = 0; at && steps < most_owners; ++steps, at = owner(*at))
        if (at->kind() == Kind::customer) return std::string(at->text("name"));
    return {};
}

const Record* BothSides::owner(const Record& record) const {
    const std::string_view id = owner_of(record);
    return id.empty() ? nullptr : find(id);
}

std::string BothSides::owner_title(const Record& record) const {
    const Record* of = owner(record);
    return of ? title(*of) : std::string();
}

std::string BothSides::author(Replica replica) const {
    const Record* record = find(written(replica));
    if (record && record->kind() == Kind::author) return std::string(record->text("name"));
    return replica == bundle_->from ? bundle_->from_name : std::string();
}

std::string BothSides::shown(Kind kind, FieldKey key, const Value& value) const {
    return value_words(*session_, kind, key, value, [this](std::string_view id) { return find(id); });
}

const Acts& BothSides::acts() const {
    if (!acts_) acts_ = session_->read_history ? session_->read_history() : Acts{};
    return *acts_;
}

bool RecordLines::any_text_changes() const {
    const auto tells = [](const FieldLine& line) {
        return !line.now_changes.empty() || !line.theirs_changes.empty() || !line.after_changes.empty();
    };
    return std::any_of(conflicts.begin(), conflicts.end(), tells) ||
           std::any_of(changes.begin(), changes.end(), tells);
}

RecordLines lines_of(const Session& session, const BothSides& both, const Preview& preview,
                     const RecordEffect& effect) {
    RecordLines lines;
    if (effect.deletes) lines.deleted_with = deleted_with(both, preview, *effect.theirs);
    if (effect.owner_deleted) lines.deleted_owner = both.owner_title(*effect.theirs);
    for (const FieldKey key : fields_in_order(effect)) {
        const auto found = std::find_if(effect.fields.begin(), effect.fields.end(),
                                        [&](const FieldEffect& field) { return field.field == key; });
        if (found != effect.fields.end()) {
            // A new record may hold several values of a field, but none of them is ours.
            const bool conflict = found->conflict && effect.ours;
            (conflict ? lines.conflicts : lines.changes).push_back(line_of(session, both, effect, *found));
        } else if (effect.ours && effect.ours->value(key) != effect.theirs->value(key)) {
            lines.changes.push_back(line_of(session, both, effect, only_mine(effect, key)));
            lines.changes.back().only_mine = true;
        }
    }
    return lines;
}

} // namespace kumppani
