#include "shared/model/display.hpp"

#include "shared/words/words.hpp"

#include <array>
#include <cmath>

namespace kumppani {

namespace {

Word nth(Word first, unsigned steps) { return static_cast<Word>(static_cast<unsigned>(first) + steps); }

std::string with_unit(std::string number, std::string_view unit) {
    return number.append(no_break_space).append(unit);
}

/// "1 234", "1 234,50": cents only where there are any; with '+' before a positive amount when `with_sign`.
std::string amount(std::int64_t cents, bool with_sign) {
    const auto bits = static_cast<std::uint64_t>(cents);
    const std::uint64_t magnitude = cents < 0 ? 0 - bits : bits;
    std::string result(cents < 0 ? minus_sign : with_sign && cents > 0 ? "+" : "");
    result += grouped(static_cast<std::int64_t>(magnitude / 100));
    if (const auto rest = static_cast<unsigned>(magnitude % 100)) {
        result += ',';
        result += static_cast<char>('0' + rest / 10);
        result += static_cast<char>('0' + rest % 10);
    }
    return result;
}

std::string whole(std::int64_t number, bool with_sign) {
    return (with_sign && number > 0 ? "+" : "") + grouped(number);
}

std::string_view label_of(const Field& field, std::string_view key, Language language) {
    for (const Choice& choice : field.choices) {
        if (choice.key == key) return text(choice.label, language);
    }
    return key; // of a newer version
}

/// Writes a value by what it holds; the field decides what that means. `in_words`: for reading, not for
/// editing.
struct Writer {
    const Field& field;
    Language language;
    bool in_words;

    std::string operator()(std::monostate) const { return {}; }
    std::string operator()(bool yes) const { return std::string(text(yes ? Word::yes : Word::no, language)); }
    std::string operator()(Date date) const { return written(date); }
    std::string operator()(const Opaque& opaque) const { return opaque.json; }

    std::string operator()(std::int64_t number) const {
        if (field.type == Type::money) {
            return in_words ? euros(number, field.signed_number) : amount(number, field.signed_number);
        }
        if (field.type == Type::calendar_month && number >= 1 && number <= 12) {
            return std::string(month_name(static_cast<unsigned>(number), language));
        }
        return whole(number, field.signed_number);
    }
    std::string operator()(Month month) const {
        const unsigned number(month.month());
        const std::string year = std::to_string(int(month.year()));
        if (!in_words) return std::to_string(number) + "/" + year;
        return std::string(month_name(number, language)) + " " + year;
    }
    std::string operator()(const std::string& string) const {
        return field.type == Type::choice ? std::string(label_of(field, string, language)) : string;
    }
};

} // namespace

std::string euros(std::int64_t cents, bool with_sign) { return with_unit(amount(cents, with_sign), "€"); }

std::string signed_percent(double percent) {
    const auto tenths = std::llround(percent * 10);
    const std::string sign(tenths < 0 ? minus_sign : tenths > 0 ? "+" : "");
    const auto magnitude = std::llabs(tenths);
    return with_unit(sign + grouped(magnitude / 10) + "," + std::to_string(magnitude % 10), "%");
}

std::string displayed(const Field& field, const Value& value, Language language) {
    return std::visit(Writer{field, language, true}, value);
}

std::string typed(const Field& field, const Value& value, Language language) {
    return std::visit(Writer{field, language, false}, value);
}

std::string_view month_name(unsigned month, Language language) {
    return text(nth(Word::january, month - 1), language);
}

std::string_view month_short_name(unsigned month, Language language) {
    return text(nth(Word::january_short, month - 1), language);
}

std::string_view weekday_name(int weekday, Language language) {
    return text(nth(Word::monday, static_cast<unsigned>(weekday - 1)), language);
}

std::string_view weekday_short_name(int weekday, Language language) {
    return text(nth(Word::monday_short, static_cast<unsigned>(weekday - 1)), language);
}

} // namespace kumppani
