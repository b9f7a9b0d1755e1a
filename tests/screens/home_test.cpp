// Home: what comes next, across all customers, and where each line leads.
#include "shared/words/words.hpp"
#include "tests/screens/folder.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

using Names = std::vector<std::string>;

/// So high that all of Home is in sight.
Setup tall() {
    Setup setup;
    setup.height = 3000;
    return setup;
}

constexpr Milliseconds day = 24 * 60 * 60 * 1000;

/// Home with the example data, as it stands on 18.11.2026.
struct Home : Driver {
    explicit Home(Setup setup = tall()) : Driver(std::move(setup)) {
        load_example();
        go("/home");
    }

    Names lines(std::string_view list) const { return names(Role::link, list); }
    bool lists(std::string_view list, std::string_view line) const { return has(Role::link, line, list); }

    /// Presses a line and tells where it led: the page's heading. Then back.
    std::string leads_to(std::string_view list, std::string_view line) {
        click(Role::link, line, list);
        const std::string heading = headings().front();
        go("/home");
        return heading;
    }
    Names headings() const { return names(Role::heading); }
};

} // namespace

TEST_CASE("with customers stored the program starts on Home, without any on the list that says how to begin",
          "[home]") {
    const Folder folder;
    {
        Driver first({.folder = folder.path});
        CHECK(first.app().route() == "/customers");
        CHECK(first.has(Role::button, "Kokeile esimerkkiaineistolla"));
        first.load_example();
        CHECK(first.app().route() == "/customers");
    }
    Driver again({.folder = folder.path});
    CHECK(again.app().route() == "/home");
    CHECK(again.has(Role::heading, "Marraskuu"));
    CHECK(place().title == "Koti – Kumppani");
    again.go("/customers");
    again.go("");
    CHECK(again.app().route() == "/home");
}

TEST_CASE("Home without customers says what it will show, and leads to them", "[home]") {
    Driver page;
    page.go("/home");
    CHECK(page.says("Täällä näkyy, mitä seuraavaksi on edessä"));
    page.activate(Role::button, "Siirry asiakkaisiin");
    CHECK(page.app().route() == "/customers");
}

TEST_CASE("Home is the first place of the main menu, and the palette goes there", "[home]") {
    Driver page;
    page.load_example();
    CHECK(page.names(Role::link, "Päävalikko").front() == "Koti");
    CHECK_FALSE(page.find(Role::link, "Koti", "Päävalikko").current);
    page.press("k", false, true);
    page.begin_typing("Hae tai komenna", "koti");
    page.click(Role::option, "Koti");
    CHECK(page.app().route() == "/home");
    CHECK(page.find(Role::link, "Koti", "Päävalikko").current);
}

TEST_CASE("Home tells the day, and what is late, by whom and by how much", "[home]") {
    Home page;
    CHECK(page.headings().front() == "Marraskuu");
    CHECK(page.says("Keskiviikko 18.11.2026, viikko 47"));
    CHECK(page.lines("Myöhässä") ==
          Names{"Kyselyn analysointi, Kulttuurisäätiö, lokakuu, 18 pv myöhässä",
                "Päivitys: Alusliikenteen valvonta, Kuulasatama Oy, lokakuu, 18 pv myöhässä"});
    CHECK(page.leads_to("Myöhässä", "Kyselyn analysointi, Kulttuurisäätiö, lokakuu, 18 pv myöhässä") ==
          "Kulttuurisäätiö");
}

TEST_CASE("what has a day stands under its week: meetings open the group, ends of projects the plan",
          "[home]") {
    Home page;
    CHECK(page.lines("Tällä viikolla") ==
          Names{"Ohjausryhmä: Kotihoidon mobiili, Hyvinvointitoimiala, to 19, 9.00",
                "Projekti: Asukasportaali, Vuokra-asunnot Oy, su 22, päättyy"});
    CHECK(page.lines("Ensi viikolla") ==
          Names{"Ohjausryhmä: Satamamaksujen laskutus, Kuulasatama Oy, ma 23, 13.00",
                "Ohjausryhmä: Tilavaraukset, Vapaa-aikatoimiala, ti 24, 10.00"});
    CHECK(page.leads_to("Ensi viikolla", "Ohjausryhmä: Tilavaraukset, Vapaa-aikatoimiala, ti 24, 10.00") ==
          "Tilavaraukset");
    CHECK(page.leads_to("Tällä viikolla", "Projekti: Asukasportaali, Vuokra-asunnot Oy, su 22, päättyy") ==
          "Vuokra-asunnot Oy");
}

TEST_CASE("what is meant by a month alone stands under it: events and updates of all customers", "[home]") {
    Home page;
    CHECK(page.lists("Marraskuussa", "Päivitys: Lupajärjestelmä, Ympäristötoimiala"));
    CHECK(page.lists("Marraskuussa", "Palvelukatselmus, Ammattikorkeakoulu Oy"));
    CHECK(page.lists("Joulukuussa", "Budjettitapaaminen, Kuulasatama Oy"));
    CHECK(page.leads_to("Joulukuussa", "Budjettitapaaminen, Kuulasatama Oy") == "Kuulasatama Oy");
}

