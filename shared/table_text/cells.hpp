#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

using Cells = std::vector<std::vector<std::string>>; ///< rows of cells

/// A table as spreadsheets put it on the clipboard (cells parted by tabs) or save it as text (by semicolons,
/// or by commas where the first line has no semicolon). A cell in quotes may hold line breaks and what parts
/// cells; "" is a quote there (RFC 4180). The apostrophe that leads what would be taken for a formula is
/// taken off. Takes any text; rows without anything in them are left out.
Cells cells_of(std::string_view text);

/// The same table parted by semicolons, in the form that spreadsheets of these countries open: UTF-8 with a
/// byte order mark. A cell that would be taken for a formula is led by an apostrophe.
std::string semicolon_table(const Cells& cells);

/// The same parted by tabs, as spreadsheets take it from the clipboard.
std::string tab_table(const Cells& cells);

} // namespace kumppani
