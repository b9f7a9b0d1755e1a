#pragma once

#include "shared/workspace/workspace.hpp"

#include <string_view>

namespace kumppani {

/// Whether nothing stands in a customer's care plan yet: no row, and no way of charging.
bool plan_is_empty(const Workspace& workspace, const Record& customer);

/// What a care plan begins with once the customer's type is known: how that type is charged (those that are
/// obliged to buy from the service centre by allocation, the others by invoice) and the recurring events of
/// the template, told in `language`. `type`: a choice of the customer's field "type".
void begin_by_type(Edit& edit, const RecordId& customer, std::string_view type, Language language);

} // namespace kumppani