TEST_CASE("an event is ticked off on Home: it is done today, the focus goes on, and it can be taken back",
          "[home]") {
    Home page;
    const std::string analysis = "Kyselyn analysointi, Kulttuurisäätiö, lokakuu, 18 pv myöhässä";
    page.check("Tehty: Kyselyn analysointi, Kulttuurisäätiö");
    CHECK_FALSE(page.lists("Myöhässä", analysis));
    CHECK(page.says("Tehty: Kyselyn analysointi"));
    REQUIRE(page.focused());
    CHECK(page.focused()->name == "Tehty: Päivitys: Alusliikenteen valvonta, Kuulasatama Oy");
    page.activate(Role::button, "Kumoa", "Tehty: Kyselyn analysointi");
    CHECK(page.lists("Myöhässä", analysis));
}

TEST_CASE("a line of Home opens the row that it tells of: its name has the focus", "[home]") {
    Home page;
    const auto leads_to_row = [&](std::string_view list, std::string_view line) {
        page.click(Role::link, line, list);
        REQUIRE(page.focused());
        const std::string name = page.focused()->name;
        page.go("/home");
        return name;
    };
    CHECK(leads_to_row("Myöhässä", "Kyselyn analysointi, Kulttuurisäätiö, lokakuu, 18 pv myöhässä") ==
          "Toimenpide, Kyselyn analysointi");
    CHECK(leads_to_row("Projektit myöhässä", "Sähköinen arkisto, Kulttuurisäätiö, 4 pv myöhässä") ==
          "Projektin nimi, Sähköinen arkisto");
    CHECK(leads_to_row("Ilman sijaista", "Kiinteistötoimiala") == "Kiinteistötoimiala");
}

TEST_CASE("when the last line of a section is ticked off, the focus goes to the next section", "[home]") {
    Home page;
    page.check("Tehty: Kyselyn analysointi, Kulttuurisäätiö");
    page.check("Tehty: Päivitys: Alusliikenteen valvonta, Kuulasatama Oy");
    CHECK_FALSE(page.has(Role::list, "Myöhässä"));
    REQUIRE(page.focused());
    CHECK(page.focused()->name == page.lines("Tällä viikolla").front());
}

TEST_CASE("an update that was made comes again after its interval", "[home]") {
    Home page;
    page.check("Tehty: Päivitys: Alusliikenteen valvonta, Kuulasatama Oy"); // four a year, last in
                                                                            // October
    CHECK_FALSE(page.lists("Myöhässä", "Päivitys: Alusliikenteen valvonta, Kuulasatama Oy, lokakuu, "
                                       "18 pv myöhässä"));
    for (int month = 0; month < 2; ++month)
        page.activate(Role::button, "Seuraava kuukausi");
    CHECK(page.headings().front() == "Tammikuu 2027");
    CHECK(page.lists("Tammikuussa", "Päivitys: Alusliikenteen valvonta, Kuulasatama Oy"));
}

TEST_CASE("what is late, waits or is lacking has a line each, which opens its place", "[home]") {
    Home page;
    CHECK(page.lines("Projektit myöhässä") == Names{"Kulunvalvonnan uusinta, Kuulasatama Oy, 19 pv myöhässä",
                                                    "Sähköinen arkisto, Kulttuurisäätiö, 4 pv myöhässä"});
    CHECK(page.leads_to("Projektit myöhässä", "Sähköinen arkisto, Kulttuurisäätiö, 4 pv myöhässä") ==
          "Kulttuurisäätiö");
    CHECK(page.lines("Ohjausryhmät, joista puuttuu rooli") == Names{"Tilavaraukset, Vapaa-aikatoimiala"});
    CHECK(page.leads_to("Ohjausryhmät, joista puuttuu rooli", "Tilavaraukset, Vapaa-aikatoimiala") ==
          "Tilavaraukset");
    CHECK(page.lines("Ilman sijaista") == Names{"Kiinteistötoimiala"});
    CHECK(page.leads_to("Ilman sijaista", "Kiinteistötoimiala") == "Kiinteistötoimiala");
    const Names needs = page.lines("Tarpeet odottavat ratkaisua");
    REQUIRE(needs.size() == 4);
    CHECK(needs[0] == "Kalenterin jakaminen kumppaneille, 4\u00A0asiakasta");
    CHECK(needs[2] == "Kokoustilojen näytöt kouluille, Sivistystoimiala");
    CHECK(page.leads_to("Tarpeet odottavat ratkaisua", needs[2]) == "Sivistystoimiala");
}

TEST_CASE("after a hundred days plans wait for a touch, follow-ups are due, and groups have no meeting",
          "[home]") {
    Home page;
    CHECK_FALSE(page.has(Role::list, "Suunnitelmaa ei ole päivitetty"));
    page.advance(100 * day);
    page.settle();
    CHECK(page.headings().front() == "Helmikuu");
    CHECK(page.lines("Suunnitelmaa ei ole päivitetty").front().ends_with(", 100 pv"));
    CHECK(page.has(Role::list, "Seuranta tekemättä"));
    CHECK(page.leads_to("Ohjausryhmät ilman tulevaa kokousta", "Tilavaraukset, Vapaa-aikatoimiala") ==
          "Tilavaraukset");
}

