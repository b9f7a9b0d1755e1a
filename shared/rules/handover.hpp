#pragma once

#include "shared/rules/agenda.hpp"

#include <string_view>
#include <vector>

namespace kumppani::rules {

/// Somebody to call, and about what.
struct Call {
    std::string_view name;
    Word role;           ///< "Asiakkaan yhteyshenkilö"
    const Record* about; ///< the customer, or one of its rows
};

/// What a substitute needs to know of a customer. All point into the workspace, until its next change.
struct Handover {
    const Record* customer;
    std::vector<Lack> attention;              ///< what waits for somebody
    std::vector<const Record*> projects;      ///< those not done or cancelled, in their order
    std::vector<const Record*> needs;         ///< that nobody has decided about
    std::vector<Coming> next;                 ///< overdue first
    std::vector<const Record*> last_meetings; ///< steering groups whose noted meeting is over, latest first
    std::vector<Call> people;                 ///< each name once for each thing
};

inline constexpr std::size_t most_coming_on_handover = 10;

Handover handover(const Workspace& workspace, const Record& customer, Date today, Milliseconds now);

} // namespace kumppani::rules
