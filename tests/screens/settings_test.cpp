#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

TEST_CASE("one's own name is kept and can be changed") {
    Driver page;
    page.go("/settings");
    CHECK(page.value("Oma nimi").empty());
    page.type("Oma nimi", "Senja Harjumaa");
    CHECK(page.value("Oma nimi") == "Senja Harjumaa");
    page.type("Oma nimi", "Senja Harju");
    page.go("/exchange");
    CHECK(page.value("Lähettäjä") == "Senja Harju");
}

TEST_CASE("a look is chosen by pointer and by arrow key, and kept") {
    const auto chosen = [](Driver& page, std::string_view name) {
        return page.find(Role::radio, name).checked == 1;
    };
    Driver page;
    page.go("/settings");
    CHECK(chosen(page, "Laitteen mukaan"));
    page.click(Role::radio, "Tumma");
    CHECK(chosen(page, "Tumma"));
    page.press("ArrowRight");
    CHECK(chosen(page, "Suuri kontrasti"));
    REQUIRE(page.focused().has_value());
    CHECK(page.focused()->name == "Suuri kontrasti");
    page.press("ArrowRight");
    CHECK(chosen(page, "Laitteen mukaan"));
}

TEST_CASE("a language that the address forces is said to be so") {
    Driver page({.language = Language::sv});
    page.go("/settings");
    CHECK(page.says("Svenska"));
    CHECK_FALSE(page.has(Role::radio, "Svenska"));
}

TEST_CASE("the settings say where the data is and how much of it there is") {
    Driver page;
    page.load_example();
    page.go("/settings");
    CHECK(page.says("Tässä selaimessa, tällä laitteella"));
    CHECK(page.says("Muutokset tallentuvat itsestään"));
    page.activate(Role::button, "Vie tiedostoon", "Tiedot");
    CHECK(page.app().route() == "/exchange");
}

TEST_CASE("without storage the settings say so") {
    Driver page({.storage_works = false});
    page.go("/settings");
    CHECK(page.has(Role::text, "Mitään ei tallenneta", "Tiedot"));
}
