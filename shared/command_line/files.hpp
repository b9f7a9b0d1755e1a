#pragma once

#include "shared/words/word.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace kumppani::command_line {

/// The bytes of a file. One larger than largest_bundle is not read, or no further: `size` then says so.
struct Input {
    std::string bytes;
    std::uintmax_t size;
};

/// A file, "-" being the standard input, or why it cannot be read.
std::variant<Input, Message> read_file(const std::string& path);

/// Writes a whole file, or tells why that cannot be done. An empty path is the standard output.
std::variant<std::monostate, Message> write_file(const std::string& path, std::string_view bytes);

} // namespace kumppani::command_line
