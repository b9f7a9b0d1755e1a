#include "app/ui/table.hpp"

#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"

#include <algorithm>

namespace kumppani::ui {

namespace {

constexpr float gap = 16, overhang = 12;
constexpr float beyond =
    120; // rows this far out of sight are stated too, so that Tab and arrow keys find the next one

float head_height() { return type(Style::head).line_height + 16; }

} // namespace

Table::Table(std::string_view key, std::string_view name, Rect& area, std::span<const Column> columns,
             std::size_t rows, float row_height)
    : columns_(columns), count_(rows), row_height_(row_height), key_(key),
      container_(Role::table, key, name, area) {
    lay_out(area.width);
    begin(area, static_cast<float>(rows) * row_height);
}

Table::Table(std::string_view key, std::string_view name, Rect& area, std::span<const Column> columns,
             std::size_t rows,
             const std::function<float(std::size_t row, std::span<const float> widths)>& height)
    : columns_(columns), count_(rows), key_(key), container_(Role::table, key, name, area) {
    lay_out(area.width);
    tops_.push_back(0);
    for (std::size_t row = 0; row < rows; ++row)
        tops_.push_back(tops_.back() + height(row, widths_));
    begin(area, tops_.back());
}

void Table::begin(Rect& area, float body_height) {
    Statement& statement = container_.statement();
    statement.rect.height = head_height() + body_height;
    statement.rows = static_cast<int>(count_) + 1;
    statement.columns = static_cast<int>(
        std::count_if(widths_.begin(), widths_.end(), [](float width) { return width > 0; }));
    head(area.cut_top(head_height()));
    body_ = area.cut_top(body_height);
}

float Table::top_of(std::size_t row) const {
    return body_.y + (tops_.empty() ? static_cast<float>(row) * row_height_ : tops_[row]);
}

std::size_t Table::row_at(float y) const {
    const float below = y - body_.y;
    if (!tops_.empty()) {
        const auto next = std::upper_bound(tops_.begin(), tops_.end(), below);
        return std::min(count_,
                        static_cast<std::size_t>(std::max<std::ptrdiff_t>(0, next - tops_.begin() - 1)));
    }
    return static_cast<std::size_t>(std::clamp(below / row_height_, 0.0F, static_cast<float>(count_)));
}

void Table::lay_out(float width) {
    std::vector<bool> kept;
    for (const Column& column : columns_)
        kept.push_back(!column.outside);
    const auto needed = [&] {
        float sum = -gap;
        for (std::size_t i = 0; i < columns_.size(); ++i)
            sum += kept[i] ? columns_[i].width + gap : 0;
        return sum;
    };
    while (needed() > width) {
        std::size_t worst = columns_.size();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            if (kept[i] && columns_[i].drop > 0 &&
                (worst == columns_.size() || columns_[i].drop > columns_[worst].drop)) {
                worst = i;
            }
        }
        if (worst == columns_.size()) break;
        kept[worst] = false;
    }
    float shares = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i)
        shares += kept[i] ? columns_[i].share : 0;
    const float spare = std::max(0.0F, width - needed());
    const float squeeze = std::min(1.0F, width / std::max(1.0F, needed()));
    float x = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (columns_[i].outside) {
            lefts_.push_back(width);
            widths_.push_back(columns_[i].width);
            continue;
        }
        const float extra = shares > 0 ? spare * columns_[i].share / shares : 0;
        const float taken = kept[i] ? columns_[i].width * squeeze + extra : 0;
        lefts_.push_back(x);
        widths_.push_back(taken);
        if (kept[i]) x += taken + gap * squeeze;
    }
}

