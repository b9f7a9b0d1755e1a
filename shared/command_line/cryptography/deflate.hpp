#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace kumppani::command_line {

/// Raw DEFLATE (RFC 1951), without header or checksum. Nothing where there is no memory for it.
std::optional<std::string> deflated(std::string_view bytes);

/// What was compressed.
struct Inflated {
    enum class End { whole, too_large, faulty } end;
    std::string bytes;
};

/// Stops as soon as there are more than `most` bytes; at most that many and a block are ever in memory.
/// Bytes behind the end are a fault.
Inflated inflated(std::string_view bytes, std::size_t most);

} // namespace kumppani::command_line
