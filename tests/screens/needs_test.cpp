#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr const char* shared_need = "Kalenterin jakaminen kumppaneille";

struct Needs {
    Driver page;
    explicit Needs(Setup setup = {}) : page(std::move(setup)) {
        page.load_example();
        page.go("/needs");
    }
};

} // namespace

TEST_CASE("the same needs of several customers stand together with their number") {
    Needs needs;
    CHECK(needs.page.has(Role::heading, "Tarpeet"));
    CHECK(needs.page.has(Role::heading, shared_need));
    CHECK(needs.page.has(Role::link, "Vuokra-asunnot Oy", shared_need));
    CHECK(needs.page.has(Role::link, "Hyvinvointitoimiala", shared_need));
    // What only one customer asked for is no common need: it stands among the others.
    CHECK_FALSE(needs.page.has(Role::listitem, "Oma sähköpostipalvelin", "Yhteiset tarpeet"));
}

TEST_CASE("a need leads to its row in the plan of its customer") {
    Needs needs;
    needs.page.click(Role::link, "Hyvinvointitoimiala", shared_need);
    CHECK(needs.page.has(Role::heading, "Hyvinvointitoimiala"));
    needs.page.frame();
    REQUIRE(needs.page.focused().has_value());
    CHECK(needs.page.focused()->name == std::string("Tarve, ") + shared_need);
}

TEST_CASE("needs are combined, made a project of each customer, and both are taken back") {
    Needs needs;
    Driver& page = needs.page;
    page.click(Role::button, "Yhdistä tarpeet", shared_need);
    CHECK_FALSE(page.has(Role::button, "Yhdistä tarpeet", shared_need));
    page.click(Role::button, "Tee hankkeeksi", shared_need);
    CHECK_FALSE(page.has(Role::button, "Tee hankkeeksi", shared_need));
    page.click(Role::link, "Hyvinvointitoimiala", shared_need);
    CHECK(page.value(std::string("Projektin nimi, ") + shared_need) == shared_need);
    page.press("z", false, true);
    page.go("/needs");
    CHECK(page.has(Role::button, "Tee hankkeeksi", shared_need));
    page.click(Role::button, "Erota tarpeet", shared_need);
    CHECK(page.has(Role::button, "Yhdistä tarpeet", shared_need));
}

TEST_CASE("with nothing in common the page of needs says what it is for") {
    Driver page;
    page.go("/needs");
    CHECK(page.says("Yhteisiä tarpeita ei ole"));
}

TEST_CASE("needs that no word tells are said to be the same, and are set apart again") {
    Needs needs;
    Driver& page = needs.page;
    const std::vector<std::string> others = page.names(Role::listitem, "Muut odottavat tarpeet");
    REQUIRE_FALSE(others.empty());
    const std::string& other = others.front();
    page.click(Role::button, "Sama kuin…", other);
    REQUIRE(page.has(Role::dialog, "Mikä on sama tarve?"));
    CHECK(page.find(Role::button, "Ne ovat sama").disabled);
    page.begin_typing("Hae tarpeella tai asiakkaalla", "kalent");
    page.click(Role::radio, shared_need);
    page.click(Role::button, "Ne ovat sama");
    CHECK_FALSE(page.has(Role::dialog, "Mikä on sama tarve?"));
    CHECK(page.says(std::string("Nyt yhdessä: ") + shared_need));
    CHECK(page.has(Role::listitem, other, shared_need));
    page.click(Role::button, "Ei ole sama tarve", other);
    CHECK_FALSE(page.has(Role::listitem, other, shared_need));
    CHECK(page.has(Role::listitem, other, "Muut odottavat tarpeet"));
    page.press("z", false, true);
    page.press("z", false, true);
    CHECK(page.names(Role::listitem, "Muut odottavat tarpeet") == others);
}

TEST_CASE("leaving the question which need is the same changes nothing") {
    Needs needs;
    Driver& page = needs.page;
    const std::vector<std::string> others = page.names(Role::listitem, "Muut odottavat tarpeet");
    page.click(Role::button, "Sama kuin…", others.at(0));
    page.press("Escape");
    CHECK_FALSE(page.has(Role::dialog, "Mikä on sama tarve?"));
    page.click(Role::button, "Sama kuin…", others.at(0));
    page.go("/customers");
    page.go("/needs");
    CHECK_FALSE(page.has(Role::dialog, "Mikä on sama tarve?"));
    CHECK(page.names(Role::listitem, "Muut odottavat tarpeet") == others);
}

TEST_CASE("a common need is given a better name where it stands, which Home says too, and takes it back") {
    Needs needs;
    Driver& page = needs.page;
    const std::string better = "Kalenterit auki kumppaneille";
    page.type("Yhteinen tarve", "  " + better + "\n", shared_need);
    CHECK(page.has(Role::heading, better));
    CHECK(page.says("Tarpeen nimi on nyt: " + better));
    CHECK(page.has(Role::link, "Hyvinvointitoimiala", better));
    page.go("/");
    CHECK(page.names(Role::link, "Tarpeet odottavat ratkaisua").front().starts_with(better));
    page.go("/needs");
    page.type("Yhteinen tarve", "", better);
    CHECK(page.has(Role::heading, better)); // without any name it keeps the one it has
    page.press("z", false, true);
    CHECK(page.has(Role::heading, shared_need));
}

TEST_CASE("a name of a need that is too long is told where it was typed, and stays there to be mended") {
    Needs needs;
    Driver& page = needs.page;
    page.type("Yhteinen tarve", std::string(501, 'a'), shared_need);
    const Statement field = page.find(Role::textbox, "Yhteinen tarve", shared_need);
    CHECK(field.invalid);
    CHECK(page.has(Role::heading, shared_need));
    // All of it is there to be read, over nothing else.
    const auto customers = page.names(Role::link, shared_need);
    CHECK(field.rect.bottom() <= page.find(Role::link, customers.front(), shared_need).rect.y);
    CHECK(field.rect.height > 100);
    page.type("Yhteinen tarve", "Kalenterit", shared_need);
    CHECK(page.has(Role::heading, "Kalenterit"));
}
