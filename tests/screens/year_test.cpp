// The page of the year: of all customers or of one, as a wheel and as tables, in time, and on paper.
#include "shared/words/words.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

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

/// The year with the example data, as it stands on 18.11.2026.
struct Year : Driver {
    explicit Year(Setup setup = tall()) : Driver(std::move(setup)) {
        load_example();
        go("/year");
    }
    void of(std::string_view customer) { choose("Kenen vuosi", customer); }
};

bool contains(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

} // namespace

TEST_CASE("the year is a place of the main menu on a desk, and a press away from Home on a phone", "[year]") {
    {
        Driver desk;
        desk.load_example();
        desk.click(Role::link, "Vuosi", "Päävalikko");
        CHECK(desk.app().route() == "/year");
        CHECK(desk.find(Role::link, "Vuosi", "Päävalikko").current);
        CHECK(desk.names(Role::heading).front() == "Vuosi 2026");
    }
    Driver phone(tall(390));
    phone.load_example();
    phone.go("/home");
    CHECK_FALSE(phone.has(Role::link, "Vuosi", "Päävalikko"));
    phone.click(Role::link, "Koko vuosi");
    CHECK(phone.app().route() == "/year");
}

TEST_CASE("the year's wheel is a table too, with what is done and whom the updates take", "[year]") {
    Year page;
    const Names march = page.names(Role::paragraph, "maaliskuu");
    REQUIRE(march.size() == 6);
    CHECK(march[0] == "maaliskuu");
    CHECK(march[1] == "–");
    CHECK(march[2] == "14, tehty 14");
    const Names november = page.names(Role::paragraph, "marraskuu");
    REQUIRE(november.size() == 6);
    CHECK(november[5] == "3"); // Lupajärjestelmä 2, Verkkotietojärjestelmä 1
}

TEST_CASE("on a phone the year's table tells only the months that hold anything, and the load all twelve",
          "[year]") {
    Year page(tall(390));
    CHECK_FALSE(page.has(Role::row, "helmikuu"));
    CHECK(page.says("Kyselyt, messut ja muut: 14, tehty 14"));
    CHECK(page.names(Role::listitem, "Päivitysten kuormitus").size() == 12);
}

TEST_CASE("the month list has a row for each event, update and meeting, which opens its place", "[year]") {
    Year page;
    page.of("Kuulasatama Oy");
    CHECK(page.app().route().starts_with("/year/"));
    const Names what = page.names(Role::link, "Kuukausilista");
    CHECK(what == Names{"IT-messut", "Budjettiarvojen toimitus", "Budjettitapaaminen",
                        "Asiakastyytyväisyyskysely", "Kyselyn analysointi",
                        "Päivitys: Alusliikenteen valvonta", "Budjettiarvojen toimitus",
                        "Ohjausryhmä: Satamamaksujen laskutus", "Budjettitapaaminen"});
    CHECK(page.has(Role::text, "23.11. 13.00", "Ohjausryhmä: Satamamaksujen laskutus"));
    CHECK(page.has(Role::text, "Myöhässä", "Päivitys: Alusliikenteen valvonta"));
    page.click(Role::link, "Ohjausryhmä: Satamamaksujen laskutus", "Kuukausilista");
    CHECK(page.names(Role::heading).front() == "Satamamaksujen laskutus");
}

TEST_CASE("a mark of the wheel that stands for several narrows the month list to them", "[year]") {
    Year page;
    const std::size_t all = page.names(Role::link, "Kuukausilista").size();
    CHECK(all > 100);
    page.click(Role::button, "joulukuu, Budjetti: 14", "Vuosikello 2026");
    CHECK(page.names(Role::link, "Kuukausilista") == Names(14, "Budjettitapaaminen"));
    CHECK(page.says("joulukuu · Budjetti"));
    // Who does not see the list come is told, and is there.
    const Names told = page.announcements();
    CHECK(std::find(told.begin(), told.end(), "joulukuu · Budjetti") != told.end());
    REQUIRE(page.focused());
    CHECK(page.focused()->name == "Näytä koko vuosi");
    page.click(Role::button, "Näytä koko vuosi");
    CHECK(page.names(Role::link, "Kuukausilista").size() == all);
}

