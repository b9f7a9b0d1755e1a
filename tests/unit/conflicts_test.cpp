#include "shared/workspace/conflicts.hpp"
#include "shared/workspace/journal.hpp"
#include "shared/workspace/origin.hpp"
#include "tests/unit/desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using tests::Desk;
using tests::text;

namespace {

/// Anna keeps her history, through its written form; both have the customer.
struct Two {
    Two() {
        anna.workspace.on_transaction([this](const Transaction& transaction) {
            std::string line = journal_line({acts.size() + 1, transaction});
            line.pop_back();
            acts.push_back(journal_entry(line).value());
        });
        Edit edit = anna.workspace.edit({});
        id = edit.create(Kind::customer, {{"name", text("Kuulasatama Oy")}});
        edit.commit();
        set(anna, "Helmi");
        bengt.take(anna);
        bengt.now += 500;
    }

    void set(Desk& desk, const char* contact) {
        desk.now += 1000;
        desk.workspace.edit({}).set(id, "contact", text(contact)).commit();
    }
    const Record& here() const { return *anna.workspace.find(id); }

    std::vector<JournalEntry> acts;
    Desk anna{1}, bengt{2};
    RecordId id;
};

} // namespace

TEST_CASE("a conflict is listed with both values, who gave them and when, until one decides") {
    Two two;
    CHECK(two.anna.workspace.conflicts().empty());
    two.set(two.anna, "Annan");
    two.bengt.now += 5000;
    two.set(two.bengt, "Bengtin");
    two.anna.take(two.bengt);
    REQUIRE(two.anna.workspace.conflicts().size() == 1);
    const OpenConflict& open = two.anna.workspace.conflicts().front();
    CHECK(open.record == two.anna.workspace.find(two.id));
    CHECK(open.field == "contact");
    const auto both = sides(*open.record, open.field);
    REQUIRE(both.size() == 2);
    CHECK(both[0].value == text("Annan"));
    CHECK(both[0].stamp.replica == two.anna.workspace.replica());
    CHECK(both[1].value == text("Bengtin")); // shown, as the later
    CHECK(both[1].stamp.replica == two.bengt.workspace.replica());
    CHECK(both[1].stamp.clock.time == two.bengt.now);
    two.set(two.anna, "Annan");
    CHECK(two.anna.workspace.conflicts().empty());
    two.anna.workspace.undo();
    CHECK(two.anna.workspace.conflicts().size() == 1);
    two.anna.workspace.edit({}).remove(two.id).commit();
    CHECK(two.anna.workspace.conflicts().empty());
}

TEST_CASE("what both sides of a conflict started from is the latest that the other had seen") {
    Two two;
    two.set(two.anna, "Välivaihe"); // Bengt never saw this one
    two.set(two.bengt, "Bengtin");
    two.set(two.anna, "Annan");
    CHECK(common_origin(two.acts, two.here(), "contact", two.bengt.workspace.find(two.id)->seen()) ==
          text("Helmi"));
    two.anna.take(two.bengt);
    CHECK(conflict_origin(two.acts, two.here(), "contact") == text("Helmi"));
}

TEST_CASE("what both started from is empty where the field had not been set") {
    Two two;
    two.anna.workspace.edit({}).set(two.id, "manager", text("Annan")).commit();
    two.bengt.workspace.edit({}).set(two.id, "manager", text("Bengtin")).commit();
    two.anna.take(two.bengt);
    CHECK(conflict_origin(two.acts, two.here(), "manager") == Value());
}

TEST_CASE("what both started from is not guessed where history does not reach so far back") {
    Two two;
    two.set(two.anna, "Annan");
    two.set(two.bengt, "Bengtin");
    two.anna.take(two.bengt);
    CHECK(conflict_origin(std::span(two.acts).last(1), two.here(), "contact") == std::nullopt);
    CHECK(conflict_origin({}, two.here(), "contact") == std::nullopt);
    CHECK(conflict_origin(std::span(two.acts).last(2), two.here(), "contact") == text("Helmi"));
}

TEST_CASE("a workspace that became another one tells of the other's conflicts") {
    Two two;
    two.set(two.anna, "Aino");
    two.set(two.bengt, "Bo");
    two.anna.take(two.bengt);
    REQUIRE(two.anna.workspace.conflicts().size() == 1);
    Desk other{3};
    other.take(two.bengt);
    two.anna.workspace.become(std::move(other.workspace));
    CHECK(two.anna.workspace.conflicts().empty());
}
