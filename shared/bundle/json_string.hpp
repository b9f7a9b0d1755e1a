#pragma once

#include <string>
#include <string_view>

namespace kumppani {

/// What stands between the quotes of a JSON string, its escapes resolved; a lone surrogate gives U+FFFD. The view is
/// into `raw` where there are none, else into `room`.
std::string_view unescaped(std::string_view raw, std::string& room);

/// Appends `text` (UTF-8) as a JSON string, escaping only what JSON requires.
void append_json_string(std::string& json, std::string_view text);

}  // namespace kumppani
