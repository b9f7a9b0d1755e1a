#include "shared/rules/meeting.hpp"
#include "shared/words/words.hpp"
#include "tests/screens/folder.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr const char* line = "Kirjattava asia";

/// The example's harbour in customer mode, on Wednesday 18.11.2026 at noon.
struct InMeeting {
    Driver page;
    std::string plan; ///< the route of its care plan

    explicit InMeeting(Setup setup = {}) : page(std::move(setup)) {
        page.load_example();
        page.click(Role::link, "Kuulasatama Oy");
        plan = page.app().route();
        page.press("e", false, true);
        page.announcements();
    }

    void record(const char* kind, const char* words) {
        page.activate(Role::radio, kind, "Mitä kirjataan");
        page.begin_typing(line, words);
        page.press("Enter");
    }
    std::vector<std::string> captured() {
        std::vector<std::string> lines;
        for (const std::string& words : page.names(Role::paragraph, "Kirjattu tänään"))
            lines.push_back(words);
        return lines;
    }
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("the care plan's button turns customer mode on: a banner, the customer, no menu and no lock") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Kuulasatama Oy");
    const std::string id = page.app().route().substr(std::string("/customers/").size());
    page.click(Role::button, "Asiakastila");
    CHECK(page.app().route() == "/meeting/" + id);
    CHECK(page.has(Role::region, "Asiakastila"));
    CHECK(page.has(Role::text, "Sisäiset tiedot on piilotettu tältä näytöltä"));
    CHECK(page.has(Role::text, "Tallennettu 12.00", "Asiakastila"));
    CHECK(page.has(Role::heading, "Kuulasatama Oy"));
    CHECK(page.has(Role::paragraph, "Tapaaminen keskiviikkona 18.11.2026"));
    CHECK(page.names(Role::navigation).empty());
    CHECK(page.has(Role::heading, "Hankkeet"));
    CHECK(page.has(Role::table, "Seuraavat päivitykset"));
    CHECK(place().title == "Kuulasatama Oy – Kumppani");
    REQUIRE(page.focused());
    CHECK(page.focused()->role == Role::heading);
}

TEST_CASE("customer mode is also turned on from the menu of the care plan and from the palette") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Kuulasatama Oy");
    page.click(Role::button, "Toiminnot", "Sivun toiminnot");
    page.click(Role::menuitem, "Asiakastila");
    CHECK(page.has(Role::button, "Poistu asiakastilasta"));
    page.click(Role::button, "Poistu asiakastilasta");
    page.press("k", false, true);
    page.begin_typing("Hae tai komenna", "asiakastila");
    page.press("Enter");
    CHECK(page.has(Role::button, "Poistu asiakastilasta"));
}

TEST_CASE("one keystroke opens the line, Enter captures, and the line is empty for the next") {
    InMeeting meeting;
    meeting.page.press("i", false, true);
    REQUIRE(meeting.page.focused());
    CHECK(meeting.page.focused()->name == line);
    meeting.record("Tarve", "Laituripaikan vaihto onnistuisi puhelimella");
    CHECK(meeting.captured() == Lines{"Tarve", "Laituripaikan vaihto onnistuisi puhelimella"});
    CHECK(meeting.page.value(line).empty());
    CHECK(meeting.page.focused()->name == line);
    CHECK(meeting.page.announcements().front() ==
          "Kirjattu: Tarve: Laituripaikan vaihto onnistuisi puhelimella");
    meeting.page.begin_typing(line, "Ja toinen");
    meeting.page.press("Enter");
    CHECK(meeting.captured().size() == 4);
}

TEST_CASE("from the care plan the same keystroke turns customer mode on and opens the line") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Kuulasatama Oy");
    page.press("i", false, true);
    CHECK(page.app().route().starts_with("/meeting/"));
    REQUIRE(page.focused());
    CHECK(page.focused()->name == line);
}

TEST_CASE("a need that was captured stands among the customer's needs, new and seen today") {
    InMeeting meeting({.height = 3000});
    meeting.record("Tarve", "Laituripaikan vaihto");
    meeting.page.click(Role::button, "Poistu asiakastilasta");
    CHECK(meeting.page.app().route() == meeting.plan);
    CHECK(meeting.page.value("Tarve, Laituripaikan vaihto") == "Laituripaikan vaihto");
    CHECK(meeting.page.value("Havaittu, Laituripaikan vaihto") == "18.11.2026");
    CHECK(meeting.page.value("Tila, Laituripaikan vaihto") == "Uusi");
}

