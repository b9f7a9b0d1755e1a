#include "shared/search/words_in.hpp"

#include "shared/model/fold.hpp"
#include "shared/model/utf8.hpp"

#include <algorithm>

namespace kumppani::search {

namespace {

enum class Sign { letter, digit, hyphen, dropped, between };

// What stands between the digits of one date, time, version or amount: "1.3.2026", "13:00", "204,60".
constexpr std::string_view within_numbers = ".,:/";

constexpr std::size_t longest_case_ending = 4; // "IT:ssä", "SSO:hon" in letters

struct Unit {
    Sign sign;
    std::string_view bytes;
};

Unit unit_at(std::string_view text) {
    const auto first = static_cast<unsigned char>(text[0]);
    if (first < 0x80) {
        const bool digit = first >= '0' && first <= '9';
        const bool letter = (first >= 'a' && first <= 'z') || (first >= 'A' && first <= 'Z');
        const Sign sign = digit           ? Sign::digit
                          : letter        ? Sign::letter
                          : first == '-'  ? Sign::hyphen
                          : first == '\'' ? Sign::dropped
                                          : Sign::between;
        return {sign, text.substr(0, 1)};
    }
    const Decoded decoded = decode_utf8(text);
    if (decoded.length == 0) return {Sign::between, text.substr(0, 1)};
    const auto bytes = text.substr(0, decoded.length);
    const char32_t point = decoded.point;
    const bool mark = point >= 0x300 && point <= 0x36F; // combining: "a" and U+0308 is "ä"
    if (mark || point == 0xAD || point == 0x2019 || point == 0x200D) return {Sign::dropped, bytes};
    if (point == 0x2010 || point == 0x2011) return {Sign::hyphen, bytes};
    const bool letter = point >= 0xC0 && point != 0xD7 && point != 0xF7 &&
                        (point < 0x2000 || point > 0x2BFF) && !(point >= 0x3000 && point <= 0x303F);
    return {letter ? Sign::letter : Sign::between, bytes};
}

std::string_view base_letters(char32_t point) {
    switch (point) {
    case 0xDF:
        return "ss";
    case 0xE6:
        return "ae";
    case 0xF0:
    case 0x111:
        return "d";
    case 0xFE:
        return "th";
    case 0x153:
        return "oe";
    default:
        break;
    }
    struct Range {
        char32_t first, last;
        std::string_view letter;
    };
    static constexpr Range ranges[] = {
        {0xE0, 0xE5, "a"},   {0xE7, 0xE7, "c"},   {0xE8, 0xEB, "e"},   {0xEC, 0xEF, "i"},
        {0xF1, 0xF1, "n"},   {0xF2, 0xF6, "o"},   {0xF8, 0xF8, "o"},   {0xF9, 0xFC, "u"},
        {0xFD, 0xFD, "y"},   {0xFF, 0xFF, "y"},   {0x100, 0x105, "a"}, {0x106, 0x10D, "c"},
        {0x10E, 0x10F, "d"}, {0x112, 0x11B, "e"}, {0x11C, 0x123, "g"}, {0x124, 0x127, "h"},
        {0x128, 0x131, "i"}, {0x134, 0x135, "j"}, {0x136, 0x138, "k"}, {0x139, 0x142, "l"},
        {0x143, 0x14B, "n"}, {0x14C, 0x151, "o"}, {0x154, 0x159, "r"}, {0x15A, 0x161, "s"},
        {0x162, 0x167, "t"}, {0x168, 0x173, "u"}, {0x174, 0x175, "w"}, {0x176, 0x177, "y"},
        {0x179, 0x17E, "z"},
    };
    for (const Range& range : ranges)
        if (point >= range.first && point <= range.last) return range.letter;
    return {};
}

/// Reads a text from its beginning to its end, one unit after the other.
class Reader {
public:
    Reader(std::string_view text, bool joined) : text_(text), joined_(joined) {}

