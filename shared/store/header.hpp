#pragma once

#include "shared/model/stamp.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// The version of the store's form that this program writes. It opens this one and older ones.
inline constexpr int store_version = 2;

/// What store.json says: enough to know what should be there when a snapshot is damaged or gone.
struct StoreHeader {
    int version = store_version;
    Replica replica;              ///< whose store it is
    std::uint64_t generation = 0; ///< of the newest snapshot
    std::uint64_t entries = 0;    ///< the number of the last journal entry in that snapshot

    bool operator==(const StoreHeader&) const = default;
};

std::string write_store_header(const StoreHeader& header);

/// Nothing when the bytes are not whole and unchanged. Never throws.
std::optional<StoreHeader> read_store_header(std::string_view bytes);

} // namespace kumppani
