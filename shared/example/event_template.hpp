#pragma once

#include "shared/workspace/workspace.hpp"

#include <array>

namespace kumppani {

/// A recurring event as a new customer's annual clock begins with it (care plan template).
struct EventSeed {
    unsigned month;        ///< 1 to 12
    std::string_view type; ///< a choice of the field "type" of Kind::event
    Word what, responsible, recipient, where;
};

/// The seven events of the template, by month: the IT fair, twice budget figures and the budget meeting that
/// needs them, the satisfaction survey and its analysis.
const std::array<EventSeed, 7>& event_template();

/// Adds an event of the template to a customer, told in `language`; gives its id.
RecordId add_event(Edit& edit, const RecordId& customer, const EventSeed& seed, Language language);

/// Adds all of them.
void add_event_template(Edit& edit, const RecordId& customer, Language language);

} // namespace kumppani
