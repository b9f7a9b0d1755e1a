#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kumppani {

/// CRC-32 (IEEE 802.3) of `bytes`, going on from that of what stood before them.
std::uint32_t checksum(std::string_view bytes, std::uint32_t before = 0);

/// As eight hexadecimal digits.
std::string written_checksum(std::uint32_t checksum);

} // namespace kumppani
