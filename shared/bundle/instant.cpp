#include "shared/bundle/instant.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>

namespace kumppani {

namespace {

using namespace std::chrono;

constexpr sys_days end_of_time = sys_days(year(last_year + 1) / January / 1);
constexpr Milliseconds last_instant = milliseconds(end_of_time.time_since_epoch()).count() - 1;

std::string padded(std::int64_t number, std::size_t digits) {
    const std::string text = std::to_string(number);
    return std::string(digits - std::min(digits, text.size()), '0') + text;
}

/// A number of digits alone, at most `most`.
std::optional<int> number_from(std::string_view digits, int most) {
    int number = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (digits.front() == '-' || error != std::errc() || end != digits.data() + digits.size())
        return std::nullopt;
    return number <= most ? std::optional(number) : std::nullopt;
}

} // namespace

std::string iso_instant(Milliseconds time) {
    const sys_time<milliseconds> instant{milliseconds(std::clamp<Milliseconds>(time, 0, last_instant))};
    const auto day = floor<days>(instant);
    const hh_mm_ss clock(instant - day);
    return iso(Date(day)) + 'T' + padded(clock.hours().count(), 2) + ':' +
           padded(clock.minutes().count(), 2) + ':' + padded(clock.seconds().count(), 2) + '.' +
           padded(clock.subseconds().count(), 3) + 'Z';
}

std::optional<Milliseconds> instant_from_iso(std::string_view text) {
    if (text.size() != 24 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' ||
        text[23] != 'Z')
        return std::nullopt;
    const auto date = date_from_iso(text.substr(0, 10));
    const auto hour = number_from(text.substr(11, 2), 23);
    const auto minute = number_from(text.substr(14, 2), 59);
    const auto second = number_from(text.substr(17, 2), 59);
    const auto millisecond = number_from(text.substr(20, 3), 999);
    if (!date || !hour || !minute || !second || !millisecond) return std::nullopt;
    const auto since_1970 =
        sys_days(*date).time_since_epoch() + hours(*hour) + minutes(*minute) + seconds(*second);
    const Milliseconds time = (since_1970 + milliseconds(*millisecond)).count();
    return time >= 0 ? std::optional(time) : std::nullopt;
}

} // namespace kumppani
