#include "shared/bundle/customer_file.hpp"
#include "shared/bundle/decisions.hpp"
#include "shared/bundle/exchange_file.hpp"
#include "shared/words/words.hpp"
#include "tests/unit/desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using tests::Desk;
using tests::text;

namespace {

Bundle file_of(const Desk& desk) {
    return exchange_file(desk.workspace.replica(), "", desk.workspace.everything());
}

/// Both have a customer with a project; then each has changed its contact, and Bengt its manager too.
struct Two {
    Two() {
        Edit edit = anna.workspace.edit({});
        customer =
            edit.create(Kind::customer, {{"name", text("Kuulasatama Oy")}, {"contact", text("Helmi")}});
        project = edit.create(Kind::project, {{"customer", customer}, {"name", text("Venepaikat")}});
        edit.commit();
        bengt.take(anna);
        bengt.now += 1000;
    }

    void both_change() {
        set(anna, "contact", "Annan");
        set(bengt, "contact", "Bengtin");
        set(bengt, "manager", "Uusi");
    }

    void set(Desk& desk, FieldKey field, const char* value) {
        desk.workspace.edit({}).set(customer, field, text(value)).commit();
    }
    void remove(Desk& desk, const RecordId& id) { desk.workspace.edit({}).remove(id).commit(); }

    Imported import(Decision all) {
        Decisions decisions;
        decisions.decide_all(all);
        return import(decisions);
    }
    Imported import(const Decisions& decisions) {
        return import_bundle(anna.workspace, {}, file_of(bengt), decisions);
    }

    const Record& here(const RecordId& id) const { return *anna.workspace.find(id); }
    const Record& there(const RecordId& id) const { return *bengt.workspace.find(id); }

    Desk anna{1}, bengt{2};
    RecordId customer, project;
};

} // namespace

TEST_CASE("without decisions both values are kept, and the import is one step of undo") {
    Two two;
    two.both_change();
    const auto before = two.anna.records();
    CHECK(import_bundle(two.anna.workspace, {}, file_of(two.bengt)).changed);
    CHECK(two.here(two.customer).in_conflict("contact"));
    CHECK(two.here(two.customer).text("manager") == "Uusi");
    two.anna.workspace.undo();
    CHECK(two.anna.records() == before);
}

TEST_CASE("keeping mine is an edit that has seen theirs: it stands when the file is read again") {
    Two two;
    two.both_change();
    Decisions decisions;
    decisions.decide(two.customer, "contact", Decision::mine);
    const Imported imported = two.import(decisions);
    CHECK(imported.settled == 1);
    CHECK(two.here(two.customer).text("contact") == "Annan");
    CHECK_FALSE(two.here(two.customer).in_conflict("contact"));
    CHECK(two.here(two.customer).text("manager") == "Uusi"); // nothing was decided about it
    const auto after = two.anna.records();
    CHECK_FALSE(two.import(decisions).changed);
    CHECK(two.anna.records() == after);
    two.bengt.take(two.anna);
    CHECK(two.there(two.customer).text("contact") == "Annan");
    CHECK_FALSE(two.there(two.customer).in_conflict("contact"));
}

TEST_CASE("taking theirs settles what both changed") {
    Two two;
    two.anna.now += 10'000; // ours would be shown, as the later
    two.both_change();
    two.import(Decision::theirs);
    CHECK(two.here(two.customer).text("contact") == "Bengtin");
    CHECK_FALSE(two.here(two.customer).in_conflict("contact"));
    CHECK_FALSE(two.import(Decision::theirs).changed);
}

TEST_CASE("keeping mine of what only they changed reaches them as a decision") {
    Two two;
    two.set(two.bengt, "contact", "Bengtin");
    two.import(Decision::mine);
    CHECK(two.here(two.customer).text("contact") == "Helmi");
    two.bengt.take(two.anna);
    CHECK(two.there(two.customer).text("contact") == "Helmi");
    CHECK_FALSE(two.there(two.customer).in_conflict("contact"));
}

TEST_CASE("a decision about a field goes before one about its record, and that before one about all") {
    Two two;
    two.both_change();
    Decisions decisions;
    decisions.decide_all(Decision::theirs);
    decisions.decide(two.customer, Decision::mine);
    decisions.decide(two.customer, "manager", Decision::both);
    two.import(decisions);
    CHECK(two.here(two.customer).text("contact") == "Annan");
    CHECK(two.here(two.customer).text("manager") == "Uusi");
    decisions.forget(two.customer, "manager");
    CHECK(decisions.of(two.customer, "manager") == Decision::mine);
    decisions.forget(two.customer);
    CHECK(decisions.of(two.customer, "manager") == Decision::theirs);
}

