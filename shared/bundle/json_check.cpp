#include "shared/bundle/json_check.hpp"

#include "shared/bundle/json_scan.hpp"
#include "shared/bundle/json_string.hpp"
#include "shared/bundle/problem_list.hpp"
#include "shared/model/utf8.hpp"
#include "shared/words/number.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <string>

namespace kumppani {

namespace {

struct Position {
    std::string line, column;
};

Position position_of(std::string_view text, std::size_t offset) {
    const std::string_view before = text.substr(0, offset);
    const std::string_view line = before.substr(before.find_last_of('\n') + 1);  // npos + 1 is 0: the first line
    const auto is_first_byte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; };
    return {grouped(1 + std::count(before.begin(), before.end(), '\n')),
            grouped(1 + std::count_if(line.begin(), line.end(), is_first_byte))};
}

/// Walks a text once, from its first byte to its last. Its functions return false when the grammar is broken or
/// there are problems enough.
class Checker {
public:
    Checker(std::string_view text, ProblemList& problems) : text_(text), problems_(problems) {}

    void document() {
        if (!value(Place())) return;
        skip_space();
        if (!at_end()) unexpected(Word::expected_end);
    }

private:
    bool at_end() const { return at_ == text_.size(); }

    void skip_space() {
        const auto is_space = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
        while (!at_end() && is_space(text_[at_])) ++at_;
    }

    /// Passes `c`, if that is what comes next after white space.
    bool pass(char c) {
        skip_space();
        if (at_end() || text_[at_] != c) return false;
        ++at_;
        return true;
    }

    /// Tells that the grammar needs something else where we stand.
    bool unexpected(Word expected) {
        const auto [line, column] = position_of(text_, at_);
        if (at_end()) {
            problems_.add(Place(), {Word::bundle_truncated, {line, column}}, {Word::allowed_whole_file, {}});
            return false;
        }
        const std::size_t length = std::max<std::size_t>(1, decode_utf8(text_.substr(at_)).length);
        const std::string found = harmless(text_.substr(at_, length));
        problems_.add(Place(), {Word::bundle_not_json, {line, column, found}}, {expected, {}});
        return false;
    }

    /// Tells what is wrong with a value, though one could read on.
    bool fault(const Place& place, Message what, Message allowed) {
        problems_.add(place, std::move(what), std::move(allowed));
        return !problems_.full();
    }

    bool value(const Place& place) {
        skip_space();
        switch (at_end() ? '\0' : text_[at_]) {
            case '{': return nested(place, &Checker::object);
            case '[': return nested(place, &Checker::array);
            case '"': return pass(place, scan_string(text_, at_));
            case 't': return literal("true");
            case 'f': return literal("false");
            case 'n': return literal("null");
            case '-': return pass(place, scan_number(text_, at_));
            default: break;
        }
        const bool digit = !at_end() && text_[at_] >= '0' && text_[at_] <= '9';
        return digit ? pass(place, scan_number(text_, at_)) : unexpected(Word::expected_value);
    }

    bool pass(const Place& place, const Scanned& scanned) {
        at_ = scanned.end;
        if (scanned.expected) return unexpected(*scanned.expected);
        return !scanned.fault || fault(place, scanned.fault->what, scanned.fault->allowed);
    }

    bool literal(std::string_view name) {
        for (const char c : name) {
            if (at_end() || text_[at_] != c) return unexpected(Word::expected_value);
            ++at_;
        }
        return true;
    }

    bool nested(const Place& place, bool (Checker::*contents)(const Place&)) {
        if (depth_ == deepest_json) {
            fault(place, {Word::bundle_too_deep, {}}, {Word::allowed_depth, {grouped(deepest_json)}});
            return false;
        }
        ++depth_;
        ++at_;
        const bool good = (this->*contents)(place);
        --depth_;
        return good;
    }

    bool array(const Place& place) {
        if (pass(']')) return true;
        for (std::size_t index = 0;; ++index) {
            if (!value(Place(place, index))) return false;
            if (pass(']')) return true;
            if (!pass(',')) return unexpected(Word::expected_comma_or_bracket);
        }
    }

    bool object(const Place& place) {
        const std::size_t first = names_.size();
        const std::size_t first_room = rooms_.size();
        if (!pass('}') && !members(place, first)) return false;
        names_.resize(first);
        rooms_.resize(first_room);
        return true;
    }

    /// `first`: where this object's names begin in `names_`.
    bool members(const Place& place, std::size_t first) {
        bool ascending = true;  // as we write them: then none is there twice
        do {
            const auto name = this->name(place);
            if (!name) return false;
            if (names_.size() - first == most_members) {
                fault(place, {Word::bundle_too_many_members, {}}, {Word::allowed_members, {grouped(most_members)}});
                return false;
            }
            ascending = ascending && (names_.size() == first || names_.back() < *name);
            names_.push_back(*name);
            if (!pass(':')) return unexpected(Word::expected_colon);
            if (!value(Place(place, *name))) return false;
        } while (pass(','));
        if (!pass('}')) return unexpected(Word::expected_comma_or_brace);
        return ascending || each_once(place, first);
    }

    std::optional<std::string_view> name(const Place& place) {
        skip_space();
        const std::size_t begin = at_ + 1;
        if (at_end() || text_[at_] != '"') {
            unexpected(Word::expected_name);
            return std::nullopt;
        }
        if (!pass(place, scan_string(text_, at_))) return std::nullopt;
        const std::string_view raw = text_.substr(begin, at_ - 1 - begin);
        if (raw.find('\\') == std::string_view::npos) return raw;
        return unescaped(raw, rooms_.emplace_back());
    }

    bool each_once(const Place& place, std::size_t first) {
        const auto begin = names_.begin() + static_cast<std::ptrdiff_t>(first);
        std::sort(begin, names_.end());
        for (auto twin = std::adjacent_find(begin, names_.end()); twin != names_.end();
             twin = std::adjacent_find(twin + 1, names_.end())) {
            const Message what{Word::bundle_name_twice, {harmless(*twin)}};
            if (!fault(Place(place, *twin), what, {Word::allowed_once, {}})) return false;
        }
        return true;
    }

    std::string_view text_;
    ProblemList& problems_;
    std::size_t at_ = 0;
    int depth_ = 0;
    std::vector<std::string_view> names_;  ///< of the members of each object that is open
    std::deque<std::string> rooms_;        ///< those of them that were written with escapes
};

bool is_utf16(std::string_view bytes) {
    using namespace std::string_view_literals;
    const std::string_view start = bytes.substr(0, 2);
    return start == "\xFF\xFE"sv || start == "\xFE\xFF"sv || (start.size() == 2 && (!start[0] || !start[1]));
}

}  // namespace

std::variant<CheckedJson, std::vector<Problem>> check_json(std::string_view bytes) {
    ProblemList problems;
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    if (bytes.find_first_not_of(" \n\r\t") == std::string_view::npos) {
        problems.add(Place(), {Word::bundle_empty, {}}, {Word::allowed_bundle_file, {}});
    } else if (is_utf16(bytes)) {
        problems.add(Place(), {Word::bundle_utf16, {}}, {Word::allowed_utf8, {}});
    } else {
        Checker(bytes, problems).document();
    }
    if (problems.empty()) return CheckedJson(bytes);
    return problems.take();
}

}  // namespace kumppani
