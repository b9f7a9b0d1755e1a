#include "app/arrival.hpp"

#include "app/ui/frame.hpp"

#include <algorithm>

namespace kumppani {

void Arrival::follow(const Route& shown) {
    const bool arrived = before_ && *before_ != shown;
    before_ = shown;
    // A screen may know better: a row that was just added has the focus in its name.
    if (!arrived || ui::focus_moved()) return;
    const auto& all = ui::statements();
    const auto title = std::find_if(all.begin(), all.end(), [](const ui::Statement& each) {
        return each.role == ui::Role::heading && each.level == 1 && each.focusable;
    });
    if (title != all.end()) ui::focus(title->id);
}

} // namespace kumppani
