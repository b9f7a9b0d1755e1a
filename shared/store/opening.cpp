#include "shared/store/opening.hpp"

#include "shared/model/in_order.hpp"
#include "shared/store/renaming.hpp"
#include "shared/store/snapshot.hpp"
#include "shared/workspace/journal.hpp"

#include <algorithm>
#include <limits>

namespace kumppani {

namespace {

/// What the folder holds, by name.
struct Folder {
    std::vector<std::uint64_t> snapshots; // newest first
    std::vector<SegmentName> segments;    // oldest first
    bool header = false;

    bool empty() const { return snapshots.empty() && segments.empty() && !header; }
    std::uint64_t newest() const {
        return std::max(snapshots.empty() ? 0 : snapshots.front(),
                        segments.empty() ? 0 : segments.back().generation);
    }
};

Folder folder_of(Files& files) {
    Folder folder;
    for (const std::string& name : files.list()) {
        if (const auto snapshot = snapshot_name(name)) folder.snapshots.push_back(snapshot->generation);
        if (const auto segment = segment_name(name)) folder.segments.push_back(*segment);
        folder.header |= name == store_header_name;
    }
    put_in_order(folder.snapshots, std::greater<>());
    put_in_order(folder.segments);
    return folder;
}

/// The transactions after a snapshot that were found whole.
struct Journal {
    std::vector<JournalEntry> entries; // by rising number
    std::vector<std::string> damaged;  // files with a line that is not whole
    bool torn = false;                 // the very last line is not whole
    std::size_t segment_size = 0;      // of the last segment
    std::size_t size = 0;
};

void read_segment(std::string_view bytes, const std::string& name, Journal& journal) {
    bool whole = true;
    while (!bytes.empty()) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size());
        auto entry = journal_entry(bytes.substr(0, end));
        // Without its line feed a line may be the beginning of a longer one.
        journal.torn = !entry || end == bytes.size();
        whole &= !journal.torn;
        if (!journal.torn) journal.entries.push_back(std::move(*entry));
        bytes.remove_prefix(std::min(end + 1, bytes.size()));
    }
    if (!whole) journal.damaged.push_back(name);
}

Journal read_journal(Files& files, const std::vector<SegmentName>& segments, std::uint64_t from_generation) {
    Journal journal;
    for (const SegmentName& segment : segments) {
        if (segment.generation < from_generation) continue;
        const std::string name = written(segment);
        const auto bytes = files.read(name);
        if (!bytes) journal.damaged.push_back(name);
        journal.segment_size = bytes ? bytes->size() : 0;
        journal.size += journal.segment_size;
        if (bytes) read_segment(*bytes, name, journal);
    }
    return journal;
}

class Opening {
public:
    Opening(Files& files, const Surroundings& surroundings)
        : files_(files), surroundings_(surroundings), folder_(folder_of(files)) {}

    Opened open() {
        const auto header = files_.read(store_header_name);
        // A folder that cannot be listed is not an empty one.
        if (folder_.empty()) return header ? left_alone(StoreState::damaged) : fresh();
        if (header) header_ = read_store_header(*header);
        newer_ = header_ && header_->version > store_version;
        const bool found = find_snapshot();
        if (newer_) return looked_at(found);
        if (!found) return left_alone(StoreState::damaged);
        journal_ = read_journal(files_, folder_.segments, snapshot_.header.generation);
        damaged_.insert(damaged_.end(), journal_.damaged.begin(), journal_.damaged.end());
        result_.lost = count_lost();
        load();
        if (intact())
            result_.state = StoreState::intact;
        else
            repair();
        return std::move(result_);
    }

private:
    Opened fresh() {
        const Replica replica = new_replica(surroundings_);
        result_.workspace = std::make_unique<Workspace>(replica, surroundings_);
        StorePosition position;
        position.replica = replica;
        position.behind = true;
        result_.store = std::make_unique<Store>(files_, position);
        result_.kept = result_.store->fold(*result_.workspace);
        return std::move(result_);
    }

    Opened left_alone(StoreState state) {
        result_.state = state;
        return std::move(result_);
    }

    /// What a newer version wrote, as far as this one understands it: a state that has been. An act that is
    /// not understood ends it, as what follows may stand for that one too. Nothing is written.
    Opened looked_at(bool found) {
        result_.state = StoreState::newer_version;
        if (!found) return std::move(result_);
        auto workspace = std::make_unique<Workspace>(snapshot_.header.replica, surroundings_);
        for (Record& record : snapshot_.records)
            workspace->load(std::move(record));
        std::uint64_t reached = snapshot_.header.entries;
        result_.kept_until = snapshot_.header.latest;
        for (const JournalEntry& entry :
             read_journal(files_, folder_.segments, snapshot_.header.generation).entries) {
            if (entry.number <= reached) continue;
            if (entry.number != ++reached) break;
            workspace->replay(entry.transaction);
            result_.kept_until = std::max(result_.kept_until, entry.transaction.clock.time);
        }
        if (workspace->size() > 0) result_.workspace = std::move(workspace);
        return std::move(result_);
    }

    /// Takes the newest whole snapshot; returns whether there is one, or a journal that does without.
    bool find_snapshot() {
        for (const std::uint64_t generation : folder_.snapshots) {
            const std::string name = written(SnapshotName{generation});
            const auto bytes = files_.read(name);
            if (auto snapshot = bytes ? read_snapshot(*bytes) : std::nullopt) {
                newer_ |= snapshot->header.version > store_version;
                snapshot_ = std::move(*snapshot);
                snapshot_size_ = bytes->size();
                return true;
            }
            damaged_.push_back(name);
        }
        // The first snapshot of a store is an empty one: a journal that begins at the beginning does without.
        const Journal whole = read_journal(files_, folder_.segments, 0);
        if (whole.entries.empty() || whole.entries.front().number != 1) return false;
        snapshot_.header.replica = whole.entries.front().transaction.replica;
        return true;
    }

