#pragma once

#include "shared/model/order_key.hpp"
#include "shared/model/text_map.hpp"
#include "shared/workspace/change.hpp"
#include "shared/workspace/conflicts.hpp"
#include "shared/workspace/record_index.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <functional>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kumppani {

/// What the workspace needs from outside: shared/ has no clock and no dice of its own.
struct Surroundings {
    std::function<Milliseconds()> now;
    std::function<std::uint64_t()> random; ///< 64 evenly distributed bits
};

class Edit;

/// What somebody decides about a field while importing: it gets these values (the shown one last) as an edit
/// of ours that has seen everything the import brings. Of the field `deleted`: no values bring the record
/// back, any value deletes it.
struct Settled {
    RecordId record;
    FieldKey field;
    std::vector<Value> values;
};

/// All records of one user, and every change to them.
class Workspace {
public:
    Workspace(Replica replica, Surroundings surroundings);

    /// Whose edits ours are. Another one takes its place when its numbers are used up, which only a file that
    /// lies about them brings about.
    Replica replica() const { return replica_; }

    // Reading. Pointers and spans stay valid until the next change.

    /// The record, deleted or not; nullptr when there is none.
    const Record* find(std::string_view id) const;

    /// The records of a kind that are not deleted: by title (shared/model/collate.hpp) those that belong to
    /// nothing and steering groups, by owner and order key the others.
    const std::vector<const Record*>& all(Kind kind) const;

    /// The rows of `kind` that belong to `owner`, not deleted, in the order of their order keys.
    const std::vector<const Record*>& rows(Kind kind, std::string_view owner) const;

    /// Every record, deleted ones included, in the order of (kind, id).
    std::vector<const Record*> everything() const;

    /// The latest change to a record or to anything that belongs to it (and to what belongs to that); 0 for
    /// none.
    Milliseconds last_changed(std::string_view id) const;

    /// The name that an author goes by; empty where nobody has said.
    std::string author_name(Replica replica) const;

    // Changing. One Edit is one step of undo.

    Edit edit(Message title);

    /// A state of records that came from elsewhere (an import), joined into ours. One step of undo.
    /// Each record at most once, and of the kind we know it as: others are passed over. Returns whether any
    /// field changed. `settled`: what is decided at once, about records that are there then.
    bool join(Message title, std::span<const Record> records, std::span<const Settled> settled = {});

    /// Where people have changed things without knowing of each other, and nobody has decided yet: in the
    /// order of (kind, id, field). Cheap to ask again: kept up to date as records change.
    const std::vector<OpenConflict>& conflicts() const;

    bool can_undo() const { return !undo_.empty(); }
    bool can_redo() const { return !redo_.empty(); }
    const Message& undo_title() const;
    const Message& redo_title() const;
    void undo();
    void redo();

    // The journal.

    /// Called with every transaction after it was applied: undo and redo too.
    void on_transaction(std::function<void(const Transaction&)> listener) { listener_ = std::move(listener); }

    /// Applies a transaction read back from a journal, without telling the listener.
    void replay(const Transaction& transaction);

    /// Takes over a record read back from a snapshot; replaces one of the same id.
    void load(Record record);

    /// Rises with every change: a cheap "has anything changed since".
    std::uint64_t revision() const { return revision_; }

    /// The records that have changed since that revision, or have come or gone, each at least once; nothing
    /// where that is not known any more: everything has to be looked at again.
    std::optional<std::vector<RecordId>> changed_since(std::uint64_t revision) const;

    /// Becomes what another workspace is, as the files were read again; who listens and what has been asked
    /// of `freeze` stay. Whatever was read from this one before is gone.
    void become(Workspace other);

    /// While it is frozen nothing changes it: edits, joins, undo and redo do nothing.
    void freeze(bool frozen) { frozen_ = frozen; }

    // Keeping it: what a snapshot holds beside the records.