TEST_CASE("an action that was captured has its responsible and the day that its text names, and stands in "
          "the care plan") {
    InMeeting meeting({.height = 3000});
    meeting.record("Tehtävä", "Uusi päätöspäivä 27.11. mennessä");
    CHECK(meeting.captured() ==
          Lines{"Tehtävä, Senja Harjumaa", "Uusi päätöspäivä 27.11. mennessä", "27.11.2026 mennessä"});
    meeting.page.click(Role::button, "Poistu asiakastilasta");
    const std::string row = ", Uusi päätöspäivä 27.11. mennessä";
    CHECK(meeting.page.value("Laji" + row) == "Tehtävä");
    CHECK(meeting.page.value("Vastuuhenkilö" + row) == "Senja Harjumaa");
    CHECK(meeting.page.value("Määräpäivä" + row) == "27.11.2026");
    CHECK(meeting.page.value("Kirjattu" + row) == "18.11.2026");
}

TEST_CASE("what is captured stands by its time, the newest last, and outlives a reload of the page") {
    Folder folder;
    std::string route;
    {
        InMeeting meeting({.folder = folder.path});
        meeting.record("Muistiinpano", "Vierasvenesatama avataan kesäkuussa");
        meeting.page.advance(5 * 60'000);
        meeting.record("Päätös", "Avataan ensin talvipaikat");
        route = meeting.page.app().route();
    }
    Driver page({.folder = folder.path});
    page.go(route);
    CHECK(page.has(Role::button, "Poistu asiakastilasta"));
    CHECK(page.names(Role::paragraph, "Kirjattu tänään") == Lines{"Muistiinpano",
                                                                  "Vierasvenesatama avataan kesäkuussa",
                                                                  "Päätös", "Avataan ensin talvipaikat"});
    CHECK(page.has(Role::text, "12.00", "Kirjattu tänään"));
    CHECK(page.has(Role::text, "12.05", "Kirjattu tänään"));
}

TEST_CASE("an empty line captures nothing, and one that is too long says why and stays") {
    InMeeting meeting;
    meeting.page.begin_typing(line, "   ");
    meeting.page.press("Enter");
    CHECK(meeting.captured() == Lines{"Täällä näkyy, mitä tapaamisessa kirjataan."});
    const std::string endless(5'000, 'x');
    meeting.page.begin_typing(line, endless);
    meeting.page.press("Enter");
    CHECK(meeting.captured() == Lines{"Täällä näkyy, mitä tapaamisessa kirjataan."});
    const Statement field = meeting.page.find(Role::textbox, line);
    CHECK(field.invalid);
    CHECK_FALSE(field.description.empty());
    CHECK(meeting.page.value(line) == endless);
}

TEST_CASE("typing that rests or leaves the line captures nothing by itself, and stays in it") {
    InMeeting meeting;
    meeting.page.type(line, "Kesken");
    CHECK(meeting.captured() == Lines{"Täällä näkyy, mitä tapaamisessa kirjataan."});
    CHECK(meeting.page.value(line) == "Kesken");
    meeting.page.activate(Role::button, "Kirjaa");
    CHECK(meeting.captured() == Lines{"Tarve", "Kesken"});
}

TEST_CASE("what was typed and not captured is still in the line after a reload, of each customer its own") {
    Folder folder;
    std::string route;
    {
        InMeeting meeting({.folder = folder.path});
        meeting.page.type(line, "Kesken jäi");
        route = meeting.page.app().route();
    }
    Driver page({.folder = folder.path});
    page.go("/customers");
    page.click(Role::link, "Hyvinvointitoimiala");
    page.press("e", false, true);
    CHECK(page.value(line).empty());
    page.press("e", false, true);
    page.go(route);
    CHECK(page.value(line) == "Kesken jäi");
    page.activate(Role::button, "Kirjaa");
    CHECK(page.value(line).empty());
}

TEST_CASE("what was captured can be corrected on the spot") {
    InMeeting meeting;
    meeting.record("Tehtävä", "Numerot tarkistetaan");
    meeting.page.click(Role::button, "Korjaa: Numerot tarkistetaan");
    meeting.page.type("Kirjaus", "Laiturien numerot tarkistetaan", "Korjaa kirjausta");
    meeting.page.type("Vastuuhenkilö", "Raili Tuuliainen", "Korjaa kirjausta");
    meeting.page.type("Määräpäivä", "4.12.2026", "Korjaa kirjausta");
    meeting.page.click(Role::button, "Sulje");
    CHECK(meeting.captured() ==
          Lines{"Tehtävä, Raili Tuuliainen", "Laiturien numerot tarkistetaan", "4.12.2026 mennessä"});
}

TEST_CASE("what was captured can be taken back, and that too") {
    InMeeting meeting;
    meeting.record("Tarve", "Väärin kuultu");
    meeting.page.click(Role::button, "Korjaa: Väärin kuultu");
    meeting.page.click(Role::button, "Poista");
    CHECK(meeting.captured() == Lines{"Täällä näkyy, mitä tapaamisessa kirjataan."});
    CHECK(meeting.page.says("Poistettu: Väärin kuultu"));
    CHECK_FALSE(meeting.page.has(Role::button, "Roskakori"));
    meeting.page.click(Role::button, "Kumoa");
    CHECK(meeting.captured() == Lines{"Tarve", "Väärin kuultu"});
}

TEST_CASE("in customer mode only what was done in it can be undone") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Kuulasatama Oy");
    page.type("Tulevaisuusnäkymät (potentiaaliarvo)", "9");
    page.press("e", false, true);
    page.announcements();
    page.press("z", false, true);
    CHECK(page.announcements().empty());
    page.begin_typing(line, "Kirjattu");
    page.press("Enter");
    page.press("z", false, true);
    page.press("z", false, true);
    page.press("y", false, true);
    CHECK(page.names(Role::paragraph, "Kirjattu tänään") ==
          Lines{"Täällä näkyy, mitä tapaamisessa kirjataan."});
    page.press("e", false, true);
    CHECK(page.value("Tulevaisuusnäkymät (potentiaaliarvo)") == "9");
}

TEST_CASE("leaving customer mode asks nothing; any other page asks first, and does not say which") {
    InMeeting meeting;
    const std::string route = meeting.page.app().route();
    meeting.page.go("/customers");
    CHECK(meeting.page.app().route() == route);
    REQUIRE(meeting.page.has(Role::dialog, "Poistutaanko asiakastilasta?"));
    CHECK(meeting.page.focused()->name == "Pysy asiakastilassa");
    CHECK_FALSE(meeting.page.has(Role::navigation, "Päävalikko"));
    meeting.page.press("Enter");
    CHECK_FALSE(meeting.page.has(Role::dialog, "Poistutaanko asiakastilasta?"));
    CHECK(meeting.page.has(Role::button, "Poistu asiakastilasta"));

    meeting.page.go("/customers");
    meeting.page.click(Role::button, "Poistu ja avaa sivu");
    CHECK(meeting.page.app().route() == "/customers");

    meeting.page.go(route);
    meeting.page.click(Role::button, "Poistu asiakastilasta");
    CHECK(meeting.page.app().route() == meeting.plan);
    CHECK_FALSE(meeting.page.has(Role::dialog, "Poistutaanko asiakastilasta?"));
}

TEST_CASE("in customer mode another customer's page asks, its meeting and its care plan alike") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Hyvinvointitoimiala");
    const std::string other = page.app().route().substr(std::string("/customers/").size());
    page.go("/customers");
    page.click(Role::link, "Kuulasatama Oy");
    page.press("e", false, true);
    const std::string route = page.app().route();
    for (const std::string place : {"/customers/", "/meeting/", "/history/"}) {
        page.go(place + other);
        CHECK(page.app().route() == route);
        CHECK(page.has(Role::dialog, "Poistutaanko asiakastilasta?"));
        CHECK_FALSE(page.says("Hyvinvointitoimiala"));
        REQUIRE(page.focused());
        CHECK(page.focused()->name == "Pysy asiakastilassa");
        page.press("Escape");
        CHECK_FALSE(page.has(Role::dialog, "Poistutaanko asiakastilasta?"));
        REQUIRE(page.focused());
        CHECK(page.focused()->role == Role::heading);
    }
}

