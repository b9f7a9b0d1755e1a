#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

/// The example's customer with events, updates and projects, on 18.11.2026.
struct CarePlan {
    Driver page;
    explicit CarePlan(const char* customer = "Hyvinvointitoimiala", Setup setup = {})
        : page(std::move(setup)) {
        page.load_example();
        page.click(Role::link, customer);
    }
    void command(const std::string& row, const std::string& words) {
        page.click(Role::button, "Toiminnot: " + row);
        page.click(Role::menuitem, words);
    }
};

} // namespace

TEST_CASE("an update that was made moves its next month on by the year's plan, in one step of undo") {
    CarePlan plan;
    plan.page.type("Seuraava päivitys, Hoitotietojärjestelmä", "1/2027");
    plan.command("Hoitotietojärjestelmä", "Päivitys on tehty");
    CHECK(plan.page.value("Seuraava päivitys, Hoitotietojärjestelmä") == "4/2027"); // four a year
    CHECK(plan.page.says("Tehty: Hoitotietojärjestelmä. Seuraava päivitys: huhtikuu 2027"));
    plan.page.press("z", false, true);
    CHECK(plan.page.value("Seuraava päivitys, Hoitotietojärjestelmä") == "1/2027");
}

TEST_CASE("an update made long after its month gets no next month that has passed already") {
    CarePlan plan;
    plan.page.type("Seuraava päivitys, Hoitotietojärjestelmä", "1/2026");
    plan.command("Hoitotietojärjestelmä", "Päivitys on tehty");
    CHECK(plan.page.value("Seuraava päivitys, Hoitotietojärjestelmä") == "1/2027"); // today is 18.11.2026
}

TEST_CASE("a service without updates a year has no next one to move on to") {
    CarePlan plan;
    plan.page.type("Päivityksiä vuodessa, Hoitotietojärjestelmä", "0");
    plan.page.click(Role::button, "Toiminnot: Hoitotietojärjestelmä");
    CHECK_FALSE(plan.page.has(Role::menuitem, "Päivitys on tehty"));
}

TEST_CASE("an event is marked as done today from its row") {
    CarePlan plan;
    plan.command("IT-messut", "Merkitse tänään tehdyksi");
    CHECK(plan.page.value("Viimeksi tehty, IT-messut") == "18.11.2026");
    CHECK(plan.page.says("Tehty: IT-messut"));
}

TEST_CASE("an action of a meeting is marked as done from its row, once") {
    CarePlan plan("Sivistystoimiala"); // it has a note already
    plan.page.click(Role::button, "Lisää kirjaus");
    plan.page.type("Kirjaus, Uusi kirjaus", "Laiturien numerot");
    plan.page.choose("Laji, Laiturien numerot", "Tehtävä");
    plan.page.type("Määräpäivä, Laiturien numerot", "13.11.2026");
    plan.command("Laiturien numerot", "Merkitse tänään tehdyksi");
    CHECK(plan.page.value("Tehty, Laiturien numerot") == "18.11.2026");
    plan.page.click(Role::button, "Toiminnot: Laiturien numerot");
    CHECK_FALSE(plan.page.has(Role::menuitem, "Merkitse tänään tehdyksi"));
}

TEST_CASE("the follow-up of an open project is noted from its row") {
    CarePlan plan;
    plan.command("Kotihoidon mobiili", "Seuranta tehtiin tänään");
    CHECK(plan.page.says("Tehty: Kotihoidon mobiili"));
    plan.page.click(Role::button, "Toiminnot: Kotihoidon mobiili");
    plan.page.click(Role::menuitem, "Kaikki tiedot…");
    CHECK(plan.page.says("18.11.2026"));
}

TEST_CASE("a new customer's annual clock begins with the usual year, and is empty again after undo") {
    Driver page;
    page.click(Role::button, "Uusi asiakas");
    page.click(Role::button, "Aloita tavallisesta vuodesta");
    CHECK(page.count(Role::button, "Toiminnot: Budjettitapaaminen") == 2);
    CHECK(page.has(Role::button, "Toiminnot: IT-messut"));
    page.press("z", false, true);
    CHECK_FALSE(page.has(Role::button, "Toiminnot: IT-messut"));
    CHECK(page.has(Role::button, "Aloita tavallisesta vuodesta"));
}
