// What the rules say of one customer as a whole.
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::tests;
using namespace std::chrono_literals;

namespace {

std::vector<Lack::What> kinds_of(const std::vector<Lack>& lacks) {
    std::vector<Lack::What> result;
    for (const Lack& lack : lacks)
        result.push_back(lack.what);
    return result;
}

std::vector<RecordId> ids_of(const std::vector<Coming>& coming) {
    std::vector<RecordId> result;
    for (const Coming& one : coming)
        result.push_back(one.record->id());
    return result;
}

} // namespace

TEST_CASE("a new care plan has none of its seven sections, and each row fills one") {
    Plan plan;
    CHECK(completeness(plan.workspace, plan.customer).filled == 0);
    std::size_t filled = 0;
    for (const Kind kind :
         {Kind::project, Kind::service, Kind::event, Kind::need, Kind::marketing, Kind::agreement}) {
        plan.add(kind, {});
        plan.add(kind, {});
        CHECK(completeness(plan.workspace, plan.customer).filled == ++filled);
    }
    const Completeness completeness = rules::completeness(plan.workspace, plan.customer);
    CHECK(completeness.sections == 7);
    CHECK(!completeness.has[static_cast<std::size_t>(Section::basics)]);
}

TEST_CASE("the basics of a plan are its manager, contact, charges and headcount") {
    Plan plan;
    const auto basics = [&] {
        return completeness(plan.workspace, plan.customer).has[static_cast<std::size_t>(Section::basics)];
    };
    plan.set("contact", words("Raili Tuuliainen"));
    plan.set("charges", std::int64_t{0});
    CHECK(!basics());
    plan.set("headcount", std::int64_t{74});
    CHECK(basics());
    plan.set("manager", Value());
    CHECK(!basics());
}

TEST_CASE("sections are named as their tables are") {
    CHECK(text(name(Section::basics), Language::fi) == "Perustiedot");
    CHECK(text(name(Section::projects), Language::fi) == "Kehittämishankkeet");
    CHECK(text(name(Section::agreements), Language::en) == text(info(Kind::agreement).plural, Language::en));
}

TEST_CASE("what comes next is overdue first, then by day") {
    Plan plan;
    const RecordId december =
        plan.add(Kind::event, {{"month", std::int64_t{12}}, {"what", words("Tapaaminen")}});
    const RecordId meeting =
        plan.add(Kind::group, {{"name", words("Laskutus")}, {"meeting", Date(2026y / 11 / 23)}});
    const RecordId late =
        plan.add(Kind::project, {{"name", words("Kulunvalvonta")}, {"end", Date(2026y / 10 / 30)}});
    const RecordId soon =
        plan.add(Kind::project, {{"name", words("Varaus")}, {"end", Date(2026y / 11 / 30)}});
    const RecordId update =
        plan.add(Kind::service, {{"system", words("Valvonta")}, {"next", Month(2026y / 10)}});
    const RecordId november = plan.add(Kind::event, {{"month", std::int64_t{11}}, {"what", words("Arvot")}});
    const auto next = plan.next();
    CHECK(ids_of(next) == std::vector<RecordId>{late, update, meeting, soon, november, december});
    CHECK(next[0].days_late == 19);
    CHECK(next[1].days_late == 18);
    CHECK(next[1].by_month);
    CHECK(!next[2].days_late);
    CHECK(next[2].due == 2026y / 11 / 23);
    CHECK(plan.next(2).size() == 2);
}

TEST_CASE("what is over does not come next") {
    Plan plan;
    plan.add(Kind::project, {{"end", Date(2026y / 10 / 30)}, {"state", words("done")}});
    plan.add(Kind::project, {});
    plan.add(Kind::group, {{"meeting", Date(2026y / 11 / 17)}});
    plan.add(Kind::service, {{"next", Month(2026y / 10)}, {"updates", std::int64_t{0}}});
    plan.add(Kind::service, {{"updates", std::int64_t{2}}});
    CHECK(plan.next().empty());
    const RecordId today_meeting = plan.add(Kind::group, {{"meeting", today}});
    CHECK(ids_of(plan.next()) == std::vector<RecordId>{today_meeting});
}

TEST_CASE("an action of a meeting comes next until it is said to be done; other notes never do") {
    Plan plan;
    const auto note = [&](const char* type, Date due) {
        return plan.add(Kind::note,
                        {{"type", words(type)}, {"text", words("Uusi päätöspäivä")}, {"due", due}});
    };
    const RecordId late = note("action", 2026y / 11 / 13);
    const RecordId soon = note("action", 2026y / 11 / 27);
    note("decision", 2026y / 11 / 13);
    note("note", 2026y / 11 / 13);
    plan.add(Kind::note, {{"type", words("action")}, {"text", words("Ilman päivää")}});
    plan.add(Kind::note, {{"type", words("action")}, {"due", Date(2026y / 11 / 13)}, {"done", today}});
    const auto next = plan.next();
    REQUIRE(ids_of(next) == std::vector<RecordId>{late, soon});
    CHECK(next[0].days_late == 5);
    CHECK_FALSE(next[0].by_month);
    CHECK(name(next[0], Language::fi) == "Sovittu tehtävä");
    REQUIRE(kinds_of(plan.lacks()) == std::vector{Lack::What::late_action});
    CHECK(text(plan.lacks()[0].told, Language::fi) == "Uusi päätöspäivä: tehtävä on myöhässä 5 pv");
}

