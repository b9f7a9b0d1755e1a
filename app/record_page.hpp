#pragma once

#include "app/route.hpp"
#include "shared/model/field.hpp"
#include "shared/workspace/workspace.hpp"

namespace kumppani {

struct Session;

/// The page of a record that has one, a customer or a steering group, or of the one that it belongs to; Home
/// for what belongs to none.
Route page_of(const Workspace& workspace, const Record& record);

/// Whether records of a kind are rows on the page of the one that they belong to.
bool is_row(Kind kind);

/// Goes to the page of a record, and there to its row, where it has one: its name gets the focus.
void go_to(Session& session, const Record& record);

} // namespace kumppani
