#include "tests/screens/harness.hpp"

#include "catch2/catch_test_macros.hpp"

namespace kumppani::tests {

TEST_CASE("The list of steering groups says what belongs there while there are no customers", "[groups]") {
    Driver driver;
    driver.go("/groups");
    INFO(driver.listing());
    CHECK(driver.has(Role::heading, "Ohjausryhmät"));
    CHECK(driver.says("Täällä ovat projektien ohjausryhmät"));
}

}  // namespace kumppani::tests
