#pragma once

#include "shared/model/record.hpp"

#include <string>
#include <vector>

namespace kumppani {

/// A page of a spreadsheet, as text (cells_of).
struct Sheet {
    std::string name = {}, text = {};
};

/// Rows from a spreadsheet, and where they go: into a customer's care plan, or, without one, wherever they
/// say.
struct IncomingTable {
    RecordId owner = {};
    std::string file = {}; ///< its name; empty: the rows are pasted
    std::vector<Sheet> sheets = {};
};

/// The files that tables come from.
inline constexpr const char* table_file_types = ".xlsx,.csv,.tsv,.txt";

} // namespace kumppani