    /// The steps that can be undone and redone, oldest first; each a transaction to take back.
    const std::vector<Transaction>& undo_steps() const { return undo_; }
    const std::vector<Transaction>& redo_steps() const { return redo_; }
    void load_steps(std::vector<Transaction> undo, std::vector<Transaction> redo);

    /// The number of our latest edit: none may ever be used twice. `resume` never lowers it.
    std::uint64_t counter() const { return counter_; }
    void resume(std::uint64_t counter) { counter_ = std::max(counter_, counter); }

    std::size_t size() const { return records_.size(); }

private:
    friend class Edit;

    void renew_replica();
    void decide(Transaction& transaction, std::span<const Settled> settled,
                TextMap<VersionVector>& deleting) const;
    Clock tick();
    void see(const Clock& clock);
    void see(const VersionVector& seen);
    void commit(Transaction transaction, const TextMap<VersionVector>& deleting);
    void take_back(const Transaction& step, Act act);
    void apply(const Transaction& transaction);
    void stack(Transaction transaction);
    void remember_changed(const RecordId& record);
    RecordIndex& index() const;

    Replica replica_;
    Surroundings surroundings_;
    std::function<void(const Transaction&)> listener_;
    TextMap<Record> records_;
    mutable std::unique_ptr<RecordIndex> index_; ///< made when first asked for
    mutable ConflictIndex conflicts_;
    std::vector<Transaction> undo_, redo_;
    Clock clock_;
    std::uint64_t counter_ = 0;
    std::uint64_t revision_ = 0;
    std::deque<std::pair<std::uint64_t, RecordId>> changed_; ///< with the revision, the oldest first
    std::uint64_t changes_known_since_ = 0;                  ///< `changed_` says all that came after
    bool frozen_ = false;
};

/// A transaction being written. Nothing happens before `commit`.
class Edit {
public:
    /// Gives a field a value. Setting what is already shown (and not in conflict) changes nothing.
    Edit& set(std::string_view record, FieldKey field, Value value);

    /// Keeps several values of a field, as an undone decision between them does.
    Edit& set_all(std::string_view record, FieldKey field, std::vector<Value> values);

    /// A new record with a random id. Rows go last among their owner's rows, unless `order` is set.
    RecordId create(Kind kind, std::initializer_list<std::pair<FieldKey, Value>> values);
    RecordId create_as(RecordId id, Kind kind, std::initializer_list<std::pair<FieldKey, Value>> values);

    /// Deletes a record and what belongs to it; each keeps its fields, so that it can come back.
    Edit& remove(std::string_view record);
    Edit& restore(std::string_view record);

    /// Makes a record, and it alone, what it was in `state`: all surviving values of its fields, and whether
    /// it is deleted. Of a deleted state no fields are taken. One that is there no more is made again.
    Edit& become(const Record& state);

    /// Moves a row to stand before `next` among its owner's rows; last when `next` is empty.
    Edit& move_before(std::string_view row, std::string_view next);

    /// Continues the previous step of undo instead of starting a new one: typing on in the same field.
    Edit& continuing();

    /// Applies it. Returns whether anything changed.
    bool commit();

private:
    friend class Workspace;
    Edit(Workspace& workspace, Message title);
    Kind kind_of(std::string_view record) const;
    bool remove_alone(std::string_view record);
    Change* pending(std::string_view record, FieldKey field);
    Change& change(std::string_view record, FieldKey field);
    std::string text(std::string_view record, FieldKey field);
    std::string& last_order(Kind kind, const std::string& owner);
    std::vector<RecordId> rows(Kind kind, const std::string& owner);
    bool changes_nothing(const Change& change) const;
    bool continues_last_step() const;

    Workspace& workspace_;
    Transaction transaction_;
    TextMap<Kind> created_;
    TextMap<VersionVector> deleting_;          ///< records being deleted, and what they include
    TextMap<std::vector<std::size_t>> places_; ///< of each record's changes in the transaction
    TextMap<std::string> last_orders_;         ///< by kind and owner
    bool continuing_ = false;
};

} // namespace kumppani
