#pragma once

#include "app/ui/frame.hpp"
#include "app/ui/type.hpp"

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani::ui {

struct Column {
    std::string_view head = ""; ///< its words; empty for a column of buttons
    float width = 0;            ///< the least it needs; what is left over goes to the columns by their share
    float share = 0;
    Align align = Align::left;
    int drop = 0; ///< 0 stays; where there is too little room, the highest goes first
    bool sortable = false;
    bool tab_stop = true;       ///< of a sortable one: Tab comes to its head, not only arrow keys
    std::int8_t sorted = 0;     ///< 1 ascending, 2 descending
    Icon icon = Icon::none;     ///< after the words, such as the lock
    std::string_view name = {}; ///< what it holds in full, where its words are short or none
    std::int8_t checked = -1;   ///< in place of the words a box for all rows: 0 not, 1 checked
    bool outside = false;       ///< stands beyond the right end of the rows, in the page's margin
};

/// A table of rows. Only those in sight are drawn and stated, with their place in the whole.
class Table {
public:
    struct Row {
        std::size_t index;
        Rect rect;
        bool hovered = false;
        bool pressed = false; ///< anywhere where nothing else was
        Table* table;

        /// Draws one cell; left out where its column was dropped. `place` ends where the column does.
        void cell(std::size_t column, const std::function<void(const Rect& place)>& draw) const;

        /// A cell of plain text.
        void text(std::size_t column, std::string_view words, Token ink = Token::ink,
                  Style style = Style::body) const;
    };

    /// `area`: its width and where it starts; what the table takes is cut off its top. Rows are equally high.
    Table(std::string_view key, std::string_view name, Rect& area, std::span<const Column> columns,
          std::size_t rows, float row_height);

    /// Rows as high as what they hold. `height` is asked with the width that each column got.
    Table(std::string_view key, std::string_view name, Rect& area, std::span<const Column> columns,
          std::size_t rows,
          const std::function<float(std::size_t row, std::span<const float> widths)>& height);

    /// The column whose head was pressed.
    std::optional<std::size_t> sort_pressed() const { return sort_pressed_; }

    /// The box in a head was pressed.
    bool box_pressed() const { return box_pressed_; }

    bool shows(std::size_t column) const { return widths_[column] > 0; }

    /// The row of this key is drawn too, wherever it is: it is about to get the focus.
    void keep(std::string_view row_key) { kept_ = row_key; }

    /// Draws the rows in sight. `key` names a row for good; `name` is what a screen reader calls it.
    /// `pressable`: the whole row is sensitive.
    void rows(const std::function<std::string(std::size_t)>& key,
              const std::function<std::string(std::size_t)>& name, bool pressable,
              const std::function<void(const Row&)>& draw);

private:
    void begin(Rect& area, float body_height);
    void lay_out(float width);
    void head(const Rect& rect);
    float top_of(std::size_t row) const;
    std::size_t row_at(float y) const;

    std::span<const Column> columns_;
    std::vector<float> lefts_, widths_;
    std::size_t count_;
    float row_height_ = 0;
    std::vector<float>
        tops_; ///< where each row begins and the last ends; none where all are `row_height_` high
    Rect body_;
    std::string key_, kept_;
    std::optional<std::size_t> sort_pressed_;
    bool box_pressed_ = false;
    Container container_;
};

} // namespace kumppani::ui
