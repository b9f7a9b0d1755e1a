#include "shared/calendar_file/year_events.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kumppani;
using namespace kumppani::tests;
using namespace std::chrono;

namespace {

std::string calendar_of(const CalendarEvent& event) {
    return write_calendar("Kalenteri", std::vector{event}, 1'764'000'000'000);
}

std::vector<CalendarEvent> events_of(const Plan& plan) {
    const std::vector customers{plan.workspace.find(plan.customer)};
    return year_events(plan.workspace, customers, today, Language::fi);
}

bool has_line(const std::string& file, const std::string& line) {
    return file.find("\r\n" + line + "\r\n") != std::string::npos;
}

} // namespace

TEST_CASE(
    "every line of a calendar ends as RFC 5545 wants, and none is longer than 75 bytes or cut in a letter") {
    CalendarEvent event{.id = "a@kumppani", .day = 2026y / 4 / 1};
    for (int i = 0; i < 60; ++i)
        event.title += "öä€";
    const std::string file = calendar_of(event);
    CHECK(file.ends_with("END:VCALENDAR\r\n"));
    std::string unfolded;
    for (std::size_t start = 0; start < file.size();) {
        const std::size_t end = file.find("\r\n", start);
        REQUIRE(end != std::string::npos);
        const std::string line = file.substr(start, end - start);
        CHECK(line.size() <= 75);
        CHECK(line.find('\n') == std::string::npos);
        if (line.starts_with(' '))
            CHECK((static_cast<unsigned char>(line[1]) & 0xC0) != 0x80); // a letter begins there
        unfolded += line.starts_with(' ') ? line.substr(1) : "\r\n" + line;
        start = end + 2;
    }
    CHECK(has_line(unfolded + "\r\n", "SUMMARY:" + event.title));
}

TEST_CASE("what separates in a calendar file is escaped in texts, and control characters are left out") {
    const std::string file =
        calendar_of({.id = "a@kumppani", .title = "a,b;c\\d\ne\r\x01", .day = 2026y / 4 / 1});
    CHECK(has_line(file, "SUMMARY:a\\,b\\;c\\\\d\\ne"));
}

TEST_CASE("an event without a time takes its whole day, and keeps nobody busy") {
    const std::string file = calendar_of({.id = "a@kumppani", .title = "x", .day = 2026y / 12 / 31});
    CHECK(has_line(file, "DTSTART;VALUE=DATE:20261231"));
    CHECK(has_line(file, "DTEND;VALUE=DATE:20270101"));
    CHECK(has_line(file, "TRANSP:TRANSPARENT"));
}

TEST_CASE("a meeting late in the evening ends on the next day") {
    const std::string file = calendar_of(
        {.id = "a@kumppani", .title = "x", .day = 2026y / 2 / 28, .begins = 23 * 60 + 30, .minutes = 45});
    CHECK(has_line(file, "DTSTART:20260228T233000"));
    CHECK(has_line(file, "DTEND:20260301T001500"));
    CHECK(file.find("TRANSP") == std::string::npos);
}

TEST_CASE("the file says when it was made and when the event was changed, by the world's clock") {
    const std::string file =
        calendar_of({.id = "a@kumppani", .title = "x", .day = 2026y / 4 / 1, .edits = 7, .changed = 1'000});
    CHECK(has_line(file, "DTSTAMP:20251124T160000Z"));
    CHECK(has_line(file, "LAST-MODIFIED:19700101T000001Z"));
    CHECK(has_line(file, "SEQUENCE:7"));
}

TEST_CASE(
    "a recurring event comes every year in its month, with what concerns the customer and nothing else") {
    Plan plan;
    plan.add(Kind::event, {{"month", std::int64_t{4}},
                           {"what", words("Budjettiarvojen toimitus")},
                           {"responsible", words("Talous")},
                           {"recipient", words("Kuulasatama")},
                           {"where", words("Teams")},
                           {"participants", words("vain sisäinen")}});
    const auto events = events_of(plan);
    REQUIRE(events.size() == 1);
    CHECK(events[0].title == "Kuulasatama Oy: Budjettiarvojen toimitus");
    CHECK(events[0].day == Date(2026y / 4 / 1));
    CHECK(events[0].every_year);
    CHECK_FALSE(events[0].begins);
    CHECK(events[0].place == "Teams");
    CHECK(events[0].description == "Vastuutaho: Talous\nVastaanottaja: Kuulasatama");
    CHECK(write_calendar("x", events, 0).find("sisäinen") == std::string::npos);
}

TEST_CASE("the next update and the steering group's meeting are in the calendar") {
    Plan plan;
    plan.add(Kind::service, {{"system", words("Tiera")}, {"next", Month(2027y / 3)}});
    plan.add(Kind::service, {{"system", words("Ilman päivitystä")}});
    plan.add(Kind::group, {{"name", words("Kotihoidon mobiili")},
                           {"meeting", Date(2026y / 12 / 3)},
                           {"meeting_start", words("9.05")},
                           {"meeting_minutes", std::int64_t{50}},
                           {"meeting_place", words("Neuvotteluhuone 2")}});
    const auto events = events_of(plan);
    REQUIRE(events.size() == 2);
    CHECK(events[0].title == "Kuulasatama Oy: Järjestelmäpäivitys Tiera");
    CHECK(events[0].day == Date(2027y / 3 / 1));
    CHECK_FALSE(events[0].every_year);
    CHECK(events[1].title == "Kuulasatama Oy: Ohjausryhmän kokous (Kotihoidon mobiili)");
    CHECK(events[1].begins == 9 * 60 + 5);
    CHECK(events[1].minutes == 50);
    CHECK(events[1].place == "Neuvotteluhuone 2");
}

TEST_CASE(
    "an event that is changed keeps its id in the calendar and gets a higher number, so that it is updated") {
    Plan plan;
    const RecordId id = plan.add(Kind::event, {{"month", std::int64_t{4}}, {"what", words("Messut")}});
    const auto before = events_of(plan);
    Edit edit = plan.workspace.edit({});
    edit.set(id, "month", std::int64_t{5});
    edit.commit();
    const auto after = events_of(plan);
    REQUIRE(before.size() == 1);
    REQUIRE(after.size() == 1);
    CHECK(after[0].id == before[0].id);
    CHECK(after[0].id == id + "@kumppani");
    CHECK(after[0].edits > before[0].edits);
}

TEST_CASE("an update that is never made is not in the calendar, though its month is known") {
    Plan plan;
    plan.add(Kind::service, {{"system", words("Arkisto")},
                             {"updates", std::int64_t{0}},
                             {"next", std::chrono::year_month(2026y / 5)}});
    CHECK(events_of(plan).empty());
}
