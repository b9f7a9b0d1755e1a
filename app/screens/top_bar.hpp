#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace kumppani {

/// The bar over a page about one thing: where one is, undo and redo, and room for the page's own buttons.
/// Cut off the top of `page`.
struct TopBar {
    std::string_view list; ///< "Asiakkaat"
    Route list_route;
    std::string_view title; ///< "Kuulasatama Oy"
    float room_at_end = 0;  ///< kept free right of undo and redo for the page's own button; not on a phone
};
/// What the page adds, in the order of reading; neither is asked for on a phone.
struct TopBarParts {
    std::function<void(ui::Rect area)> before_undo = {}; ///< at the right end of the area
    std::function<void(const ui::Rect& place)> at_end = {};
};
void top_bar(Session& session, ui::Rect& page, const TopBar& bar, const TopBarParts& parts = {});

/// The room that undo and redo take, cut off the right of `area`.
ui::Rect undo_room(ui::Rect& area);

/// Undo and redo, each with what it would do.
void undo_buttons(Session& session, const ui::Rect& room);

} // namespace kumppani
