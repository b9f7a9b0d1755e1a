// Projects on an axis of months.
#include "shared/rules/timeline.hpp"
#include "shared/words/words.hpp"
#include "tests/unit/records.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::testing;
using namespace std::chrono_literals;
using Catch::Approx;

namespace {

constexpr Date today = 2026y / 11 / 18;

using Fields = std::initializer_list<std::pair<FieldKey, Value>>;

Value text(const char* string) { return std::string(string); }

/// The one bar of a project in the window around it, or in a given one.
ProjectBar bar(Fields fields, std::optional<Window> window = {}, Audience audience = Audience::internal) {
    static std::vector<Record> kept;
    kept = {record(Kind::project, "p", fields)};
    const auto projects = pointers(kept);
    const auto bars =
        project_bars(projects, window.value_or(window_around(projects, today)), today, audience);
    REQUIRE(bars.size() == 1);
    return bars.front();
}

std::string said(const ProjectBar& bar) { return kumppani::text(bar.words, Language::fi); }

/// September 2026 to June 2027.
constexpr Window ten{2026y / 9, 10};

Window window_of(std::initializer_list<Fields> projects) {
    std::vector<Record> records;
    for (const Fields& each : projects)
        records.push_back(record(Kind::project, "p" + std::to_string(records.size()), each));
    return window_around(pointers(records), today);
}

} // namespace

TEST_CASE("a timeline begins two months before today and reaches a month past the last open end") {
    CHECK(window_of({}) == Window{2026y / 9, 8});
    CHECK(window_of({{{"start", Date(2026y / 3 / 1)}, {"end", Date(2026y / 11 / 30)}}}) ==
          Window{2026y / 9, 8});
    CHECK(window_of({{{"end", Date(2027y / 5 / 31)}}, {{"end", Date(2026y / 12 / 1)}}}) ==
          Window{2026y / 9, 10});
    // The words of what is planned stand before it.
    CHECK(window_of({{{"start", Date(2027y / 2 / 1)}, {"end", Date(2027y / 6 / 30)}}}) == ten);
    CHECK(window_of({{{"start", Date(2027y / 8 / 1)}}}) == Window{2026y / 9, 13});
    CHECK(window_of({{{"end", Date(2031y / 1 / 1)}}}) == Window{2026y / 9, 14});
    CHECK(window_of({{{"end", Date(2031y / 1 / 1)}, {"state", text("cancelled")}}}) == Window{2026y / 9, 8});
}

TEST_CASE("a day stands in its month by how much of that has passed") {
    CHECK(ten.place(2026y / 9 / 1) == Approx(0));
    CHECK(ten.place(2026y / 11 / 16) == Approx(0.25)); // half of November's 30 days have passed
    CHECK(ten.place(2027y / 2 / 15) == Approx(0.55));  // of February's 28
    CHECK(ten.place(2027y / 7 / 1) == Approx(1));
    CHECK(ten.place(2026y / 8 / 1) == Approx(-0.1));
}

TEST_CASE("a running project reaches from its start to the end of its last day, and is cut at the window") {
    const ProjectBar whole = bar(
        {{"start", Date(2026y / 10 / 1)}, {"end", Date(2026y / 11 / 30)}, {"state", text("running")}}, ten);
    CHECK(whole.state == ProjectState::running);
    CHECK(whole.from == Approx(0.1));
    CHECK(whole.to == Approx(0.3));
    CHECK_FALSE(whole.earlier);
    CHECK_FALSE(whole.later);
    CHECK(said(whole) == "valmis 30.11.");

    const ProjectBar cut = bar({{"start", Date(2026y / 3 / 1)}, {"end", Date(2028y / 1 / 31)}}, ten);
    CHECK(cut.from == 0);
    CHECK(cut.to == 1);
    CHECK(cut.earlier);
    CHECK(cut.later);
    CHECK(said(cut) == "valmis 31.1.2028"); // so far away a day is told with its year
}

TEST_CASE("a late project goes on until today, and says by how much; not to a customer") {
    const Fields late{
        {"start", Date(2026y / 1 / 12)}, {"end", Date(2026y / 10 / 30)}, {"state", text("running")}};
    const ProjectBar shown = bar(late, ten);
    CHECK(shown.state == ProjectState::late);
    REQUIRE(shown.due);
    CHECK(*shown.due == Approx(0.1 + 0.1 * 30 / 31));
    CHECK(shown.to == Approx(0.2 + 0.1 * 17 / 30));
    CHECK(said(shown) == "myöhässä 19 pv");
    CHECK(said(bar(late, ten, Audience::customer)) == "uusi päivä sovitaan");
}

TEST_CASE("what is planned says when it starts, or that its start has passed") {
    const ProjectBar coming =
        bar({{"start", Date(2027y / 2 / 1)}, {"end", Date(2027y / 6 / 30)}, {"state", text("planned")}}, ten);
    CHECK(coming.state == ProjectState::planned);
    CHECK(coming.from == Approx(0.5));
    CHECK(coming.to == Approx(1));
    CHECK_FALSE(coming.later);
    CHECK(said(coming) == "alkaa 1.2.");
    CHECK(said(bar({{"start", Date(2026y / 11 / 17)}, {"state", text("planned")}})) == "ei vielä alkanut");
    // One whose state nobody has said is planned until its start.
    CHECK(bar({{"start", Date(2026y / 12 / 1)}}).state == ProjectState::planned);
    CHECK(bar({{"start", Date(2026y / 11 / 1)}}).state == ProjectState::running);
}

TEST_CASE("days that nobody has said reach to the edge of the timeline, or are told in words") {
    const ProjectBar endless = bar({{"start", Date(2026y / 10 / 1)}, {"state", text("running")}}, ten);
    CHECK(endless.to == 1);
    CHECK(endless.later);
    CHECK(said(endless) == "päätös sopimatta");
    const ProjectBar begun = bar({{"end", Date(2026y / 12 / 31)}, {"state", text("running")}}, ten);
    CHECK(begun.from == 0);
    CHECK(begun.earlier);
    // What is only planned has not begun yet.
    const ProjectBar planned = bar({{"end", Date(2026y / 12 / 31)}, {"state", text("planned")}}, ten);
    CHECK(planned.from == Approx(ten.place(today)));
    CHECK_FALSE(planned.earlier);
    const ProjectBar nothing = bar({{"state", text("running")}}, ten);
    CHECK_FALSE(nothing.drawn);
    CHECK(said(nothing) == "aikataulu sopimatta");
}

TEST_CASE("what was over before a timeline begins is not on it") {
    std::vector<Record> records;
    const auto add = [&](const char* state, Date end) {
        records.push_back(record(Kind::project, "p" + std::to_string(records.size()),
                                 {{"end", end}, {"state", text(state)}}));
    };
    add("done", 2026y / 8 / 31);
    add("cancelled", 2026y / 8 / 31);
    add("done", 2026y / 9 / 1);
    add("running", 2026y / 8 / 31);
    const auto bars = project_bars(pointers(records), ten, today);
    REQUIRE(bars.size() == 2);
    CHECK(bars[0].project->id() == "p2");
    CHECK(said(bars[0]) == "päättyi 1.9.");
    CHECK(bars[1].state == ProjectState::late); // and its whole bar is the lateness
    CHECK(bars[1].due == 0);
}
