#include "shared/bundle/problem.hpp"

#include "shared/model/utf8.hpp"

namespace kumppani {

namespace {

constexpr std::size_t longest_pointer = 300;

std::string code(char32_t unit) {
    std::string digits = "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[unit >> shift & 0xF];
    return digits;
}

} // namespace

std::string harmless(std::string_view text, std::size_t most) {
    std::string result;
    for (std::size_t shown = 0; !text.empty(); ++shown) {
        if (shown == most) return result + "…";
        const Decoded decoded = decode_utf8(text);
        if (decoded.length == 0) {
            result += code(0xFFFD);
            text.remove_prefix(1);
            continue;
        }
        const bool plain =
            !is_control(decoded.point) && !turns_direction(decoded.point) && !is_surrogate(decoded.point);
        result += plain ? std::string(text.substr(0, decoded.length)) : code(decoded.point);
        text.remove_prefix(decoded.length);
    }
    return result;
}

std::string text(const Problem& problem, Language language) {
    std::string line = text(problem.what, language);
    if (const std::string allowed = text(problem.allowed, language); !allowed.empty()) line += " " + allowed;
    return problem.pointer.empty() ? line : harmless(problem.pointer, longest_pointer) + ": " + line;
}

} // namespace kumppani
