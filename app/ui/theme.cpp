#include "app/ui/theme.hpp"

#include <array>
#include <cstddef>

namespace kumppani::ui {

namespace {

struct Row {
    Token token;
    std::array<std::uint32_t, 4> rgb; // light, dark, high contrast, high contrast dark
};

constexpr Row rows[] = {
    {Token::canvas, {0xF7F6F3, 0x151618, 0xFFFFFF, 0x000000}},
    {Token::surface, {0xFFFFFF, 0x1C1D20, 0xFFFFFF, 0x000000}},
    {Token::hover, {0xF3F2EE, 0x25272B, 0xEDEDED, 0x1E1E1E}},
    {Token::pressed, {0xE9E8E3, 0x2D2F34, 0xDADADA, 0x303030}},
    {Token::selected, {0xE9F0FC, 0x243251, 0xD6E4FF, 0x0F2C66}},
    {Token::line, {0xE7E5E0, 0x2B2D31, 0x5C5C5C, 0x9A9A9A}},
    {Token::line_strong, {0xD3D1CA, 0x3C3F45, 0x000000, 0xFFFFFF}},
    {Token::control, {0x8B8983, 0x7B7E86, 0x000000, 0xFFFFFF}},
    {Token::ink, {0x1C1D1F, 0xEDEDEA, 0x000000, 0xFFFFFF}},
    {Token::ink_2, {0x50514F, 0xBDBEBE, 0x1F1F1F, 0xE8E8E8}},
    {Token::ink_3, {0x666662, 0x9C9EA2, 0x383838, 0xD0D0D0}},
    {Token::disabled, {0xA5A49F, 0x686B72, 0x757575, 0x8C8C8C}},
    {Token::accent, {0x2457C5, 0x9BB8FF, 0x0A35A0, 0xB8CDFF}},
    {Token::accent_hover, {0x1C479F, 0xB4CAFF, 0x062778, 0xD2DFFF}},
    {Token::accent_pressed, {0x173B86, 0x86A7FA, 0x041B55, 0x9DBAFF}},
    {Token::on_accent, {0xFFFFFF, 0x10182B, 0xFFFFFF, 0x000000}},
    {Token::accent_ink, {0x1F4DB0, 0xA9C2FF, 0x062F94, 0xCBDAFF}},
    {Token::danger, {0xB3261E, 0xFF9C92, 0x8C0F0A, 0xFFB8B0}},
    {Token::danger_tint, {0xFCEEEC, 0x3B2221, 0xFFE9E7, 0x3A0E0B}},
    {Token::warning, {0x8A5200, 0xF2BE66, 0x5F3700, 0xFFD58A}},
    {Token::warning_tint, {0xFCF2DF, 0x352B18, 0xFFF0CC, 0x332200}},
    {Token::warning_fill, {0xC9790C, 0xE0A23C, 0x9A5500, 0xFFC24D}},
    {Token::success, {0x1F6B3F, 0x86D3A2, 0x0B4A25, 0xA6F0C0}},
    {Token::success_tint, {0xE8F4EC, 0x1B3124, 0xDDF5E5, 0x06301A}},
    {Token::internal, {0x6A3B7C, 0xD5AEE5, 0x4C1F5E, 0xEACBF6}},
    {Token::internal_tint, {0xF5EEF8, 0x33253A, 0xF3E4F9, 0x2F1339}},
    {Token::fill, {0x6F7A8B, 0x8F98A6, 0x4A5463, 0xB5BDC9}},
    {Token::track, {0xE7E5E0, 0x34363B, 0xD0D0D0, 0x4A4A4A}},
    {Token::track_accent, {0xC9D8F5, 0x3A4C78, 0xA9BEEB, 0x3B5596}},
    {Token::kind_budget, {0x46536A, 0xB9C3D3, 0x2B3648, 0xD5DCE8}},
    {Token::kind_survey, {0xB0660A, 0xF2BE66, 0x7A4300, 0xFFD58A}},
    {Token::kind_update, {0x1C7A74, 0x6FCFC7, 0x0B5550, 0x8FE8E0}},
    {Token::kind_board, {0xA5447F, 0xF0A6CF, 0x7A1F5A, 0xFFC2E2}},
};
static_assert(std::size(rows) == static_cast<std::size_t>(Token::count_));

Theme in_use = Theme::light;

} // namespace

std::uint32_t rgb(Token token, Theme theme) {
    return rows[static_cast<std::size_t>(token)].rgb[static_cast<std::size_t>(theme)];
}

ImU32 paint(Token token, float opacity) {
    const std::uint32_t colour = rgb(token, in_use);
    const auto alpha = static_cast<ImU32>(opacity * 255.0F + 0.5F);
    return IM_COL32((colour >> 16) & 0xFF, (colour >> 8) & 0xFF, colour & 0xFF, alpha);
}

ImU32 paint(Token token) { return paint(token, 1.0F); }

void use_theme(Theme theme) { in_use = theme; }
Theme theme() { return in_use; }
bool high_contrast() { return in_use == Theme::contrast || in_use == Theme::contrast_dark; }

} // namespace kumppani::ui
