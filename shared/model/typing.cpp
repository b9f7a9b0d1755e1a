#include "shared/model/display.hpp"
#include "shared/model/fold.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using Result = std::variant<Value, Fault>;

constexpr std::array all_languages{Language::fi, Language::sv, Language::en};

Fault refused(const Field& field, Word why) { return {{why, {}}, allowed(field)}; }

bool starts(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

/// The spaces that people and programs put around and inside numbers.
constexpr std::array<std::string_view, 5> spaces{" ", "\u00A0", "\u2009", "\u202F", "\u2007"};
/// Line breaks of other systems; the two-character one first, so that it counts once.
constexpr std::array<std::string_view, 6> breaks{"\r\n", "\r", "\n", "\u0085", "\u2028", "\u2029"};

/// The first of `candidates` that `text` begins with; empty for none.
template <std::size_t Count>
std::string_view first_of(const std::array<std::string_view, Count>& candidates, std::string_view text) {
    const auto found =
        std::find_if(candidates.begin(), candidates.end(), [&](auto c) { return starts(text, c); });
    return found == candidates.end() ? std::string_view() : *found;
}

std::string with_line_feeds(std::string_view text, char line_feed) {
    std::string result;
    while (!text.empty()) {
        const std::string_view broken = first_of(breaks, text);
        result += !broken.empty() ? line_feed : text[0] == '\t' ? ' ' : text[0];
        text.remove_prefix(std::max<std::size_t>(broken.size(), 1));
    }
    return result;
}

bool is_blank(char c) { return c == ' ' || c == '\n'; }

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && (is_blank(text.front()) || starts(text, no_break_space))) {
        text.remove_prefix(is_blank(text.front()) ? 1 : no_break_space.size());
    }
    while (!text.empty()) {
        const bool wide = text.size() >= 2 && text.substr(text.size() - 2) == no_break_space;
        if (!wide && !is_blank(text.back())) break;
        text.remove_suffix(wide ? 2 : 1);
    }
    return text;
}

/// A number without its spaces and euro sign, and with a plain minus: "-1234,5".
std::string bare_number(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        std::size_t length = first_of(spaces, text).size();
        if (length == 0 && starts(text, minus_sign)) {
            result += '-';
            length = minus_sign.size();
        } else if (length == 0 && starts(text, "€")) {
            length = std::string_view("€").size();
        } else if (length == 0) {
            result += text[0];
            length = 1;
        }
        text.remove_prefix(length);
    }
    return result;
}

/// A number of `decimals` decimals, as a whole number of its smallest unit.
Result number_from(const Field& field, std::string_view typing, std::size_t decimals) {
    const Word not_a_number = field.type == Type::money ? Word::fault_not_amount : Word::fault_not_whole;
    const std::string bare = bare_number(typing);
    std::string_view rest = bare;
    const bool negative = starts(rest, "-");
    if (negative || starts(rest, "+")) rest.remove_prefix(1);
    const std::size_t mark = rest.find_first_of(",.");
    const std::string_view whole = rest.substr(0, mark);
    const std::string_view fraction =
        mark == std::string_view::npos ? std::string_view() : rest.substr(mark + 1);
    if (whole.empty() || fraction.size() > decimals || (mark != std::string_view::npos && fraction.empty())) {
        return refused(field, not_a_number);
    }
    std::string digits = std::string(whole) + std::string(fraction);
    digits.append(decimals - fraction.size(), '0');
    std::int64_t value = 0;
    for (const char c : digits) {
        if (c < '0' || c > '9') return refused(field, not_a_number);
        // A bound far beyond every field's, so that the sum cannot overflow; `fault` tells which limit was
        // passed.
        if (value < most_money * 100) value = value * 10 + (c - '0');
    }
    return Value(negative ? -value : value);
}

Result yes_or_no(const Field& field, std::string_view typing) {
    for (const Language language : all_languages) {
        for (const Word word : {Word::yes, Word::no}) {
            if (folded(typing) == folded(text(word, language))) return Value(word == Word::yes);
        }
    }
    return refused(field, Word::fault_not_yes_no);
}

Result choice_from(const Field& field, std::string_view typing) {
    for (const Choice& choice : field.choices) {
        if (typing == choice.key) return Value(std::string(choice.key));
        for (const Language language : all_languages) {
            if (folded(typing) == folded(text(choice.label, language))) return Value(std::string(choice.key));
        }
    }
    return refused(field, Word::fault_not_choice);
}

/// "9.00" of "09.00", "9:00" and "9": the form in which a time is stored.
Result time_from(std::string_view typing) {
    std::string time(typing);
    std::replace(time.begin(), time.end(), ':', '.');
    if (time.find('.') == std::string::npos) time += ".00";
    if (time.size() == 5 && time[0] == '0') time.erase(0, 1);
    return Value(time);
}

template <class Some>
Result taken(const Field& field, const std::optional<Some>& some, Word otherwise) {
    if (!some) return refused(field, otherwise);
    return Value(*some);
}

Result understood(const Field& field, std::string_view typing, Date today) {
    switch (field.type) {
    case Type::integer:
        return number_from(field, typing, 0);
    case Type::money:
        return number_from(field, typing, 2);
    case Type::yes_no:
        return yes_or_no(field, typing);
    case Type::date:
        return taken(field, date_from_typing(typing, today), Word::fault_not_date);
    case Type::month:
        return taken(field, month_from_typing(typing, today), Word::fault_not_month);
    case Type::calendar_month: {
        const auto month = month_from_typing(std::string(typing) + "/2000", today); // so that it has no other
        if (!month) return refused(field, Word::fault_not_month);
        return Value(std::int64_t(unsigned(month->month())));
    }
    case Type::choice:
        return choice_from(field, typing);
    case Type::time:
        return time_from(typing);
    case Type::text:
    case Type::note:
    case Type::person:
    case Type::reference:
    case Type::order:
        break;
    }
    return Value(std::string(typing));
}

} // namespace

std::variant<Value, Fault> value_from_typing(const Field& field, std::string_view typing, Date today) {
    const std::string lines = with_line_feeds(typing, field.type == Type::note ? '\n' : ' ');
    const std::string_view content = trimmed(lines);
    if (content.empty()) {
        if (const auto found = fault(field, Value())) return *found;
        return Value();
    }
    Result result = understood(field, content, today);
    if (const Value* value = std::get_if<Value>(&result)) {
        if (const auto found = fault(field, *value)) return *found;
    }
    return result;
}

} // namespace kumppani
