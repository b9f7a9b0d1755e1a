#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>

namespace kumppani {

/// Pseudo-random numbers that are the same on every platform, which the distributions of <random> are not.
/// SplitMix64: a counter through a mixing function.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}

    std::uint64_t roll() {
        std::uint64_t bits = state_ += 0x9E3779B97F4A7C15;
        bits = (bits ^ bits >> 30) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ bits >> 27) * 0x94D049BB133111EB;
        return bits ^ bits >> 31;
    }

    /// From `least` to `most`, both included. (Not evenly to the last bit: ranges here are small.)
    std::int64_t between(std::int64_t least, std::int64_t most) {
        return least + static_cast<std::int64_t>(roll() % static_cast<std::uint64_t>(most - least + 1));
    }

    /// True once in `times`, on average.
    bool once_in(std::int64_t times) { return between(1, times) == 1; }

    template <class List>
    auto pick(const List& list) {
        return std::begin(list)[between(0, static_cast<std::int64_t>(std::size(list)) - 1)];
    }

private:
    std::uint64_t state_;
};

} // namespace kumppani
