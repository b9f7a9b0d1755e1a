#pragma once

#include "shared/workspace/change.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// What an act in history stands for: itself, or the last of a day or month whose earlier acts were folded
/// into it (shared/store/compaction.hpp). Then only the end of that period was a state that has ever been.
enum class Grain : std::uint8_t { act, day, month };

/// A transaction as the journal holds it: with its number, counted over the whole life of a store, by which a
/// missing one is noticed.
struct JournalEntry {
    std::uint64_t number = 0;
    Transaction transaction;
    Grain grain = Grain::act;

    bool operator==(const JournalEntry&) const = default;
};

/// One line, its line feed included: the checksum of the rest, a space, and the entry as JSON.
std::string journal_line(const JournalEntry& entry);

/// The entry of a line without its line feed; nothing when it is not whole and unchanged. Never throws.
std::optional<JournalEntry> journal_entry(std::string_view line);

} // namespace kumppani
