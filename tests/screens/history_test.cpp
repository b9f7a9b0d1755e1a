#include "app/route.hpp"
#include "tests/screens/harness.hpp"

#include "catch2/catch_test_macros.hpp"
#include <algorithm>

namespace kumppani::tests {

namespace {

constexpr std::string_view customer = "Hyvinvointitoimiala";
constexpr std::string_view manager = "Kumppanuuspäällikkö";
constexpr std::string_view show = "Näytä tilanne";

Setup phone() {
    Setup setup;
    setup.width = 390;
    setup.height = 844;
    return setup;
}

/// The care plan of one customer of the example.
struct Plan : Driver {
    explicit Plan(const Setup& setup = {}) : Driver(setup) {
        load_example();
        activate(Role::link, customer);
        route = app().route();
    }
    void rename(std::string_view name) {
        advance(60'000);
        type(manager, name);
    }
    void see_history() { go("/history/" + id()); }
    std::string id() const { return route.substr(route.rfind('/') + 1); }

    /// The acts in sight, from the latest: "12.01, sinä, Muokkaa: Kumppanuuspäällikkö".
    std::vector<std::string> acts() const {
        std::vector<std::string> found;
        for (const std::string& name : names(Role::group, "Historia"))
            if (name.find(", sinä, ") != std::string::npos) found.push_back(name);
        return found;
    }

    std::string route;
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("The history of a record tells who changed what and when, from what to what", "[history]") {
    Plan page;
    page.rename("Aino Ensimmäinen");
    page.rename("Bertta Toinen");
    page.activate(Role::link, "Koko historia");
    CHECK(page.app().route() == "/history/" + page.id());
    CHECK(page.has(Role::heading, "Historia: Hyvinvointitoimiala"));
    CHECK(page.has(Role::heading, "Tänään, ke 18.11.2026"));
    const std::string latest = "12.02, sinä, Muokkaa: Kumppanuuspäällikkö";
    REQUIRE_FALSE(page.acts().empty());
    CHECK(page.acts().front() == latest);
    const Names told = page.names(Role::paragraph, latest);
    const auto place = std::find(told.begin(), told.end(), "Aino Ensimmäinen");
    REQUIRE(place != told.end());
    CHECK(place[-1] == manager);
    REQUIRE(place + 1 != told.end());
    CHECK(place[1] == "Bertta Toinen");
}

TEST_CASE("An earlier state is shown beside the present one before anything changes, and restored on demand",
          "[history]") {
    Plan page;
    page.rename("Aino Ensimmäinen");
    page.rename("Bertta Toinen");
    page.rename("Cecilia Kolmas");
    page.see_history();
    page.click(Role::button, show, page.acts()[2]);
    CHECK(page.has(Role::dialog, "Tilanne 18.11.2026 klo 12.01"));
    CHECK(
        page.says("Palautuksessa muuttuu 1 kohde. Muu on jo niin kuin silloin, ja palautuksen voi kumota."));
    CHECK(page.has(Role::row, manager, "Tilanne 18.11.2026 klo 12.01"));
    CHECK(page.says("Cecilia Kolmas"));
    CHECK(page.says("Aino Ensimmäinen"));
    page.click(Role::button, "Peruuta");
    CHECK_FALSE(page.has(Role::dialog, "Tilanne 18.11.2026 klo 12.01"));
    page.go(page.route);
    CHECK(page.value(manager) == "Cecilia Kolmas");

    page.see_history();
    page.click(Role::button, show, page.acts()[2]);
    page.click(Role::button, "Palauta tähän");
    CHECK(page.says("Palautettu: Hyvinvointitoimiala, 18.11.2026 klo 12.01"));
    // The restoring is history itself.
    CHECK(page.acts().front() == "12.03, sinä, Palauta: Hyvinvointitoimiala, 18.11.2026 klo 12.01");
    page.go(page.route);
    CHECK(page.value(manager) == "Aino Ensimmäinen");
    page.press("z", false, true);
    CHECK(page.value(manager) == "Cecilia Kolmas");
}

TEST_CASE("A state that is still the present one is said to be so, and nothing is offered", "[history]") {
    Plan page;
    page.rename("Aino Ensimmäinen");
    page.see_history();
    page.click(Role::button, show, page.acts().front());
    CHECK(page.says("Silloin kaikki oli niin kuin nyt."));
    CHECK_FALSE(page.has(Role::button, "Palauta tähän"));
    page.click(Role::button, "Sulje");
    CHECK(page.has(Role::heading, "Historia: Hyvinvointitoimiala"));
}

TEST_CASE("Everything goes back to a moment, and what came later goes to the bin", "[history]") {
    Plan page;
    page.rename("Aino Ensimmäinen");
    page.advance(60'000);
    page.go("/customers");
    page.click(Role::button, "Uusi asiakas");
    page.go("/history");
    const auto acts = page.acts();
    const auto first = std::find(acts.begin(), acts.end(), "12.01, sinä, Muokkaa: Kumppanuuspäällikkö");
    REQUIRE(first != acts.end());
    page.click(Role::button, show, *first);
    CHECK(page.says(
        "Palautuksessa roskakoriin menee 1 kohde. Muu on jo niin kuin silloin, ja palautuksen voi kumota."));
    page.click(Role::button, "Palauta kaikki tähän hetkeen");
    page.go("/customers");
    CHECK_FALSE(page.has(Role::link, "Uusi asiakas"));
    page.go("/bin");
    CHECK(page.names(Role::listitem, "Roskakori") == Names{"Uusi asiakas"});
}

TEST_CASE("Typing on in one field is one act of history, however often it was saved meanwhile", "[history]") {
    Plan page;
    page.rename("Aino Ensimmäinen");
    page.see_history();
    const std::size_t before = page.acts().size();
    page.go(page.route);
    page.rename("B");
    for (const char* name : {"Be", "Bertta"}) {
        page.advance(20'000);
        page.type(manager, name);
    }
    page.see_history();
    CHECK(page.acts().size() == before + 1);
    const Names told = page.names(Role::paragraph, page.acts().front());
    CHECK(std::count(told.begin(), told.end(), "Aino Ensimmäinen") == 1);
    CHECK(std::count(told.begin(), told.end(), "Bertta") == 1);
    CHECK(std::count(told.begin(), told.end(), "B") == 0);
}

TEST_CASE("History is searched by thing, person and value", "[history]") {
    Plan page;
    page.rename("Aino Ensimmäinen");
    page.rename("Bertta Toinen");
    page.see_history();
    page.begin_typing("Hae tekijää, kohdetta, arvoa…", "aino");
    CHECK(page.acts().size() == 2); // to Aino, and from her
    page.begin_typing("Hae tekijää, kohdetta, arvoa…", "Xerxes");
    CHECK(page.says("Yksikään muutos ei vastaa hakua"));
    page.click(Role::button, "Tyhjennä haku");
    CHECK(page.acts().size() > 2);
}

TEST_CASE("A history of thousands of acts states only what is in sight", "[history]") {
    Plan page;
    for (int i = 0; i < 300; ++i)
        page.rename("Nimi " + std::to_string(i));
    page.see_history();
    CHECK(page.acts().front() == "17.00, sinä, Muokkaa: Kumppanuuspäällikkö");
    CHECK(page.acts().size() < 40);
}

TEST_CASE("History outlasts a restart", "[history]") {
    const auto folder = std::filesystem::temp_directory_path() / "kumppani-history-test";
    std::filesystem::remove_all(folder);
    Setup setup;
    setup.folder = folder;
    std::string there;
    {
        Plan page(setup);
        page.rename("Aino Ensimmäinen");
        page.rename("Bertta Toinen");
        there = "/history/" + page.id();
    }
    {
        Driver again(setup);
        again.go(there);
        CHECK(again.says("Aino Ensimmäinen"));
        CHECK(again.says("12.02"));
    }
    std::filesystem::remove_all(folder);
}

TEST_CASE("Without acts, and without storage, history says why it is empty", "[history]") {
    {
        Driver page;
        page.go("/history");
        CHECK(page.says("Täällä näkyy, mitä on muutettu"));
    }
    Driver page({.storage_works = false});
    page.go("/history");
    CHECK(page.says("Historiaa ei ole"));
}

TEST_CASE("History says for how long it keeps what", "[history]") {
    Driver page;
    page.go("/history");
    CHECK(
        page.says("90 päivän ajalta jokainen muutos on tallessa, 2 vuoden ajalta yksi tila päivältä ja sitä "
                  "vanhemmasta yksi tila kuukaudelta."));
}

TEST_CASE("A deleted customer rests in the bin with what belongs to it, and comes back whole", "[bin]") {
    Plan page;
    page.advance(60'000);
    page.click(Role::button, "Toiminnot");
    page.activate(Role::menuitem, "Poista asiakas");
    page.click(Role::button, "Roskakori");
    CHECK(page.app().route() == "/bin");
    CHECK(page.names(Role::listitem, "Roskakori") == Names{std::string(customer)});
    CHECK(page.says("Poistettu 18.11.2026 klo 12.01, sinä"));
    page.click(Role::button, "Palauta", customer);
    CHECK(page.says("Palautettu: Hyvinvointitoimiala"));
    CHECK(page.says("Roskakori on tyhjä"));
    page.go(page.route);
    CHECK(page.has(Role::heading, customer));
    page.press("z", false, true);
    page.go("/bin");
    CHECK(page.names(Role::listitem, "Roskakori") == Names{std::string(customer)});
}

TEST_CASE("A row whose owner was deleted after it brings the owner back", "[bin]") {
    Plan page;
    const auto rows = page.names(Role::row, "Kehittämishankkeet");
    REQUIRE(rows.size() > 1);
    const std::string& project = rows[1];
    page.activate(Role::button, "Toiminnot: " + project);
    page.activate(Role::menuitem, "Poista");
    page.advance(60'000);
    page.click(Role::button, "Toiminnot");
    page.activate(Role::menuitem, "Poista asiakas");
    page.go("/bin");
    CHECK(page.names(Role::listitem, "Roskakori") == Names{std::string(customer), project});
    CHECK(page.says("Palauttaa myös: Hyvinvointitoimiala"));
    page.click(Role::button, "Palauta", project);
    CHECK(page.says("Roskakori on tyhjä"));
    page.go(page.route);
    CHECK(page.has(Role::row, project, "Kehittämishankkeet"));
}

TEST_CASE("On a phone the bin and history are whole", "[bin]") {
    Plan page(phone());
    page.rename("Aino Ensimmäinen");
    page.see_history();
    page.click(Role::button, show, page.acts().front());
    CHECK(page.says("Silloin kaikki oli niin kuin nyt."));
    page.click(Role::button, "Sulje");
    page.go("/bin");
    CHECK(page.says("Roskakori on tyhjä"));
}

TEST_CASE("History and the bin are found in the settings, the palette and a record's own dialog",
          "[history]") {
    Plan page;
    page.go("/settings");
    page.click(Role::button, "Roskakori");
    CHECK(page.app().route() == "/bin");
    page.go("/settings");
    page.click(Role::button, "Koko historia");
    CHECK(page.app().route() == "/history");
    page.go(page.route);
    page.click(Role::button, "Toiminnot");
    page.activate(Role::menuitem, "Historia");
    CHECK(page.app().route() == "/history/" + page.id());
    page.go("/groups");
    page.activate(Role::link, "Satamamaksujen laskutus");
    page.click(Role::button, "Toiminnot");
    page.activate(Role::menuitem, "Historia");
    CHECK(page.has(Role::heading, "Historia: Satamamaksujen laskutus"));
}

TEST_CASE("What has changed since a day, or since the last meeting, is shown alone", "[history]") {
    Plan page;
    page.rename("Aino Ensimmäinen");
    page.advance(10 * 24 * 3'600'000LL); // 28.11.2026, after the meeting of its steering group
    page.rename("Bertta Toinen");
    page.see_history();
    REQUIRE(page.acts().size() > 1);
    page.click(Role::button, "Edellisestä kokouksesta (19.11.2026)");
    REQUIRE(page.acts().size() == 1);
    CHECK(page.value("Muuttunut alkaen") == "19.11.2026");
    page.type("Muuttunut alkaen", "29.11.2026");
    CHECK(page.acts().empty());
    CHECK(page.says("Yksikään muutos ei vastaa hakua"));
    page.type("Muuttunut alkaen", "joskus");
    CHECK(page.says("Tämä ei ole kalenterin päivä."));
    page.click(Role::button, "Tyhjennä haku");
    CHECK(page.acts().size() > 1);
}

} // namespace kumppani::tests
