#pragma once

#include "shared/model/date.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kumppani {

/// An event as calendars know it (RFC 5545, VEVENT). Times are the reader's own ("floating"): a meeting
/// at 9.00 is at 9.00 on the wall where it is held, and needs no table of time zones.
struct CalendarEvent {
    std::string id = {}; ///< the same in every file: a calendar that has it already updates it
    std::string title = {};
    Date day = {};                  ///< on which it begins
    std::optional<int> begins = {}; ///< minutes after midnight; without them it takes the whole day
    int minutes = 60;               ///< how long, where it has a beginning
    bool every_year = false;
    std::string place = {};
    std::string description = {}; ///< lines are parted by '\n'
    std::uint64_t edits = 0;      ///< how often it was changed: rises with every change (SEQUENCE)
    Milliseconds changed = 0;     ///< since 1970-01-01T00:00:00Z
};

inline constexpr std::string_view calendar_mime_type = "text/calendar;charset=utf-8";

/// A file of type text/calendar (RFC 5545) with these events. `now`: when it is made.
std::string write_calendar(std::string_view name, std::span<const CalendarEvent> events, Milliseconds now);

} // namespace kumppani
