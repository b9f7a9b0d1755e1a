#pragma once

#include "shared/model/record.hpp"
#include "shared/table_text/cells.hpp"

#include <optional>
#include <string>
#include <vector>

namespace kumppani {

/// A page of a spreadsheet.
struct Sheet {
    std::string name = {};
    Cells cells = {};
};

/// Rows from a spreadsheet, and where they go: into a customer's care plan, or, without one, wherever they
/// say.
struct IncomingTable {
    RecordId owner = {};
    std::string file = {};          ///< its name; empty: the rows are pasted
    std::vector<Sheet> sheets = {}; ///< at least one, of a file
    std::string text = {};          ///< what was pasted already
    std::optional<Kind> kind = {};  ///< what the rows are, where that is known
};

/// The files that tables come from.
inline constexpr const char* table_file_types = ".xlsx,.csv,.tsv,.txt";

} // namespace kumppani