TEST_CASE("what was open over the care plan is gone in customer mode, and what was told too") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Kuulasatama Oy");
    page.click(Role::button, "Toiminnot: Kulunvalvonnan uusinta");
    page.click(Role::menuitem, "Seuranta tehtiin tänään");
    CHECK(page.says("Tehty: Kulunvalvonnan uusinta"));
    page.press("k", false, true);
    page.begin_typing("Hae tai komenna", "asiakastila");
    page.press("Enter");
    CHECK_FALSE(page.says("Tehty: Kulunvalvonnan uusinta"));
    CHECK(page.names(Role::dialog).empty());
}

TEST_CASE("the palette finds no record in customer mode, and offers what is safe") {
    InMeeting meeting;
    meeting.page.press("k", false, true);
    CHECK(meeting.page.names(Role::option) == Lines{"Asiakastila", "Kirjaa tapaamisessa",
                                                    "Ulkoasu: laitteen mukaan", "Ulkoasu: vaalea",
                                                    "Ulkoasu: tumma", "Ulkoasu: suuri kontrasti"});
    for (const char* asked : {"hyvinvointi", "kulunvalvonta", "historia", "kuulasatama"}) {
        meeting.page.begin_typing("Hae tai komenna", asked);
        CHECK(meeting.page.names(Role::option).empty());
    }
}

