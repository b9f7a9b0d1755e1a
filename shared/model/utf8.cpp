#include "shared/model/utf8.hpp"

#include <array>

namespace kumppani {

Decoded decode_utf8(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    if (lead < 0xC0 || lead > 0xF4 || text.size() < length) return {};
    char32_t point = lead & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0u) != 0x80) return {};
        point = point << 6 | (byte(i) & 0x3Fu);
    }
    constexpr std::array<char32_t, 5> shortest{0, 0, 0x80, 0x800, 0x10000};
    if (point < shortest[length] || point > 0x10FFFF) return {};
    return {point, length};
}

bool is_surrogate(char32_t point) { return point >= 0xD800 && point <= 0xDFFF; }

bool is_control(char32_t point) {
    return point < 0x20 || (point >= 0x7F && point <= 0x9F) || point == 0x2028 || point == 0x2029;
}

bool turns_direction(char32_t point) {
    return point == 0x061C || point == 0x200E || point == 0x200F || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2066 && point <= 0x2069);
}

std::string code_point_name(char32_t point) {
    std::string digits;
    for (int shift = point > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
        digits += "0123456789ABCDEF"[point >> shift & 0xF];
    }
    return "U+" + digits;
}

} // namespace kumppani
