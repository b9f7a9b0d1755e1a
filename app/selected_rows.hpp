#pragma once

#include "app/session.hpp"

#include <vector>

namespace kumppani {

/// Whether rows of the page are selected.
bool any_selected(const Session& session);

/// What is done to several rows of a table at once, each one step of undo, and told.

/// Puts rows on the clipboard as spreadsheets take them: a line of heads, and the fields in that order.
void copy_rows(Session& session, Kind kind, const std::vector<const Field*>& fields, const Rows& rows);

/// The fields in which the first of `rows` says something that another does not: those that can be filled.
std::vector<const Field*> fillable_fields(const Rows& rows);

/// Gives the value of the first of `rows` to the others.
void fill_down(Session& session, const Rows& rows, const Field& field);

/// Deletes them and what belongs to them.
void remove_rows(Session& session, const Rows& rows);

} // namespace kumppani
