#pragma once

#include "app/session.hpp"

namespace kumppani {

/// Saves the customers, archived ones too, as a table that spreadsheets open (.csv): the heads in the
/// language being spoken, the values as they are typed. Pasted into an empty program it gives the same
/// customers.
void save_customer_table(Session& session);

} // namespace kumppani
