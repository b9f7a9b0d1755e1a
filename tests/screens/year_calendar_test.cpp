#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

TEST_CASE("one customer's year is exported to a calendar from its menu, and only that customer's") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Hyvinvointitoimiala");
    page.click(Role::button, "Toiminnot", "Sivun toiminnot");
    page.click(Role::menuitem, "Vie vuosikello kalenteriin");
    REQUIRE(place().saved.size() == 1);
    const SavedFile& file = place().saved[0];
    CHECK(file.name == "kumppani-kalenteri-hyvinvointitoimiala-2026-11-18.ics");
    CHECK(file.mime_type == "text/calendar;charset=utf-8");
    CHECK(file.bytes.starts_with("BEGIN:VCALENDAR\r\n"));
    CHECK(file.bytes.find("SUMMARY:Hyvinvointitoimiala: ") != std::string::npos);
    CHECK(file.bytes.find("Kuulasatama") == std::string::npos);
    CHECK(page.listing().find("Kalenteritiedostossa on") != std::string::npos);
}

TEST_CASE("everybody's year is exported by the command, but not that of who was archived") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Hyvinvointitoimiala");
    page.click(Role::button, "Toiminnot", "Sivun toiminnot");
    page.click(Role::menuitem, "Arkistoi asiakas");
    page.press("k", false, true);
    page.begin_typing("Hae tai komenna", "vuosikello kalenteriin");
    page.press("Enter");
    page.settle();
    REQUIRE(place().saved.size() == 1);
    const SavedFile& file = place().saved[0];
    CHECK(file.name == "kumppani-kalenteri-2026-11-18.ics");
    CHECK(file.bytes.find("Kuulasatama") != std::string::npos);
    CHECK(file.bytes.find("Hyvinvointitoimiala") == std::string::npos);
}

TEST_CASE("with nothing for a calendar no file is made, and that is said") {
    Driver page;
    page.click(Role::button, "Uusi asiakas");
    page.press("k", false, true);
    page.begin_typing("Hae tai komenna", "vuosikello kalenteriin");
    page.press("Enter");
    page.settle();
    CHECK(place().saved.empty());
    CHECK(page.says("Kalenteriin ei ole vielä mitään vietävää"));
}
