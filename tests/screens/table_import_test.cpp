#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr const char* table = "Rivit taulukkolaskennasta";
constexpr const char* dialog = "Tuo rivejä taulukosta";

/// A new customer's care plan, with the dialog open.
struct Open {
    Driver page;
    Open() {
        page.click(Role::button, "Uusi asiakas");
        command(page);
    }
    static void command(Driver& page) {
        page.press("k", false, true);
        page.begin_typing("Hae tai komenna", "tuo rivejä");
        page.press("Enter");
        page.settle();
    }
};

} // namespace

TEST_CASE("rows from a spreadsheet become projects, and one undo takes all of them back") {
    Open open;
    REQUIRE(open.page.has(Role::dialog, dialog));
    open.page.begin_typing(table, "Projektin nimi\tAlku\tBudjetti\nMobiili\t1.3.2026\t45 000\nVerkko\t\t\n");
    open.page.click(Role::button, "Lisää 2\u00a0hanketta");
    CHECK_FALSE(open.page.has(Role::dialog, dialog));
    CHECK(open.page.value("Alku, Mobiili") == "1.3.2026");
    CHECK(open.page.has(Role::button, "Toiminnot: Verkko"));
    open.page.press("z", false, true);
    CHECK_FALSE(open.page.has(Role::button, "Toiminnot: Mobiili"));
    CHECK_FALSE(open.page.has(Role::button, "Toiminnot: Verkko"));
}

TEST_CASE("what is wrong in a pasted table is told before anything is added, and the rest is added") {
    Open open;
    open.page.begin_typing(table, "Projektin nimi\tAlku\tHuone\nMobiili\thuomenna\t3\n\t1.3.2026\t\n");
    CHECK(open.page.says("Rivi 2, Alku: ”huomenna” jää pois. Tämä ei ole kalenterin päivä."));
    CHECK(open.page.value("Mihin kenttään: Huone") == "Ei oteta mukaan");
    CHECK(open.page.says("1 rivi jätetään pois, koska siltä puuttuu nimi."));
    CHECK_FALSE(open.page.has(Role::button, "Toiminnot: Mobiili"));
    open.page.click(Role::button, "Lisää 1\u00a0hanke");
    CHECK(open.page.value("Alku, Mobiili").empty());
}

TEST_CASE("the section decides what the rows become") {
    Open open;
    open.page.choose("Mihin osioon", "Pienkehitystarpeet");
    open.page.begin_typing(table, "Kalenterin jakaminen\nTulostus mobiilista\n");
    open.page.click(Role::button, "Lisää 2\u00a0tarvetta");
    CHECK(open.page.has(Role::button, "Toiminnot: Kalenterin jakaminen"));
}

TEST_CASE("the dialog that takes rows is left without a change") {
    Open open;
    open.page.begin_typing(table, "Mobiili\n");
    open.page.press("Escape"); // what was typed is taken back first
    open.page.press("Escape");
    CHECK_FALSE(open.page.has(Role::dialog, dialog));
    CHECK_FALSE(open.page.has(Role::button, "Toiminnot: Mobiili"));
    Open::command(open.page);
    CHECK(open.page.value(table).empty());
}

TEST_CASE("the customers exported as a table are the same customers when they are pasted") {
    std::string text;
    std::size_t customers = 0;
    {
        Driver page;
        page.load_example();
        customers = page.names(Role::link, "Asiakkaat").size();
        page.press("k", false, true);
        page.begin_typing("Hae tai komenna", "asiakkaat taulukkoon");
        page.press("Enter");
        page.settle();
        REQUIRE(place().saved.size() == 1);
        CHECK(place().saved[0].name == "kumppani-asiakkaat-2026-11-18.csv");
        text = place().saved[0].bytes;
        CHECK(text.find(";3240000;") != std::string::npos); // a number to spreadsheets
    }
    Driver page;
    Open::command(page);
    page.begin_typing(table, text);
    CAPTURE(page.listing());
    CHECK(page.listing().find("jää pois") == std::string::npos);
    page.click(Role::button, "Lisää " + std::to_string(customers) + "\u00a0asiakasta");
    page.click(Role::link, "Hyvinvointitoimiala");
    CHECK(page.value("Kumppanuuspäällikkö") == "Helka Rautamo");
    CHECK(page.value("Veloitukset vuodessa") == "3\u00a0240\u00a0000");
}
