#pragma once

#include "app/record_view.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// A column of a section: which field it shows, and how wide.
struct SectionColumn {
    std::string_view key;
    float width;
    float share = 0;
    ui::Align align = ui::Align::left;
    int drop = 0;
    Word head{}; ///< a shorter word than the field's label
    ui::Style style = ui::Style::body;
    ui::Token ink = ui::Token::ink;
};

/// A command of one row, in its menu beside moving and deleting.
struct RowCommand {
    Word words;
    ui::Icon icon;
    std::function<void(Session&)> act; ///< done after the frame
};

/// One section of a document: the rows of a kind that belong to one record, edited where they stand.
struct Section {
    Kind kind;
    std::span<const SectionColumn> columns;
    Word add;   ///< "Lisää hanke"
    Word fresh; ///< the title that a new row starts with
    Word empty; ///< what belongs here, while nothing does
    Word empty_why;
    bool internal = false;        ///< the whole section carries the lock
    bool counts_in_words = false; ///< "4 jäsentä" beside the heading, not "4"
    ui::Icon add_icon = ui::Icon::plus;

    /// How a cell stands where that is not its plain way: a late date, a missing person. `room` keeps the
    /// texts that the look points to.
    using Look = std::function<void(const Session&, const Record&, std::string_view key, FieldLook& look,
                                    std::string& room)>;
    Look look = {};

    /// What else stands in a cell, drawn over its field at rest; `place` is where the field's text stands.
    std::function<void(Session&, const ui::Rect& place, const Record&, std::string_view key)> beside = {};

    std::function<std::vector<RowCommand>(const Record&)> commands = {};

    /// What stands below the rows, once there are any, from the top of `area`, which becomes what is left.
    std::function<void(Session&, ui::Rect& area, const std::vector<const Record*>& rows)> below = {};

    /// A second way to begin while there is nothing: its words, and what it adds to the owner.
    Word other{};
    std::function<void(Session&, Edit&, const RecordId& owner)> begin_otherwise = {};

    /// The fields that a new row starts with beside its title.
    std::function<void(const Session&, Edit&, const RecordId&)> begin = {};
};

/// Draws the section from the top of `area`, which becomes what is left. `owner` is the record the rows
/// belong to.
void record_section(Session& session, ui::Rect& area, const Section& section, const Record& owner);

} // namespace kumppani
