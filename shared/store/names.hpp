#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// The files of a store: store.json, a snapshot per generation, and after each snapshot a journal in
/// segments. Acts whose journal has been let go rest in archives (shared/store/archive.hpp). A file that
/// turned out damaged is kept, with its name behind `damaged-`, until the user has seen to it.
inline constexpr std::string_view store_header_name = "store.json";
inline constexpr std::string_view damaged_prefix = "damaged-";

struct SnapshotName {
    std::uint64_t generation = 0;
};

struct SegmentName {
    std::uint64_t generation = 0;
    std::uint64_t segment = 0;

    auto operator<=>(const SegmentName&) const = default;
};

/// The acts that an archive stands for, by their numbers, and the generation it was written with. One written
/// anew stands for all that the archives it replaces stood for.
struct ArchiveName {
    std::uint64_t first = 0, last = 0;
    std::uint64_t generation = 0;

    auto operator<=>(const ArchiveName&) const = default;
};

std::string written(SnapshotName name); ///< "snapshot-12.jsonl"
std::string written(SegmentName name);  ///< "journal-12-3.log"
std::string written(ArchiveName name);  ///< "history-1-840-12.log"
std::optional<SnapshotName> snapshot_name(std::string_view name);
std::optional<SegmentName> segment_name(std::string_view name);
std::optional<ArchiveName> archive_name(std::string_view name);

} // namespace kumppani
