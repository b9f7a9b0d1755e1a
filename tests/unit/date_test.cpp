#include "shared/model/date.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace kumppani;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 11 / 18;

std::optional<Date> typed(std::string_view text) { return date_from_typing(text, today); }
std::optional<Month> typed_month(std::string_view text) { return month_from_typing(text, today); }

} // namespace

TEST_CASE("dates and months stand in files in ISO form and come back") {
    CHECK(iso(Date(2026y / 3 / 1)) == "2026-03-01");
    CHECK(iso(Month(2026y / 4)) == "2026-04");
    CHECK(date_from_iso("2026-03-01") == 2026y / 3 / 1);
    CHECK(month_from_iso("2026-04") == 2026y / 4);
}

TEST_CASE("days that the calendar does not have are not dates") {
    CHECK(date_from_iso("2024-02-29") == 2024y / 2 / 29);
    for (const auto* wrong :
         {"2026-02-29", "2100-02-29", "2026-04-31", "2026-13-01", "2026-00-10", "2026-01-00", "1899-12-31",
          "2200-01-01", "2026-3-1", "2026-03-01 ", "2026/03/01", "+026-03-01", "2026-03-0x", "", "2026-03"}) {
        INFO(wrong);
        CHECK(!date_from_iso(wrong));
    }
    for (const auto* wrong : {"2026-13", "2026-0", "2026-1", "1899-12", "2200-01", "", "2026-03-01"}) {
        INFO(wrong);
        CHECK(!month_from_iso(wrong));
    }
}

TEST_CASE("a date is written the Finnish way, without leading zeros") {
    CHECK(written(Date(2026y / 3 / 1)) == "1.3.2026");
    CHECK(written(Date(2026y / 11 / 30)) == "30.11.2026");
}

TEST_CASE("a date can be typed in several ways") {
    for (const auto* way : {"1.3.2026", "01.03.2026", "1.3.26", "1.3.", "1.3", "2026-03-01", " 1. 3. 2026 ",
                            "1.\u00A03.\u00A02026"}) {
        INFO(way);
        CHECK(typed(way) == 2026y / 3 / 1);
    }
    CHECK(typed("29.2.2028") == 2028y / 2 / 29);
    for (const auto* wrong :
         {"", "1", "1.3.2", "1.3.026", "29.2.2026", "31.4.", "1.13.2026", "3/1/2026", "1.3.20266", "huomenna",
          "1.3.1899", "001.3.2026", "1..2026", "-1.3.2026", "."}) {
        INFO(wrong);
        CHECK(!typed(wrong));
    }
}

TEST_CASE("a date typed with commas is a date: the number keys of a Finnish phone have no point") {
    CHECK(typed("1,3,2026") == 2026y / 3 / 1);
    CHECK(typed("1,3,") == 2026y / 3 / 1);
    CHECK(typed("1,3") == 2026y / 3 / 1);
    CHECK(typed("1.3,26") == 2026y / 3 / 1);
    CHECK(typed_month("4,2026") == 2026y / 4);
    for (const auto* wrong : {",", "1,,2026", "31,4,", "1,3,2"}) {
        INFO(wrong);
        CHECK(!typed(wrong));
    }
}

TEST_CASE("a month can be typed as a number or by its name in any of the languages") {
    for (const auto* way : {"4/2026", "04/2026", "4.2026", "4 / 2026", "2026-04", "huhtikuu 2026",
                            "Huhtikuu2026", "huhti 26", "april 2026", "APR 2026", "4/26"}) {
        INFO(way);
        CHECK(typed_month(way) == 2026y / 4);
    }
    CHECK(typed_month("KESÄKUU 2027") == 2027y / 6);
    CHECK(typed_month("heinä/2027") == 2027y / 7);
    CHECK(typed_month("maj 2027") == 2027y / 5);
    for (const auto* wrong :
         {"", "13/2026", "0/2026", "huhtu 2026", "4/2", "2026", "1.4.2026", "4//2026", "/2026"}) {
        INFO(wrong);
        CHECK(!typed_month(wrong));
    }
}

TEST_CASE("a month typed alone is its next occurrence, this month included") {
    CHECK(typed_month("marraskuu") == 2026y / 11);
    CHECK(typed_month("joulukuu") == 2026y / 12);
    CHECK(typed_month("lokakuu") == 2027y / 10);
    CHECK(typed_month("1") == 2027y / 1);
}

TEST_CASE("days are counted over leap days and the ends of months and years") {
    CHECK(days_between(2026y / 10 / 30, 2026y / 11 / 18) == 19);
    CHECK(days_between(2026y / 12 / 31, 2027y / 1 / 1) == 1);
    CHECK(days_between(2028y / 2 / 28, 2028y / 3 / 1) == 2);
    CHECK(days_between(2026y / 2 / 28, 2026y / 3 / 1) == 1);
    CHECK(days_between(today, 2026y / 10 / 30) == -19);
}

TEST_CASE("months are added over the end of the year, both ways") {
    CHECK(plus_months(2026y / 9, 6) == 2027y / 3);
    CHECK(plus_months(2026y / 11, -12) == 2025y / 11);
    CHECK(plus_months(2026y / 1, -1) == 2025y / 12);
    CHECK(month_of(today) == 2026y / 11);
}

TEST_CASE("weeks are numbered by ISO 8601") {
    struct Day {
        Date date;
        int week, weekday;
    };
    constexpr std::array days{Day{2026y / 11 / 18, 47, 3}, Day{2026y / 1 / 1, 1, 4},
                              Day{2027y / 1 / 3, 53, 7},   Day{2026y / 12 / 31, 53, 4},
                              Day{2024y / 12 / 30, 1, 1},  Day{2023y / 1 / 1, 52, 7},
                              Day{2028y / 2 / 29, 9, 2}};
    for (const Day& day : days) {
        INFO(iso(day.date));
        CHECK(week_of(day.date) == day.week);
        CHECK(weekday_of(day.date) == day.weekday);
    }
}
