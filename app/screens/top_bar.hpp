#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"

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
struct TopBarRoom {
    ui::Rect before_undo; ///< empty on a phone
    ui::Rect end;         ///< as wide as was asked for
};
TopBarRoom top_bar(Session& session, ui::Rect& page, const TopBar& bar);

/// Undo and redo, each with what it would do; cut off the right of `area`.
void undo_buttons(Session& session, ui::Rect& area);

} // namespace kumppani
