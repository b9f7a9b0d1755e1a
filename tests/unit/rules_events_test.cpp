// Care plan: recurring events of the annual clock.
#include "shared/rules/rules.hpp"
#include "tests/unit/records.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::testing;
using namespace std::chrono_literals;

namespace {

Record event(RecordId id, std::string type, std::int64_t month, Value done = {}) {
    return record(Kind::event, std::move(id), {{"type", std::move(type)}, {"month", month}, {"done", done}});
}

/// The budget cycle of the template: figures in April and November, meetings in May and December.
std::vector<Record> budget_cycle(Value april = {}, Value may = {}, Value november = {}, Value december = {}) {
    return {event("april", "budget_figures", 4, april), event("may", "budget_meeting", 5, may),
            event("november", "budget_figures", 11, november),
            event("december", "budget_meeting", 12, december)};
}

std::vector<RecordId> warned(const std::vector<Record>& events, Date today) {
    std::vector<RecordId> ids;
    for (const Record* meeting : meetings_without_figures(pointers(events), today))
        ids.push_back(meeting->id());
    return ids;
}

using Ids = std::vector<RecordId>;

} // namespace

TEST_CASE("an event is upcoming, due in its month, overdue after it and done when done that year") {
    CHECK(event_state(8, {}, 2026y / 7 / 31) == EventState::upcoming);
    CHECK(event_state(8, {}, 2026y / 8 / 1) == EventState::due);
    CHECK(event_state(8, {}, 2026y / 8 / 31) == EventState::due);
    CHECK(event_state(8, {}, 2026y / 9 / 1) == EventState::overdue);
    CHECK(event_state(8, 2026y / 8 / 20, 2026y / 9 / 1) == EventState::done);
    CHECK(event_state(8, 2026y / 7 / 30, 2026y / 7 / 31) == EventState::done);
}

TEST_CASE("an event done in an earlier year is not done this year") {
    CHECK(event_state(8, 2025y / 8 / 20, 2026y / 7 / 1) == EventState::upcoming);
    CHECK(event_state(8, 2025y / 8 / 20, 2026y / 9 / 1) == EventState::overdue);
    CHECK(event_state(2, 2024y / 2 / 29, 2025y / 2 / 28) == EventState::due);
}

TEST_CASE("the survey left undone is overdue to the end of the year and upcoming again in the next") {
    CHECK(event_state(8, {}, 2026y / 12 / 31) == EventState::overdue);
    CHECK(event_state(8, {}, 2027y / 1 / 1) == EventState::upcoming);
    CHECK(event_state(8, 2026y / 8 / 20, 2027y / 1 / 1) == EventState::upcoming);
}

TEST_CASE("the state of an event is read from its record") {
    CHECK(event_state(event("e", "survey", 8), 2026y / 9 / 1) == EventState::overdue);
    CHECK(event_state(event("e", "survey", 8, Date(2026y / 8 / 3)), 2026y / 9 / 1) == EventState::done);
}

TEST_CASE("a budget meeting is warned of when its month comes without the figures of the month before") {
    CHECK(warned(budget_cycle(), 2026y / 4 / 30).empty());
    CHECK(warned(budget_cycle(), 2026y / 5 / 1) == Ids{"may"});
    CHECK(warned(budget_cycle(Date(2026y / 4 / 24)), 2026y / 5 / 1).empty());
    CHECK(warned(budget_cycle(Date(2025y / 4 / 24)), 2026y / 5 / 1) == Ids{"may"});
}

TEST_CASE("the December meeting needs the November figures, not those of April") {
    const Date april = 2026y / 4 / 24, may = 2026y / 5 / 12, november = 2026y / 11 / 20;
    CHECK(warned(budget_cycle(april, may), 2026y / 11 / 30).empty());
    CHECK(warned(budget_cycle(april, may), 2026y / 12 / 1) == Ids{"december"});
    CHECK(warned(budget_cycle(april, may, november), 2026y / 12 / 31).empty());
    CHECK(warned(budget_cycle(april, may, november), 2027y / 1 / 1).empty());
}

TEST_CASE("a meeting that passed undone is still warned of, one that was held is not") {
    CHECK(warned(budget_cycle(), 2026y / 12 / 5) == Ids{"may", "december"});
    CHECK(warned(budget_cycle({}, Date(2026y / 5 / 12)), 2026y / 6 / 1).empty());
}

TEST_CASE("without figures earlier in the year there is nothing to wait for") {
    CHECK(warned({event("january", "budget_meeting", 1), event("november", "budget_figures", 11)},
                 2026y / 1 / 15)
              .empty());
    CHECK(warned({event("may", "budget_meeting", 5), event("survey", "survey", 4)}, 2026y / 5 / 15).empty());
}
