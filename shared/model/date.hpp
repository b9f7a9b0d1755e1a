#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// A calendar day, and a month of a year, in the proleptic Gregorian calendar. Always valid when held in a
/// Value.
using Date = std::chrono::year_month_day;
using Month = std::chrono::year_month;

/// Milliseconds since 1970-01-01T00:00:00Z.
using Milliseconds = std::int64_t;

/// The years a date may have; outside them a date is taken for a slip of the finger.
inline constexpr int first_year = 1900;
inline constexpr int last_year = 2199;

/// "2026-03-01" and "2026-04": how dates stand in files. Reading gives nothing for anything else, for a day
/// that the calendar does not have, and for years outside first_year to last_year.
std::string iso(Date date);
std::string iso(Month month);
std::optional<Date> date_from_iso(std::string_view text);
std::optional<Month> month_from_iso(std::string_view text);

/// "1.3.2026": how a date is written for people, in every language of the interface.
std::string written(Date date);

/// What a person typed: 1.3.2026, 01.03.2026, 1.3.26 (2026), 1.3. (the year of `today`), 2026-03-01, and the
/// same with spaces, or with commas for points (a phone's number keys may have no point). Nothing when it is
/// not a day of the calendar between first_year and last_year.
std::optional<Date> date_from_typing(std::string_view text, Date today);

/// What a person typed for a month: 4/2026, 4.2026, 2026-04, "huhtikuu 2026" in any of the languages, or a
/// month alone (its next occurrence, `today`'s own month included).
std::optional<Month> month_from_typing(std::string_view text, Date today);

/// Whole days from `from` to `to`; negative when `to` is earlier.
int days_between(Date from, Date to);

/// The month `count` months after (before, when negative) `month`.
Month plus_months(Month month, int count);

Month month_of(Date date);

/// ISO 8601 week number, 1 to 53, and the day's number in it, Monday = 1.
int week_of(Date date);
int weekday_of(Date date);

} // namespace kumppani
