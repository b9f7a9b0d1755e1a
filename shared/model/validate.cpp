#include "shared/model/validate.hpp"

#include "shared/model/display.hpp"
#include "shared/model/order_key.hpp"
#include "shared/model/utf8.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

Message told(Word word) { return {word, {}}; }

std::string keys(const Field& field) {
    std::string result;
    for (const Choice& choice : field.choices)
        result.append(result.empty() ? "" : ", ").append(choice.key);
    return result;
}

bool is_time(std::string_view text) {
    const auto digit = [&](std::size_t i, char last) { return text[i] >= '0' && text[i] <= last; };
    if (text.size() == 4) return digit(0, '9') && text[1] == '.' && digit(2, '5') && digit(3, '9');
    return text.size() == 5 && (text[0] == '1' || text[0] == '2') && digit(1, text[0] == '2' ? '3' : '9') &&
           text[2] == '.' && digit(3, '5') && digit(4, '9');
}

bool all_of(std::string_view text, bool (*test)(char)) { return std::all_of(text.begin(), text.end(), test); }

bool lower_case_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

Word fault_of_kind(Type type) {
    switch (type) {
    case Type::integer:
        return Word::fault_not_whole;
    case Type::money:
        return Word::fault_not_amount;
    case Type::yes_no:
        return Word::fault_not_yes_no;
    case Type::date:
        return Word::fault_not_date;
    case Type::month:
    case Type::calendar_month:
        return Word::fault_not_month;
    case Type::time:
        return Word::fault_not_time;
    case Type::choice:
        return Word::fault_not_choice;
    case Type::reference:
        return Word::fault_not_id;
    case Type::order:
        return Word::fault_not_order;
    case Type::text:
    case Type::note:
    case Type::person:
        break;
    }
    return Word::fault_type;
}

/// What is wrong with a value of the alternative that the field's type asks for; `none` for nothing.
struct Check {
    const Field& field;

    Word operator()(std::int64_t number) const {
        if (number > most_number(field)) return Word::fault_too_large;
        return number < least_number(field) ? Word::fault_too_small : Word::none;
    }
    Word operator()(Date date) const { return date.ok() ? years(date.year()) : Word::fault_not_date; }
    Word operator()(Month month) const { return month.ok() ? years(month.year()) : Word::fault_not_month; }
    Word operator()(const std::string& text) const {
        const bool good = field.type == Type::time        ? is_time(text)
                          : field.type == Type::choice    ? is_choice(text)
                          : field.type == Type::reference ? is_record_id(text)
                          : field.type == Type::order     ? is_order_key(text) && text.size() <= longest_line
                                                          : true;
        return good ? Word::none : fault_of_kind(field.type);
    }
    template <class Other>
    Word operator()(const Other&) const {
        return Word::none;
    }

private:
    Word years(std::chrono::year year) const {
        return int(year) < first_year || int(year) > last_year ? Word::fault_year : Word::none;
    }
    bool is_choice(std::string_view key) const {
        return std::any_of(field.choices.begin(), field.choices.end(),
                           [&](const Choice& c) { return c.key == key; });
    }
};

bool holds_type(Type type, const Value& value) {
    switch (type) {
    case Type::integer:
    case Type::money:
    case Type::calendar_month:
        return std::holds_alternative<std::int64_t>(value);
    case Type::yes_no:
        return std::holds_alternative<bool>(value);
    case Type::date:
        return std::holds_alternative<Date>(value);
    case Type::month:
        return std::holds_alternative<Month>(value);
    case Type::text:
    case Type::note:
    case Type::person:
    case Type::time:
    case Type::choice:
    case Type::reference:
    case Type::order:
        break;
    }
    return std::holds_alternative<std::string>(value);
}

} // namespace

std::int64_t most_number(const Field& field) {
    if (field.most != 0) return field.most;
    return field.type == Type::money ? most_money : most_integer;
}

std::int64_t least_number(const Field& field) {
    return field.signed_number ? -most_number(field) : field.least;
}

std::size_t longest_text(const Field& field) {
    if (field.most != 0) return static_cast<std::size_t>(field.most);
    return field.type == Type::note ? longest_note : longest_line;
}

bool is_record_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 &&
           all_of(text, [](char c) { return lower_case_or_digit(c) || c == '-' || c == '.'; });
}

Message allowed(const Field& field) {
    switch (field.type) {
    case Type::integer:
        return {Word::allowed_integer, {grouped(least_number(field)), grouped(most_number(field))}};
    case Type::money:
        return {Word::allowed_money, {euros(least_number(field)), euros(most_number(field))}};
    case Type::yes_no:
        return told(Word::allowed_yes_no);
    case Type::date:
        return {Word::allowed_date, {std::to_string(first_year), std::to_string(last_year)}};
    case Type::month:
        return {Word::allowed_month, {std::to_string(first_year), std::to_string(last_year)}};
    case Type::calendar_month:
        return told(Word::allowed_calendar_month);
    case Type::time:
        return told(Word::allowed_time);
    case Type::choice:
        return {Word::allowed_choice, {keys(field)}};
    case Type::reference:
        return told(Word::allowed_id);
    case Type::order:
        return told(Word::allowed_order);
    case Type::note:
        return {Word::allowed_note, {grouped(static_cast<std::int64_t>(longest_text(field)))}};
    case Type::text:
    case Type::person:
        break;
    }
    return {Word::allowed_line, {grouped(static_cast<std::int64_t>(longest_text(field)))}};
}

std::optional<Fault> text_fault(std::string_view text, std::size_t most_characters, bool lines) {
    const Word plain = lines ? Word::allowed_plain_lines : Word::allowed_plain_text;
    std::size_t characters = 0;
    for (std::string_view rest = text; !rest.empty(); ++characters) {
        const Decoded decoded = decode_utf8(rest);
        if (decoded.length == 0) return Fault{told(Word::fault_not_utf8), told(plain)};
        const auto found = [&](Word what) {
            return Fault{{what, {code_point_name(decoded.point)}}, told(plain)};
        };
        if (is_surrogate(decoded.point)) return found(Word::fault_surrogate);
        if (turns_direction(decoded.point)) return found(Word::fault_direction);
        if (decoded.point == '\n') {
            if (!lines) return Fault{told(Word::fault_line_break), told(plain)};
        } else if (is_control(decoded.point)) {
            return found(Word::fault_control);
        }
        rest.remove_prefix(decoded.length);
    }
    if (characters <= most_characters) return std::nullopt;
    return Fault{{Word::fault_too_long, {grouped(static_cast<std::int64_t>(characters))}},
                 {lines ? Word::allowed_note : Word::allowed_line,
                  {grouped(static_cast<std::int64_t>(most_characters))}}};
}

std::optional<Fault> fault(const Field& field, const Value& value) {
    if (is_empty(value)) {
        if (!field.required) return std::nullopt;
        return Fault{told(Word::fault_missing), told(Word::allowed_required)};
    }
    if (!holds_type(field.type, value)) return Fault{told(fault_of_kind(field.type)), allowed(field)};
    if (const Word what = std::visit(Check{field}, value); what != Word::none) {
        return Fault{told(what), allowed(field)};
    }
    if (field.type == Type::text || field.type == Type::note || field.type == Type::person) {
        const std::string& string = std::get<std::string>(value);
        if (string.empty() && field.required)
            return Fault{told(Word::fault_missing), told(Word::allowed_required)};
        return text_fault(string, longest_text(field), field.type == Type::note);
    }
    return std::nullopt;
}

} // namespace kumppani
