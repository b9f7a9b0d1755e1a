#include "shared/model/in_order.hpp"
#include "shared/workspace/workspace.hpp"

#include <cassert>

namespace kumppani {

namespace {

const FieldKey order_field = "order";

// An order key grows where rows are put between the same two again and again; then all its rows get new keys.
constexpr std::size_t longest_order_key = 32;

/// An emptied text is nothing: so that there is one way to be empty.
Value normal(Value value) {
    const auto* text = std::get_if<std::string>(&value);
    return text && text->empty() ? Value() : value;
}

constexpr std::string_view id_letters = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t id_length = 12;

RecordId random_id(std::uint64_t dice) {
    RecordId id(id_length, '0');
    for (char& letter : id) {
        letter = id_letters[dice & 31];
        dice >>= 5;
    }
    return id;
}

/// Whether a deletion stands for the same act as another: rows deleted with their owner come back with it.
bool same_act(const Stamp& a, const Stamp& b) { return a.replica == b.replica && a.clock == b.clock; }

const Stamp& shown_stamp(const Register& values) {
    return std::max_element(values.begin(), values.end(), shown_before)->stamp;
}

} // namespace

Edit::Edit(Workspace& workspace, Message title) : workspace_(workspace) {
    transaction_.title = std::move(title);
}

Kind Edit::kind_of(std::string_view record) const {
    if (const Record* known = workspace_.find(record)) return known->kind();
    const auto created = created_.find(record);
    assert(created != created_.end() && "an edit of a record that is not there");
    return created->second;
}

Change* Edit::pending(std::string_view record, FieldKey field) {
    const auto places = places_.find(record);
    if (places == places_.end()) return nullptr;
    for (const std::size_t place : places->second)
        if (transaction_.changes[place].field == field) return &transaction_.changes[place];
    return nullptr;
}

Change& Edit::change(std::string_view record, FieldKey field) {
    if (Change* begun = pending(record, field)) return *begun;
    places_[std::string(record)].push_back(transaction_.changes.size());
    transaction_.changes.push_back({RecordId(record), kind_of(record), field, {}, {}});
    return transaction_.changes.back();
}

/// The text that a field will show.
std::string Edit::text(std::string_view record, FieldKey field) {
    if (const Change* begun = pending(record, field)) {
        const auto* text = std::get_if<std::string>(&begun->after.back().value);
        return text ? *text : std::string();
    }
    const Record* known = workspace_.find(record);
    return known ? std::string(known->text(field)) : std::string();
}

Edit& Edit::set(std::string_view record, FieldKey field, Value value) {
    change(record, field).after = {{normal(std::move(value)), {}}};
    return *this;
}

Edit& Edit::set_all(std::string_view record, FieldKey field, std::vector<Value> values) {
    Register after;
    for (Value& value : values)
        after.push_back({normal(std::move(value)), {}});
    if (after.empty()) after.push_back({});
    change(record, field).after = std::move(after);
    return *this;
}

RecordId Edit::create(Kind kind, std::initializer_list<std::pair<FieldKey, Value>> values) {
    RecordId id;
    do {
        id = random_id(workspace_.surroundings_.random());
    } while (workspace_.find(id) || created_.count(id));
    return create_as(std::move(id), kind, values);
}

RecordId Edit::create_as(RecordId id, Kind kind, std::initializer_list<std::pair<FieldKey, Value>> values) {
    const Record* known = workspace_.find(id);
    assert(!known || known->kind() == kind);
    if (known)
        restore(id);
    else
        created_.try_emplace(id, kind);
    for (const auto& [field, value] : values)
        set(id, field, value);
    if (!find_field(kind, order_field.name()) || !text(id, order_field).empty()) return id;
    std::string& last = last_order(kind, text(id, owner_field(kind)));
    last = order_between(last, {});
    set(id, order_field, last);
    return id;
}

/// The highest order key among the rows of an owner, those of this edit included.
std::string& Edit::last_order(Kind kind, const std::string& owner) {
    const auto [place, fresh] = last_orders_.try_emplace(std::string(info(kind).key) + '/' + owner);
    std::string& last = place->second;
    if (fresh)
        for (const RecordId& row : rows(kind, owner))
            last = std::max(last, text(row, order_field));
    return last;
}

/// The rows of an owner as they will stand.
std::vector<RecordId> Edit::rows(Kind kind, const std::string& owner) {
    std::vector<std::pair<std::string, RecordId>> ordered;
    for (const Record* row : workspace_.rows(kind, owner))
        ordered.emplace_back(text(row->id(), order_field), row->id());
    for (const auto& [id, created] : created_)
        if (created == kind && text(id, owner_field(kind)) == owner)
            ordered.emplace_back(text(id, order_field), id);
    put_in_order(ordered);
    std::vector<RecordId> ids;
    for (auto& [order, id] : ordered)
        ids.push_back(std::move(id));
    return ids;
}

/// Returns whether there was anything to delete.
bool Edit::remove_alone(std::string_view id) {
    const Record* record = workspace_.find(id);
    if (record && record->deleted() && !record->deleted_in_conflict() && !pending(id, deletion_field))
        return false;
    change(id, deletion_field).after = {Assignment{}};
    deleting_.insert_or_assign(std::string(id), record ? record->seen() : VersionVector());
    return true;
}

Edit& Edit::remove(std::string_view id) {
    const Record* record = workspace_.find(id);
    // Of what is deleted already, rows may live on that its deleter did not know of.
    const bool removed = remove_alone(id);
    if (record && (removed || record->deleted()))
        for (const Record* row : workspace_.index().belongings(*record))
            if (!row->deleted()) remove(row->id());
    return *this;
}

Edit& Edit::restore(std::string_view id) {
    const Record* record = workspace_.find(id);
    if (pending(id, deletion_field)) {
        deleting_.erase(std::string(id));
        set(id, deletion_field, {});
    }
    if (!record || !(record->deleted() || record->deleted_in_conflict())) return *this;
    set(id, deletion_field, {});
    const Stamp deletion = shown_stamp(record->values(deletion_field));
    for (const Record* row : workspace_.index().belongings(*record))
        if (row->deleted() && same_act(shown_stamp(row->values(deletion_field)), deletion))
            restore(row->id());
    return *this;
}

Edit& Edit::become(const Record& state) {
    const RecordId& id = state.id();
    const Record* now = workspace_.find(id);
    if (!now) created_.try_emplace(id, state.kind());
    if (state.deleted()) {
        remove_alone(id);
        return *this;
    }
    if (now && (now->deleted() || (now->deleted_in_conflict() && !state.deleted_in_conflict())))
        set(id, deletion_field, {});
    std::vector<FieldKey> fields = state.fields();
    if (now)
        for (const FieldKey field : now->fields())
            if (state.values(field).empty()) fields.push_back(field);
    for (const FieldKey field : fields) {
        if (field == deletion_field) continue;
        std::vector<Value> values = distinct_values(state, field);
        if (!now || values != distinct_values(*now, field)) set_all(id, field, std::move(values));
    }
    return *this;
}

Edit& Edit::move_before(std::string_view row, std::string_view next) {
    const Kind kind = kind_of(row);
    std::vector<RecordId> others = rows(kind, text(row, owner_field(kind)));
    others.erase(std::remove(others.begin(), others.end(), row), others.end());
    const auto place = next.empty() ? others.end() : std::find(others.begin(), others.end(), next);
    const std::string before = place == others.begin() ? "" : text(place[-1], order_field);
    const std::string after = place == others.end() ? "" : text(*place, order_field);

    const bool room = (place == others.begin() || is_order_key(before)) &&
                      (place == others.end() || (is_order_key(after) && before < after));
    std::string between = order_between(before, after);
    if (room && between.size() <= longest_order_key) return set(row, order_field, std::move(between));

    others.insert(place, RecordId(row));
    std::string last;
    for (const RecordId& each : others)
        set(each, order_field, last = order_between(last, {}));
    return *this;
}

Edit& Edit::continuing() {
    continuing_ = true;
    return *this;
}

bool Edit::changes_nothing(const Change& change) const {
    if (deleting_.count(change.record) && change.field == deletion_field) return false;
    if (change.after.size() != 1) return false;
    const Value& value = change.after.front().value;
    const Record* record = workspace_.find(change.record);
    return record ? record->value(change.field) == value && !record->in_conflict(change.field)
                  : is_empty(value);
}

bool Edit::continues_last_step() const {
    if (!continuing_ || !workspace_.can_undo() || workspace_.can_redo()) return false;
    const Transaction& step = workspace_.undo_.back();
    if (step.act != Act::edit) return false;
    return std::all_of(transaction_.changes.begin(), transaction_.changes.end(), [&](const Change& change) {
        return std::any_of(step.changes.begin(), step.changes.end(), [&](const Change& earlier) {
            return earlier.record == change.record && earlier.field == change.field;
        });
    });
}

bool Edit::commit() {
    if (workspace_.frozen_) return false;
    std::vector<Change>& changes = transaction_.changes;
    changes.erase(std::remove_if(changes.begin(), changes.end(),
                                 [this](const Change& change) { return changes_nothing(change); }),
                  changes.end());
    if (changes.empty()) return false;

    // A deletion stands for everything its record holds: for what is changed in a deleted record too.
    TextMap<bool> says_deleted;
    for (const Change& change : changes)
        says_deleted[change.record] |= change.field == deletion_field;
    for (const auto& [id, said] : says_deleted) {
        const Record* record = workspace_.find(id);
        if (said || !record || !record->deleted() || record->deleted_in_conflict()) continue;
        changes.push_back({id, record->kind(), deletion_field, {}, {Assignment{}}});
        deleting_.insert_or_assign(id, record->seen());
    }

    transaction_.act = continues_last_step() ? Act::continued : Act::edit;
    workspace_.commit(std::move(transaction_), deleting_);
    return true;
}

} // namespace kumppani
