// What is on the calendar of all customers together.
#include "shared/rules/calendar.hpp"
#include "tests/unit/desk.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::tests;
using namespace std::chrono_literals;

namespace {

constexpr Month november = 2026y / 11;

std::vector<std::string> titles(const std::vector<Entry>& entries) {
    std::vector<std::string> found;
    for (const Entry& entry : entries)
        found.emplace_back(entry.coming.record->text(info(entry.coming.record->kind()).title));
    return found;
}

} // namespace

TEST_CASE("what is due is told for a month and the next, by day where there is one") {
    Plan plan;
    plan.add(Kind::event, {{"what", words("Kysely")}, {"month", std::int64_t{11}}});
    plan.add(Kind::event, {{"what", words("Budjetti")}, {"month", std::int64_t{12}}});
    plan.add(Kind::event, {{"what", words("Messut")}, {"month", std::int64_t{10}}});
    plan.add(Kind::group, {{"name", words("Myöhemmin")}, {"meeting", 2026y / 12 / 3}});
    plan.add(Kind::group, {{"name", words("Ensin")}, {"meeting", 2026y / 11 / 20}});
    plan.add(Kind::group, {{"name", words("Ensi vuonna")}, {"meeting", 2027y / 1 / 8}});
    const Calendar made = calendar(plan.workspace, november, today);
    CHECK(titles(made.late) == std::vector<std::string>{"Messut"});
    CHECK(titles(made.by_day) == std::vector<std::string>{"Ensin", "Myöhemmin"});
    CHECK(titles(made.this_month) == std::vector<std::string>{"Kysely"});
    CHECK(titles(made.next_month) == std::vector<std::string>{"Budjetti"});
}

TEST_CASE("late projects stand apart from late events, the longest late first") {
    Plan plan;
    plan.add(Kind::project, {{"name", words("Uudempi")}, {"end", 2026y / 11 / 14}});
    plan.add(Kind::project, {{"name", words("Vanhempi")}, {"end", 2026y / 10 / 30}});
    plan.add(Kind::project, {{"name", words("Valmis")}, {"end", 2026y / 10 / 1}, {"state", words("done")}});
    const Calendar made = calendar(plan.workspace, november, today);
    CHECK(titles(made.late_ends) == std::vector<std::string>{"Vanhempi", "Uudempi"});
    CHECK(made.late.empty());
}

TEST_CASE("archived customers are on no calendar, and lack nothing") {
    Plan plan;
    plan.set("substitute", Value());
    plan.add(Kind::group, {{"name", words("Ryhmä")}, {"meeting", 2026y / 11 / 20}});
    CHECK(calendar(plan.workspace, november, today).by_day.size() == 1);
    CHECK(gaps(plan.workspace, today, now).without_substitute.size() == 1);
    plan.set("archived", true);
    CHECK(calendar(plan.workspace, november, today).by_day.empty());
    CHECK(gaps(plan.workspace, today, now).without_substitute.empty());
}

TEST_CASE("the load of a month is what all customers' updates take together") {
    Plan plan;
    plan.add(Kind::service, {{"system", words("A")},
                             {"updates", std::int64_t{2}},
                             {"next", 2026y / 11},
                             {"resources", std::int64_t{2}}});
    plan.add(Kind::service, {{"system", words("B")},
                             {"updates", std::int64_t{12}},
                             {"next", 2026y / 12},
                             {"resources", std::int64_t{1}}});
    CHECK(update_load(plan.workspace, november, 7) == std::vector<std::int64_t>{2, 1, 1, 1, 1, 1, 3});
}

TEST_CASE("a steering group lacks a meeting once the last one is over, and a role that nobody has") {
    Plan plan;
    plan.add(Kind::group, {{"name", words("Ohi")}, {"meeting", 2026y / 11 / 17}});
    plan.add(Kind::group, {{"name", words("Tulossa")}, {"meeting", today}});
    const Gaps made = gaps(plan.workspace, today, now);
    CHECK(names(made.without_meeting) == std::vector<std::string>{"Ohi"});
    CHECK(made.without_role.size() == 2);
}

TEST_CASE("the steering group of a project that is over lacks nothing") {
    Plan plan;
    const RecordId open = plan.add(Kind::project, {{"name", words("Kesken")}});
    const RecordId over = plan.add(Kind::project, {{"name", words("Valmis")}, {"state", words("done")}});
    plan.add(Kind::group, {{"name", words("Kesken")}, {"project", open}});
    plan.add(Kind::group, {{"name", words("Valmis")}, {"project", over}});
    const Gaps made = gaps(plan.workspace, today, now);
    CHECK(names(made.without_meeting) == std::vector<std::string>{"Kesken"});
    CHECK(names(made.without_role) == std::vector<std::string>{"Kesken"});
}

TEST_CASE(
    "needs that are written alike count their customers once each; most customers first, then the oldest") {
    Plan plan;
    Edit edit = plan.workspace.edit({});
    const RecordId other = edit.create(Kind::customer, {{"name", words("Kuulaveden Vesi")}});
    const auto need = [&](const RecordId& customer, const char* what, Date observed, const char* state) {
        edit.create(
            Kind::need,
            {{"customer", customer}, {"need", words(what)}, {"observed", observed}, {"state", words(state)}});
    };
    need(plan.customer, "Tuoreempi", 2026y / 9 / 1, "new");
    need(plan.customer, "Vanhempi", 2026y / 3 / 1, "new");
    need(plan.customer, "Kalenterin jakaminen", 2026y / 10 / 1, "new");
    need(plan.customer, "kalenterin  jakaminen.", 2026y / 8 / 1, "new");
    need(other, "KALENTERIN JAKAMINEN", 2026y / 7 / 1, "new");
    need(other, "Hylätty", 2026y / 1 / 1, "rejected");
    edit.commit();
    const Gaps made = gaps(plan.workspace, today, now);
    std::vector<std::pair<std::string, std::size_t>> found;
    for (const SimilarNeeds& one : made.needs)
        found.emplace_back(one.needs.front()->text("need"), one.customers);
    CHECK(found == std::vector<std::pair<std::string, std::size_t>>{
                       {"KALENTERIN JAKAMINEN", 2}, {"Vanhempi", 1}, {"Tuoreempi", 1}});
}

TEST_CASE("an action of a meeting whose day has passed is late, and one that is coming stands by its day") {
    Plan plan;
    const RecordId late = plan.add(
        Kind::note, {{"type", words("action")}, {"text", words("x")}, {"due", Date(2026y / 10 / 2)}});
    const RecordId soon = plan.add(
        Kind::note, {{"type", words("action")}, {"text", words("y")}, {"due", Date(2026y / 11 / 27)}});
    const Calendar made = calendar(plan.workspace, 2026y / 11, today);
    REQUIRE(made.late.size() == 1);
    CHECK(made.late[0].coming.record->id() == late);
    REQUIRE(made.by_day.size() == 1);
    CHECK(made.by_day[0].coming.record->id() == soon);
}

TEST_CASE("a budget meeting whose month has come without its figures is lacking them") {
    Plan plan;
    plan.add(Kind::event,
             {{"what", words("Arvot")}, {"type", words("budget_figures")}, {"month", std::int64_t{10}}});
    plan.add(Kind::event,
             {{"what", words("Nyt")}, {"type", words("budget_meeting")}, {"month", std::int64_t{11}}});
    plan.add(Kind::event,
             {{"what", words("Myöhemmin")}, {"type", words("budget_meeting")}, {"month", std::int64_t{12}}});
    CHECK(names(gaps(plan.workspace, today, now).without_figures) == std::vector<std::string>{"Nyt"});
}
