#include "shared/bundle/json_parts.hpp"

#include "shared/bundle/bundle.hpp"
#include "shared/model/json_text.hpp"
#include "shared/model/validate.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kumppani {

namespace {

/// A character that the parser stopped at.
struct Position {
    std::string line, column; ///< columns are counted in characters
    std::string excerpt;      ///< the end of the line up to it
};

bool starts_character(char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }

/// `end`: behind the byte that the parser read last.
Position position_before(std::string_view bytes, std::size_t end) {
    constexpr std::size_t longest_excerpt = 30; // bytes
    const std::string_view before = bytes.substr(0, end == 0 ? 0 : end - 1);
    const std::size_t start = before.find_last_of('\n') + 1; // npos + 1 is 0: the first line
    const std::string_view line = before.substr(start);
    while (end < bytes.size() && !starts_character(bytes[end]))
        ++end;
    std::string_view excerpt = bytes.substr(0, end).substr(start);
    if (excerpt.size() > longest_excerpt) excerpt.remove_prefix(excerpt.size() - longest_excerpt);
    while (excerpt.size() > 1 && !starts_character(excerpt.front()))
        excerpt.remove_prefix(1);
    return {grouped(1 + std::count(before.begin(), before.end(), '\n')),
            grouped(1 + std::count_if(line.begin(), line.end(), starts_character)), harmless(excerpt)};
}

Message told(Word word) { return {word, {}}; }

Message integer_bounds() {
    return {Word::allowed_integer, {grouped(-most_json_integer), grouped(most_json_integer)}};
}

/// What the parser has against the contents of a string, where we have a sentence of our own for it.
std::optional<Fault> text_fault(const nlohmann::detail::exception& error, const Position& at) {
    std::string_view reason = error.what();
    reason = reason.substr(0, reason.find("; last read")); // the file's own text follows
    const auto mentions = [&](std::string_view phrase) {
        return reason.find(phrase) != std::string_view::npos;
    };
    const auto fault = [&](Word what, Word allowed) {
        return Fault{{what, {at.line, at.column}}, told(allowed)};
    };
    if (mentions("surrogate")) return fault(Word::bundle_half_character, Word::allowed_plain_lines);
    if (mentions("control character"))
        return fault(Word::bundle_control_character, Word::allowed_plain_lines);
    if (mentions("ill-formed UTF-8")) return fault(Word::bundle_not_utf8, Word::allowed_utf8);
    return std::nullopt;
}

/// Builds one part at a time from the parser's events.
class Handler final : public nlohmann::json_sax<Json> {
public:
    Handler(std::string_view bytes, const JsonParts& parts, ProblemList& problems)
        : bytes_(bytes), parts_(parts), problems_(problems) {}

    bool null() override { return add(nullptr); }
    bool boolean(bool yes) override { return add(yes); }
    bool string(std::string& text) override { return add(std::move(text)); }
    bool binary(Json::binary_t&) override { return false; } // not in JSON

    bool number_integer(std::int64_t number) override {
        if (number < -most_json_integer) fault(told(Word::fault_too_large), integer_bounds());
        return add(number);
    }
    bool number_unsigned(std::uint64_t number) override {
        if (number > most_json_integer) fault(told(Word::fault_too_large), integer_bounds());
        return add(number);
    }
    bool number_float(double number, const std::string& digits) override {
        if (digits.find_first_of(".eE") == std::string::npos) {
            fault(told(Word::fault_too_large), integer_bounds());
        } else if (digits.size() > longest_number) {
            fault(told(Word::bundle_number_too_long),
                  {Word::allowed_number_length, {std::to_string(longest_number)}});
        }
        return add(number);
    }

