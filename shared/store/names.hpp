#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// The files of a store: store.json, a snapshot per generation, and after each snapshot a journal in
/// segments. A file that turned out damaged is kept, with its name behind `damaged-`, until the user has seen
/// to it.
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

std::string written(SnapshotName name); ///< "snapshot-12.jsonl"
std::string written(SegmentName name);  ///< "journal-12-3.log"
std::optional<SnapshotName> snapshot_name(std::string_view name);
std::optional<SegmentName> segment_name(std::string_view name);

} // namespace kumppani