TEST_CASE("an import with decisions is undone and redone as one step, and then finds the conflict again") {
    Two two;
    two.both_change();
    const std::size_t steps = two.anna.workspace.undo_steps().size();
    two.import(Decision::theirs);
    CHECK(two.anna.workspace.undo_steps().size() == steps + 1);
    two.anna.workspace.undo();
    CHECK(two.here(two.customer).text("contact") == "Annan");
    CHECK(two.here(two.customer).text("manager").empty());
    const Preview again = preview(two.anna.workspace, file_of(two.bengt));
    CHECK(again.conflicts == 1);
    two.anna.workspace.redo();
    CHECK(two.here(two.customer).text("contact") == "Bengtin");
    CHECK(two.here(two.customer).text("manager") == "Uusi");
}

// Somebody may have the decision by then. The next edit of the record says that we have seen it; were it only
// forgotten, its value and ours would both be dropped wherever the two meet.
TEST_CASE("a decision that is undone after it was sent loses nobody's value") {
    Two two;
    two.both_change();
    two.import(Decision::theirs);
    Desk carl(3);
    carl.take(two.anna);
    two.anna.workspace.undo();
    two.set(two.anna, "name", "Kuulasatama");
    carl.take(two.anna);
    CHECK(carl.workspace.find(two.customer)->text("contact") == "Annan");
    two.anna.take(carl);
    CHECK(two.here(two.customer).text("contact") == "Annan");
}

TEST_CASE("a record that they deleted stays with its rows when mine is kept, and comes back to them") {
    Two two;
    two.remove(two.bengt, two.customer);
    Decisions decisions;
    decisions.decide(two.customer, Decision::mine);
    two.import(decisions);
    CHECK_FALSE(two.here(two.customer).deleted());
    CHECK_FALSE(two.here(two.project).deleted());
    two.bengt.take(two.anna);
    CHECK_FALSE(two.there(two.customer).deleted());
    CHECK_FALSE(two.there(two.project).deleted());
    CHECK(two.bengt.workspace.conflicts().empty());
}

TEST_CASE("a deletion against my edit is decided either way") {
    for (const Decision decision : {Decision::mine, Decision::theirs}) {
        Two two;
        two.set(two.anna, "contact", "Annan");
        two.remove(two.bengt, two.customer);
        CHECK(preview(two.anna.workspace, file_of(two.bengt)).conflicts == 1);
        two.import(decision);
        CHECK(two.here(two.customer).deleted() == (decision == Decision::theirs));
        CHECK_FALSE(two.here(two.customer).deleted_in_conflict());
        CHECK(two.anna.workspace.conflicts().empty());
        CHECK_FALSE(two.import(decision).changed);
        two.bengt.take(two.anna);
        CHECK(two.there(two.customer).deleted() == two.here(two.customer).deleted());
    }
}

TEST_CASE("my deletion against their edit is decided either way") {
    for (const Decision decision : {Decision::mine, Decision::theirs}) {
        Two two;
        two.remove(two.anna, two.customer);
        two.set(two.bengt, "contact", "Bengtin");
        two.import(decision);
        CHECK(two.here(two.customer).deleted() == (decision == Decision::mine));
        CHECK_FALSE(two.here(two.customer).deleted_in_conflict());
        two.bengt.take(two.anna);
        CHECK(two.bengt.workspace.conflicts().empty());
    }
}

TEST_CASE("a new record that is refused stays out with its rows, unless something taken refers to it") {
    Two two;
    Edit edit = two.bengt.workspace.edit({});
    const RecordId other = edit.create(Kind::customer, {{"name", text("Laituri Oy")}});
    const RecordId row = edit.create(Kind::project, {{"customer", other}, {"name", text("Kulunvalvonta")}});
    edit.commit();
    Decisions decisions;
    decisions.decide(other, Decision::mine);
    const Imported imported = two.import(decisions);
    CHECK(imported.left_out == 2);
    CHECK_FALSE(two.anna.workspace.find(other));
    CHECK_FALSE(two.anna.workspace.find(row));
    CHECK(preview(two.anna.workspace, file_of(two.bengt)).added == 2);

    two.bengt.workspace.edit({}).set(two.customer, "parent", other).commit();
    CHECK(two.import(decisions).left_out == 0);
    CHECK(two.anna.workspace.find(other));
    CHECK(two.anna.workspace.find(row));
}

