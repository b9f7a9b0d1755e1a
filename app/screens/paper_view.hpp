#pragma once

#include "app/paper.hpp"
#include "app/ui/geometry.hpp"

#include <span>

namespace kumppani {

/// Parts of a paper as tables on the screen, from the top of `area`, which becomes what is left.
void paper_view(ui::Rect& area, std::span<const PaperPart> parts);

} // namespace kumppani
