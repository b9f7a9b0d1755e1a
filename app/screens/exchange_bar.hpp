#pragma once

#include "app/screens/page_parts.hpp"
#include "app/session.hpp"
#include "app/ui/geometry.hpp"

#include <string_view>

namespace kumppani {

/// The bar over a file being looked at: where one is, and the way back. Cut off the top of `page`.
struct ExchangeBar {
    ui::Rect room;     ///< for the page's own words and buttons; empty on a narrow page
    bool left = false; ///< the way back was taken
};
ExchangeBar exchange_bar(Session& session, ui::Rect& page); ///< of a file being imported
ExchangeBar exchange_bar(Session& session, ui::Rect& page, std::string_view here);

/// Pages narrower than this show one thing below the other.
inline constexpr float exchange_narrow = 820;

} // namespace kumppani