TEST_CASE("keys that lead elsewhere do nothing in customer mode") {
    InMeeting meeting;
    const std::string route = meeting.page.app().route();
    meeting.page.press("/", false, true);
    meeting.page.press("s", false, true);
    CHECK(meeting.page.app().route() == route);
    CHECK(meeting.page.names(Role::dialog).empty());
    CHECK_FALSE(meeting.page.says("Kaikki on jo tallennettu. Muutokset tallentuvat itsestään."));
}

TEST_CASE("a file that is dropped on the page in customer mode is not opened, nor told of") {
    InMeeting meeting;
    meeting.page.app().open_file("kollega.json", "{}", 2);
    meeting.page.settle();
    CHECK(meeting.page.announcements().empty());
    CHECK(meeting.page.has(Role::dialog, "Poistutaanko asiakastilasta?"));
    CHECK_FALSE(meeting.page.says("kollega.json"));
    meeting.page.click(Role::button, "Poistu ja avaa sivu");
    CHECK(meeting.page.app().route() == "/exchange");
    CHECK_FALSE(meeting.page.says("kollega.json"));
}

TEST_CASE("where another window writes, a meeting can be read but nothing captured") {
    Folder folder;
    { Driver(Setup{.folder = folder.path}).load_example(); }
    Driver page({.writes = false, .folder = folder.path});
    page.go("/customers");
    page.click(Role::link, "Kuulasatama Oy");
    page.press("e", false, true);
    CHECK(page.find(Role::button, "Kirjaa").disabled);
    CHECK(page.find(Role::textbox, line).read_only);
}

TEST_CASE("on a phone the kind is chosen from a list, and all of the mode is there") {
    for (const float width : {320.0F, 390.0F}) {
        InMeeting meeting({.width = width, .height = 700});
        meeting.page.choose("Mitä kirjataan", "Päätös");
        meeting.page.begin_typing(line, "Avataan keväällä");
        meeting.page.press("Enter");
        CHECK(meeting.captured() == Lines{"Päätös", "Avataan keväällä"});
        CHECK(meeting.page.has(Role::button, "Poistu"));
        CHECK(meeting.page.has(Role::heading, "Seuraavat päivitykset"));
    }
}

TEST_CASE("on a very low screen the line scrolls with the rest, once, and captures all the same") {
    InMeeting meeting({.width = 320, .height = 256});
    CHECK(meeting.page.count(Role::textbox, line) == 1);
    meeting.page.begin_typing(line, "Avataan keväällä");
    meeting.page.press("Enter");
    meeting.page.resize(320, 480);
    CHECK(meeting.page.count(Role::textbox, line) == 1);
    CHECK(meeting.captured() == Lines{"Tarve", "Avataan keväällä"});
}

TEST_CASE("a new customer's meeting says what there is not") {
    Driver page;
    page.load_example();
    page.click(Role::button, "Uusi asiakas");
    page.press("e", false, true);
    CHECK(page.has(Role::paragraph, "Hankkeita ei ole käynnissä eikä tulossa."));
    CHECK(page.has(Role::paragraph, "Päivityksiä ei ole tiedossa."));
    CHECK_FALSE(page.has(Role::heading, "Sovitut tehtävät"));
    CHECK_FALSE(page.has(Role::button, "Tulosta yhteenveto"));
}

TEST_CASE("what was promised in earlier meetings is gone through until it is done") {
    InMeeting meeting;
    meeting.record("Tehtävä", "Mittaus tehdään 1.12. mennessä");
    CHECK_FALSE(meeting.page.has(Role::table, "Sovitut tehtävät"));
    meeting.page.advance(24 * 3'600'000);
    meeting.page.frame();
    meeting.page.settle();
    CHECK(meeting.captured() == Lines{"Täällä näkyy, mitä tapaamisessa kirjataan."});
    CHECK(meeting.page.has(Role::paragraph, "Mittaus tehdään 1.12. mennessä", "Sovitut tehtävät"));
}

TEST_CASE("a meeting with a customer that is not there says so, and still hides everything") {
    Driver page;
    page.load_example();
    page.go("/meeting/nobody");
    CHECK(page.has(Role::button, "Poistu asiakastilasta"));
    CHECK(page.names(Role::navigation).empty());
    page.press("e", false, true);
    CHECK(page.names(Role::navigation).size() == 1);
}
