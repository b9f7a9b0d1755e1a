#include "shared/store/names.hpp"

#include <charconv>

namespace kumppani {

namespace {

constexpr std::string_view snapshot_start = "snapshot-";
constexpr std::string_view snapshot_end = ".jsonl";
constexpr std::string_view segment_start = "journal-";
constexpr std::string_view segment_end = ".log";
constexpr std::string_view archive_start = "history-";
constexpr std::string_view archive_end = ".log";

/// What stands between `start` and `end`; empty when `name` does not begin and end so.
std::string_view between(std::string_view name, std::string_view start, std::string_view end) {
    if (!name.starts_with(start) || !name.ends_with(end) || name.size() < start.size() + end.size())
        return {};
    return name.substr(start.size(), name.size() - start.size() - end.size());
}

/// A number as we write them. One so large that counting on from it could end is not ours.
std::optional<std::uint64_t> number_from(std::string_view text) {
    constexpr std::size_t most_digits = 15;
    if (text.size() > most_digits || (text.size() > 1 && text.front() == '0')) return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc() || end != text.data() + text.size()) return std::nullopt;
    return number;
}

} // namespace

std::string written(SnapshotName name) {
    return std::string(snapshot_start) + std::to_string(name.generation) + std::string(snapshot_end);
}

std::string written(SegmentName name) {
    return std::string(segment_start) + std::to_string(name.generation) + '-' + std::to_string(name.segment) +
           std::string(segment_end);
}

std::string written(ArchiveName name) {
    return std::string(archive_start) + std::to_string(name.first) + '-' + std::to_string(name.last) + '-' +
           std::to_string(name.generation) + std::string(archive_end);
}

std::optional<SnapshotName> snapshot_name(std::string_view name) {
    const auto generation = number_from(between(name, snapshot_start, snapshot_end));
    return generation ? std::optional(SnapshotName{*generation}) : std::nullopt;
}

std::optional<SegmentName> segment_name(std::string_view name) {
    const std::string_view numbers = between(name, segment_start, segment_end);
    const std::size_t dash = numbers.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto generation = number_from(numbers.substr(0, dash));
    const auto segment = number_from(numbers.substr(dash + 1));
    return generation && segment ? std::optional(SegmentName{*generation, *segment}) : std::nullopt;
}

std::optional<ArchiveName> archive_name(std::string_view name) {
    const std::string_view numbers = between(name, archive_start, archive_end);
    const std::size_t one = numbers.find('-'), other = numbers.rfind('-');
    if (one == std::string_view::npos || one == other) return std::nullopt;
    const auto first = number_from(numbers.substr(0, one));
    const auto last = number_from(numbers.substr(one + 1, other - one - 1));
    const auto generation = number_from(numbers.substr(other + 1));
    if (!first || !last || !generation) return std::nullopt;
    return ArchiveName{*first, *last, *generation};
}

} // namespace kumppani