TEST_CASE("a customer's file is refused whole, with a sentence, and previews as nothing") {
    Two two;
    const Bundle shared = customer_file(two.bengt.workspace.everything(), {two.customer}, "Bengt");
    const auto before = two.anna.records();
    const Imported imported = import_bundle(two.anna.workspace, {}, shared);
    REQUIRE(imported.refused);
    CHECK(text(*imported.refused, Language::en) ==
          "This file was made for a customer. It can be read, but not imported.");
    CHECK_FALSE(imported.changed);
    CHECK(two.anna.records() == before);
    CHECK(preview(two.anna.workspace, shared).records.empty());
}

// Rows added apart to a customer whom someone else deleted: the deletion did not know of them, so they live,
// but stand on no page. That is a conflict on the customer, until someone brings it back or deletes the rows.

TEST_CASE("a deletion that comes is told as a conflict where it leaves rows behind that it did not know of") {
    Two two;
    const RecordId row = [&] {
        Edit edit = two.anna.workspace.edit({});
        RecordId id = edit.create(Kind::service, {{"customer", two.customer}, {"system", text("Laituri")}});
        edit.commit();
        return id;
    }();
    two.remove(two.bengt, two.customer);
    const Bundle file = file_of(two.bengt);
    const Preview preview = kumppani::preview(two.anna.workspace, file);
    CHECK(preview.conflicts == 1);
    CHECK(preview.changed == 1); // the project, which they knew of
    const auto effect = std::find_if(preview.records.begin(), preview.records.end(),
                                     [&](const RecordEffect& e) { return e.theirs->id() == two.customer; });
    REQUIRE(effect->rows.size() == 1);
    CHECK(effect->rows.front()->id() == row);

    SECTION("both: the conflict stands on the deleted customer") {
        two.import(Decision::both);
        REQUIRE(two.anna.workspace.conflicts().size() == 1);
        const OpenConflict& open = two.anna.workspace.conflicts().front();
        CHECK(open.record->id() == two.customer);
        CHECK(open.field == deletion_field);
        REQUIRE(open.rows.size() == 1);
        CHECK(open.rows.front()->id() == row);
        SECTION("bringing it back decides it") {
            two.anna.workspace.edit({}).restore(two.customer).commit();
            CHECK_FALSE(two.here(two.project).deleted());
        }
        SECTION("deleting it again takes the rows with it") {
            two.remove(two.anna, two.customer);
            CHECK(two.here(row).deleted());
        }
        CHECK(two.anna.workspace.conflicts().empty());
    }
    SECTION("mine: the customer stays") {
        two.import(Decision::mine);
        CHECK_FALSE(two.here(two.customer).deleted());
        CHECK_FALSE(two.here(row).deleted());
        CHECK(two.anna.workspace.conflicts().empty());
    }
    SECTION("theirs: the rows go too") {
        two.import(Decision::theirs);
        CHECK(two.here(two.customer).deleted());
        CHECK(two.here(row).deleted());
        CHECK(two.anna.workspace.conflicts().empty());
    }
}

TEST_CASE("rows that come for a customer deleted here are told, and bring it back when they are taken") {
    Two two;
    two.remove(two.anna, two.customer);
    Edit edit = two.bengt.workspace.edit({});
    const RecordId row =
        edit.create(Kind::service, {{"customer", two.customer}, {"system", text("Laituri")}});
    edit.commit();
    const Bundle file = file_of(two.bengt);
    const Preview preview = kumppani::preview(two.anna.workspace, file);
    CHECK(preview.added == 1);
    for (const RecordEffect& effect : preview.records)
        CHECK(effect.owner_deleted == (effect.theirs->id() == row));

    SECTION("both") {
        two.import(Decision::both);
        CHECK(two.here(two.customer).deleted());
        CHECK(two.anna.workspace.conflicts().size() == 1);
    }
    SECTION("theirs") {
        two.import(Decision::theirs);
        CHECK_FALSE(two.here(two.customer).deleted());
        CHECK_FALSE(two.here(two.project).deleted());
        CHECK(two.anna.workspace.conflicts().empty());
    }
    SECTION("mine") {
        two.import(Decision::mine);
        CHECK(two.here(two.customer).deleted());
        CHECK_FALSE(two.anna.workspace.find(row));
        CHECK(two.anna.workspace.conflicts().empty());
    }
}
