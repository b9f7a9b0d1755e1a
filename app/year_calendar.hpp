#pragma once

#include "app/session.hpp"

namespace kumppani {

/// Saves the year of one customer as a file for calendars (shared/calendar_file); of all that are not
/// archived without one. Says what to do with it.
void save_year_calendar(Session& session, const Record* customer = nullptr);

} // namespace kumppani
