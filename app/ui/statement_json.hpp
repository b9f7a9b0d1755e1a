#pragma once

#include "app/ui/statement.hpp"

#include <string>
#include <string_view>

namespace kumppani::ui {

/// Appends {"id": …, and each member of `now` that differs from `before`} to `json`; of a new thing
/// (`before` null) its parent, role and rectangle, and each other member that says something. The members and
/// their shapes are those of `Statement` in web/page/types.d.ts. `placed` stands for the rectangle. False,
/// and nothing appended, when nothing differs that the page would show.
bool append_changes(std::string& json, const Statement* before, const Rect& placed_before,
                    const Statement& now, const Rect& placed);

/// Appends a JSON string.
void append_string(std::string& json, std::string_view text);

} // namespace kumppani::ui
