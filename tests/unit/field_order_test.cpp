#include "shared/model/field_order.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using kumppani::tests::Plan;
using kumppani::tests::words;

namespace {

int order(std::string_view key, Value a, Value b, bool descending = false) {
    Plan plan;
    const RecordId first = plan.add(Kind::project, {{"name", words("a")}, {key, std::move(a)}});
    const RecordId second = plan.add(Kind::project, {{"name", words("b")}, {key, std::move(b)}});
    return compare_by(*plan.workspace.find(first), *plan.workspace.find(second), field(Kind::project, key),
                      Language::fi, descending);
}

} // namespace

TEST_CASE("records are ordered by what a field means: size, day, place in the list, the alphabet of names") {
    CHECK(order("budget", std::int64_t{900'000}, std::int64_t{4'500'000}) < 0);
    CHECK(order("start", Date{std::chrono::year{2026} / 9 / 1}, Date{std::chrono::year{2026} / 11 / 30}) < 0);
    CHECK(order("state", words("running"), words("done")) < 0); // as the list has them, not the alphabet
    CHECK(order("manager", words("Zeidler"), words("Åberg")) < 0);
    CHECK(order("budget", std::int64_t{1}, std::int64_t{1}) == 0);
}

TEST_CASE("the other way round is the opposite, but what is not known stays last") {
    CHECK(order("budget", std::int64_t{1}, std::int64_t{2}, true) > 0);
    for (const bool descending : {false, true}) {
        CHECK(order("manager", words("Repo"), Value(), descending) < 0);
        CHECK(order("manager", Value(), words("Repo"), descending) > 0);
        CHECK(order("manager", Value(), Value(), descending) == 0);
    }
}
