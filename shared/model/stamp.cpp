#include "shared/model/stamp.hpp"

#include "shared/model/cut.hpp"

#include <algorithm>
#include <charconv>
#include <limits>

namespace kumppani {

namespace {

// Without the letters that are taken for digits or for each other: i, l, o, u.
constexpr std::string_view digits = "0123456789abcdefghjkmnpqrstvwxyz";
constexpr std::size_t replica_length = 10;

/// The number that `text` is, written the one way we write numbers: no sign, no leading zeros. Counters and
/// times stay below 2^53, so that programs whose numbers are doubles read them exactly.
template <class Number>
std::optional<Number> number_from(std::string_view text) {
    constexpr std::uint64_t most =
        std::min<std::uint64_t>((std::uint64_t{1} << 53) - 1, std::numeric_limits<Number>::max());
    if (text.empty() || (text.size() > 1 && text.front() == '0')) return std::nullopt;
    std::uint64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc() || end != text.data() + text.size() || number > most) return std::nullopt;
    return static_cast<Number>(number);
}

} // namespace

std::string written(Replica replica) {
    std::string text(replica_length, digits[0]);
    std::uint64_t rest = replica.number;
    for (auto place = text.rbegin(); place != text.rend(); ++place, rest >>= 5)
        *place = digits[rest & 31];
    return text;
}

std::optional<Replica> replica_from(std::string_view text) {
    if (text.size() != replica_length) return std::nullopt;
    Replica replica;
    for (const char c : text) {
        const std::size_t digit = digits.find(c);
        if (digit == std::string_view::npos) return std::nullopt;
        replica.number = replica.number << 5 | digit;
    }
    return replica;
}

std::string written(const Stamp& stamp) {
    return written(stamp.replica) + '.' + std::to_string(stamp.counter) + '.' +
           std::to_string(stamp.clock.time) + '.' + std::to_string(stamp.clock.tick);
}

std::optional<Stamp> stamp_from(std::string_view text) {
    if (std::count(text.begin(), text.end(), '.') != 3) return std::nullopt;
    const auto replica = replica_from(cut(text, '.'));
    const auto counter = number_from<std::uint64_t>(cut(text, '.'));
    const auto time = number_from<Milliseconds>(cut(text, '.'));
    const auto tick = number_from<std::uint32_t>(text);
    if (!replica || !counter || *counter == 0 || !time || !tick) return std::nullopt;
    return Stamp{*replica, *counter, {*time, *tick}};
}

bool includes(const VersionVector& seen, const Stamp& stamp) {
    const auto found = seen.find(stamp.replica);
    return found != seen.end() && found->second >= stamp.counter;
}

bool includes_all(const VersionVector& seen, const VersionVector& other) {
    return std::all_of(other.begin(), other.end(), [&](const auto& edit) {
        const auto found = seen.find(edit.first);
        return found != seen.end() && found->second >= edit.second;
    });
}

void join(VersionVector& seen, const VersionVector& other) {
    for (const auto& [replica, counter] : other) {
        std::uint64_t& ours = seen[replica];
        ours = std::max(ours, counter);
    }
}

std::string written(const VersionVector& seen) {
    std::string text;
    for (const auto& [replica, counter] : seen) {
        if (!text.empty()) text += ' ';
        text += written(replica) + ':' + std::to_string(counter);
    }
    return text;
}

std::optional<VersionVector> version_vector_from(std::string_view text) {
    VersionVector seen;
    while (!text.empty()) {
        std::string_view part = cut(text, ' ');
        const auto replica = replica_from(cut(part, ':'));
        const auto counter = number_from<std::uint64_t>(part);
        if (!replica || !counter || *counter == 0) return std::nullopt;
        if (!seen.empty() && !(seen.rbegin()->first < *replica)) return std::nullopt;
        seen.emplace_hint(seen.end(), *replica, *counter);
    }
    return seen;
}

} // namespace kumppani