TEST_CASE("the year warns of a budget meeting whose month comes before its figures, and leads to them",
          "[year]") {
    Year page;
    CHECK_FALSE(page.says("Budjettitapaaminen ennen budjettiarvoja: Sivistystoimiala"));
    page.advance(Milliseconds{20} * 24 * 60 * 60 * 1000); // to December: November's figures are missing
    page.settle();
    REQUIRE(page.says("Budjettitapaaminen ennen budjettiarvoja: Sivistystoimiala"));
    CHECK(page.says("Budjettitapaaminen kuuluu kuukauteen joulukuu, mutta sitä edeltävät budjettiarvot on "
                    "merkitsemättä toimitetuiksi."));
    page.of("Sivistystoimiala");
    page.activate(Role::button, "Asiakkuuden hoitosuunnitelma");
    CHECK(page.names(Role::heading).front() == "Sivistystoimiala");
}

TEST_CASE("from the events of a care plan the customer's year is a press away", "[year]") {
    Driver page(tall());
    page.load_example();
    page.click(Role::link, "Kuulasatama Oy");
    page.click(Role::link, "Näytä vuosi kellona");
    CHECK(page.names(Role::heading).front() == "Vuosi 2026");
    CHECK(page.value("Kenen vuosi") == "Kuulasatama Oy");
}

TEST_CASE("other years hold what comes again, told aloud, and this one is a press away", "[year]") {
    Year page;
    page.announcements();
    page.activate(Role::button, "Seuraava vuosi");
    CHECK(page.names(Role::heading).front() == "Vuosi 2027");
    CHECK(page.announcements() == Names{"Vuosi 2027"});
    page.activate(Role::button, "Tämä vuosi");
    CHECK(page.names(Role::heading).front() == "Vuosi 2026");
}

TEST_CASE("the projects of all customers stand in time by customer, and open", "[year]") {
    Year page;
    const std::string late =
        "Kulunvalvonnan uusinta, Kuulasatama Oy, 12.1.2026 – 30.10.2026, Käynnissä, myöhässä 19 pv";
    CHECK(page.has(Role::button, late, "Aikajana"));
    page.click(Role::button, late, "Aikajana");
    CHECK(page.value("Projektin nimi", "Kulunvalvonnan uusinta") == "Kulunvalvonnan uusinta");
}

TEST_CASE("the matrix of managers and customer types opens their customers and names what is lacking",
          "[year]") {
    for (const float width : {1440.0F, 390.0F}) {
        INFO(width);
        Year page(tall(width));
        page.click(Role::button, "Senja Harjumaa, Osakeyhtiö: 2");
        page.click(Role::menuitem, "Kuulasatama Oy");
        CHECK(page.names(Role::heading).front() == "Kuulasatama Oy");
        page.go("/year");
        page.click(Role::link, "Kiinteistötoimiala", "Ilman sijaista");
        CHECK(page.names(Role::heading).front() == "Kiinteistötoimiala");
    }
}

TEST_CASE("a year without anything says where what belongs here comes from", "[year]") {
    Driver page;
    page.go("/year");
    CHECK(page.says("Vuodelle 2026 ei ole vielä mitään"));
    page.activate(Role::button, "Siirry asiakkaisiin");
    page.activate(Role::button, "Uusi asiakas");
    page.go("/year");
    page.choose("Kenen vuosi", "Uusi asiakas");
    CHECK(page.says("Kun hoitosuunnitelmassa on tapahtumia, päivityksiä tai kokouksia, ne näkyvät tässä."));
    page.activate(Role::button, "Asiakkuuden hoitosuunnitelma");
    CHECK(page.names(Role::heading).front() == "Uusi asiakas");
}

TEST_CASE(
    "the year is printed as a drawn wheel and its month list, for the customer without what is internal",
    "[year]") {
    Year page;
    page.activate(Role::button, "Tulosta vuosi");
    REQUIRE(place().printed.size() == 1);
    const std::string all = place().printed[0];
    CHECK(contains(all, "<h1>Kaikki asiakkaat</h1>"));
    CHECK(contains(all, "<svg "));
    CHECK(contains(all, "Vain sisäiseen käyttöön"));
    CHECK(contains(all, "Kulttuurisäätiö"));

    page.of("Kuulasatama Oy");
    page.activate(Role::button, "Tulosta vuosi");
    page.click(Role::menuitem, "Tulosta vuosi asiakkaalle");
    REQUIRE(place().printed.size() == 2);
    const std::string one = place().printed[1];
    CHECK(contains(one, "<h1>Kuulasatama Oy</h1>"));
    CHECK(contains(one, "Päivitys: Alusliikenteen valvonta"));
    CHECK_FALSE(contains(one, "Vain sisäiseen"));
    CHECK_FALSE(contains(one, "Kulttuurisäätiö"));
}
