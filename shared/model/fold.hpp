#pragma once

#include <string>
#include <string_view>

namespace kumppani {

/// The text without regard to case, for finding: ASCII, Latin-1 and Latin Extended-A letters in lower case.
/// Å, ä and ö stay letters of their own, as in Finnish and Swedish.
std::string folded(std::string_view text);

/// Whether `text` holds `part`, without regard to case. An empty part is in every text.
bool contains_folded(std::string_view text, std::string_view part);

} // namespace kumppani
