// Care plan header: charges, headcount, staleness.
#include "shared/model/display.hpp"
#include "shared/rules/rules.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;

namespace {

constexpr std::int64_t in_euros(std::int64_t euros) { return euros * 100; }
constexpr Milliseconds day = 24 * 60 * 60 * 1000;

std::string percent(const Trend& trend) { return trend.percent ? signed_percent(*trend.percent) : "none"; }

} // namespace

TEST_CASE("charges of 280 000 after a change of +24 000 were 256 000: +9,4 %") {
    const Trend charges = trend(in_euros(280'000), in_euros(24'000));
    CHECK(charges.previous == in_euros(256'000));
    REQUIRE(charges.percent);
    CHECK(*charges.percent == 9.375);
    CHECK(percent(charges) == "+9,4\u00A0%");
}

TEST_CASE("a headcount of 74 after a change of +2 was 72: +2,8 %") {
    const Trend headcount = trend(74, 2);
    CHECK(headcount.previous == 72);
    CHECK(percent(headcount) == "+2,8\u00A0%");
}

TEST_CASE("charges per head are 3 784 €, previously 3 556 €: +6,4 %") {
    const auto now = charge_per_head(in_euros(280'000), 74);
    const auto before = charge_per_head(in_euros(256'000), 72);
    REQUIRE((now && before));
    CHECK(euros(*now) == "3\u00A0784\u00A0€");
    CHECK(euros(*before) == "3\u00A0556\u00A0€");
    CHECK(percent(trend(*now, *now - *before)) == "+6,4\u00A0%");
}

TEST_CASE("a decrease has a negative percentage") {
    CHECK(percent(trend(in_euros(120'000), in_euros(-6'000))) == "\u22124,8\u00A0%");
    CHECK(percent(trend(in_euros(0), in_euros(-6'000))) == "\u2212100,0\u00A0%");
}

TEST_CASE("there is no percentage when the year before was nothing or less") {
    CHECK(!trend(in_euros(24'000), in_euros(24'000)).percent);
    CHECK(!trend(in_euros(10), in_euros(24'000)).percent);
    CHECK(!trend(0, 0).percent);
    CHECK(trend(in_euros(10), in_euros(24'000)).previous == in_euros(-23'990));
}

TEST_CASE("charges per head are rounded half up to a whole euro, and need heads") {
    CHECK(charge_per_head(in_euros(3), 2) == in_euros(2));
    CHECK(charge_per_head(in_euros(149), 100) == in_euros(1));
    CHECK(charge_per_head(in_euros(-3), 2) == in_euros(-1));
    CHECK(charge_per_head(0, 74) == 0);
    CHECK(!charge_per_head(in_euros(100), 0));
    CHECK(!charge_per_head(in_euros(100), -1));
}

TEST_CASE("a plan is stale when more than 90 whole days have passed since its last change") {
    constexpr Milliseconds updated = 1'000 * day + 5;
    CHECK(whole_days(updated, updated) == 0);
    CHECK(whole_days(updated, updated + day - 1) == 0);
    CHECK(whole_days(updated, updated + day) == 1);
    CHECK(whole_days(updated, updated + 168 * day) == 168);
    CHECK(whole_days(updated, updated - 1) == -1);
    CHECK(!stale(updated, updated + 90 * day));
    CHECK(!stale(updated, updated + 91 * day - 1));
    CHECK(stale(updated, updated + 91 * day));
}
