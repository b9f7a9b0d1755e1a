// The year at a glance: what falls into which month, by kind.
#include "shared/rules/year.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <tuple>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::tests;
using namespace std::chrono_literals;

namespace {

using Row = std::tuple<unsigned, Ring, std::size_t, std::size_t>; // month, ring, how many, how many done

std::vector<Row> rows(const Plan& plan, std::chrono::year year) {
    std::vector<Row> found;
    for (const Happenings& one : happenings(plan.workspace, year))
        found.emplace_back(one.month, one.ring, one.records.size(), one.done);
    return found;
}

} // namespace

TEST_CASE("the year wheel holds events in their month, and how many of them are done that year") {
    Plan plan;
    plan.add(Kind::event, {{"what", words("Budjetti")},
                           {"type", words("budget_meeting")},
                           {"month", std::int64_t{5}},
                           {"done", 2026y / 5 / 12}});
    plan.add(Kind::event, {{"what", words("Budjetti")},
                           {"type", words("budget_figures")},
                           {"month", std::int64_t{5}},
                           {"done", 2025y / 5 / 12}});
    plan.add(Kind::event, {{"what", words("Messut")}, {"type", words("fair")}, {"month", std::int64_t{3}}});
    CHECK(rows(plan, 2026y) == std::vector<Row>{{3, Ring::other_event, 1, 0}, {5, Ring::budget, 2, 1}});
    CHECK(rows(plan, 2025y) == std::vector<Row>{{3, Ring::other_event, 1, 0}, {5, Ring::budget, 2, 1}});
    CHECK(rows(plan, 2027y) == std::vector<Row>{{3, Ring::other_event, 1, 0}, {5, Ring::budget, 2, 0}});
}

TEST_CASE("the year wheel repeats updates after their interval, into the next years too") {
    Plan plan;
    plan.add(Kind::service, {{"system", words("A")}, {"updates", std::int64_t{2}}, {"next", 2026y / 9}});
    plan.add(Kind::service,
             {{"system", words("Ei koskaan")}, {"updates", std::int64_t{0}}, {"next", 2026y / 9}});
    plan.add(Kind::service, {{"system", words("Kerran")}, {"next", 2026y / 9}});
    CHECK(rows(plan, 2026y) == std::vector<Row>{{9, Ring::update, 2, 0}});
    CHECK(rows(plan, 2027y) == std::vector<Row>{{3, Ring::update, 1, 0}, {9, Ring::update, 1, 0}});
}

TEST_CASE("the year wheel holds meetings of that year alone, and nothing of archived customers") {
    Plan plan;
    plan.add(Kind::group, {{"name", words("Ryhmä")}, {"meeting", 2026y / 11 / 20}});
    plan.add(Kind::group, {{"name", words("Toinen")}, {"meeting", 2027y / 1 / 8}});
    CHECK(rows(plan, 2026y) == std::vector<Row>{{11, Ring::meeting, 1, 0}});
    plan.set("archived", true);
    CHECK(rows(plan, 2026y).empty());
}

TEST_CASE("the year of one customer holds nothing of others, and is there once it is archived too") {
    Plan plan;
    plan.add(Kind::event, {{"what", words("Messut")}, {"type", words("fair")}, {"month", std::int64_t{3}}});
    Edit edit = plan.workspace.edit({});
    const RecordId other = edit.create(Kind::customer, {{"name", words("Muu")}});
    edit.create(Kind::event, {{"customer", other}, {"what", words("Kysely")}, {"month", std::int64_t{8}}});
    edit.commit();
    plan.set("archived", true);
    const auto own = happenings(plan.workspace, 2026y, plan.customer);
    REQUIRE(own.size() == 1);
    CHECK(own[0].month == 3);
    const auto all = happenings(plan.workspace, 2026y);
    REQUIRE(all.size() == 1);
    CHECK(all[0].month == 8);
}
