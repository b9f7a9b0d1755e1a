#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace kumppani {

/// Cuts off and returns what stands before the first `separator`; everything when there is none. The
/// separator goes too.
inline std::string_view cut(std::string_view& text, char separator) {
    const std::size_t end = std::min(text.find(separator), text.size());
    const std::string_view part = text.substr(0, end);
    text.remove_prefix(std::min(end + 1, text.size()));
    return part;
}

} // namespace kumppani
