#include "shared/rules/meeting.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::tests;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> titles(const std::vector<const Record*>& records) {
    std::vector<std::string> result;
    for (const Record* record : records)
        result.emplace_back(record->text(info(record->kind()).title));
    return result;
}

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("what was captured on a day stands by its time, notes and needs together") {
    Plan plan;
    const auto note = [&](const char* text, Date noted, const char* at) {
        plan.add(Kind::note, {{"text", words(text)}, {"noted", noted}, {"noted_at", words(at)}});
    };
    note("toinen", today, "14.26");
    note("eilen", 2026y / 11 / 17, "8.00");
    note("aamulla", today, "9.05");
    plan.add(Kind::need, {{"need", words("tarve")}, {"observed", today}, {"noted_at", words("14.21")}});
    note("samalla minuutilla", today, "14.26");
    plan.add(Kind::note, {{"text", words("ilman aikaa")}, {"noted", today}});
    CHECK(titles(captured_on(plan.workspace, plan.customer, today)) ==
          Titles{"ilman aikaa", "aamulla", "tarve", "toinen", "samalla minuutilla"});
}

TEST_CASE("a need that was not captured in a meeting is no part of one, though it was seen on that day") {
    Plan plan;
    plan.add(Kind::need, {{"need", words("sisäinen")}, {"observed", today}});
    plan.add(Kind::need,
             {{"need", words("aiempi")}, {"observed", Date(2026y / 11 / 4)}, {"noted_at", words("14.21")}});
    CHECK(captured_on(plan.workspace, plan.customer, today).empty());
}

TEST_CASE("a correction moves nothing of what was captured in one minute") {
    Plan plan;
    const auto note = [&](const char* text) {
        plan.clock += 1000;
        return plan.add(Kind::note, {{"text", words(text)}, {"noted", today}, {"noted_at", words("14.26")}});
    };
    const RecordId first = note("yksi");
    note("kaksi");
    plan.clock += 1000;
    plan.workspace.edit({}).set(first, "text", words("yksi, korjattu")).commit();
    CHECK(titles(captured_on(plan.workspace, plan.customer, today)) == Titles{"yksi, korjattu", "kaksi"});
}

TEST_CASE("of earlier meetings the actions that are not done are gone through, the most urgent first") {
    Plan plan;
    const auto action = [&](const char* text, Value noted, Value due, Value done) {
        plan.add(Kind::note, {{"type", words("action")},
                              {"text", words(text)},
                              {"noted", noted},
                              {"due", due},
                              {"done", done}});
    };
    action("ilman päivää", Date(2026y / 10 / 14), {}, {});
    action("myöhemmin", Date(2026y / 10 / 14), Date(2026y / 12 / 1), {});
    action("ensin", Date(2026y / 9 / 14), Date(2026y / 11 / 1), {});
    action("tehty", Date(2026y / 10 / 14), Date(2026y / 11 / 1), Date(2026y / 10 / 20));
    action("tänään", today, Date(2026y / 11 / 20), {});
    plan.add(Kind::note, {{"type", words("decision")}, {"text", words("päätös")}});
    CHECK(titles(earlier_actions(plan.workspace, plan.customer, today)) ==
          Titles{"ensin", "myöhemmin", "ilman päivää"});
}

TEST_CASE("the updates ahead are those that come, the next first") {
    Plan plan;
    const auto service = [&](const char* system, Value next, std::int64_t updates) {
        plan.add(Kind::service, {{"system", words(system)}, {"next", next}, {"updates", updates}});
    };
    service("huhtikuussa", Month(2027y / 4), 2);
    service("ei koskaan", Month(2027y / 1), 0);
    service("siirtynyt", Month(2026y / 10), 2);
    service("ei tiedossa", {}, 2);
    CHECK(titles(updates_ahead(plan.workspace, plan.customer)) == Titles{"siirtynyt", "huhtikuussa"});
}

TEST_CASE("a day named in a text is found, without its year the next one") {
    const auto found = [](const char* text) { return date_in(text, today); };
    CHECK(found("Uusi päätöspäivä 27.11. mennessä") == 2026y / 11 / 27);
    CHECK(found("27.11.2027 avataan") == 2027y / 11 / 27);
    CHECK(found("viimeistään 18.11.") == today);
    CHECK(found("viimeistään 17.11.") == 2027y / 11 / 17);
    CHECK(found("(1.2.)") == 2027y / 2 / 1);
    CHECK(found("versio 8.2 asennetaan 3.12. illalla") == 2026y / 12 / 3);
    CHECK(date_in("karkauspäivänä 29.2.", 2027y / 5 / 1) == 2028y / 2 / 29);
}

TEST_CASE("what is no day is not taken for one") {
    for (const char* text : {"", "kello 14.30", "versio 1.2.3.4x", "31.4.", "0.5.", "12.13.", "127.11.",
                             "3.14", "45 000 €", "2026", "11.27."})
        CHECK_FALSE(date_in(text, today).has_value());
}
