#pragma once

#include "app/ui/frame.hpp"
#include "app/ui/marked_text.hpp"

#include <string_view>

namespace kumppani::ui {

/// One of several values of a field, to be chosen: a card of a radio group that shows the value and who gave
/// it.
struct ValueCard {
    std::string_view name = {};  ///< said: whose value, and the value
    std::string_view words = {}; ///< the value; "" is drawn as a dash
    std::string_view note = {};  ///< below it: who and when
    std::string_view key = {};
    const MarkedText* marked = nullptr; ///< drawn instead of `words`
    bool chosen = false;
    bool entry = false; ///< Tab comes to it although it is not chosen
    int position = 1, size = 1;
    bool changes = false; ///< to choose it changes the data
};

/// As high as its texts need.
float value_card_height(const ValueCard& card, float width);
Response value_card(const Rect& rect, const ValueCard& card);

/// Whether an arrow key was pressed on a card of the group; the group's other cards are reached by them.
bool arrow_pressed(Id card);

} // namespace kumppani::ui
