// Care plan: updates of critical services.
#include "shared/rules/rules.hpp"
#include "tests/unit/records.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::testing;
using namespace std::chrono_literals;

TEST_CASE("two updates a year come six months apart: May, November; September, March") {
    CHECK(update_interval(2) == 6);
    CHECK(next_update(2026y / 5, 2) == 2026y / 11);
    CHECK(next_update(2026y / 9, 2) == 2027y / 3);
}

TEST_CASE("a service without updates has no next update") {
    CHECK(!update_interval(0));
    CHECK(!update_interval(-1));
    CHECK(!next_update(2026y / 5, 0));
}

TEST_CASE("the interval between updates is whole months, rounded to the nearest and at least one") {
    constexpr std::array<int, 14> months{12, 6, 4, 3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1};
    for (std::size_t i = 0; i < months.size(); ++i) {
        INFO(i + 1 << " updates a year");
        CHECK(update_interval(static_cast<std::int64_t>(i) + 1) == months[i]);
    }
    CHECK(update_interval(24) == 1);
    CHECK(update_interval(365) == 1);
}

TEST_CASE("an update due in a month is overdue once the month has ended") {
    CHECK(!overdue(2026y / 10, 2026y / 10 / 31));
    CHECK(overdue(2026y / 10, 2026y / 11 / 1));
    CHECK(!overdue(2027y / 1, 2026y / 12 / 31));
    CHECK(overdue(2026y / 12, 2027y / 1 / 1));
    CHECK(!overdue(2028y / 2, 2028y / 2 / 29));
}

TEST_CASE("the people that updates need from IT are summed by month over all customers") {
    const auto service = [](Month next, Value updates, std::int64_t resources) {
        return record(Kind::service, "s",
                      {{"next", next}, {"updates", std::move(updates)}, {"resources", resources}});
    };
    const std::int64_t twice = 2, quarterly = 4, never = 0;
    const std::vector<Record> services{
        service(2026y / 12, twice, 1), service(2026y / 12, quarterly, 2), service(2027y / 1, Value(), 5),
        service(2027y / 2, never, 9),
        record(Kind::service, "s", {{"updates", twice}, {"resources", std::int64_t{7}}})};
    CHECK(resources_by_month(pointers(services), 2026y / 12, 8) ==
          std::vector<std::int64_t>{3, 5, 0, 2, 0, 0, 3, 0});
    CHECK(resources_by_month(pointers(services), 2027y / 3, 2) == std::vector<std::int64_t>{2, 0});
    CHECK(resources_by_month({}, 2026y / 12, 1) == std::vector<std::int64_t>{0});
}
