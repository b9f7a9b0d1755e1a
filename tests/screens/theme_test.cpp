#include "app/ui/theme.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <cmath>
#include <initializer_list>

using kumppani::ui::rgb;
using kumppani::ui::Theme;
using kumppani::ui::Token;

namespace {

constexpr std::initializer_list<Theme> themes{Theme::light, Theme::dark, Theme::contrast,
                                              Theme::contrast_dark};

// Relative luminance and contrast ratio as WCAG 2.1 defines them.
double luminance(std::uint32_t colour) {
    const auto channel = [&](unsigned shift) {
        const double value = ((colour >> shift) & 0xFFU) / 255.0;
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0);
}

double contrast(Token a, Token b, Theme theme) {
    const double first = luminance(rgb(a, theme)), second = luminance(rgb(b, theme));
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

void check_pairs(std::initializer_list<Token> front, std::initializer_list<Token> behind, double least) {
    for (const Theme theme : themes) {
        for (const Token text : front) {
            for (const Token surface : behind) {
                INFO("theme " << static_cast<int>(theme) << ", " << static_cast<int>(text) << " on "
                              << static_cast<int>(surface));
                CHECK(contrast(text, surface, theme) >= least);
            }
        }
    }
}

} // namespace

TEST_CASE("Contrast is measured as WCAG measures it: black on white is 21", "[theme]") {
    CHECK(std::abs(contrast(Token::ink, Token::surface, Theme::contrast) - 21) < 0.01);
}

TEST_CASE("Text reaches 4.5:1 on every surface, in every theme", "[theme]") {
    check_pairs({Token::ink, Token::ink_2, Token::ink_3, Token::accent_ink, Token::danger, Token::warning,
                 Token::success, Token::internal},
                {Token::surface, Token::canvas, Token::hover, Token::pressed, Token::selected}, 4.5);
    check_pairs({Token::on_accent}, {Token::accent, Token::accent_hover, Token::accent_pressed}, 4.5);
    check_pairs({Token::danger, Token::ink}, {Token::danger_tint}, 4.5);
    check_pairs({Token::warning, Token::ink}, {Token::warning_tint}, 4.5);
    check_pairs({Token::success}, {Token::success_tint}, 4.5);
    check_pairs({Token::internal}, {Token::internal_tint}, 4.5);
}

TEST_CASE("Edges of controls and graphics reach 3:1, in every theme", "[theme]") {
    check_pairs({Token::control, Token::accent}, {Token::surface, Token::canvas, Token::hover}, 3.0);
    check_pairs({Token::fill}, {Token::track}, 3.0);
    check_pairs({Token::accent}, {Token::track_accent}, 3.0);
    check_pairs(
        {Token::warning_fill, Token::kind_budget, Token::kind_survey, Token::kind_update, Token::kind_board},
        {Token::surface}, 3.0);
}
