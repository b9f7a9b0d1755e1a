#pragma once

#include <string>
#include <string_view>

namespace kumppani {

/// Order keys sort rows by their bytes. A key is four or more of the characters 0-9 and a-z: four that count
/// up and down as rows are added at either end, then as many as it takes to stand between two others (the
/// last of these is never 0, so that there is always room before it).
bool is_order_key(std::string_view text);

/// A key between two others, for ordering rows without renumbering; either may be empty: the very first or
/// last. What is no order key, or a `before` that does not stand before `after`, counts as empty: the result
/// then stands on the right side of the other one only.
std::string order_between(std::string_view before, std::string_view after);

} // namespace kumppani
