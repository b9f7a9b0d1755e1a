#pragma once

#include "shared/store/files.hpp"
#include "shared/store/names.hpp"
#include "shared/workspace/journal.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace kumppani {

/// What keeping acts in the archives came to.
struct Archived {
    bool whole = true;              ///< everything there was to keep is kept, and was read back
    std::vector<std::string> files; ///< written or removed
};

/// Takes the acts of journal segments that are about to go into archives: files of checksummed lines like the
/// journal's, each of limited size. What has grown old is compacted (shared/store/compaction.hpp) on the way;
/// "now" is the time of the median act among those that come, so that a clock once set wrong costs no
/// history. `leaving`: oldest first. Archives are never written over: new ones are written and read back,
/// then those they replace go.
Archived archive(Files& files, std::span<const SegmentName> leaving, std::uint64_t generation);

/// The archives that together stand for all acts archived, oldest first: what a crash left half replaced is
/// left out.
std::vector<ArchiveName> archives_in(Files& files);

/// Lines of acts.
struct Acts {
    std::vector<JournalEntry> entries;
    std::size_t unreadable = 0; ///< lines that are not whole and unchanged
};

/// Adds what `bytes` hold of acts with a number above `above`.
void read_acts(std::string_view bytes, std::uint64_t above, Acts& acts);

} // namespace kumppani
