#pragma once

#include "app/ui/frame.hpp"
#include "app/ui/type.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace kumppani::ui {

/// One of a list, chosen from a layer that opens below. Where it changes the data and that is not allowed, it
/// is read.
struct Choose {
    std::string_view name;
    std::string_view key = {};
    std::span<const std::string> options;
    std::optional<std::size_t> current;
    std::string_view placeholder = {}; ///< drawn where nothing is chosen
    std::string_view drawn = {};       ///< drawn at rest, where that differs from the option's words
    Style style = Style::body;
    Token ink = Token::ink;
    Icon icon = Icon::none; ///< before the words at rest
    bool framed = false;
    bool required = false;
    float overhang = 12;
    bool changes = true; ///< it changes the data
};

/// Returns the index of the option chosen anew.
std::optional<std::size_t> choose(const Rect& rect, const Choose& what);

/// A layer of commands below (or above, where there is no room) `anchor`, aligned with its right edge.
struct MenuItem {
    std::string_view words;
    Icon icon = Icon::none;
    bool enabled = true;
    bool danger = false;
    bool changes = false; ///< it changes the data
};

/// Draws the menu `key` while it is open. Returns the index of the item chosen; closes itself.
std::optional<std::size_t> menu(std::string_view key, const Rect& anchor, std::string_view name,
                                std::span<const MenuItem> items);
void open_menu(std::string_view key);
bool menu_open(std::string_view key);

/// The open popup of a scope: what lies behind choose and menu, for others such as the calendar.
void open_popup(Id id);
bool popup_open(Id id);
void close_popup(Id focus_back);

/// The rectangle of a popup of that size at an anchor: below it, or above where there is no room; within the
/// screen.
Rect popup_rect(const Rect& anchor, float width, float height, Align align);

} // namespace kumppani::ui
