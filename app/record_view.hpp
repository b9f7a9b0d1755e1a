#pragma once

#include "app/session.hpp"
#include "app/ui/table.hpp"
#include "app/ui/type.hpp"

#include <optional>
#include <string>
#include <string_view>

/// Records on the screen, from the one list of fields: which widget a field gets, what it says, how it is
/// edited.
namespace kumppani {

/// What a field says at rest: displayed(), with the names of referenced records.
std::string shown(const Session& session, const Record& record, const Field& field);

/// What is wrong with what was typed, and what is right.
std::string error_words(const Session& session, const Rejected& rejected);

/// How a field stands where that is not its plain way.
struct FieldLook {
    ui::Style style = ui::Style::body;
    ui::Token ink = ui::Token::ink;
    ui::Icon icon = ui::Icon::none;         ///< before the value at rest
    std::optional<ui::Token> icon_ink = {}; ///< where the icon is not in the value's ink
    ui::Icon trailing = ui::Icon::none;     ///< after the value at rest
    std::string_view after = {};            ///< after the value at rest, fainter
    std::string_view drawn = {};            ///< instead of the value at rest
    std::string_view placeholder = {};
    bool right_aligned = false;
    bool wraps = false;    ///< a text without line breaks may take several lines
    float line_height = 0; ///< of a text of several lines: 0 as its style says
    float overhang = 12;
    std::string_view name = {}; ///< accessible name, where the label does not say enough
};

/// The widget for a field, editing it in place. `rect` is where its text stands.
void edit_field(Session& session, const ui::Rect& rect, const Record& record, std::string_view key,
                const FieldLook& look = {});

/// Label over value, 8 between; returns its height. Internal fields carry the lock when `lock` is set.
float fact(Session& session, const ui::Rect& rect, const Record& record, std::string_view key,
           const FieldLook& look = {}, bool lock = false);
float fact_height();

/// A cell of a table of records.
void edit_cell(Session& session, const ui::Table::Row& row, std::size_t column, const Record& record,
               std::string_view key, const FieldLook& look = {});

/// The same in a cell that holds more than the field; `place` is the cell's.
void edit_in_cell(Session& session, const ui::Rect& place, const Record& record, std::string_view key,
                  const FieldLook& look = {});

} // namespace kumppani