    /// How many transactions are missing between those found, and after them as far as anything tells.
    std::size_t count_lost() {
        std::uint64_t last = snapshot_.header.entries;
        std::uint64_t lost = 0;
        std::vector<JournalEntry> following;
        for (JournalEntry& entry : journal_.entries) {
            if (entry.number <= last) continue;
            if (lost == 0 && entry.number != last + 1) first_after_loss_ = entry.number;
            lost += entry.number - last - 1;
            last = entry.number;
            following.push_back(std::move(entry));
        }
        journal_.entries = std::move(following);
        if (journal_.torn) {
            ++last;
            ++lost;
        }
        if (header_ && header_->entries > last) lost += header_->entries - last;
        return static_cast<std::size_t>(lost);
    }

    /// Whose store it was last: a new one took over where edits were lost before.
    Replica owner() const {
        if (header_ && header_->generation > snapshot_.header.generation) return header_->replica;
        return journal_.entries.empty() ? snapshot_.header.replica
                                        : journal_.entries.back().transaction.replica;
    }

    void load() {
        Renaming renaming{owner(), 0, owner()};
        if (renaming.from == snapshot_.header.replica) renaming.above = snapshot_.header.counter;
        if (result_.lost > 0) {
            renaming.to = new_replica(surroundings_);
            result_.formerly = renaming.from;
        }
        result_.workspace = std::make_unique<Workspace>(renaming.to, surroundings_);
        Workspace& workspace = *result_.workspace;
        for (Record& record : snapshot_.records)
            workspace.load(std::move(record));
        workspace.load_steps(std::move(snapshot_.undo), std::move(snapshot_.redo));
        if (!result_.formerly) workspace.resume(renaming.above);

        result_.kept_until = snapshot_.header.latest;
        for (const JournalEntry& entry : journal_.entries) {
            // What came before the loss cannot be taken back any more: something is missing in between.
            if (entry.number == first_after_loss_) workspace.load_steps({}, {});
            if (entry.number < first_after_loss_) {
                renaming.above = std::max(renaming.above, highest_counter(entry.transaction, renaming.from));
                workspace.replay(entry.transaction);
            } else {
                workspace.replay(renamed(entry.transaction, renaming));
            }
            result_.kept_until = std::max(result_.kept_until, entry.transaction.clock.time);
        }
        make_store();
    }

    void make_store() {
        StorePosition at;
        at.replica = result_.workspace->replica();
        at.generation = snapshot_.header.generation;
        if (!folder_.segments.empty() && folder_.segments.back().generation == at.generation)
            at.segment = folder_.segments.back().segment;
        at.entries = journal_.entries.empty() ? snapshot_.header.entries : journal_.entries.back().number;
        at.records = result_.workspace->size();
        at.snapshot_size = snapshot_size_;
        at.segment_size = journal_.segment_size;
        at.journal_size = journal_.size;
        at.latest = result_.kept_until;
        // What this version writes an older one might not understand: it is told by a new generation before
        // that.
        at.behind = !intact() || header_->version < store_version;
        if (at.behind) at.generation = std::max(folder_.newest(), header_ ? header_->generation : 0);
        result_.store = std::make_unique<Store>(files_, at);
    }

    bool intact() const {
        return result_.lost == 0 && damaged_.empty() && header_ &&
               header_->generation <= snapshot_.header.generation &&
               folder_.newest() == snapshot_.header.generation;
    }

    /// Writes what was put together as a new generation, and keeps a copy of the damaged bytes: the files
    /// themselves go when the ring has turned, as what is whole in them may still be needed.
    void repair() {
        result_.state = StoreState::recovered;
        result_.kept = result_.store->fold(*result_.workspace);
        for (const std::string& name : damaged_) {
            std::string aside = std::string(damaged_prefix) + name;
            const auto bytes = files_.read(name);
            if (!bytes || !files_.write(aside, *bytes)) continue;
            result_.kept.files.push_back(aside);
            result_.damaged.push_back(std::move(aside));
        }
    }

    Files& files_;
    const Surroundings& surroundings_;
    Folder folder_;
    std::optional<StoreHeader> header_;
    bool newer_ = false; // another version wrote it
    Snapshot snapshot_;
    std::size_t snapshot_size_ = 0;
    Journal journal_;
    std::vector<std::string> damaged_;
    std::uint64_t first_after_loss_ = std::numeric_limits<std::uint64_t>::max();
    Opened result_;
};

} // namespace

Replica new_replica(const Surroundings& surroundings) {
    constexpr int beyond_fifty_bits = 14;
    return {surroundings.random() >> beyond_fifty_bits};
}

Opened open_store(Files& files, const Surroundings& surroundings) {
    return Opening(files, surroundings).open();
}

std::vector<std::string> set_store_aside(Files& files) {
    std::vector<std::string> names;
    for (const std::string& name : files.list()) {
        if (name != store_header_name && !snapshot_name(name) && !segment_name(name) && !archive_name(name))
            continue;
        std::string aside = std::string(damaged_prefix) + name;
        const auto bytes = files.read(name);
        if (bytes && !files.write(aside, *bytes)) continue;
        if (files.remove(name) && bytes) names.push_back(std::move(aside));
    }
    return names;
}

} // namespace kumppani