TEST_CASE("an event that is done comes again in the next year") {
    Plan plan;
    plan.add(Kind::event,
             {{"month", std::int64_t{3}}, {"what", words("IT-messut")}, {"done", Date(2026y / 3 / 18)}});
    const auto next = plan.next();
    REQUIRE(next.size() == 1);
    CHECK(next[0].due == 2027y / 3 / 31);
    CHECK(!next[0].days_late);
    CHECK(name(next[0], Language::fi) == "IT-messut");
}

TEST_CASE("the month of a leap day ends on it") {
    Plan plan;
    plan.add(Kind::event, {{"month", std::int64_t{2}}, {"what", words("Katselmus")}});
    CHECK(plan.next(1, 2028y / 2 / 29)[0].due == 2028y / 2 / 29);
    CHECK(!plan.next(1, 2028y / 2 / 29)[0].days_late);
    CHECK(plan.next(1, 2028y / 3 / 1)[0].days_late == 1);
}

TEST_CASE("a customer that lacks nothing needs no attention") {
    Plan plan;
    plan.add(Kind::project, {{"name", words("Varaus")},
                             {"end", Date(2026y / 11 / 30)},
                             {"representation", words("Senja Harjumaa")}});
    CHECK(plan.lacks().empty());
}

TEST_CASE("a customer without manager or substitute needs attention") {
    Plan plan;
    plan.set("substitute", Value());
    CHECK(kinds_of(plan.lacks()) == std::vector{Lack::What::substitute});
    CHECK(plan.lacks()[0].record->id() == plan.customer);
    CHECK(text(plan.lacks()[0].told, Language::fi) == "Sijainen puuttuu");
    plan.set("manager", Value());
    CHECK(kinds_of(plan.lacks()) == std::vector{Lack::What::manager, Lack::What::substitute});
}

TEST_CASE("a plan that nobody has changed for long needs attention, until any of its rows is changed") {
    Plan plan;
    plan.clock = now + 91 * day;
    REQUIRE(kinds_of(plan.lacks()) == std::vector{Lack::What::stale_plan});
    CHECK(text(plan.lacks()[0].told, Language::fi) == "Suunnitelmaa ei ole päivitetty 91 päivään");
    plan.add(Kind::need, {{"need", words("Kalenterin jakaminen")}});
    CHECK(plan.lacks().empty());
}

TEST_CASE("every reason that the rules find is told, with what it is about") {
    Plan plan;
    plan.add(Kind::project, {{"name", words("Kulunvalvonta")},
                             {"end", Date(2026y / 10 / 30)},
                             {"priority", std::int64_t{1}},
                             {"start", Date(2026y / 1 / 12)},
                             {"follow_up_months", std::int64_t{1}}});
    plan.add(Kind::project, {{"name", words("Varaus")},
                             {"priority", std::int64_t{1}},
                             {"representation", words("Ilmo Saarikari")}});
    plan.add(Kind::service, {{"system", words("Valvonta")}, {"next", Month(2026y / 10)}});
    plan.add(Kind::event,
             {{"what", words("Arvot")}, {"type", words("budget_figures")}, {"month", std::int64_t{4}}});
    plan.add(Kind::event, {{"what", words("Budjettitapaaminen")},
                           {"type", words("budget_meeting")},
                           {"month", std::int64_t{5}}});
    std::vector<std::string> told;
    for (const Lack& lack : plan.lacks())
        told.push_back(text(lack.told, Language::fi));
    CHECK(told == std::vector<std::string>{
                      "Kulunvalvonta: myöhässä 19 pv", "Kulunvalvonta: IT:llä ei ole edustusta",
                      "Kulunvalvonta: seuranta on myöhässä", "Usealla hankkeella on prioriteetti 1",
                      "Valvonta: päivitys on myöhässä 18 pv", "Arvot: myöhässä 202 pv",
                      "Budjettitapaaminen: myöhässä 171 pv",
                      "Budjettitapaaminen: budjettiarvot on toimittamatta"});
}

TEST_CASE("an archived customer needs no attention") {
    Plan plan;
    plan.set("substitute", Value());
    plan.set("archived", true);
    CHECK(plan.lacks().empty());
}
