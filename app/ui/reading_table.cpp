#include "app/ui/reading_table.hpp"

#include <algorithm>

#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"

namespace kumppani::ui {

namespace {

using Row = std::vector<ReadingCell>;

constexpr float gap = 16, above = 8, after_room = 24;

std::string_view drawn(const ReadingCell& cell) { return cell.words.empty() ? std::string_view("–") : cell.words; }

float text_room(const ReadingCell& cell, float width) { return cell.after == Icon::none ? width : width - after_room; }

float cell_height(const ReadingCell& cell, float width) {
    const float room = text_room(cell, width);
    return wrapped_height(cell.style, drawn(cell), room) +
           (cell.note.empty() ? 0 : wrapped_height(Style::label, cell.note, room));
}

void draw_cell(Rect place, const ReadingCell& cell) {
    const Rect line{place.x, place.y, place.width, type(cell.style).line_height};
    if (cell.after != Icon::none) {
        draw_icon({place.right() - 16, line.y, 16, line.height}, cell.after, 16, Token::ink_2);
    }
    place.width = text_room(cell, place.width);
    place.cut_top(paragraph(place, cell.style, cell.words.empty() ? Token::ink_3 : cell.ink, drawn(cell)));
    paragraph(place, Style::label, Token::ink_3, cell.note);
}

struct Span {
    float x, width;
};

// The columns side by side; none where there is too little room.
std::vector<Span> laid_out(std::span<const Column> columns, float width) {
    float needed = -gap, shares = 0;
    for (const Column& column : columns) {
        needed += column.width + gap;
        shares += column.share;
    }
    if (needed > width) return {};
    std::vector<Span> spans;
    float x = 0;
    for (const Column& column : columns) {
        const float extra = shares > 0 ? (width - needed) * column.share / shares : 0;
        spans.push_back({x, column.width + extra});
        x += column.width + extra + gap;
    }
    return spans;
}

void state_place(Container& container, int row, int column = 0) {
    container.statement().row = row;
    container.statement().column = column;
}

void draw_heads(Rect head, std::span<const Column> columns, std::span<const Span> spans) {
    line_below(head, Token::line_strong);
    const Container group(Role::rowgroup, "head", {}, head);
    Container row(Role::row, "row", {}, head);
    state_place(row, 1);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        const Rect place{head.x + spans[i].x, head.y, spans[i].width, head.height};
        draw_text(place, Style::head, Token::ink_3, columns[i].head);
        Statement& statement = state(Role::columnheader, id_of(std::to_string(i)), place, columns[i].head);
        statement.row = 1;
        statement.column = static_cast<int>(i) + 1;
    }
}

void draw_row(Rect& area, const Row& cells, std::span<const Span> spans, int number) {
    float height = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) height = std::max(height, cell_height(cells[i], spans[i].width));
    const Rect rect = area.cut_top(height + 2 * above);
    line_below(rect);
    Container row(Role::row, std::to_string(number), {}, rect);
    state_place(row, number);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const Rect place{rect.x + spans[i].x, rect.y + above, spans[i].width, height};
        Container cell(Role::cell, std::to_string(i), {}, place);
        state_place(cell, number, static_cast<int>(i) + 1);
        draw_cell(place, cells[i]);
    }
}

void side_by_side(std::string_view key, std::string_view name, Rect& area, std::span<const Column> columns,
                  std::span<const Row> rows, std::span<const Span> spans) {
    Container table(Role::table, key, name, {area.x, area.y, area.width, 0});
    table.statement().rows = static_cast<int>(rows.size()) + 1;
    table.statement().columns = static_cast<int>(columns.size());
    const float top = area.y;
    draw_heads(area.cut_top(type(Style::head).line_height + 16), columns, spans);
    {
        const Container group(Role::rowgroup, "body", {}, {area.x, area.y, area.width, 0});
        int number = 1;
        for (const Row& row : rows) draw_row(area, row, spans, ++number);
    }
    table.statement().rect.height = area.y - top;
}

void one_block(Rect& area, std::span<const Column> columns, const Row& cells) {
    area.cut_top(12);
    ReadingCell title = cells.front();
    title.style = Style::block;
    title.after = Icon::none;
    const Rect top = area.cut_top(cell_height(title, area.width));
    draw_cell(top, title);
    for (std::size_t i = 1; i < cells.size(); ++i) {
        area.cut_top(8);
        area.cut_top(paragraph(area, Style::label, Token::ink_3, columns[i].head));
        ReadingCell cell = cells[i];
        cell.after = Icon::none;
        draw_cell(area.cut_top(cell_height(cell, area.width)), cell);
    }
    line_below(area.cut_top(12));
}

}  // namespace

void reading_table(std::string_view key, std::string_view name, Rect& area, std::span<const Column> columns,
                   std::span<const Row> rows) {
    const std::vector<Span> spans = laid_out(columns, area.width);
    if (!spans.empty()) return side_by_side(key, name, area, columns, rows, spans);
    Container list(Role::list, key, name, {area.x, area.y, area.width, 0});
    const float top = area.y;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const float start = area.y;
        Container item(Role::listitem, std::to_string(i), rows[i].front().words, {area.x, start, area.width, 0});
        one_block(area, columns, rows[i]);
        item.statement().rect.height = area.y - start;
    }
    list.statement().rect.height = area.y - top;
}

}  // namespace kumppani::ui
