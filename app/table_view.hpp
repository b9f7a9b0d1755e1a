#pragma once

#include "shared/model/kind.hpp"
#include "shared/workspace/workspace.hpp"

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

using Rows = std::vector<const Record*>;

/// How somebody looks at the rows of a table: in which order, which of them, and which they have selected.
/// None of it is part of the data.
class TableView {
public:
    std::optional<std::string> filter; ///< what the rows shown must hold; nothing: no field for it is shown
    bool filter_wanted = false;        ///< the field for it is to get the focus
    bool selecting = false;            ///< rows have a box
    std::vector<const Field*> fields;  ///< that its columns show, as it was drawn last
    std::size_t told_selected = 0;     ///< rows, to those who listen
    std::optional<std::size_t> told_found;

    /// A column's head was pressed: up, down, and back to the rows' own order.
    void press_head(std::string_view key);
    void sort_by(std::string_view key, bool descending);
    std::string_view sorted_by() const { return sorted_by_; } ///< a field's key; empty: their own order
    bool descending() const { return descending_; }

    /// Whether all rows are shown, and in their own order.
    bool plain() const { return sorted_by_.empty() && (!filter || filter->empty()); }

    /// `rows` as they are looked at, until the next change of the workspace, of `rows` or of this. A row that
    /// is shown stays until another filter is asked for, whatever is written into it meanwhile.
    const Rows& of(const Workspace& workspace, Language language, const Rows& rows);

    bool any_selected() const { return selecting && !selected_.empty(); }
    bool selected(const Record& row) const { return selected_.contains(row.id()); }
    /// Selects a row or lets go of it; `range`: all from the row before that to this one.
    void press(const Rows& shown, std::size_t row, bool range);
    /// Selects a row, whether it was selected or not.
    void select(const RecordId& row);
    void select_all(const Rows& shown, bool all);
    /// Lets go of those that are not shown.
    void keep_selected(const Rows& shown);
    /// Those of `shown` that are selected, in their order.
    Rows selection(const Rows& shown) const;
    /// Nothing is selected any more, and rows have no box.
    void stop_selecting();

private:
    struct Question {
        std::uint64_t revision = ~std::uint64_t{0};
        const Rows* rows = nullptr;
        Language language = Language::fi;
        std::string filter, sorted_by;
        bool descending = false;

        bool operator==(const Question&) const = default;
    };

    std::string sorted_by_;
    bool descending_ = false;
    std::set<RecordId> selected_;
    RecordId latest_; ///< the row pressed last: where a range begins
    Question answered_;
    Rows shown_;
    std::set<RecordId> kept_; ///< the rows shown
};

} // namespace kumppani
