#pragma once

#include "shared/store/opening.hpp"
#include "shared/store/unsaved.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// Keeps a workspace in a store whose files live in memory: every act goes into them at once, and those that
/// were written are handed, by name, to whoever makes them durable: all of one call together or none. One
/// call at a time; its end is told by `persisted`. Of several windows over one durable state one writes, and
/// the others only read.
class Saving {
public:
    /// Opens the store in `files`, which has to outlive this.
    Saving(Files& files, Surroundings surroundings, bool writes);
    Saving(const Saving&) = delete;
    Saving& operator=(const Saving&) = delete;

    /// All records as they were stored, and as they are changed; where the store was left alone, what can be
    /// looked at. It is frozen while nothing may be written.
    Workspace& workspace() { return *workspace_; }

    /// What opening found. Its workspace has been taken.
    const Opened& opened() const { return opened_; }
    bool left_alone() const { return !opened_.store; }
    bool writes() const { return writes_ && !left_alone(); }

    /// The files are those of the durable state again, and this window writes from now on, or does not. What
    /// it had changed and not made durable is put aside and shown; when it writes, it comes along as one act.
    void reopen(bool writes);

    /// How many records hold changes that were put aside.
    std::size_t put_aside() const { return aside_.size(); }

    /// By whose number the changes came along that had been put aside; nothing when none did.
    std::optional<Replica> brought_as() const { return brought_as_; }

    /// Moves a store that was left alone out of the way, and begins a new one.
    void start_over();

    /// Writes or removes a file that is no part of the store.
    bool write(std::string_view name, std::string_view bytes);
    void remove(std::string_view name);

    /// Every file is to be handed on again: what was durable has been deleted.
    void hand_on_everything();

    /// The journal has grown long: time to fold it into a snapshot, at some quiet moment.
    bool wants_folding() const { return !left_alone() && opened_.store->wants_folding(); }

    /// Before anything is handed on: puts what was not written into a new snapshot; where `fold`, the journal
    /// too. Nothing while a call is under way.
    void prepare(bool fold);

    bool anything_waits() const { return !waiting_.empty(); }
    bool under_way() const { return !handed_on_.empty(); }

    /// The last act is in the files in memory.
    bool written() const { return written_; }

    /// The names of the files to make durable now, those that are there no more to be deleted. The call is
    /// under way from here on.
    std::vector<std::string> hand_on();

    /// How that went. After a failure its files wait again: they may or may not have become durable.
    void persisted(bool success);

    /// Everything that was changed is durable.
    bool at_rest() const { return written_ && waiting_.empty() && handed_on_.empty(); }

private:
    void begin();
    void changed(const Transaction& transaction);
    void note(const Kept& kept);

    Files& files_;
    Surroundings surroundings_;
    bool writes_;
    Opened opened_;
    std::unique_ptr<Workspace> workspace_;
    std::set<std::string> waiting_;   ///< written since they were last handed on
    std::set<std::string> handed_on_; ///< being made durable
    bool written_ = true;
    Unsaved unsaved_;
    std::vector<Record> aside_; ///< with edits that another window kept us from saving
    Replica aside_as_;          ///< who made those edits, by another number
    std::optional<Replica> brought_as_;
};

} // namespace kumppani
