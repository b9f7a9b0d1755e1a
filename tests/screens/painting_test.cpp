#include "tests/screens/harness.hpp"

#include "imgui.h"
#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace kumppani;
using namespace kumppani::tests;

TEST_CASE("on every screen a frame after which nothing happened draws the very same") {
    Driver page;
    page.load_example();
    for (const char* route : {"/customers", "/groups", "/exchange", "/settings"}) {
        INFO(route);
        page.go(route);
        CHECK_FALSE(page.paint().empty());
        page.frame();
        CHECK(page.paint().empty());
        const std::set<std::uint32_t> shades(page.picture().pixels.begin(), page.picture().pixels.end());
        CHECK(shades.size() > 30);
    }
}

TEST_CASE("a page with a fraction of a pixel at its edges is drawn to its edges") {
    Driver page;
    ImGui::GetIO().DisplayFramebufferScale = {1.5F, 1.5F};
    page.resize(1921.01F / 1.5F, 1070.01F / 1.5F);
    page.paint();
    REQUIRE(page.picture().width == 1921);
    REQUIRE(page.picture().height == 1070);
    const drawing::Picture& picture = page.picture();
    const auto shown = [&](int x, int y) {
        return picture.pixels[static_cast<std::size_t>(y * picture.width + x)];
    };
    constexpr std::uint32_t black = 0xFF000000;
    for (int x = 0; x < picture.width; ++x) {
        CHECK(shown(x, 0) != black);
        CHECK(shown(x, picture.height - 1) != black);
    }
    for (int y = 0; y < picture.height; ++y)
        CHECK(shown(picture.width - 1, y) != black);
}
