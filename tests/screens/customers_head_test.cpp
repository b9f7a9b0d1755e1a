#include "app/ui/type.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

TEST_CASE("the heading of the customers stands whole beside the search on a narrow desk") {
    Driver page({.width = 760});
    page.load_example();
    page.go("/customers");
    const ui::Rect heading = page.find(Role::heading, "Asiakkaat").rect;
    CHECK(heading.width >= ui::text_width(ui::Style::title, "Asiakkaat"));
    CHECK(page.find(Role::searchbox, "Hae nimellä, hankkeella, tarpeella…").rect.width >= 104);
}
