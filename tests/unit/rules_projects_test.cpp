// Care plan: development projects.
#include "shared/rules/rules.hpp"
#include "tests/unit/records.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::testing;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 11 / 18;

using Fields = std::initializer_list<std::pair<FieldKey, Value>>;

Record project(Fields fields) { return record(Kind::project, "p", fields); }

Value text(const char* string) { return std::string(string); }

bool follow_up_overdue(Fields fields, Date day) { return rules::follow_up_overdue(project(fields), day); }

} // namespace

TEST_CASE("a project is late from the day after its estimated end, while it is open") {
    CHECK(days_late(project({{"end", Date(2026y / 10 / 30)}}), today) == 19);
    CHECK(days_late(project({{"end", Date(2026y / 11 / 17)}}), today) == 1);
    CHECK(!days_late(project({{"end", today}}), today));
    CHECK(!days_late(project({}), today));
    CHECK(days_late(project({{"end", Date(2028y / 2 / 28)}}), 2028y / 3 / 1) == 2);
    for (const auto* closed : {"done", "cancelled"}) {
        CHECK(!days_late(project({{"end", Date(2026y / 10 / 30)}, {"state", text(closed)}}), today));
    }
    for (const auto* open : {"planned", "running"}) {
        CHECK(days_late(project({{"end", Date(2026y / 10 / 30)}, {"state", text(open)}}), today) == 19);
    }
}

TEST_CASE("an open project without IT representation is told") {
    CHECK(lacks_representation(project({})));
    CHECK(lacks_representation(project({{"representation", text("")}})));
    CHECK(!lacks_representation(project({{"representation", text("Senja Harjumaa")}})));
    CHECK(!lacks_representation(project({{"state", text("done")}})));
}

TEST_CASE("a monthly follow-up is overdue when a month has passed since the last") {
    const std::int64_t monthly = 1;
    CHECK(!follow_up_overdue({{"follow_up_months", monthly}, {"followed_up", Date(2026y / 10 / 18)}}, today));
    CHECK(follow_up_overdue({{"follow_up_months", monthly}, {"followed_up", Date(2026y / 10 / 17)}}, today));
    CHECK(!follow_up_overdue({{"follow_up_months", std::int64_t{2}}, {"followed_up", Date(2026y / 10 / 17)}},
                             today));
}

TEST_CASE("before the first follow-up the start of the project counts") {
    const std::int64_t monthly = 1;
    CHECK(follow_up_overdue({{"follow_up_months", monthly}, {"start", Date(2026y / 10 / 1)}}, today));
    CHECK(!follow_up_overdue({{"follow_up_months", monthly}, {"start", Date(2027y / 2 / 1)}}, today));
    CHECK(!follow_up_overdue({{"follow_up_months", monthly},
                              {"start", Date(2026y / 1 / 12)},
                              {"followed_up", Date(2026y / 11 / 2)}},
                             today));
}

TEST_CASE("no follow-up is overdue where none was promised, or the project is over") {
    CHECK(!follow_up_overdue({{"start", Date(2020y / 1 / 1)}}, today));
    CHECK(!follow_up_overdue({{"follow_up_months", std::int64_t{0}}, {"start", Date(2020y / 1 / 1)}}, today));
    CHECK(!follow_up_overdue({{"follow_up_months", std::int64_t{1}}}, today));
    CHECK(!follow_up_overdue(
        {{"follow_up_months", std::int64_t{1}}, {"start", Date(2020y / 1 / 1)}, {"state", text("done")}},
        today));
}

TEST_CASE("a month after the 31st is the end of a shorter month") {
    const std::int64_t monthly = 1;
    CHECK(!follow_up_overdue({{"follow_up_months", monthly}, {"followed_up", Date(2027y / 1 / 31)}},
                             2027y / 2 / 28));
    CHECK(follow_up_overdue({{"follow_up_months", monthly}, {"followed_up", Date(2027y / 1 / 31)}},
                            2027y / 3 / 1));
    CHECK(!follow_up_overdue({{"follow_up_months", monthly}, {"followed_up", Date(2028y / 1 / 30)}},
                             2028y / 2 / 29));
    CHECK(!follow_up_overdue({{"follow_up_months", monthly}, {"followed_up", Date(2026y / 12 / 31)}},
                             2027y / 1 / 31));
}

TEST_CASE("priorities that several open projects share are told once each, ascending") {
    const auto with = [](std::int64_t priority, const char* state = "running") {
        return project({{"priority", priority}, {"state", text(state)}});
    };
    const std::vector<Record> different{with(1), with(2), with(3)};
    CHECK(duplicate_priorities(pointers(different)).empty());
    const std::vector<Record> equal{with(3), with(1), with(3), with(1), with(3), with(2)};
    CHECK(duplicate_priorities(pointers(equal)) == std::vector<std::int64_t>{1, 3});
    const std::vector<Record> closed{with(1), with(1, "done"), with(1, "cancelled")};
    CHECK(duplicate_priorities(pointers(closed)).empty());
    const std::vector<Record> without{project({}), project({})};
    CHECK(duplicate_priorities(pointers(without)).empty());
}

TEST_CASE("fifty projects among fifteen project managers are about 3,3 each") {
    CHECK(projects_per_manager(50, 15) == Catch::Approx(3.33).epsilon(0.01));
    CHECK(projects_per_manager(50, 0) == 0);
}
