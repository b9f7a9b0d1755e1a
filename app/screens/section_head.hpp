#pragma once

#include "app/screens/record_section.hpp"

namespace kumppani {

/// A section's heading with what can be done to its table; while rows are being selected, what can be done to
/// them. `all`: the section's rows; `shown`: those that the view shows. Draws from the top of `area`, which
/// becomes what is left. Returns whether a row is to be added.
bool section_head(Session& session, ui::Rect& area, const Section& section, const Record& owner,
                  const Rows& all, const Rows& shown);

} // namespace kumppani
