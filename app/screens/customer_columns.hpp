#pragma once

#include "app/session.hpp"
#include "app/ui/table.hpp"

#include <optional>
#include <vector>

namespace kumppani {

/// A column of the list of customers: by the field that it shows, or "next" and "updated", which are
/// reckoned.
struct CustomerColumn {
    std::string_view key;
    Word head;
    float width, share;
    ui::Align align;
    int drop;
    ui::Icon icon = ui::Icon::none;
};

/// The columns shown: those that somebody chose, or the usual ones; the name is the first.
std::vector<CustomerColumn> customer_columns(const Session& session);

/// Opens the dialog that chooses them.
void choose_customer_columns(Session& session);

/// Draws a cell of any column but the name.
void customer_cell(const Session& session, const ui::Rect& place, const Record& customer,
                   const CustomerColumn& column, bool hovered);

/// What comes next for a customer, and when.
void next_cell(const Session& session, const ui::Rect& place, const Record& customer);

/// The change of charges in percent; nothing where it is not known.
std::optional<double> change_percent(const Record& customer);

} // namespace kumppani
