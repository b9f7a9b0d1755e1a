#pragma once

#include "app/session.hpp"
#include "shared/table_text/cells.hpp"

#include <vector>

namespace kumppani {

/// Records as a table of text: the heads are the fields' labels in the language being spoken, the values as
/// they are typed.
Cells typed_table(const Session& session, const std::vector<const Field*>& fields,
                  const std::vector<const Record*>& records);

/// Saves the customers, archived ones too, as a table that spreadsheets open (.csv). Pasted into an empty
/// program it gives the same customers.
void save_customer_table(Session& session);

} // namespace kumppani
