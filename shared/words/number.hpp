#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace kumppani {

/// Between the groups of a number and before its unit, so that neither wraps to the next line.
inline constexpr std::string_view no_break_space = "\u00A0";
inline constexpr std::string_view minus_sign = "\u2212";

/// "280 000", "−6 000": grouped by thousands with no-break spaces, a real minus sign.
std::string grouped(std::int64_t number);

} // namespace kumppani
