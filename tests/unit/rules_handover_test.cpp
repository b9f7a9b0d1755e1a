// What a substitute needs to know of a customer.
#include "shared/rules/handover.hpp"
#include "tests/unit/desk.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::tests;
using namespace std::chrono_literals;

namespace {

Handover handover_of(const Plan& plan) {
    return handover(plan.workspace, *plan.workspace.find(plan.customer), today, now);
}

} // namespace

TEST_CASE("what is done, cancelled or rejected is not handed over as open") {
    Plan plan;
    plan.add(Kind::project, {{"name", words("Kesken")}, {"state", words("running")}});
    plan.add(Kind::project, {{"name", words("Valmis")}, {"state", words("done")}});
    plan.add(Kind::project, {{"name", words("Peruttu")}, {"state", words("cancelled")}});
    plan.add(Kind::need, {{"need", words("Uusi")}});
    plan.add(Kind::need, {{"need", words("Yhdistetty")}, {"state", words("combined")}});
    plan.add(Kind::need, {{"need", words("Torjuttu")}, {"state", words("rejected")}});
    const Handover made = handover_of(plan);
    CHECK(names(made.projects) == std::vector<std::string>{"Kesken"});
    CHECK(names(made.needs) == std::vector<std::string>{"Uusi", "Yhdistetty"});
}

TEST_CASE("a meeting that is over is among the last ones, the latest first; one to come is not") {
    Plan plan;
    plan.add(Kind::group, {{"name", words("Vanha")}, {"meeting", 2026y / 9 / 1}});
    plan.add(Kind::group, {{"name", words("Eilinen")}, {"meeting", 2026y / 11 / 17}});
    plan.add(Kind::group, {{"name", words("Tuleva")}, {"meeting", 2026y / 11 / 18}});
    plan.add(Kind::group, {{"name", words("Ei koskaan")}});
    const Handover made = handover_of(plan);
    CHECK(names(made.last_meetings) == std::vector<std::string>{"Eilinen", "Vanha"});
    REQUIRE(made.next.size() == 1);
    CHECK(made.next[0].record->text("name") == "Tuleva");
}

TEST_CASE("whom to call: the customer's contact first, then those of open projects and of services") {
    Plan plan;
    plan.set("contact", words("Raili Tuuliainen"));
    plan.add(Kind::project, {{"name", words("Auki")}, {"manager", words("Jouni Repo")}});
    plan.add(Kind::project,
             {{"name", words("Ohi")}, {"manager", words("Eila Korpi")}, {"state", words("done")}});
    plan.add(Kind::service, {{"system", words("Raksa")}, {"contact", words("Pekka Puu")}});
    std::vector<std::string> called;
    for (const Call& call : handover_of(plan).people)
        called.emplace_back(call.name);
    CHECK(called == std::vector<std::string>{"Raili Tuuliainen", "Senja Harjumaa", "Oiva Kettula",
                                             "Jouni Repo", "Pekka Puu"});
}
