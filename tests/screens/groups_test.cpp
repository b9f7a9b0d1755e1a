#include "tests/screens/harness.hpp"

#include "catch2/catch_test_macros.hpp"
#include <algorithm>

namespace kumppani::tests {

namespace {

constexpr std::string_view search = "Hae ryhmää, asiakasta, jäsentä…";

/// The list of groups with the example data.
struct Groups : Driver {
    explicit Groups(const Setup& setup = {}) : Driver(setup) {
        load_example();
        go("/groups");
    }
    std::vector<std::string> listed() const {
        std::vector<std::string> rows = names(Role::row, "Ohjausryhmät");
        rows.erase(rows.begin()); // the row of heads
        return rows;
    }
};

using Names = std::vector<std::string>;

} // namespace

TEST_CASE("Without customers the list of groups leads to them", "[groups]") {
    Driver driver;
    driver.go("/groups");
    CHECK(driver.says("Täällä ovat projektien ohjausryhmät"));
    CHECK_FALSE(driver.has(Role::button, "Uusi ohjausryhmä"));
    driver.click(Role::button, "Siirry asiakkaisiin");
    CHECK(driver.app().route() == "/customers");
}

TEST_CASE("The list tells of each group its size, the worst finding, its progress and its next meeting",
          "[groups]") {
    const Groups page;
    REQUIRE(page.listed() == Names{"Kotihoidon mobiili", "Satamamaksujen laskutus", "Tilavaraukset"});
    CHECK(page.names(Role::text, "Kotihoidon mobiili") ==
          Names{"Hyvinvointitoimiala", "Kotihoidon mobiili", "5", "Kunnossa", "18/40", "to 19.11."});
    CHECK(page.names(Role::text, "Tilavaraukset") == Names{"Vapaa-aikatoimiala", "Tilavaraukset", "2",
                                                           "Omistajan toiminnasta vastaava puuttuu", "2/40",
                                                           "ti 24.11."});
}

TEST_CASE("The list of groups narrows as one types, also by a member's name", "[groups]") {
    Groups page;
    page.begin_typing(search, "lintukorpi");
    CHECK(page.listed() == Names{"Satamamaksujen laskutus"});
    page.begin_typing(search, "ei ketään");
    CHECK(page.says("Yhtään ohjausryhmää ei löytynyt"));
    page.activate(Role::button, "Tyhjennä haku");
    CHECK(page.listed().size() == 3);
    CHECK(page.value(search).empty());
}

TEST_CASE("Groups are sorted by what the list shows, either way", "[groups]") {
    Groups page;
    page.click(Role::columnheader, "Tehtävät");
    CHECK(page.listed() == Names{"Tilavaraukset", "Kotihoidon mobiili", "Satamamaksujen laskutus"});
    page.click(Role::columnheader, "Tehtävät");
    CHECK(page.listed() == Names{"Satamamaksujen laskutus", "Kotihoidon mobiili", "Tilavaraukset"});
    page.click(Role::columnheader, "Kokoonpano");
    CHECK(page.listed().back() == "Kotihoidon mobiili");
    CHECK(page.find(Role::columnheader, "Kokoonpano").sorted == 1);
}

TEST_CASE("A press anywhere on a row opens the group", "[groups]") {
    Groups page;
    page.click(Role::row, "Tilavaraukset");
    CHECK(page.has(Role::heading, "Tilavaraukset"));
    CHECK(place().title == "Tilavaraukset – Kumppani");
}

TEST_CASE("A new group is made for a customer's project that no group steers yet", "[groups]") {
    Groups page;
    page.click(Role::button, "Uusi ohjausryhmä");
    CHECK(page.find(Role::dialog, "Uusi ohjausryhmä").modal);
    CHECK(page.find(Role::button, "Luo ohjausryhmä").disabled);
    CHECK(page.find(Role::button, "Luo ohjausryhmä").description == "Valitse ensin asiakas.");

    page.choose("Asiakas", "Kuulasatama Oy");
    CHECK(page.value("Hanke") == "Venepaikkojen verkkovaraus");
    CHECK(page.value("Ohjausryhmän nimi") == "Venepaikkojen verkkovaraus");
    page.choose("Hanke", "Mobiilityö huollossa");
    CHECK(page.value("Ohjausryhmän nimi") == "Mobiilityö huollossa");
    page.type("Ohjausryhmän nimi", "Mobiilityön ohjaus");
    page.click(Role::button, "Luo ohjausryhmä");

    CHECK(page.has(Role::heading, "Mobiilityön ohjaus"));
    CHECK_FALSE(page.has(Role::dialog, "Uusi ohjausryhmä"));
    CHECK(page.says("Mobiilityö huollossa"));
    CHECK(page.has(Role::link, "Kuulasatama Oy"));
    CHECK(page.says("Tähän tulevat ohjausryhmän jäsenet ja heidän roolinsa"));
}

TEST_CASE("In the dialog Escape closes the list of choices first, and then the dialog", "[groups]") {
    Groups page;
    page.activate(Role::button, "Uusi ohjausryhmä");
    REQUIRE(page.focused());
    CHECK(page.focused()->name == "Asiakas");
    page.activate(Role::combobox, "Asiakas");
    REQUIRE(page.has(Role::listbox, "Asiakas"));
    page.press("Escape");
    CHECK_FALSE(page.has(Role::listbox, "Asiakas"));
    CHECK(page.has(Role::dialog, "Uusi ohjausryhmä"));
    page.press("Escape");
    CHECK_FALSE(page.has(Role::dialog, "Uusi ohjausryhmä"));
    CHECK(page.listed().size() == 3);
}

TEST_CASE("The focus stays within the dialog while it is open", "[groups]") {
    Groups page;
    page.activate(Role::button, "Uusi ohjausryhmä");
    page.choose("Asiakas", "Kulttuurisäätiö");
    Names met;
    for (int stop = 0; stop < 8; ++stop) {
        page.tab();
        met.push_back(page.focused()->name);
    }
    for (const char* name : {"Asiakas", "Hanke", "Ohjausryhmän nimi", "Peruuta", "Luo ohjausryhmä"}) {
        CHECK(std::count(met.begin(), met.end(), name) > 0);
    }
    CHECK(std::count(met.begin(), met.end(), "Kumoa") == 0);
}

TEST_CASE("A deleted group comes back from its toast, with its members and tasks", "[groups]") {
    Groups page;
    page.click(Role::link, "Satamamaksujen laskutus");
    page.click(Role::button, "Toiminnot");
    page.click(Role::menuitem, "Poista ohjausryhmä");
    CHECK(page.app().route() == "/groups");
    CHECK(page.listed() == Names{"Kotihoidon mobiili", "Tilavaraukset"});
    REQUIRE(page.says("Poistettu: Satamamaksujen laskutus"));

    page.click(Role::button, "Kumoa", "Poistettu: Satamamaksujen laskutus");
    CHECK(page.listed().size() == 3);
    page.click(Role::link, "Satamamaksujen laskutus");
    CHECK(page.says("4\u00A0jäsentä"));
    CHECK(page.says("19/40 tehty"));
}

TEST_CASE("A group that is not there says so, and leads back", "[groups]") {
    Groups page;
    page.go("/groups/nobody");
    CHECK(page.has(Role::heading, "Ohjausryhmää ei löydy"));
    page.activate(Role::button, "Ohjausryhmät");
    CHECK(page.app().route() == "/groups");
}

TEST_CASE("On a phone the groups are cards that say the same", "[groups]") {
    Setup phone;
    phone.width = 390;
    phone.height = 844;
    Groups page(phone);
    CHECK_FALSE(page.has(Role::table, "Ohjausryhmät"));
    CHECK(page.says("Toimittajapuolen ainoa jäsen on kumppanuuspäällikkö"));
    CHECK(page.says("ma 23.11."));
    page.click(Role::link, "Satamamaksujen laskutus");
    CHECK(page.has(Role::heading, "Satamamaksujen laskutus"));
}

} // namespace kumppani::tests
