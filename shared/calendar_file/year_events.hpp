#pragma once

#include "shared/calendar_file/icalendar.hpp"
#include "shared/words/language.hpp"
#include "shared/workspace/workspace.hpp"

#include <span>
#include <vector>

namespace kumppani {

/// What of these customers belongs into a calendar: the recurring events of the annual clock (every year on
/// the first day of their month), the next update of each critical service (likewise), and the steering
/// groups' meetings. Only what may be shown to customers, so that the calendar may be a shared one. Titles
/// begin with the customer's name. `today`: the recurring begin in its year.
std::vector<CalendarEvent> year_events(const Workspace& workspace, std::span<const Record* const> customers,
                                       Date today, Language language);

} // namespace kumppani
