#include "shared/workspace/workspace.hpp"

#include "shared/model/in_order.hpp"
#include "shared/workspace/reversal.hpp"

#include <cassert>
#include <limits>
#include <tuple>

namespace kumppani {

namespace {

const FieldKey name_field = "name";

constexpr Milliseconds day = 24 * 60 * 60 * 1000;

// The bounds of what a stamp can say (shared/model/stamp.cpp). A replica stops counting long before them:
// files may claim to have seen any edit of ours, and ours must come after it.
constexpr Milliseconds latest_time = (Milliseconds{1} << 53) - 1 - day;
constexpr std::uint64_t most_counted = std::uint64_t{1} << 52;

/// A change of more records than this makes the lists anew instead of moving each record to its place.
constexpr std::size_t many_changes = 500;

/// So many changes of records are told to those who ask what has changed since they looked.
constexpr std::size_t most_remembered = 20'000;

// What undo keeps: so many steps, and so many changes in them; the newest step whatever its size.
constexpr std::size_t most_steps = 500;
constexpr std::size_t most_changes = 50'000;

void trim(std::vector<Transaction>& steps) {
    std::size_t kept = 0, changes = 0;
    while (kept < steps.size() && kept < most_steps) {
        changes += steps[steps.size() - 1 - kept].changes.size();
        if (kept > 0 && changes > most_changes) break;
        ++kept;
    }
    steps.erase(steps.begin(), steps.end() - static_cast<std::ptrdiff_t>(kept));
}

/// Writes the later half of one step of undo onto its earlier half.
void continue_step(Transaction& step, const Transaction& more) {
    step.clock = more.clock;
    for (const Change& change : more.changes) {
        const auto same = std::find_if(step.changes.begin(), step.changes.end(), [&](const Change& c) {
            return c.record == change.record && c.field == change.field;
        });
        if (same != step.changes.end())
            same->after = change.after;
        else
            step.changes.push_back(change);
    }
}

} // namespace

Workspace::Workspace(Replica replica, Surroundings surroundings)
    : replica_(replica), surroundings_(std::move(surroundings)) {}

RecordIndex& Workspace::index() const {
    // A workspace that was moved has its records at another place.
    if (!index_ || !index_->indexes(records_)) index_ = std::make_unique<RecordIndex>(records_);
    return *index_;
}

const Record* Workspace::find(std::string_view id) const {
    const auto found = records_.find(id);
    return found == records_.end() ? nullptr : &found->second;
}

const std::vector<const Record*>& Workspace::all(Kind kind) const { return index().all(kind); }

const std::vector<const Record*>& Workspace::rows(Kind kind, std::string_view owner) const {
    return index().rows(kind, owner);
}

std::vector<const Record*> Workspace::everything() const {
    std::vector<const Record*> found;
    found.reserve(records_.size());
    for (const auto& [id, record] : records_)
        found.push_back(&record);
    put_in_order(found, [](const Record* a, const Record* b) {
        return a->kind() != b->kind() ? a->kind() < b->kind() : a->id() < b->id();
    });
    return found;
}

Milliseconds Workspace::last_changed(std::string_view id) const {
    const Record* record = find(id);
    return record ? index().last_changed(*record) : 0;
}

std::string Workspace::author_name(Replica replica) const {
    const Record* author = find(written(replica));
    const std::string_view name = author && author->kind() == Kind::author ? author->text(name_field) : "";
    return std::string(name);
}

Edit Workspace::edit(Message title) { return Edit(*this, std::move(title)); }

const std::vector<OpenConflict>& Workspace::conflicts() const { return conflicts_.all(records_, index()); }

bool Workspace::join(Message title, std::span<const Record> records, std::span<const Settled> settled) {
    if (frozen_) return false;
    Transaction transaction;
    transaction.act = Act::import;
    transaction.title = std::move(title);
    for (const Record& theirs : records) {
        const Record* ours = find(theirs.id());
        if (ours && ours->kind() != theirs.kind()) continue;
        const Record joined = ours ? merged(*ours, theirs) : theirs;
        if (ours ? *ours == joined : joined.seen().empty()) continue;
        const Record before = ours ? *ours : Record(theirs.id(), theirs.kind());
        const SeenChange seen{before.seen(), joined.seen(), theirs.seen()};
        if (!transaction.seen.emplace(joined.id(), seen).second) continue;
        std::vector<FieldKey> fields = joined.fields();
        for (const FieldKey field : before.fields())
            if (joined.values(field).empty()) fields.push_back(field);
        for (const FieldKey field : fields)
            if (before.values(field) != joined.values(field))
                transaction.changes.push_back({joined.id(), joined.kind(), field, {}, joined.values(field)});
        // It says that edits are seen of which it holds none: kept, so that merging ends alike in any order.
        if (fields.empty())
            transaction.changes.push_back({joined.id(), joined.kind(), deletion_field, {}, {}});
    }
    TextMap<VersionVector> deleting;
    decide(transaction, settled, deleting);
    const bool changes = !transaction.changes.empty();
    if (changes || !transaction.seen.empty()) commit(std::move(transaction), deleting);
    return changes;
}

/// Puts what is settled in the place of what an import would leave.
void Workspace::decide(Transaction& transaction, std::span<const Settled> settled,
                       TextMap<VersionVector>& deleting) const {
    if (settled.empty()) return;
    std::map<std::pair<RecordId, FieldKey>, std::size_t> places;
    TextMap<Kind> kinds;
    for (std::size_t i = 0; i < transaction.changes.size(); ++i) {
        const Change& change = transaction.changes[i];
        places.emplace(std::pair(change.record, change.field), i);
        kinds.try_emplace(change.record, change.kind);
    }
    for (const auto& [id, field, values] : settled) {
        const Record* ours = find(id);
        const auto joined = kinds.find(id);
        if (!ours && joined == kinds.end()) continue;
        const auto [place, fresh] = places.try_emplace({id, field}, transaction.changes.size());
        if (fresh) transaction.changes.push_back({id, ours ? ours->kind() : joined->second, field, {}, {}});
        Register& after = transaction.changes[place->second].after;
        after.clear();
        for (const Value& value : values)
            after.push_back({value, {}});
        if (after.empty()) after.push_back({});
        if (field != deletion_field || values.empty()) continue;
        after = {Assignment{}};
        const auto seen = transaction.seen.find(id);
        deleting.insert_or_assign(id, seen != transaction.seen.end() ? seen->second.after : ours->seen());
    }
}

const Message& Workspace::undo_title() const {
    assert(can_undo());
    return undo_.back().title;
}

const Message& Workspace::redo_title() const {
    assert(can_redo());
    return redo_.back().title;
}

void Workspace::undo() {
    if (can_undo() && !frozen_) take_back(undo_.back(), Act::undo);
}

void Workspace::redo() {
    if (can_redo() && !frozen_) take_back(redo_.back(), Act::redo);
}

void Workspace::take_back(const Transaction& step, Act act) {
    Reversal taken = reversal(*this, step);
    taken.transaction.act = act;
    commit(std::move(taken.transaction), taken.deleting);
}

/// Somebody said to have seen edits of ours whose numbers we could not reach without running out of them. A
/// new replica's numbers nobody can have seen.
void Workspace::renew_replica() {
    replica_ = {surroundings_.random() >> 14};
    counter_ = 0;
}

Clock Workspace::tick() {
    const Milliseconds now = std::clamp<Milliseconds>(surroundings_.now(), 0, latest_time);
    // A clock that was once far ahead (a wrong date on the machine) is not carried on.
    if (now > clock_.time || clock_.time > now + day)
        clock_ = {now, 0};
    else if (clock_.tick == std::numeric_limits<std::uint32_t>::max())
        clock_ = {clock_.time + 1, 0};
    else
        ++clock_.tick;
    return clock_;
}

void Workspace::see(const Clock& clock) {
    const Milliseconds now = std::clamp<Milliseconds>(surroundings_.now(), 0, latest_time);
    if (clock_ < clock && clock.time <= now + day) clock_ = clock;
}

void Workspace::see(const VersionVector& seen) {
    if (const auto ours = seen.find(replica_); ours != seen.end()) resume(ours->second);
}

/// Fills in what only we know (who, when, stamps for values without one, what was there before, what the
/// deleter of each record of `deleting` had seen), and lets it happen.
void Workspace::commit(Transaction transaction, const TextMap<VersionVector>& deleting) {
    if (counter_ >= most_counted) renew_replica();
    transaction.replica = replica_;
    transaction.clock = tick();
    TextMap<VersionVector> given;
    for (Change& change : transaction.changes) {
        const Record* record = find(change.record);
        change.before = record ? record->values(change.field) : Register();
        for (Assignment& a : change.after) {
            if (a.stamp.counter != 0) continue;
            a.stamp = {replica_, ++counter_, transaction.clock};
            given[change.record][replica_] = counter_;
        }
        const auto seen = transaction.seen.find(change.record);
        const bool stays =
            !change.after.empty() || (seen != transaction.seen.end() && !seen->second.after.empty());
        if (!record && stays) transaction.created.push_back(change.record);
    }
    for (Change& change : transaction.changes) {
        const auto deleter = deleting.find(change.record);
        if (change.field != deletion_field || deleter == deleting.end()) continue;
        VersionVector seen = deleter->second;
        kumppani::join(seen, given[change.record]);
        change.after.front().value = written(seen);
    }
    for (auto& [id, seen] : transaction.seen)
        if (const auto ours = given.find(id); ours != given.end()) kumppani::join(seen.after, ours->second);
    put_in_order(transaction.created);
    transaction.created.erase(std::unique(transaction.created.begin(), transaction.created.end()),
                              transaction.created.end());
    apply(transaction);
    stack(transaction);
    if (listener_) listener_(transaction);
}

void Workspace::replay(const Transaction& transaction) {
    apply(transaction);
    stack(transaction);
}

void Workspace::apply(const Transaction& transaction) {
    ++revision_;
    see(transaction.clock);
    TextMap<bool> touched; // by record: whether its place in the lists may change
    for (const Change& change : transaction.changes)
        touched[change.record] |= RecordIndex::decides_place(change.kind, change.field);
    for (const auto& [id, seen] : transaction.seen)
        touched[id] |= seen.after.empty();
    for (const auto& [id, place] : touched) {
        conflicts_.look_at(id);
        remember_changed(id);
    }
    if (touched.size() > many_changes) index_.reset();

    for (auto& [id, place] : touched) {
        const Record* record = find(id);
        place |= !record;
        if (record && index_) index().leave(*record, place);
    }
    for (const Change& change : transaction.changes) {
        Record& record = records_.try_emplace(change.record, change.record, change.kind).first->second;
        record.set(change.field, change.after);
        for (const Assignment& a : change.after)
            see(a.stamp.clock);
    }
    for (const auto& [id, seen] : transaction.seen) {
        const auto found = records_.find(id);
        if (found == records_.end()) continue;
        Record becomes(id, found->second.kind());
        for (const FieldKey field : found->second.fields())
            becomes.set(field, found->second.values(field));
        becomes.include(seen.after);
        found->second = std::move(becomes);
    }
    for (const auto& [id, place] : touched) {
        const auto found = records_.find(id);
        if (found == records_.end()) continue;
        see(found->second.seen());
        if (found->second.seen().empty())
            records_.erase(found);
        else if (index_)
            index().enter(found->second, place);
    }
}

void Workspace::remember_changed(const RecordId& record) {
    changed_.emplace_back(revision_, record);
    if (changed_.size() <= most_remembered) return;
    changes_known_since_ = changed_.front().first;
    changed_.pop_front();
}

std::optional<std::vector<RecordId>> Workspace::changed_since(std::uint64_t revision) const {
    if (revision < changes_known_since_) return std::nullopt;
    std::vector<RecordId> found;
    for (auto each = changed_.rbegin(); each != changed_.rend() && each->first > revision; ++each)
        found.push_back(each->second);
    return found;
}

void Workspace::stack(Transaction transaction) {
    switch (transaction.act) {
    case Act::import:
        if (transaction.changes.empty()) return;
        [[fallthrough]];
    case Act::edit:
        undo_.push_back(std::move(transaction));
        redo_.clear();
        break;
    case Act::continued:
        redo_.clear();
        if (undo_.empty())
            undo_.push_back(std::move(transaction));
        else
            continue_step(undo_.back(), transaction);
        break;
    case Act::undo:
        if (!undo_.empty()) undo_.pop_back();
        redo_.push_back(std::move(transaction));
        break;
    case Act::redo:
        if (!redo_.empty()) redo_.pop_back();
        undo_.push_back(std::move(transaction));
        break;
    }
    trim(undo_);
}

void Workspace::load(Record record) {
    ++revision_;
    index_.reset();
    conflicts_.look_at(record.id());
    remember_changed(record.id());
    see(record.seen());
    for (const FieldKey field : record.fields())
        for (const Assignment& a : record.values(field))
            see(a.stamp.clock);
    std::string id = record.id();
    records_.insert_or_assign(std::move(id), std::move(record));
}

void Workspace::become(Workspace other) {
    replica_ = other.replica_;
    records_ = std::move(other.records_);
    index_.reset();
    conflicts_ = {}; // it points to the records that were here
    undo_ = std::move(other.undo_);
    redo_ = std::move(other.redo_);
    // The clock only rises: what is edited from now on is later than what was.
    see(other.clock_);
    counter_ = other.counter_;
    revision_ = std::max(revision_, other.revision_) + 1;
    changed_.clear();
    changes_known_since_ = revision_;
}

void Workspace::load_steps(std::vector<Transaction> undo, std::vector<Transaction> redo) {
    undo_ = std::move(undo);
    redo_ = std::move(redo);
}

} // namespace kumppani
