#include "shared/bundle/json_scan.hpp"

#include "shared/bundle/json_check.hpp"
#include "shared/model/utf8.hpp"
#include "shared/words/number.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace kumppani {

namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_hex_digit(char c) { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Needs no closer look within a string.
bool is_plain(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
}

struct Scanner {
    std::string_view text;
    std::size_t at;
    std::optional<Fault> fault = {};

    bool at_end() const { return at == text.size(); }

    bool pass(std::string_view any_of) {
        if (at_end() || any_of.find(text[at]) == std::string_view::npos) return false;
        ++at;
        return true;
    }

    Scanned finish() { return {at, std::nullopt, std::move(fault)}; }
    Scanned broken(Word expected) { return {at, expected, std::nullopt}; }
};

struct StringScanner : Scanner {
    Scanned scan() {
        ++at;
        for (;;) {
            while (!at_end() && is_plain(text[at])) ++at;
            if (at_end()) return broken(Word::expected_quote);
            if (pass("\"")) return finish();
            if (!pass("\\")) {
                character();
            } else if (!escape()) {
                return broken(Word::expected_escape);
            }
        }
    }

    void character() {
        const Decoded decoded = decode_utf8(text.substr(at));
        at += std::max<std::size_t>(1, decoded.length);
        if (decoded.length == 0 || is_surrogate(decoded.point)) {
            wrong({Word::fault_not_utf8, {}});
        } else if (decoded.point < 0x20) {
            wrong({Word::fault_control, {code_point_name(decoded.point)}});
        }
    }

    /// What follows a backslash.
    bool escape() {
        if (pass("\"\\/bfnrt")) return true;
        if (!pass("u")) return false;
        const auto unit = code_unit();
        if (!unit || !is_surrogate(*unit)) return unit.has_value();
        const bool opens_pair = *unit < 0xDC00 && text.substr(at, 2) == "\\u";
        if (opens_pair) {
            const std::size_t second = at;
            at += 2;
            const auto other = code_unit();
            if (!other) return false;
            if (*other >= 0xDC00 && *other <= 0xDFFF) return true;
            at = second;  // a character of its own
        }
        wrong({Word::fault_surrogate, {code_point_name(*unit)}});
        return true;
    }

    std::optional<char32_t> code_unit() {
        char32_t unit = 0;
        for (int i = 0; i < 4; ++i, ++at) {
            if (at_end() || !is_hex_digit(text[at])) return std::nullopt;
            const auto digit = static_cast<char32_t>(text[at]);
            unit = unit << 4 | (is_digit(text[at]) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }
        return unit;
    }

    void wrong(Message what) {
        if (!fault) fault = Fault{std::move(what), {Word::allowed_plain_lines, {}}};
    }
};

struct NumberScanner : Scanner {
    Scanned scan() {
        const std::size_t begin = at;
        pass("-");
        if (!pass("0") && !digits()) return broken(Word::expected_number);
        const std::size_t whole_end = at;
        if (pass(".") && !digits()) return broken(Word::expected_number);
        if (pass("eE")) {
            pass("+-");
            if (!digits()) return broken(Word::expected_number);
        }
        judge(text.substr(begin, at - begin), at == whole_end);
        return finish();
    }

    bool digits() {
        const std::size_t begin = at;
        while (!at_end() && is_digit(text[at])) ++at;
        return at != begin;
    }

    void judge(std::string_view number, bool whole) {
        if (number.size() > longest_number) {
            fault = Fault{{Word::bundle_number_too_long, {}},
                          {Word::allowed_number_length, {std::to_string(longest_number)}}};
        } else if (whole ? too_large(number) : std::isinf(std::strtod(std::string(number).c_str(), nullptr))) {
            fault = Fault{{Word::fault_too_large, {}},
                          {Word::allowed_integer, {grouped(-most_json_integer), grouped(most_json_integer)}}};
        }
    }

    static bool too_large(std::string_view integer) {
        if (integer.front() == '-') integer.remove_prefix(1);
        const std::string most = std::to_string(most_json_integer);
        return integer.size() != most.size() ? integer.size() > most.size() : integer > most;
    }
};

}  // namespace

Scanned scan_string(std::string_view text, std::size_t begin) { return StringScanner{{text, begin}}.scan(); }

Scanned scan_number(std::string_view text, std::size_t begin) { return NumberScanner{{text, begin}}.scan(); }

}  // namespace kumppani
