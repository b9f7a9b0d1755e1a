#pragma once

#include "shared/workspace/workspace.hpp"

#include <optional>
#include <string_view>
#include <vector>

/// What is written down in a meeting with a customer.
namespace kumppani::rules {

/// What was written down on a day: the notes of that day, and the needs that were captured in a meeting on
/// it. By their times, and those of one minute in the order in which they were written.
std::vector<const Record*> captured_on(const Workspace& workspace, std::string_view customer, Date day);

/// The actions agreed on before `today` that nobody has done yet, the ones due first before the others.
std::vector<const Record*> earlier_actions(const Workspace& workspace, std::string_view customer, Date today);

/// The updates that a customer should know of, the next one first. Services that are never updated, or of
/// which nobody knows when, are left out.
std::vector<const Record*> updates_ahead(const Workspace& workspace, std::string_view customer);

/// The day that a text names as people write it: "27.11." or "27.11.2026"; the first one in it. Without a
/// year it is the next such day, today included. Nothing where there is none in the calendar.
std::optional<Date> date_in(std::string_view text, Date today);

} // namespace kumppani::rules
