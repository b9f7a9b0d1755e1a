// Charges and headcount of a care plan from year to year.
#include "shared/words/words.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

using Names = std::vector<std::string>;

Setup tall(float width = 1440) {
    Setup setup;
    setup.width = width;
    setup.height = 8000;
    return setup;
}

/// The care plan of Kuulasatama Oy on 18.11.2026: 280 000 € (+24 000), 74 people (+2).
struct Figures : Driver {
    explicit Figures(Setup setup = tall()) : Driver(std::move(setup)) {
        load_example();
        click(Role::link, "Kuulasatama Oy");
    }
    Names charges() const { return names(Role::listitem, "Veloitukset vuodessa"); }
    Names headcount() const { return names(Role::listitem, "Henkilöstön määrä"); }
};

constexpr Milliseconds day = 24 * 60 * 60 * 1000;
const std::string year_2025 = "2025: 256\u00A0000\u00A0€",
                  year_2026 = "2026: 280\u00A0000\u00A0€, +9,4\u00A0%";

} // namespace

TEST_CASE("a care plan shows charges and headcount by year, with the change in percent", "[figures]") {
    for (const float width : {1440.0F, 360.0F}) {
        INFO(width);
        Figures page(tall(width));
        CHECK(page.charges() == Names{year_2025, year_2026});
        CHECK(page.headcount() == Names{"2025: 72", "2026: 74, +2,8\u00A0%"});
    }
}

TEST_CASE("in a new year the figures of the old one are kept by one press, which can be taken back",
          "[figures]") {
    Figures page;
    CHECK_FALSE(page.has(Role::button, "Siirrä vuositietoihin"));
    page.advance(60 * day); // to January
    page.settle();
    CHECK(page.says("Veloitukset ja henkilöstö ovat vuodelta 2026"));
    page.activate(Role::button, "Siirrä vuositietoihin");
    CHECK(page.charges() == Names{"2026: 280\u00A0000\u00A0€", "2027: 280\u00A0000\u00A0€, 0,0\u00A0%"});
    CHECK_FALSE(page.has(Role::button, "Siirrä vuositietoihin"));
    page.press("z", false, true);
    CHECK(page.charges() == Names{year_2025, year_2026});
    CHECK(page.has(Role::button, "Siirrä vuositietoihin"));
}

TEST_CASE("a year that is added is the latest that is not there yet, and the change is counted from it",
          "[figures]") {
    Figures page;
    page.advance(60 * day);
    page.settle();
    page.activate(Role::button, "Siirrä vuositietoihin");
    page.click(Role::button, "Lisää vuosi", "Vuositiedot");
    page.type("Veloitukset vuodessa, 2025", "200000");
    CHECK(page.charges() == Names{"2025: 200\u00A0000\u00A0€", "2026: 280\u00A0000\u00A0€, +40,0\u00A0%",
                                  "2027: 280\u00A0000\u00A0€, 0,0\u00A0%"});
}
