#include "shared/example/event_template.hpp"
#include "shared/example/example.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/agenda.hpp"
#include "shared/rules/rules.hpp"
#include "shared/rules/steering.hpp"
#include "shared/words/words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace std::chrono_literals;

namespace {

constexpr Date pictured = 2026y / 11 / 18;

Milliseconds noon(Date date) {
    return std::chrono::sys_days(date).time_since_epoch().count() * Milliseconds{86'400'000} + 43'200'000;
}

struct Example {
    Date today;
    std::uint64_t dice = 0;
    Workspace workspace{Replica{1},
                        {[this] { return noon(today); }, [this] { return dice += 0x9E3779B97F4A7C15; }}};

    Example(Date date = pictured) : today(date) { fill_with_example(workspace, today); }

    const Record& named(Kind kind, std::string_view name) const {
        for (const Record* record : workspace.all(kind))
            if (record->text(info(kind).title) == name) return *record;
        FAIL("the example has no " << name);
        return *workspace.all(kind).front();
    }
    std::vector<std::string> needing_attention() const {
        std::vector<std::string> names;
        for (const Record* customer : workspace.all(Kind::customer))
            if (!rules::attention(workspace, *customer, today, noon(today)).empty())
                names.emplace_back(customer->text("name"));
        return names;
    }
    std::vector<std::string> next(std::string_view customer, std::size_t most) const {
        std::vector<std::string> names;
        for (const auto& coming :
             rules::next_for_customer(workspace, named(Kind::customer, customer).id(), today, most))
            names.emplace_back(coming.record->text(info(coming.record->kind()).title));
        return names;
    }
};

/// Days of a leap year on which the example may be opened: every fifth, so that each day of the week comes in
/// turn.
std::vector<Date> many_days() {
    std::vector<Date> days;
    for (std::chrono::sys_days day = 2028y / 1 / 1; day <= std::chrono::sys_days(2028y / 12 / 31);
         day += std::chrono::days(5))
        days.push_back(day);
    return days;
}

} // namespace

TEST_CASE("every value of the example is right, and every reference leads somewhere") {
    const Example example;
    for (const Record* record : example.workspace.everything()) {
        for (const Field& field : info(record->kind()).fields) {
            const Value& value = record->value(field.key);
            INFO(info(record->kind()).key << " " << record->text(info(record->kind()).title) << ": "
                                          << field.key);
            CHECK(!fault(field, value));
            if (field.type != Type::reference || is_empty(value)) continue;
            const Record* target = example.workspace.find(record->text(field.key));
            CHECK((target && target->kind() == field.target));
        }
    }
}

TEST_CASE("the example is one step of undo") {
    Example example;
    CHECK(text(example.workspace.undo_title(), Language::fi) == "Esimerkkiaineisto");
    example.workspace.undo();
    CHECK(example.workspace.all(Kind::customer).empty());
    CHECK(!example.workspace.can_undo());
    example.workspace.redo();
    CHECK(example.workspace.all(Kind::customer).size() == 14);
}

TEST_CASE("the example has the fourteen customers of the picture, and their sums") {
    const Example example;
    std::int64_t charges = 0, change = 0;
    for (const Record* customer : example.workspace.all(Kind::customer)) {
        charges += customer->integer("charges");
        change += customer->integer("charges_change");
    }
    CHECK(example.workspace.all(Kind::customer).size() == 14);
    CHECK(euros(charges) == "12\u00A0625\u00A0000\u00A0€");
    CHECK(signed_percent(*rules::trend(charges, change).percent) == "+2,8\u00A0%");
}

TEST_CASE("the example's care plan is that of the picture") {
    const Example example;
    const RecordId& id = example.named(Kind::customer, "Kuulasatama Oy").id();
    CHECK(example.workspace.rows(Kind::project, id).size() == 4);
    CHECK(example.workspace.rows(Kind::service, id).size() == 3);
    CHECK(example.workspace.rows(Kind::event, id).size() == 7);
    CHECK(rules::completeness(example.workspace, id).filled == 6);
    const Record& late = example.named(Kind::project, "Kulunvalvonnan uusinta");
    CHECK(late.date("end") == 2026y / 10 / 30);
    CHECK(rules::days_late(late, pictured) == 19);
    CHECK(rules::lacks_representation(example.named(Kind::project, "Venepaikkojen verkkovaraus")));
    CHECK(example.next("Kuulasatama Oy", 3) == std::vector<std::string>{"Kulunvalvonnan uusinta",
                                                                        "Alusliikenteen valvonta",
                                                                        "Satamamaksujen laskutus"});
}

