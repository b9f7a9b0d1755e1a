#include "shared/model/collate.hpp"

#include "shared/model/utf8.hpp"

#include <algorithm>
#include <cstdint>

namespace kumppani {

namespace {

// What a character weighs: marks and spaces before digits before letters before other scripts.
constexpr std::uint32_t digit_weight = 0x1000;
constexpr std::uint32_t letter_weight = 0x2000;
constexpr std::uint32_t other_weight = 0x10000;

// The letters after z, as the characters that follow it in ASCII.
constexpr char a_ring = '{', a_dots = '|', o_dots = '}';

/// The letters of U+00C0 to U+017F, each by the letter it is sorted as; '*' and '/' are no letters.
constexpr std::string_view letters_from_c0 = "aaaa|{|ceeeeiiii"  // À
                                             "dnoooo}*}uuuyyts"  // Ð
                                             "aaaa|{|ceeeeiiii"  // à
                                             "dnoooo}/}uuuyyty"  // ð
                                             "aaaaaaccccccccdd"  // Ā
                                             "ddeeeeeeeeeegggg"  // Đ
                                             "gggghhhhiiiiiiii"  // Ġ
                                             "iiiijjkkklllllll"  // İ
                                             "lllnnnnnnnnnoooo"  // ŀ
                                             "oooorrrrrrssssss"  // Ő
                                             "ssttttttuuuuuuuu"  // Š
                                             "uuuuwwyyyzzzzzzs"; // Ű
static_assert(letters_from_c0.size() == 0x180 - 0xC0);

/// Cuts one code point off `text`; a byte that begins none counts for itself.
std::uint32_t next_code_point(std::string_view& text) {
    const Decoded decoded = decode_utf8(text);
    const std::uint32_t point = decoded.length ? decoded.point : static_cast<unsigned char>(text.front());
    text.remove_prefix(std::max<std::size_t>(decoded.length, 1));
    return point;
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_combining(std::uint32_t point) { return point >= 0x300 && point < 0x370; }

std::uint32_t weight(std::uint32_t point) {
    if (point >= 'A' && point <= 'Z') return letter_weight + point + ('a' - 'A');
    if (point >= 'a' && point <= 'z') return letter_weight + point;
    if (point >= 0xC0 && point < 0x180) {
        const char letter = letters_from_c0[point - 0xC0];
        return letter == '*' || letter == '/' ? point : letter_weight + static_cast<std::uint32_t>(letter);
    }
    return point < 0xC0 ? point : other_weight + point;
}

/// The letter that a base letter and a combining mark make.
std::uint32_t combined(std::uint32_t base, std::uint32_t mark) {
    constexpr std::uint32_t dots = 0x308, ring = 0x30A;
    if (base == letter_weight + 'a' && mark == dots) return letter_weight + a_dots;
    if (base == letter_weight + 'a' && mark == ring) return letter_weight + a_ring;
    if (base == letter_weight + 'o' && mark == dots) return letter_weight + o_dots;
    if (base == letter_weight + 'u' && mark == dots) return letter_weight + 'y';
    return base;
}

/// Cuts the next character off `text` with the marks that combine with it.
std::uint32_t next_weight(std::string_view& text) {
    std::uint32_t found = weight(next_code_point(text));
    while (!text.empty()) {
        std::string_view rest = text;
        const std::uint32_t mark = next_code_point(rest);
        if (!is_combining(mark)) break;
        found = combined(found, mark);
        text = rest;
    }
    return found;
}

/// Cuts the digits off the front of `text`; returns them without leading zeros.
std::string_view next_number(std::string_view& text) {
    const auto end =
        static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), is_digit) - text.begin());
    std::string_view number = text.substr(0, end);
    text.remove_prefix(end);
    number.remove_prefix(std::min(number.find_first_not_of('0'), number.size()));
    return number;
}

int order(std::uint64_t a, std::uint64_t b) { return a < b ? -1 : a > b ? 1 : 0; }

int compare_letters(std::string_view a, std::string_view b) {
    while (!a.empty() && !b.empty()) {
        int found = 0;
        if (is_digit(a.front()) && is_digit(b.front())) {
            const std::string_view left = next_number(a), right = next_number(b);
            found = order(left.size(), right.size());
            if (found == 0) found = left.compare(right);
        } else {
            const std::uint32_t left = is_digit(a.front()) ? digit_weight : next_weight(a);
            const std::uint32_t right = is_digit(b.front()) ? digit_weight : next_weight(b);
            found = order(left, right);
        }
        if (found != 0) return found;
    }
    return order(a.size(), b.size());
}

} // namespace

int compare_names(std::string_view a, std::string_view b) {
    const int by_letters = compare_letters(a, b);
    return by_letters != 0 ? by_letters : a.compare(b);
}

} // namespace kumppani