TEST_CASE("other months are looked at, told aloud, and this one is a press away", "[home]") {
    Home page;
    CHECK(page.find(Role::button, "Tämä kuu").disabled);
    page.announcements();
    page.activate(Role::button, "Seuraava kuukausi");
    CHECK(page.headings().front() == "Joulukuu");
    CHECK(page.announcements() == Names{"Joulukuu"});
    CHECK_FALSE(page.has(Role::list, "Myöhässä"));
    page.activate(Role::button, "Tämä kuu");
    CHECK(page.headings().front() == "Marraskuu");
    page.activate(Role::button, "Edellinen kuukausi");
    CHECK(page.headings().front() == "Lokakuu");
}

TEST_CASE("when nothing is due Home says so warmly", "[home]") {
    Driver page(tall());
    page.activate(Role::button, "Uusi asiakas");
    page.go("/home");
    CHECK(page.says("Mitään ei ole nyt tulossa"));
    CHECK(page.says("Hyvä hetki soittaa asiakkaalle ja kysyä, mitä kuuluu."));
}

TEST_CASE("a long list on Home is cut, and shown whole on wish", "[home]") {
    Home page;
    CHECK(page.lines("Joulukuussa").size() == 12);
    CHECK_FALSE(page.lists("Joulukuussa", "Päivitys: Laskutusjärjestelmä, Talouspalvelukeskus"));
    page.activate(Role::button, "Näytä kaikki 15");
    CHECK(page.lines("Joulukuussa").size() == 15);
    CHECK(page.lists("Joulukuussa", "Päivitys: Laskutusjärjestelmä, Talouspalvelukeskus"));
    REQUIRE(page.focused());
    CHECK(page.focused()->name == "Näytä vähemmän");
    page.activate(Role::button, "Näytä vähemmän");
    CHECK(page.lines("Joulukuussa").size() == 12);
}

TEST_CASE("the load chart says how many people each month's updates take", "[home]") {
    Home page;
    const Names months = page.names(Role::listitem, "Päivitysten kuormitus");
    REQUIRE(months.size() == 8);
    CHECK(months[0] == "marraskuu: 3"); // Lupajärjestelmä 2, Verkkotietojärjestelmä 1
    CHECK(months[7].starts_with("kesäkuu: "));
}

TEST_CASE(
    "the year wheel has a mark for each month and kind: of one thing it leads there, of many to the month",
    "[home]") {
    Home page;
    const std::string wheel = "Vuosikello 2026";
    CHECK(
        page.leads_to(wheel, "marraskuu, Kyselyt, messut ja muut: Palvelukatselmus, Ammattikorkeakoulu Oy") ==
        "Ammattikorkeakoulu Oy");
    page.click(Role::button, "joulukuu, Budjetti: 14", wheel);
    CHECK(page.headings().front() == "Joulukuu");
}

TEST_CASE("the wheel is one stop of Tab, where one left it, and the arrow keys go round it", "[home]") {
    Home page;
    const std::string wheel = "Vuosikello 2026";
    std::size_t stops = 0;
    for (const Statement& each : page.app().statements()) {
        const bool mark =
            each.focusable && each.tab_stop &&
            (page.has(Role::button, each.name, wheel) || page.has(Role::link, each.name, wheel));
        stops += mark ? 1 : 0;
    }
    CHECK(stops == 1);
    const std::string mark = "marraskuu, Kyselyt, messut ja muut: Palvelukatselmus, Ammattikorkeakoulu Oy";
    page.activate(Role::link, mark, wheel);
    page.go("/home");
    const auto name = [&] { return page.focused() ? page.focused()->name : std::string(); };
    for (int steps = 0; steps < 200 && name() != mark; ++steps)
        page.tab();
    REQUIRE(name() == mark); // it was left there
    page.press("ArrowRight");
    CHECK(name() == "marraskuu, Päivitykset: 2");
    page.tab();
    page.tab(true);
    CHECK(name() == "marraskuu, Päivitykset: 2");
}

TEST_CASE("in a window that only looks on nothing is ticked off", "[home]") {
    const Folder folder;
    { Driver(Setup{.folder = folder.path}).load_example(); }
    Setup looking = tall();
    looking.writes = false;
    looking.folder = folder.path;
    Driver page(looking);
    CHECK(page.app().route() == "/home");
    CHECK(page.find(Role::checkbox, "Tehty: Kyselyn analysointi, Kulttuurisäätiö").disabled);
}

TEST_CASE("on a phone Home is one column that says the same", "[home]") {
    Setup phone;
    phone.width = 390;
    phone.height = 844;
    Home page(phone);
    CHECK(page.lists("Myöhässä", "Kyselyn analysointi, Kulttuurisäätiö, lokakuu, 18 pv myöhässä"));
    CHECK(page.leads_to("Tällä viikolla",
                        "Ohjausryhmä: Kotihoidon mobiili, Hyvinvointitoimiala, to 19, 9.00") ==
          "Kotihoidon mobiili");
}
