#pragma once

#include <optional>
#include <string_view>

namespace kumppani {

/// How well a name answers what was typed, 0 the best; nothing when it does not. Every word typed must stand
/// in the name, without regard to case: at its start best, then at the start of a word, then within one.
std::optional<int> likeness(std::string_view name, std::string_view typed);

} // namespace kumppani
