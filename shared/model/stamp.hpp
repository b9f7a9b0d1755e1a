#pragma once

#include "shared/model/date.hpp"

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// One browser profile that edits: a random number of 50 bits, written as ten characters of base 32.
struct Replica {
    std::uint64_t number = 0;

    auto operator<=>(const Replica&) const = default;
};

std::string written(Replica replica);
std::optional<Replica> replica_from(std::string_view text);

/// Hybrid logical clock: wall-clock milliseconds, and a counter for stamps within one millisecond or while
/// the wall clock stands behind. Decides only which of several surviving values is *shown*, never which
/// survives.
struct Clock {
    Milliseconds time = 0;
    std::uint32_t tick = 0;

    auto operator<=>(const Clock&) const = default;
};

/// Who set a value, and when. (replica, counter) names the edit: counters of a replica rise over its whole
/// life.
struct Stamp {
    Replica replica;
    std::uint64_t counter = 0;
    Clock clock;

    bool operator==(const Stamp&) const = default;
};

/// "replica.counter.milliseconds.tick", as stamps stand in files.
std::string written(const Stamp& stamp);
std::optional<Stamp> stamp_from(std::string_view text);

/// The highest counter of each replica whose edits are included in one record. Never kept for more than one
/// record: a file that holds some records must not vouch for those it left out.
using VersionVector = std::map<Replica, std::uint64_t>;

/// True when the edit named by `stamp` is among those that `seen` includes.
bool includes(const VersionVector& seen, const Stamp& stamp);

/// True when `seen` includes every edit that `other` includes.
bool includes_all(const VersionVector& seen, const VersionVector& other);

/// Raises each counter of `seen` to at least that of `other`.
void join(VersionVector& seen, const VersionVector& other);

/// "replica:counter replica:counter": the value of the field `deleted`, what its deleter had seen.
std::string written(const VersionVector& seen);
std::optional<VersionVector> version_vector_from(std::string_view text);

} // namespace kumppani
