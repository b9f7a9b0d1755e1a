#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"
#include "shared/rules/needs.hpp"

#include <cstdint>

/// What the page of needs is made of: the rows in which single needs stand.
namespace kumppani {

/// What can be said of a need at the end of its row.
enum class NeedMove : std::uint8_t {
    none,
    apart, ///< that it is none of those that it stands with
    join   ///< which other one it is the same as: opens the dialog
};

/// The height of one, in pixels.
float need_row_height(const Session& session);

/// A need of one customer: who, what exactly, how it stands, and a button that says more of it. `group`: what
/// it stands in. A list item, with a line above it.
void need_row(Session& session, ui::Rect row, const Record& need, const rules::SimilarNeeds& group,
              NeedMove move);

} // namespace kumppani
