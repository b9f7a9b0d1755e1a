#pragma once

#include "shared/model/validate.hpp"
#include "shared/table_text/columns.hpp"
#include "shared/workspace/workspace.hpp"

#include <string>
#include <utility>
#include <vector>

namespace kumppani {

/// A cell that is no value of its field: what is wrong with it, and what would be right.
struct BadCell {
    std::size_t row; ///< as counted in the table, its heads included; the first is 1
    const Field* field;
    std::string words; ///< as it was pasted
    Fault fault;
};

/// What a table is to become.
struct TableWish {
    Kind kind = Kind::customer;
    RecordId owner = {}; ///< of all rows; empty: a column names it, or the kind has none
    ColumnChoices choices = {};
    std::optional<bool> has_heads = {};
};

/// A row that adds a record, or changes one that is there.
struct PastedRow {
    RecordId record = {}; ///< the one that it changes; empty: it adds one
    RecordId owner = {};
    std::vector<std::pair<const Field*, Value>> values = {}; ///< what is new, without empty values
};

/// A table taken for records of a kind.
struct PastedRows {
    Columns columns = {};
    std::vector<PastedRow> rows = {};
    std::size_t added = 0, changed = 0;    ///< of those rows
    std::size_t same = 0;                  ///< rows left out: the records say it already
    std::size_t untitled = 0;              ///< rows left out: without a title nothing tells what they are
    std::size_t unowned = 0;               ///< rows left out: there is no customer of that name
    std::vector<std::string> unknown = {}; ///< the names of those customers, each once
    std::size_t beyond = 0;                ///< rows left out: more than are taken at once
    std::vector<BadCell> bad = {};         ///< cells left out
};

/// The most rows that are taken at once.
inline constexpr std::size_t most_pasted_rows = 5'000;

/// Whether a table for that wish says of each row to which customer it belongs.
bool names_owner(const TableWish& wish);

/// Takes a table for records. A row with the same title as one record of the same owner, and only that one,
/// changes it; a row that says nothing new is left out; the others add records.
PastedRows pasted_rows(const Workspace& workspace, const TableWish& wish, const Cells& cells, Date today);

/// Adds and changes the records, as part of an edit.
void add_rows(Edit& edit, Kind kind, const std::vector<PastedRow>& rows);

} // namespace kumppani
