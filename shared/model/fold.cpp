#include "shared/model/fold.hpp"

namespace kumppani {

namespace {

// The lower case of a code point below U+0180.
unsigned lower(unsigned point) {
    if (point >= 'A' && point <= 'Z') return point + 32;
    if (point >= 0xC0 && point <= 0xDE && point != 0xD7) return point + 32;
    // Latin Extended-A pairs capital and small letters: even with odd, but odd with even in two stretches.
    const bool even_is_capital = (point >= 0x100 && point <= 0x137) || (point >= 0x14A && point <= 0x177);
    const bool odd_is_capital = (point >= 0x139 && point <= 0x148) || (point >= 0x179 && point <= 0x17E);
    if (even_is_capital && point != 0x130 && point != 0x131) return point | 1U;
    if (odd_is_capital && point % 2 == 1) return point + 1;
    if (point == 0x178) return 0xFF;
    return point;
}

} // namespace

std::string folded(std::string_view text) {
    std::string result;
    result.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if (byte < 0x80) {
            result.push_back(static_cast<char>(lower(byte)));
        } else if (byte >= 0xC3 && byte <= 0xC5 && i + 1 < text.size()) {
            const unsigned point =
                lower(((byte & 0x1FU) << 6U) | (static_cast<unsigned char>(text[++i]) & 0x3FU));
            result.push_back(static_cast<char>(0xC0U | (point >> 6U)));
            result.push_back(static_cast<char>(0x80U | (point & 0x3FU)));
        } else {
            result.push_back(text[i]);
        }
    }
    return result;
}

bool contains_folded(std::string_view text, std::string_view part) {
    return folded(text).find(folded(part)) != std::string::npos;
}

} // namespace kumppani