    std::vector<TextWord> words() {
        while (at_ < text_.size())
            step();
        close_part();
        close_whole();
        return std::move(found_);
    }

private:
    void step() {
        const Unit unit = unit_at(text_.substr(at_));
        const std::size_t after = at_ + unit.bytes.size();
        switch (unit.sign) {
        case Sign::letter:
        case Sign::digit:
            if (part_.empty()) begin_ = at_;
            part_ += unit.bytes;
            end_ = after;
            break;
        case Sign::dropped:
            break;
        case Sign::hyphen:
            if (!part_.empty()) close_part();
            break;
        case Sign::between:
            if (goes_on_as_number()) {
                part_ += unit.bytes;
            } else if (const std::size_t group = grouped_after(); group > 0) {
                at_ = group;
                return;
            } else {
                const bool colon = unit.bytes == ":" && !part_.empty();
                close_part();
                close_whole();
                if (colon) at_ = after_case_ending(after) - unit.bytes.size();
            }
            break;
        }
        at_ += unit.bytes.size();
    }

    static bool digit(char c) { return c >= '0' && c <= '9'; }
    bool digit_at(std::size_t place) const { return place < text_.size() && digit(text_[place]); }

    bool goes_on_as_number() const {
        return !part_.empty() && digit(part_.back()) && digit_at(at_ + 1) &&
               within_numbers.find(text_[at_]) != std::string_view::npos;
    }

    /// Where the next group of three digits begins after a space, as in "45 000"; 0 where none does.
    std::size_t grouped_after() const {
        constexpr std::string_view no_break_spaces[] = {"\u00A0", "\u202F", " "};
        if (part_.empty() || part_.size() % 3 == 0 ? part_.size() < 3 : false) return 0;
        if (!std::all_of(part_.begin(), part_.end(), digit)) return 0;
        for (const std::string_view space : no_break_spaces) {
            if (text_.substr(at_, space.size()) != space) continue;
            const std::size_t next = at_ + space.size();
            const bool three = digit_at(next) && digit_at(next + 1) && digit_at(next + 2);
            return three && !digit_at(next + 3) ? next : 0;
        }
        return 0;
    }

    /// "IT:n": what follows the colon of an abbreviation is its case ending, no word.
    std::size_t after_case_ending(std::size_t from) const {
        std::size_t place = from, letters = 0;
        while (place < text_.size()) {
            const Unit unit = unit_at(text_.substr(place));
            if (unit.sign != Sign::letter) break;
            place += unit.bytes.size();
            ++letters;
        }
        return letters <= longest_case_ending ? place : from;
    }

    void close_part() {
        if (part_.empty()) return;
        if (parts_ == 0) whole_begin_ = begin_;
        ++parts_;
        whole_ += part_;
        add(part_, begin_, end_);
        part_.clear();
    }

    void close_whole() {
        if (joined_ && parts_ > 1) add(whole_, whole_begin_, end_);
        whole_.clear();
        parts_ = 0;
    }

    void add(const std::string& word, std::size_t begin, std::size_t end) {
        std::string spelled = folded(word);
        std::string plain = plain_letters(spelled);
        found_.push_back({std::move(spelled), std::move(plain), begin, end});
    }

    std::string_view text_;
    bool joined_;
    std::size_t at_ = 0, begin_ = 0, end_ = 0, whole_begin_ = 0, parts_ = 0;
    std::string part_, whole_;
    std::vector<TextWord> found_;
};

} // namespace

std::string plain_letters(std::string_view spelled) {
    std::string plain;
    plain.reserve(spelled.size());
    while (!spelled.empty()) {
        const auto first = static_cast<unsigned char>(spelled[0]);
        const Decoded decoded = first < 0x80 ? Decoded{first, 1} : decode_utf8(spelled);
        const std::size_t length = std::max<std::size_t>(1, decoded.length);
        const auto base = base_letters(decoded.point);
        plain += base.empty() ? spelled.substr(0, length) : base;
        spelled.remove_prefix(length);
    }
    return plain;
}

std::vector<TextWord> words_in(std::string_view text, bool joined) { return Reader(text, joined).words(); }

} // namespace kumppani::search
