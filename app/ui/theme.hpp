#pragma once

#include "imgui.h"

#include <cstdint>

namespace kumppani::ui {

enum class Theme : std::uint8_t { light, dark, contrast, contrast_dark };

/// The roles of colour. Text roles reach 4.5:1 on every surface role, graphics 3:1:
/// tests/screens/theme_test.cpp.
enum class Token : std::uint8_t {
    canvas,      ///< rail, aside, bottom bar
    surface,     ///< page, fields
    hover,       ///< hovered row, tag, segment
    pressed,     ///< pressed; tag on hovered row
    selected,    ///< selected item
    line,        ///< row dividers, pane edges
    line_strong, ///< table head rule, card and button edge
    control,     ///< field, checkbox, radio edge
    ink,         ///< values, titles
    ink_2,       ///< supporting text, icons
    ink_3,       ///< labels, placeholders
    disabled,    ///< disabled text
    accent,      ///< primary button, focus, current
    accent_hover,
    accent_pressed,
    on_accent,  ///< text on accent
    accent_ink, ///< links, selected text
    danger,     ///< overdue, error
    danger_tint,
    warning, ///< missing, stale
    warning_tint,
    warning_fill, ///< bar over its limit
    success,      ///< done, saved
    success_tint,
    internal, ///< never for the customer
    internal_tint,
    fill,         ///< bars
    track,        ///< bar background
    track_accent, ///< track on selected
    kind_budget,
    kind_survey,
    kind_update,
    kind_board,
    count_
};

/// The colour of a role as 0xRRGGBB.
std::uint32_t rgb(Token token, Theme theme);

/// The colour of a role in the theme now in use, as ImGui draws it.
ImU32 paint(Token token);

/// The same, let through: 0 nothing, 1 all of it.
ImU32 paint(Token token, float opacity);

void use_theme(Theme theme);
Theme theme();

/// High contrast: borders and focus rings grow by a pixel.
bool high_contrast();

} // namespace kumppani::ui