TEST_CASE("the example's steering group is that of the picture, with its warning and progress") {
    const Example example;
    const RecordId& id = example.named(Kind::group, "Satamamaksujen laskutus").id();
    const auto findings = rules::composition(example.workspace.rows(Kind::member, id));
    REQUIRE(findings.size() == 4);
    CHECK(findings[0].what.word == Word::only_partner_manager);
    const auto& said = example.workspace.rows(Kind::task, id);
    CHECK(rules::progress(said).done == 19);
    CHECK(rules::progress(rules::Role::executive, said).done == 9);
    CHECK(rules::progress(rules::Role::senior_user, said).done == 5);
    CHECK(rules::progress(rules::Role::user, said).done == 1);
    CHECK(rules::progress(rules::Role::senior_supplier, said).done == 4);
    CHECK(example.named(Kind::group, "Satamamaksujen laskutus").date("meeting") == 2026y / 11 / 23);
}

TEST_CASE("on any day three customers of the example need attention, each for a reason of its own") {
    for (const Date today : many_days()) {
        INFO(iso(today));
        const Example example(today);
        CHECK(example.needing_attention() ==
              std::vector<std::string>{"Kiinteistötoimiala", "Kulttuurisäätiö", "Kuulasatama Oy"});
        CHECK(example.named(Kind::customer, "Kiinteistötoimiala").text("substitute").empty());
    }
}

TEST_CASE("on any day the example has something due this week, and meetings on working days to come") {
    for (const Date today : many_days()) {
        INFO(iso(today));
        const Example example(today);
        const auto end = example.named(Kind::project, "Asukasportaali").date("end");
        REQUIRE(end);
        CHECK(*end >= today);
        CHECK(week_of(*end) == week_of(today));
        for (const Record* group : example.workspace.all(Kind::group)) {
            const auto meeting = group->date("meeting");
            REQUIRE(meeting);
            CHECK(*meeting >= today);
            CHECK(weekday_of(*meeting) <= 5);
            CHECK(days_between(today, *meeting) <= 14);
        }
    }
}

TEST_CASE("nothing in the example was done, observed or agreed after the day it is opened") {
    for (const Date today : many_days()) {
        const Example example(today);
        for (const Record* record : example.workspace.everything()) {
            for (const auto* field :
                 {"done", "done_on", "observed", "agreed", "followed_up", "guidance_read", "escalated"}) {
                const auto date = record->date(field);
                if (!date || *date <= today) continue;
                FAIL_CHECK(iso(today)
                           << ": " << info(record->kind()).key << "." << field << " " << iso(*date));
            }
        }
    }
}

TEST_CASE("the event template is the seven events of the care plan, in each language") {
    std::vector<unsigned> months;
    for (const EventSeed& seed : event_template())
        months.push_back(seed.month);
    CHECK(months == std::vector<unsigned>{3, 4, 5, 8, 10, 11, 12});
    for (const Language language : {Language::fi, Language::sv, Language::en}) {
        Workspace workspace(Replica{1}, {[] { return Milliseconds{0}; },
                                         [dice = std::uint64_t{0}]() mutable { return ++dice; }});
        Edit edit = workspace.edit({});
        const RecordId customer = edit.create(Kind::customer, {{"name", std::string("Uusi")}});
        add_event_template(edit, customer, language);
        edit.commit();
        const auto& events = workspace.rows(Kind::event, customer);
        REQUIRE(events.size() == 7);
        CHECK(events[0]->text("what") == text(Word::event_fair, language));
        CHECK(events[4]->text("type") == "analysis");
        for (const Record* event : events)
            for (const Field& field : info(Kind::event).fields)
                CHECK(!fault(field, event->value(field.key)));
    }
}
