#pragma once

#include "app/platform.h"

#include <string>

namespace kumppani {

/// "1.3.": a day of this year or of one that need not be said.
std::string short_date(Date date);

/// "13.05": a time of day.
std::string clock_time(int hour, int minute);
inline std::string clock_time(const platform::LocalTime& time) { return clock_time(time.hour, time.minute); }

} // namespace kumppani
