#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kumppani {

struct Decoded {
    char32_t point = 0;
    std::size_t length = 0; ///< in bytes; 0 when they are not UTF-8
};

/// The first code point of a text that is not empty. An encoded surrogate is decoded, so that it can be told.
Decoded decode_utf8(std::string_view text);

bool is_surrogate(char32_t point);

/// C0 and C1 controls, delete, and the line and paragraph separators.
bool is_control(char32_t point);

/// Marks, embeddings, overrides and isolates of the Unicode bidirectional algorithm.
bool turns_direction(char32_t point);

/// "U+202E".
std::string code_point_name(char32_t point);

} // namespace kumppani
