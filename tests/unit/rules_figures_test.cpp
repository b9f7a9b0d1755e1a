// Charges and headcount by year: what was kept, the header, and the year before it.
#include "shared/rules/figures.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_approx.hpp>
#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::tests;
using namespace std::chrono_literals;
using Catch::Approx;

namespace {

constexpr Milliseconds noon(Date date) {
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::sys_days(date).time_since_epoch() + std::chrono::hours(12))
        .count();
}

/// The template's sample: 280 000 € (+24 000), 74 people (+2), said on 18.11.2026.
struct Figures : Plan {
    Figures() {
        clock = noon(today);
        set("charges", std::int64_t{280'000'00});
        set("charges_change", std::int64_t{24'000'00});
        set("headcount", std::int64_t{74});
        set("headcount_change", std::int64_t{2});
    }
    const Record& header() const { return *workspace.find(customer); }
    YearlyFigures of(Date on = today) const { return yearly_figures(workspace, header(), on); }
    void kept(const char* year, std::int64_t euros, Value people = {}) {
        add(Kind::figures,
            {{"year", words(year)}, {"charges", euros * 100}, {"headcount", std::move(people)}});
    }
};

} // namespace

TEST_CASE("without history the year before is computed from the header: 256 000 to 280 000 is +9.4 %") {
    const Figures plan;
    const auto made = plan.of();
    REQUIRE(made.charges.size() == 2);
    CHECK(made.charges[0].year == 2025);
    CHECK(made.charges[0].number == 256'000'00);
    CHECK_FALSE(made.charges[0].percent);
    CHECK(made.charges[1].year == 2026);
    CHECK(made.charges[1].number == 280'000'00);
    CHECK(made.charges[1].percent == Approx(9.375));
    REQUIRE(made.headcount.size() == 2);
    CHECK(made.headcount[0].number == 72);
    CHECK(made.headcount[1].percent == Approx(100.0 * 2 / 72)); // +2.8 %
}

TEST_CASE(
    "what was kept of a year counts instead of what is computed, and a year that is missing has no change") {
    Figures plan;
    plan.kept("2025", 250'000);
    plan.kept("2023", 200'000, std::int64_t{70});
    plan.kept("kausi", 1);
    const auto made = plan.of();
    REQUIRE(made.charges.size() == 3);
    CHECK(made.charges[0].year == 2023);
    CHECK_FALSE(made.charges[1].percent); // nothing of 2024
    CHECK(made.charges[1].number == 250'000'00);
    CHECK(made.charges[2].percent == Approx(12)); // 250 000 to 280 000
    CHECK(made.headcount.size() == 3);
}

TEST_CASE("a year before that was not above zero gives no percentage") {
    Figures plan;
    plan.set("charges_change", std::int64_t{280'000'00});
    CHECK(plan.of().charges[0].number == 0);
    CHECK_FALSE(plan.of().charges[1].percent);
}

TEST_CASE("a customer without figures has no years, and one without a change one") {
    Plan plan;
    CHECK(yearly_figures(plan.workspace, *plan.workspace.find(plan.customer), today).charges.empty());
    plan.clock = noon(today);
    plan.set("charges", std::int64_t{100'00});
    const auto made = yearly_figures(plan.workspace, *plan.workspace.find(plan.customer), today);
    REQUIRE(made.charges.size() == 1);
    CHECK_FALSE(made.charges[0].percent);
    CHECK(made.headcount.empty());
}

TEST_CASE(
    "when the year changes the header's figures are offered to be kept, once, and the new year begins from "
    "them") {
    Figures plan;
    const Date later = 2027y / 1 / 11;
    CHECK_FALSE(year_to_keep(plan.workspace, plan.header(), today));
    REQUIRE(year_to_keep(plan.workspace, plan.header(), later) == 2026);
    CHECK(plan.of(later).charges.back().year == 2026); // they are still that year's

    plan.clock = noon(later);
    Edit edit = plan.workspace.edit({});
    keep_year(edit, plan.header(), 2026);
    edit.commit();
    CHECK_FALSE(year_to_keep(plan.workspace, plan.header(), later));
    auto made = plan.of(later);
    REQUIRE(made.charges.size() == 2);
    CHECK(made.charges[0].number == 280'000'00);
    CHECK(made.charges[1].year == 2027);
    CHECK(made.charges[1].percent == Approx(0));

    plan.workspace.undo();
    CHECK(year_to_keep(plan.workspace, plan.header(), later) == 2026); // as it was
    plan.workspace.redo();

    plan.set("charges", std::int64_t{300'000'00});
    made = plan.of(later);
    CHECK(made.charges[1].percent == Approx(100.0 * 20 / 280)); // +7.1 %
}
