#pragma once

#include "shared/model/kind.hpp"
#include "shared/model/validate.hpp"
#include "shared/model/value.hpp"
#include "shared/table_text/cells.hpp"

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

/// A table taken for records of a kind.
struct PastedRows {
    std::vector<const Field*> columns = {}; ///< of each column; nullptr where no field takes it
    std::vector<std::string> unused = {};   ///< the heads of those
    bool has_heads = false;                 ///< its first row names the columns
    std::vector<std::vector<std::pair<const Field*, Value>>> rows = {}; ///< the records, without empty values
    std::size_t untitled = 0;      ///< rows left out: without a title nothing tells what they are
    std::vector<BadCell> bad = {}; ///< cells that stay empty in their records
};

/// The most rows that are taken at once.
inline constexpr std::size_t most_pasted_rows = 5'000;

/// The fields that a table may hold: all but those that name the owner, the order and other records.
std::vector<const Field*> pastable_fields(Kind kind);

/// Matches columns with fields: by their heads (a field's label in any language, or its key). Where the first
/// row names no title it is taken for a record like the others: a single column is the titles, several are
/// the pastable fields in the order of the one list of fields.
PastedRows pasted_rows(Kind kind, const Cells& cells, Date today);

} // namespace kumppani
