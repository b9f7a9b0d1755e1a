#include "app/ui/reading_table.hpp"

#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"

#include <algorithm>

namespace kumppani::ui {

namespace {

using Cells = std::vector<ReadingCell>;

constexpr float gap = 16, after_room = 24, box_room = 28;

/// Above and below the words of a row.
float above() { return density() == Density::meeting ? 10.0F : 8.0F; }

std::string_view drawn(const ReadingCell& cell) {
    return cell.words.empty() ? std::string_view("–") : cell.words;
}

float text_room(const ReadingCell& cell, float width) {
    return cell.after == Icon::none ? width : width - after_room;
}

float cell_height(const ReadingCell& cell, float width) {
    const float room = text_room(cell, width);
    const float words = cell.marked.empty() ? wrapped_height(cell.style, drawn(cell), room)
                                            : marked_height(cell.style, cell.marked, room);
    return words + (cell.note.empty() ? 0 : wrapped_height(Style::label, cell.note, room));
}

bool any_box(std::span<const Cells> rows) {
    return std::any_of(rows.begin(), rows.end(),
                       [](const Cells& cells) { return cells.front().check != Check::none; });
}

/// A first cell whose words stand beside a box. Returns whether that was pressed.
bool draw_with_box(Rect place, const ReadingCell& cell) {
    const Rect line{place.x, place.y, place.width, type(cell.style).line_height};
    const bool pressed =
        cell.check != Check::none && checkbox(line, cell.words, cell.check == Check::on, "box", false, true);
    place.cut_left(box_room);
    // The box says the words.
    if (cell.check != Check::none)
        draw_wrapped(place, cell.style, cell.ink, cell.words);
    else
        paragraph(place, cell.style, cell.ink, cell.words);
    return pressed;
}

void draw_cell(Rect place, const ReadingCell& cell) {
    const Rect line{place.x, place.y, place.width, type(cell.style).line_height};
    if (cell.after != Icon::none) {
        draw_icon({place.right() - 16, line.y, 16, line.height}, cell.after, 16, Token::ink_2);
    }
    place.width = text_room(cell, place.width);
    const Token ink = cell.words.empty() ? Token::ink_3 : cell.ink;
    place.cut_top(cell.marked.empty() ? paragraph(place, cell.style, ink, drawn(cell))
                                      : marked_paragraph(place, cell.style, ink, cell.marked));
    paragraph(place, Style::label, Token::ink_3, cell.note);
}

bool fits(std::span<const Column> columns, float width) {
    float needed = -gap;
    for (const Column& column : columns)
        needed += column.width + gap;
    return needed <= width;
}

std::optional<std::size_t> side_by_side(std::string_view key, std::string_view name, Rect& area,
                                        std::span<const Column> columns, std::span<const Cells> rows) {
    const bool boxes = any_box(rows);
    std::optional<std::size_t> pressed;
    Table table(key, name, area, columns, rows.size(), [&](std::size_t row, std::span<const float> widths) {
        float height = 0;
        for (std::size_t i = 0; i < columns.size(); ++i)
            height =
                std::max(height, cell_height(rows[row][i], widths[i] - (boxes && i == 0 ? box_room : 0)));
        return height + 2 * above();
    });
    const auto row_key = [](std::size_t index) { return std::to_string(index); };
    const auto row_name = [&](std::size_t index) { return rows[index].front().words; };
    table.rows(row_key, row_name, false, [&](const Table::Row& row) {
        for (std::size_t i = 0; i < columns.size(); ++i) {
            row.cell(i, [&](const Rect& place) {
                const ReadingCell& cell = rows[row.index][i];
                if (!boxes || i > 0)
                    draw_cell(place.inset(0, above()), cell);
                else if (draw_with_box(place.inset(0, above()), cell))
                    pressed = row.index;
            });
        }
    });
    return pressed;
}

bool one_block(Rect& area, std::span<const Column> columns, const Cells& cells) {
    area.cut_top(12);
    ReadingCell title = cells.front();
    title.style = Style::block;
    const bool box = title.check != Check::none;
    const Rect head = area.cut_top(cell_height(title, area.width - (box ? box_room : 0)));
    const bool pressed = box && draw_with_box(head, title);
    if (!box) draw_cell(head, title);
    for (std::size_t i = 1; i < cells.size(); ++i) {
        area.cut_top(8);
        area.cut_top(paragraph(area, Style::label, Token::ink_3, columns[i].head));
        ReadingCell cell = cells[i];
        cell.after = Icon::none;
        draw_cell(area.cut_top(cell_height(cell, area.width)), cell);
    }
    line_below(area.cut_top(12));
    return pressed;
}

std::optional<std::size_t> one_below_the_other(std::string_view key, std::string_view name, Rect& area,
                                               std::span<const Column> columns, std::span<const Cells> rows) {
    std::optional<std::size_t> pressed;
    Container list(Role::list, key, name, area);
    const float top = area.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float start = area.y;
        Container item(Role::listitem, std::to_string(i), rows[i].front().words, area);
        if (one_block(area, columns, rows[i])) pressed = i;
        item.statement().rect.height = area.y - start;
    }
    list.statement().rect.height = area.y - top;
    return pressed;
}

} // namespace

std::optional<std::size_t> reading_table(std::string_view key, std::string_view name, Rect& area,
                                         std::span<const Column> columns, std::span<const Cells> rows) {
    return fits(columns, area.width) ? side_by_side(key, name, area, columns, rows)
                                     : one_below_the_other(key, name, area, columns, rows);
}

} // namespace kumppani::ui
