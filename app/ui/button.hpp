#pragma once

#include "app/ui/frame.hpp"
#include "app/ui/type.hpp"

#include <string_view>

namespace kumppani::ui {

enum class Weight : std::uint8_t {
    primary,
    normal,
    quiet,
    danger,
    banner ///< on a banner in the accent colour
};

/// What a button says and is. `key` names it in its scope; without one its words do.
struct Button {
    std::string_view words;
    Icon icon = Icon::none;
    Weight weight = Weight::normal;
    std::string_view key = {};
    std::string_view description = {}; ///< why it is disabled, or what it will do
    bool enabled = true;
    bool opens_menu = false;
    bool changes = false;           ///< it changes the data: disabled where that is not allowed
    std::string_view shortcut = {}; ///< as aria-keyshortcuts: "Control+Z"
};

/// The width a button takes, 36 high.
float button_width(const Button& button);

/// A button with words. Returns whether it was pressed.
bool button(const Rect& rect, const Button& button);

/// Laid out at the right end of `area`, which becomes narrower by it and a gap.
bool button_at_right(Rect& area, const Button& button);

/// 36 square, the words said but not written.
bool icon_button(const Rect& rect, const Button& button);

/// Words that lead somewhere, or do something. `href` is the route within the program; `description` what it
/// will do.
bool link(const Rect& rect, std::string_view words, std::string_view href = {}, Align align = Align::left,
          std::string_view key = {}, std::string_view description = {});

/// The same in the manner of the text around it, among facts that all look alike: a line under it when
/// pointed at.
bool quiet_link(const Rect& rect, std::string_view words, std::string_view href, std::string_view key = {});

} // namespace kumppani::ui
