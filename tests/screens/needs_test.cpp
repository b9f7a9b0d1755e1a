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
    // What only one customer asked for is no common need.
    CHECK_FALSE(needs.page.says("Oma sähköpostipalvelin"));
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
