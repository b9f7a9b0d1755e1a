#pragma once

#include "app/ui/marked_text.hpp"
#include "app/ui/table.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani::ui {

/// A box before the words of a row's first cell: one row's stands for all of it.
enum class Check : std::uint8_t { none, off, on };

/// A cell that is read and not edited.
struct ReadingCell {
    std::string words;     ///< over as many lines as they need; "" is drawn as a dash
    std::string note = {}; ///< smaller, on a line of its own below the words
    Token ink = Token::ink;
    Style style = Style::body;
    Icon after = Icon::none;   ///< at the cell's right end, such as an arrow towards the next
    Check check = Check::none; ///< of a first cell; where any row has a box, all leave room for one
    MarkedText marked = {};    ///< unless empty, drawn and said instead of `words`
};

/// A table whose rows are as high as their longest text. Where the columns do not fit side by side, each row
/// becomes a block: its first cell as the title, the others below it under their heads. Every row is
/// measured: for tens of them. `area`: what the table takes is cut off its top. Returns the row whose box was
/// pressed.
std::optional<std::size_t> reading_table(std::string_view key, std::string_view name, Rect& area,
                                         std::span<const Column> columns,
                                         std::span<const std::vector<ReadingCell>> rows);

} // namespace kumppani::ui
