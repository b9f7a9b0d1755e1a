#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

struct NewCustomer {
    Driver page;
    NewCustomer() {
        page.go("/customers");
        page.click(Role::button, "Uusi asiakas");
    }
};

} // namespace

TEST_CASE("the plan of a new customer begins by its type, and one undo takes that back") {
    NewCustomer customer;
    Driver& page = customer.page;
    CHECK_FALSE(page.says("Budjettitapaaminen"));
    page.choose("Asiakastyyppi", "Toimiala");
    CHECK(page.value("Veloitustapa") == "Vyörytys");
    CHECK(page.has(Role::row, "Budjettitapaaminen"));
    CHECK(page.says("7\u00a0tapahtumaa"));
    page.press("z", false, true);
    CHECK(page.value("Asiakastyyppi").empty());
    CHECK_FALSE(page.says("Budjettitapaaminen"));
}

TEST_CASE("those who are free to choose are invoiced") {
    NewCustomer customer;
    customer.page.choose("Asiakastyyppi", "Säätiö");
    CHECK(customer.page.value("Veloitustapa") == "Laskutus");
}

TEST_CASE("a type begins nothing where there is a plan, nor when it changes") {
    NewCustomer customer;
    Driver& page = customer.page;
    page.choose("Veloitustapa", "Laskutus");
    page.choose("Asiakastyyppi", "Toimiala");
    CHECK(page.value("Veloitustapa") == "Laskutus");
    CHECK_FALSE(page.says("Budjettitapaaminen"));
    page.choose("Veloitustapa", "–");
    page.choose("Asiakastyyppi", "Säätiö");
    CHECK_FALSE(page.says("Budjettitapaaminen"));
}
