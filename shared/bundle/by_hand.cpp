#include "shared/bundle/by_hand.hpp"

#include <algorithm>

namespace kumppani {

Stamp stamp_by_hand(Replica from, Milliseconds as_of) {
    constexpr int replica_bits = 50;
    std::uint64_t hash = 14695981039346656037u; // FNV-1a, 64 bits
    for (const char c : "by hand: " + written(from))
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211u;
    const Milliseconds time = std::max<Milliseconds>(as_of, 1);
    return {{hash >> (64 - replica_bits)}, static_cast<std::uint64_t>(time), {time, 0}};
}

} // namespace kumppani
