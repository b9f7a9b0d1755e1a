#pragma once

#include <string>
#include <string_view>

namespace kumppani::fuzz {

/// A document that differs in a few places and is JSON still: values replaced by those of other types or at
/// the ends of their ranges, members and elements taken away, doubled and exchanged. Empty when `text` is no
/// JSON.
std::string mutated_json(std::string_view text, unsigned seed);

} // namespace kumppani::fuzz
