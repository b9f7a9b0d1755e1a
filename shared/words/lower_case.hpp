#pragma once

#include <string>
#include <string_view>

namespace kumppani {

/// Text in lower case, as far as the words of our languages need it: A to Z and the letters of Latin-1.
std::string lower_case(std::string_view text);

} // namespace kumppani