void Table::head(const Rect& rect) {
    line_below(rect, Token::line_strong);
    const Container group(Role::rowgroup, "head", {}, rect);
    const Container row(Role::row, "row", {}, rect);
    const_cast<Container&>(row).statement().row = 1;
    int number = 0;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        if (!shows(i)) continue;
        const Column& column = columns_[i];
        const Rect place{rect.x + lefts_[i], rect.y, widths_[i], rect.height};
        if (column.checked >= 0) {
            Container header(Role::columnheader, std::to_string(i), column.name, place);
            header.statement().column = ++number;
            header.statement().row = 1;
            box_pressed_ = checkbox(place, column.name, column.checked == 1, "all", false);
            continue;
        }
        const Id id = id_of(std::to_string(i));
        Rect target = place;
        if (column.sortable) target.width = std::max(place.width, least_target);
        Response response;
        if (column.sortable) response = sense(id, target);
        Statement& statement =
            state(Role::columnheader, id, target, column.name.empty() ? column.head : column.name);
        statement.column = ++number;
        statement.row = 1;
        statement.focusable = column.sortable;
        statement.tab_stop = column.tab_stop;
        if (column.sortable) statement.sorted = column.sorted;

        const bool emphasised = column.sorted != 0 || response.hovered;
        const Icon icon = column.sorted == 1   ? Icon::arrow_up
                          : column.sorted == 2 ? Icon::arrow_down
                                               : column.icon;
        const Token icon_ink = icon == Icon::lock ? Token::internal : Token::ink_2;
        const float icon_room = icon == Icon::none ? 0.0F : 20.0F;
        const float words = std::min(text_width(Style::head, column.head), place.width - icon_room);
        float x = place.x;
        if (column.align == Align::right) x = place.right() - words - icon_room;
        if (column.align == Align::middle) x = place.x + (place.width - words - icon_room) / 2;
        draw_text({x, place.y, words + 1, place.height}, Style::head, emphasised ? Token::ink : Token::ink_3,
                  column.head);
        draw_icon({x + words + 6, place.y, 14, place.height}, icon, 14, icon_ink);
        if (response.ring) focus_ring(place.inset(2, 4), 4);
        if (response.pressed) sort_pressed_ = i;
    }
}

void Table::rows(const std::function<std::string(std::size_t)>& key,
                 const std::function<std::string(std::size_t)>& name, bool pressable,
                 const std::function<void(const Row&)>& draw) {
    if (count_ == 0) return;
    const Container group(Role::rowgroup, "body", {}, body_);
    const Rect sight = clip().inset(0, -beyond);
    const std::size_t first = row_at(sight.y);
    const std::size_t last = std::min(count_, row_at(sight.bottom()) + 1);
    const auto one = [&](std::size_t index) {
        const float top = top_of(index);
        const Rect rect{body_.x, top, body_.width, top_of(index + 1) - top};
        const std::string row_key = key(index);
        Row row{index, rect, false, false, this};
        const Id id = id_of(row_key);
        const Rect outer = rect.inset(-overhang, 0);
        if (pressable) {
            const Response response = sense(id, outer);
            row.hovered = response.hovered;
            row.pressed = response.pressed;
            if (row.hovered && visible(outer)) fill(outer, Token::hover, 6);
        }
        Container container(Role::row, row_key, name(index), outer);
        container.statement().row = static_cast<int>(index) + 2;
        line_below(rect);
        draw(row);
    };
    // The row with the focus stays, wherever it is: what is being typed in it must not be lost by scrolling.
    const auto wanted = [&](std::size_t index) {
        const std::string row_key = key(index);
        return focus_within(row_key) || (!kept_.empty() && row_key == kept_);
    };
    for (std::size_t index = 0; index < first; ++index) {
        if (wanted(index)) one(index);
    }
    for (std::size_t index = first; index < last; ++index)
        one(index);
    for (std::size_t index = last; index < count_; ++index) {
        if (wanted(index)) one(index);
    }
}

void Table::Row::cell(std::size_t column, const std::function<void(const Rect& place)>& draw) const {
    if (!table->shows(column)) return;
    const Rect place{rect.x + table->lefts_[column], rect.y, table->widths_[column], rect.height};
    Container container(Role::cell, "cell" + std::to_string(column), {}, place);
    Statement& statement = container.statement();
    statement.row = static_cast<int>(index) + 2;
    statement.column = static_cast<int>(std::count_if(
        table->widths_.begin(), table->widths_.begin() + static_cast<std::ptrdiff_t>(column) + 1,
        [](float width) { return width > 0; }));
    draw(place);
}

void Table::Row::text(std::size_t column, std::string_view words, Token ink, Style style) const {
    cell(column, [&](const Rect& place) {
        const std::string_view shown = words.empty() ? std::string_view("–") : words;
        draw_text(place, style, words.empty() ? Token::ink_3 : ink, shown, table->columns_[column].align);
        state(Role::text, id_of("text"), place, shown);
    });
}

} // namespace kumppani::ui