    bool start_object(std::size_t) override { return open(Json::object()); }
    bool start_array(std::size_t) override { return open(Json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(std::string& name) override;
    bool parse_error(std::size_t end, const std::string&, const nlohmann::detail::exception& error) override;

private:
    /// An object or array that is being read.
    struct Level {
        Json value;
        std::string name = {};  ///< of the member being read
        Json* member = nullptr; ///< where its value goes; nullptr between members
        std::size_t index = 0;  ///< of the element being read
    };

    /// Calls tell(place) with the place of the value being read; between members, of their object.
    template <class Tell>
    void at_place(Tell tell, std::size_t level = 0, const Place& place = Place()) const {
        if (level == levels_.size()) return tell(place);
        const Level& here = levels_[level];
        if (here.value.is_array()) return at_place(tell, level + 1, Place(place, here.index));
        if (here.member) return at_place(tell, level + 1, Place(place, here.name));
        tell(place);
    }

    void fault(Message what, Message allowed) {
        at_place([&](const Place& place) { problems_.add(place, std::move(what), std::move(allowed)); });
    }

    bool open(Json container);
    bool close();
    bool add(Json value);
    bool is_part() const;
    bool too_many();

    std::string_view bytes_;
    const JsonParts& parts_;
    ProblemList& problems_;
    std::vector<Level> levels_;
    Keep keep_ = Keep::nothing; ///< of the document's member being read
    std::size_t values_ = 0;    ///< held of the part being read
};

bool Handler::open(Json container) {
    if (levels_.empty() && container.is_array()) return add(std::move(container));
    if (levels_.size() == deepest_bundle) {
        fault(told(Word::bundle_too_deep), {Word::allowed_depth, {grouped(deepest_bundle)}});
        return false;
    }
    levels_.push_back({std::move(container)});
    return true;
}

bool Handler::close() {
    Json value = std::move(levels_.back().value);
    levels_.pop_back();
    return levels_.empty() || add(std::move(value));
}

bool Handler::key(std::string& name) {
    if (levels_.size() == 1) {
        keep_ = parts_.keep(name);
        values_ = 0;
    }
    Level& level = levels_.back();
    const auto [member, added] = level.value.emplace(name, nullptr);
    level.name = std::move(name);
    level.member = &*member;
    if (!added) fault({Word::bundle_name_twice, {harmless(level.name)}}, told(Word::allowed_once));
    return level.value.size() <= most_values || too_many();
}

/// The value just read is a part: a member of the document, or an element of one that is kept by elements.
bool Handler::is_part() const {
    const bool element = levels_.size() == 2 && levels_.back().value.is_array();
    return (levels_.size() == 1 && keep_ != Keep::nothing) || (element && keep_ == Keep::elements);
}

bool Handler::add(Json value) {
    if (levels_.empty()) {
        problems_.add(Place(), told(Word::bundle_wrong_type), told(Word::allowed_object));
        return false;
    }
    if (is_part()) {
        at_place([&](const Place& place) {
            if (levels_.size() == 1) {
                parts_.take(levels_.front().name, place, value);
            } else {
                parts_.take_element(place, value);
            }
        });
        values_ = 0;
    } else if (keep_ != Keep::nothing) {
        if (++values_ > most_values) return too_many();
        Level& level = levels_.back();
        if (level.member) {
            *level.member = std::move(value);
        } else {
            level.value.push_back(std::move(value));
        }
    }
    levels_.back().member = nullptr;
    ++levels_.back().index;
    return true;
}

bool Handler::too_many() {
    fault(told(Word::bundle_too_many_values), {Word::allowed_count, {grouped(most_values)}});
    return false;
}

bool Handler::parse_error(std::size_t end, const std::string&, const nlohmann::detail::exception& error) {
    const Position at = position_before(bytes_, end);
    if (end > bytes_.size()) {
        problems_.add(Place(), {Word::bundle_truncated, {at.line, at.column}},
                      told(Word::allowed_whole_file));
    } else if (error.id == 406) {
        fault(told(Word::fault_too_large), integer_bounds());
    } else if (auto found = text_fault(error, at)) {
        fault(std::move(found->what), std::move(found->allowed));
    } else {
        const Message what{Word::bundle_not_json, {at.line, at.column, at.excerpt}};
        problems_.add(Place(), what, told(Word::allowed_bundle_file));
    }
    return false;
}

bool is_utf16(std::string_view bytes) {
    using namespace std::string_view_literals;
    const std::string_view start = bytes.substr(0, 2);
    return start == "\xFF\xFE"sv || start == "\xFE\xFF"sv || (start.size() == 2 && (!start[0] || !start[1]));
}

} // namespace

bool read_json_parts(std::string_view bytes, const JsonParts& parts, ProblemList& problems) {
    if (bytes.substr(0, 3) == "\xEF\xBB\xBF") bytes.remove_prefix(3);
    if (bytes.find_first_not_of(" \n\r\t") == std::string_view::npos) {
        problems.add(Place(), told(Word::bundle_empty), told(Word::allowed_bundle_file));
        return false;
    }
    if (is_utf16(bytes)) {
        problems.add(Place(), told(Word::bundle_utf16), told(Word::allowed_utf8));
        return false;
    }
    Handler handler(bytes, parts, problems);
    return read_json(bytes, handler);
}

} // namespace kumppani
