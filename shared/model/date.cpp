#include "shared/model/date.hpp"

#include "shared/model/display.hpp"
#include "shared/model/fold.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

namespace kumppani {

namespace {

using std::chrono::day;
using std::chrono::sys_days;
using std::chrono::year;

constexpr std::array all_languages{Language::fi, Language::sv, Language::en};

bool in_range(Month month) {
    return month.ok() && month.year() >= year(first_year) && month.year() <= year(last_year);
}

std::optional<Month> month_of_year(int y, unsigned m) {
    const Month month = year(y) / std::chrono::month(m);
    if (!in_range(month)) return std::nullopt;
    return month;
}

std::optional<Date> day_of_month(int y, unsigned m, unsigned d) {
    const Date date = year(y) / std::chrono::month(m) / day(d);
    if (!date.ok() || !month_of_year(y, m)) return std::nullopt;
    return date;
}

/// The number that `digits` spell, nothing else, of at most `most` digits.
std::optional<unsigned> number(std::string_view digits, std::size_t most) {
    unsigned value = 0;
    const char* end = digits.data() + digits.size();
    if (digits.empty() || digits.size() > most) return std::nullopt;
    const auto [stop, error] = std::from_chars(digits.data(), end, value);
    if (error != std::errc() || stop != end) return std::nullopt;
    return value;
}

/// A year as typed: four digits, or two for this century.
std::optional<int> typed_year(std::string_view digits) {
    const auto value = number(digits, 4);
    if (!value || (digits.size() != 2 && digits.size() != 4)) return std::nullopt;
    return static_cast<int>(digits.size() == 2 ? 2000 + *value : *value);
}

std::string padded(unsigned value, std::size_t width) {
    const std::string digits = std::to_string(value);
    return std::string(width - std::min(width, digits.size()), '0') + digits;
}

/// In lower case, without spaces and with points for commas, as dates and months are compared.
std::string squeezed(std::string_view text) {
    std::string result = folded(text);
    for (std::size_t at; (at = result.find(no_break_space)) != std::string::npos;) {
        result.erase(at, no_break_space.size());
    }
    result.erase(std::remove(result.begin(), result.end(), ' '), result.end());
    std::replace(result.begin(), result.end(), ',', '.');
    return result;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t end = text.find(separator);
        parts.push_back(text.substr(0, end));
        if (end == std::string_view::npos) return parts;
        text.remove_prefix(end + 1);
    }
}

/// The month, 1 to 12, that `word` names in any language, in full or in short.
std::optional<unsigned> named_month(std::string_view word) {
    for (unsigned month = 1; month <= 12; ++month) {
        for (const Language language : all_languages) {
            if (word == folded(month_name(month, language)) ||
                word == folded(month_short_name(month, language))) {
                return month;
            }
        }
    }
    return std::nullopt;
}

} // namespace

std::string iso(Month month) {
    return padded(static_cast<unsigned>(int(month.year())), 4) + "-" + padded(unsigned(month.month()), 2);
}

std::string iso(Date date) { return iso(month_of(date)) + "-" + padded(unsigned(date.day()), 2); }

std::optional<Month> month_from_iso(std::string_view text) {
    if (text.size() != 7 || text[4] != '-') return std::nullopt;
    const auto y = number(text.substr(0, 4), 4);
    const auto m = number(text.substr(5), 2);
    if (!y || !m) return std::nullopt;
    return month_of_year(static_cast<int>(*y), *m);
}

std::optional<Date> date_from_iso(std::string_view text) {
    if (text.size() != 10 || text[7] != '-') return std::nullopt;
    const auto month = month_from_iso(text.substr(0, 7));
    const auto d = number(text.substr(8), 2);
    if (!month || !d) return std::nullopt;
    return day_of_month(int(month->year()), unsigned(month->month()), *d);
}

std::string written(Date date) {
    return std::to_string(unsigned(date.day())) + "." + std::to_string(unsigned(date.month())) + "." +
           std::to_string(int(date.year()));
}

std::optional<Date> date_from_typing(std::string_view text, Date today) {
    const std::string typed = squeezed(text);
    if (const auto date = date_from_iso(typed)) return date;
    auto parts = split(typed, '.');
    if (parts.size() == 3 && parts[2].empty()) parts.pop_back(); // "1.3." is "1.3"
    if (parts.size() != 2 && parts.size() != 3) return std::nullopt;
    const auto d = number(parts[0], 2);
    const auto m = number(parts[1], 2);
    const auto y = parts.size() == 3 ? typed_year(parts[2]) : std::optional(int(today.year()));
    if (!d || !m || !y) return std::nullopt;
    return day_of_month(*y, *m, *d);
}

std::optional<Month> month_from_typing(std::string_view text, Date today) {
    const std::string typed = squeezed(text);
    if (const auto month = month_from_iso(typed)) return month;
    // A month ends where its year begins: at a separator, or at the first digit after a name.
    const std::size_t name_end = typed.find_first_of("0123456789./");
    const std::size_t month_end = name_end == 0 ? typed.find_first_of("./") : name_end;
    const std::string_view word = std::string_view(typed).substr(0, month_end);
    std::string_view rest = std::string_view(typed).substr(word.size());
    const auto m = name_end == 0 ? number(word, 2) : named_month(word);
    if (!m || *m < 1 || *m > 12) return std::nullopt;
    if (!rest.empty() && (rest[0] == '.' || rest[0] == '/')) rest.remove_prefix(1);
    if (rest.empty()) {
        const bool passed = *m < unsigned(today.month());
        return month_of_year(int(today.year()) + (passed ? 1 : 0), *m);
    }
    const auto y = typed_year(rest);
    if (!y) return std::nullopt;
    return month_of_year(*y, *m);
}

int days_between(Date from, Date to) { return static_cast<int>((sys_days(to) - sys_days(from)).count()); }

Month plus_months(Month month, int count) { return month + std::chrono::months(count); }

Month month_of(Date date) { return date.year() / date.month(); }

int weekday_of(Date date) { return static_cast<int>(std::chrono::weekday(sys_days(date)).iso_encoding()); }

int week_of(Date date) {
    // A week belongs to the year that its Thursday is in.
    const Date thursday(sys_days(date) + std::chrono::days(4 - weekday_of(date)));
    return days_between(thursday.year() / 1 / 1, thursday) / 7 + 1;
}

} // namespace kumppani
