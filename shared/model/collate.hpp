#pragma once

#include <string_view>

namespace kumppani {

/// The order of names for people: negative, zero or positive as `a` stands before, with or after `b`.
/// The Finnish and Swedish alphabet (å ä ö after z; ü as y; other accents do not count), without regard to
/// case, and runs of digits by their number ("Koulu 2" before "Koulu 10"). Zero only for texts of equal
/// bytes, so that an order by it is the same everywhere. Takes any bytes.
int compare_names(std::string_view a, std::string_view b);

} // namespace kumppani
