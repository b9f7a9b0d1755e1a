#pragma once

#include "app/session.hpp"

namespace kumppani {

/// Saves a customer's care plan, or those of all customers that are in care, as a file of spreadsheets
/// (.xlsx): a sheet for each kind of record that there is, its columns the fields of the one list in the
/// language being spoken. TableImport takes it back. `customer`: nullptr for all. Internal: with every field.
void save_workbook(Session& session, const Record* customer);

} // namespace kumppani
