#pragma once

#include "shared/model/kind.hpp"
#include "shared/table_text/cells.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Which field of a record each column of a table holds.
namespace kumppani {

/// What someone decided of columns: the name of a column (Columns::name), and the key of the field that it
/// holds, or
/// "" where it is left out.
using ColumnChoices = std::map<std::string, std::string, std::less<>>;

struct Columns {
    std::vector<std::string> heads = {};   ///< as they stand in the table; none without a row of heads
    std::vector<const Field*> fields = {}; ///< of each column; nullptr for one that is left out
    bool has_heads = false;                ///< the first row names the columns

    /// What a choice is remembered by: the head in small letters, or "#3" for the third column without one.
    std::string name(std::size_t column) const;
};

/// The fields that a table may hold: all but the order and the names of other records; with `owner` also the
/// customer that a row belongs to, by its name.
std::vector<const Field*> table_fields(Kind kind, bool owner);

/// Matches columns with fields: as it was decided, otherwise by their heads: a field's label in any language,
/// its key, or other forms of those words ("Projektin alku pvm"). Where the first row does not plainly name
/// the title, nor it in other words among mostly known heads, nor three fields, it is taken for a record like
/// the others: a single column is the titles, several are the fields in the order of the one list of fields.
/// `has_heads`: where that was decided too.
Columns columns_of(Kind kind, bool owner, const Cells& cells, const ColumnChoices& choices,
                   std::optional<bool> has_heads = std::nullopt);

/// Of `kinds` the one that a table's heads speak of most; nothing where they speak of none.
std::optional<Kind> likeliest_kind(const std::vector<Kind>& kinds, bool owner, const Cells& cells);

/// Without spaces and line breaks around.
std::string trimmed_cell(std::string_view words);

} // namespace kumppani
