#include "shared/store/store.hpp"

#include "shared/model/in_order.hpp"
#include "shared/store/archive.hpp"
#include "shared/store/header.hpp"
#include "shared/store/snapshot.hpp"
#include "shared/workspace/journal.hpp"

#include <algorithm>

namespace kumppani {

namespace {

constexpr std::size_t kept_snapshots = 3;

// A save rewrites one segment in the browser's database, so segments are small; but files are counted there
// too.
constexpr std::size_t segment_limit = 32'000; // bytes

// Folding writes everything: so rarely that it costs little beside the changes, often enough that opening
// stays quick and a large store does not gather hundreds of segments.
constexpr std::size_t least_folded = 256'000; // bytes of journal
constexpr std::size_t most_folded = 4'000'000;

} // namespace

Kept Store::append(const Transaction& transaction) {
    ++at_.entries;
    at_.replica = transaction.replica;
    at_.latest = std::max(at_.latest, transaction.clock.time);
    at_.records += transaction.created.size();
    for (const auto& [id, seen] : transaction.seen)
        if (seen.after.empty() && !seen.before.empty()) --at_.records;
    if (at_.behind) return {Trouble::not_written, {}};

    const std::string line = journal_line({at_.entries, transaction});
    if (at_.segment_size > 0 && at_.segment_size + line.size() > segment_limit) {
        ++at_.segment;
        at_.segment_size = 0;
    }
    const std::string name = written(SegmentName{at_.generation, at_.segment});
    at_.behind = !files_.append(name, line);
    at_.segment_size += line.size();
    at_.journal_size += line.size();
    return {at_.behind ? Trouble::not_written : Trouble::none, {name}};
}

bool Store::wants_folding() const {
    return at_.behind || at_.journal_size > std::clamp(at_.snapshot_size / 4, least_folded, most_folded);
}

Kept Store::fold(const Workspace& workspace) {
    if (workspace.size() != at_.records || workspace.replica() != at_.replica)
        return {Trouble::other_workspace, {}};
    SnapshotHeader header;
    header.generation = at_.generation + 1;
    header.entries = at_.entries;
    header.replica = at_.replica;
    header.latest = at_.latest;
    const std::string bytes = write_snapshot(header, workspace);
    const std::string name = written(SnapshotName{header.generation});
    if (!files_.write(name, bytes) || files_.read(name) != bytes) {
        files_.remove(name);
        return {Trouble::not_written, {name}};
    }
    at_.generation = header.generation;
    at_.snapshot_size = bytes.size();
    at_.segment = 0;
    at_.segment_size = at_.journal_size = 0;
    at_.behind = false;

    Kept kept{Trouble::none, {name}};
    if (!write_header(kept)) kept.trouble = Trouble::not_written;
    let_go(kept);
    return kept;
}

bool Store::write_header(Kept& kept) {
    kept.files.emplace_back(store_header_name);
    return files_.write(store_header_name,
                        write_store_header({store_version, at_.replica, at_.generation, at_.entries}));
}

/// Removes the snapshots beyond the ring, and the journals that none of those left needs: once their acts are
/// in the archives. Where these find no room the journals stay, and the next fold tries again.
void Store::let_go(Kept& kept) {
    const std::vector<std::string> names = files_.list();
    std::vector<std::uint64_t> generations;
    for (const std::string& name : names)
        if (const auto snapshot = snapshot_name(name)) generations.push_back(snapshot->generation);
    if (generations.size() <= kept_snapshots) return;
    put_in_order(generations, std::greater<>());
    const std::uint64_t oldest = generations[kept_snapshots - 1];
    std::vector<SegmentName> leaving;
    for (const std::string& name : names)
        if (const auto segment = segment_name(name); segment && segment->generation < oldest)
            leaving.push_back(*segment);
    put_in_order(leaving);
    const Archived archived = archive(files_, leaving, at_.generation);
    kept.files.insert(kept.files.end(), archived.files.begin(), archived.files.end());
    for (const std::string& name : names) {
        const auto snapshot = snapshot_name(name);
        const auto segment = segment_name(name);
        if (!(snapshot && snapshot->generation < oldest) &&
            !(archived.whole && segment && segment->generation < oldest))
            continue;
        files_.remove(name);
        kept.files.push_back(name);
    }
}

} // namespace kumppani
