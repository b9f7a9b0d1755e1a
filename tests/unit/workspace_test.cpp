#include "shared/words/words.hpp"
#include "shared/workspace/workspace.hpp"
#include "tests/unit/desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kumppani {

namespace {

using tests::Desk;
using tests::names;

const Message title{Word::none, {}};

RecordId add_customer(Workspace& workspace, std::string name) {
    Edit edit = workspace.edit(title);
    const RecordId id = edit.create(Kind::customer, {{"name", std::move(name)}});
    edit.commit();
    return id;
}

RecordId add_project(Workspace& workspace, const RecordId& customer, std::string name) {
    Edit edit = workspace.edit(title);
    const RecordId id = edit.create(Kind::project, {{"customer", customer}, {"name", std::move(name)}});
    edit.commit();
    return id;
}

bool set(Workspace& workspace, const RecordId& id, FieldKey field, Value value) {
    return workspace.edit(title).set(id, field, std::move(value)).commit();
}

} // namespace

TEST_CASE("an edit happens when it is committed, and carries who and when") {
    Desk desk{1};
    desk.now = 5'000;
    Edit edit = desk.workspace.edit(title);
    const RecordId id = edit.create(Kind::customer, {{"name", std::string("Koulu")}});
    CHECK(desk.workspace.find(id) == nullptr);
    CHECK(edit.commit());

    const Record* record = desk.workspace.find(id);
    REQUIRE(record);
    CHECK(record->text("name") == "Koulu");
    const Stamp& stamp = record->values("name").front().stamp;
    CHECK(stamp.replica == desk.workspace.replica());
    CHECK(stamp.counter == 1);
    CHECK(stamp.clock.time == 5'000);
    CHECK(desk.workspace.last_changed(id) == 5'000);
}

TEST_CASE("setting what is already shown changes nothing") {
    Desk desk{1};
    const RecordId id = add_customer(desk.workspace, "Koulu");
    const std::uint64_t revision = desk.workspace.revision();
    CHECK_FALSE(set(desk.workspace, id, "name", std::string("Koulu")));
    CHECK_FALSE(set(desk.workspace, id, "manager", std::string()));
    CHECK_FALSE(desk.workspace.edit(title)
                    .set(id, "name", std::string("x"))
                    .set(id, "name", std::string("Koulu"))
                    .commit());
    CHECK(desk.workspace.revision() == revision);
    CHECK(set(desk.workspace, id, "name", std::string("Museo")));
}

TEST_CASE("setting the shown one of values in conflict decides for it") {
    Desk mine{1}, theirs{2};
    const RecordId id = add_customer(mine.workspace, "Koulu");
    theirs.take(mine);
    set(mine.workspace, id, "manager", std::string("Aino"));
    theirs.now += 10;
    set(theirs.workspace, id, "manager", std::string("Bertta"));
    mine.take(theirs);
    REQUIRE(mine.workspace.find(id)->in_conflict("manager"));
    CHECK(mine.workspace.find(id)->text("manager") == "Bertta");

    CHECK(set(mine.workspace, id, "manager", std::string("Bertta")));
    CHECK_FALSE(mine.workspace.find(id)->in_conflict("manager"));
    theirs.take(mine);
    CHECK_FALSE(theirs.workspace.find(id)->in_conflict("manager"));

    mine.workspace.undo();
    CHECK(mine.workspace.find(id)->in_conflict("manager"));
    CHECK(mine.workspace.find(id)->text("manager") == "Bertta");
    CHECK(mine.workspace.find(id)->values("manager").size() == 2);
}

TEST_CASE("undo and redo give the old and the new value, as new edits") {
    Desk desk{1};
    const RecordId id = add_customer(desk.workspace, "Koulu");
    set(desk.workspace, id, "charges", std::int64_t{100});
    set(desk.workspace, id, "charges", std::int64_t{200});
    const auto counter = [&] { return desk.workspace.find(id)->values("charges").front().stamp.counter; };
    const std::uint64_t before = counter();

    desk.workspace.undo();
    CHECK(desk.workspace.find(id)->integer("charges") == 100);
    CHECK(counter() > before);
    desk.workspace.undo();
    CHECK_FALSE(desk.workspace.find(id)->has("charges"));
    desk.workspace.redo();
    CHECK(desk.workspace.find(id)->integer("charges") == 100);
    desk.workspace.redo();
    CHECK(desk.workspace.find(id)->integer("charges") == 200);
    CHECK_FALSE(desk.workspace.can_redo());
}

TEST_CASE("a new edit after an undo ends what could be redone") {
    Desk desk{1};
    const RecordId id = add_customer(desk.workspace, "Koulu");
    set(desk.workspace, id, "name", std::string("Museo"));
    desk.workspace.undo();
    REQUIRE(desk.workspace.can_redo());
    set(desk.workspace, id, "name", std::string("Kirjasto"));
    CHECK_FALSE(desk.workspace.can_redo());
}

TEST_CASE("undo and redo tell the title of what they take back") {
    Desk desk{1};
    Edit edit = desk.workspace.edit({Word::none, {"one"}});
    edit.create(Kind::customer, {{"name", std::string("Koulu")}});
    edit.commit();
    add_customer(desk.workspace, "Museo");
    desk.workspace.undo();
    CHECK(desk.workspace.undo_title().arguments == std::vector<std::string>{"one"});
    desk.workspace.undo();
    CHECK(desk.workspace.redo_title().arguments == std::vector<std::string>{"one"});
}

TEST_CASE("undoing a creation deletes the record, and redoing it brings it back whole") {
    Desk desk{1};
    const RecordId id = add_customer(desk.workspace, "Koulu");
    desk.workspace.undo();
    CHECK(desk.workspace.find(id)->deleted());
    CHECK_FALSE(desk.workspace.find(id)->deleted_in_conflict());
    CHECK(desk.workspace.all(Kind::customer).empty());
    desk.workspace.redo();
    CHECK_FALSE(desk.workspace.find(id)->deleted());
    CHECK(names(desk.workspace.all(Kind::customer)) == std::vector<std::string>{"Koulu"});
    desk.workspace.undo();
    CHECK(desk.workspace.find(id)->deleted());
    CHECK_FALSE(desk.workspace.find(id)->deleted_in_conflict());
}

TEST_CASE("typing on in one field is one step of undo") {
    Desk desk{1};
    const RecordId id = add_customer(desk.workspace, "Koulu");
    Workspace& workspace = desk.workspace;
    workspace.edit(title).set(id, "manager", std::string("A")).commit();
    workspace.edit(title).set(id, "manager", std::string("Ai")).continuing().commit();
    workspace.edit(title).set(id, "manager", std::string("Aino")).continuing().commit();
    workspace.undo();
    CHECK_FALSE(workspace.find(id)->has("manager"));
    workspace.redo();
    CHECK(workspace.find(id)->text("manager") == "Aino");
}

TEST_CASE("typing in another field, or after an undo, is a step of its own") {
    Desk desk{1};
    Workspace& workspace = desk.workspace;
    const RecordId id = add_customer(workspace, "Koulu");
    workspace.edit(title).set(id, "manager", std::string("A")).commit();
    workspace.edit(title).set(id, "contact", std::string("B")).continuing().commit();
    workspace.undo();
    CHECK(workspace.find(id)->text("manager") == "A");
    CHECK_FALSE(workspace.find(id)->has("contact"));

    workspace.edit(title).set(id, "manager", std::string("AB")).continuing().commit();
    workspace.undo();
    CHECK(workspace.find(id)->text("manager") == "A");
}

TEST_CASE("deleting a customer deletes what belongs to it, in one step") {
    Desk desk{1};
    Workspace& workspace = desk.workspace;
    const RecordId customer = add_customer(workspace, "Koulu");
    const RecordId project = add_project(workspace, customer, "Verkko");
    Edit edit = workspace.edit(title);
    const RecordId group =
        edit.create(Kind::group, {{"customer", customer}, {"name", std::string("Ohjausryhmä")}});
    const RecordId member = edit.create(Kind::member, {{"group", group}, {"name", std::string("Aino")}});
    edit.commit();

    workspace.edit(title).remove(customer).commit();
    for (const RecordId& id : {customer, project, group, member}) {
        CHECK(workspace.find(id)->deleted());
        CHECK_FALSE(workspace.find(id)->deleted_in_conflict());
    }
    CHECK(workspace.rows(Kind::member, group).empty());

    workspace.undo();
    for (const RecordId& id : {customer, project, group, member})
        CHECK_FALSE(workspace.find(id)->deleted());
    CHECK(workspace.rows(Kind::member, group).size() == 1);
}

TEST_CASE("what was deleted with its owner comes back with it, what was deleted before stays away") {
    Desk desk{1};
    Workspace& workspace = desk.workspace;
    const RecordId customer = add_customer(workspace, "Koulu");
    const RecordId kept = add_project(workspace, customer, "Verkko");
    const RecordId gone = add_project(workspace, customer, "Tulostus");
    workspace.edit(title).remove(gone).commit();
    workspace.edit(title).remove(customer).commit();
    workspace.edit(title).restore(customer).commit();
    CHECK_FALSE(workspace.find(kept)->deleted());
    CHECK(workspace.find(gone)->deleted());
}

TEST_CASE("editing what one has deleted oneself is no conflict") {
    Desk desk{1};
    const RecordId id = add_customer(desk.workspace, "Koulu");
    desk.workspace.edit(title).remove(id).commit();
    CHECK(set(desk.workspace, id, "name", std::string("Museo")));
    CHECK(desk.workspace.find(id)->deleted());
    CHECK_FALSE(desk.workspace.find(id)->deleted_in_conflict());
}

TEST_CASE("an edit that the deleter had not seen puts the deletion in conflict until someone decides") {
    Desk mine{1}, theirs{2};
    const RecordId id = add_customer(mine.workspace, "Koulu");
    theirs.take(mine);
    mine.workspace.edit(title).remove(id).commit();
    set(theirs.workspace, id, "manager", std::string("Bertta"));
    mine.take(theirs);
    CHECK(mine.workspace.find(id)->deleted());
    CHECK(mine.workspace.find(id)->deleted_in_conflict());

    SECTION("to delete it after all") {
        CHECK(mine.workspace.edit(title).remove(id).commit());
        CHECK(mine.workspace.find(id)->deleted());
        CHECK_FALSE(mine.workspace.find(id)->deleted_in_conflict());
    }
    SECTION("to keep it") {
        CHECK(mine.workspace.edit(title).restore(id).commit());
        CHECK_FALSE(mine.workspace.find(id)->deleted());
        CHECK_FALSE(mine.workspace.find(id)->deleted_in_conflict());
    }
    theirs.take(mine);
    CHECK_FALSE(theirs.workspace.find(id)->deleted_in_conflict());
    CHECK(theirs.workspace.find(id)->deleted() == mine.workspace.find(id)->deleted());

    mine.workspace.undo();
    CHECK(mine.workspace.find(id)->deleted_in_conflict());
}

TEST_CASE("rows stand in the order they were added, and move where they are put") {
    Desk desk{1};
    Workspace& workspace = desk.workspace;
    const RecordId customer = add_customer(workspace, "Koulu");
    const RecordId a = add_project(workspace, customer, "a");
    const RecordId b = add_project(workspace, customer, "b");
    const RecordId c = add_project(workspace, customer, "c");
    const auto order = [&] { return names(workspace.rows(Kind::project, customer)); };
    CHECK(order() == std::vector<std::string>{"a", "b", "c"});

    workspace.edit(title).move_before(c, a).commit();
    CHECK(order() == std::vector<std::string>{"c", "a", "b"});
    workspace.edit(title).move_before(c, b).commit();
    CHECK(order() == std::vector<std::string>{"a", "c", "b"});
    workspace.edit(title).move_before(a, {}).commit();
    CHECK(order() == std::vector<std::string>{"c", "b", "a"});

    Edit edit = workspace.edit(title);
    const RecordId d = edit.create(Kind::project, {{"customer", customer}, {"name", std::string("d")}});
    edit.create(Kind::project, {{"customer", customer}, {"name", std::string("e")}});
    edit.move_before(d, b).commit();
    CHECK(order() == std::vector<std::string>{"c", "d", "b", "a", "e"});
}

TEST_CASE("a row moves between two whose keys leave no room") {
    Desk desk{1};
    Workspace& workspace = desk.workspace;
    const RecordId customer = add_customer(workspace, "Koulu");
    const RecordId a = add_project(workspace, customer, "a");
    const RecordId b = add_project(workspace, customer, "b");
    const RecordId c = add_project(workspace, customer, "c");
    const std::string same(workspace.find(a)->text("order"));
    workspace.edit(title).set(b, "order", same).commit();
    const auto rows = names(workspace.rows(Kind::project, customer));
    const RecordId second = rows[0] == "a" ? b : a;

    workspace.edit(title).move_before(c, second).commit();
    CHECK(names(workspace.rows(Kind::project, customer))[1] == "c");
}

TEST_CASE("customers are listed in the order of the Finnish alphabet, and move when renamed") {
    Desk desk{1};
    Workspace& workspace = desk.workspace;
    for (const char* name : {"Öljy", "zoo", "Äänekoski", "Åbo", "Koulu 10", "koulu 2", "Ahti"})
        add_customer(workspace, name);
    const auto order = [&] { return names(workspace.all(Kind::customer)); };
    CHECK(order() ==
          std::vector<std::string>{"Ahti", "koulu 2", "Koulu 10", "zoo", "Åbo", "Äänekoski", "Öljy"});

    const RecordId ahti = workspace.all(Kind::customer).front()->id();
    set(workspace, ahti, "name", std::string("Örö"));
    CHECK(order() ==
          std::vector<std::string>{"koulu 2", "Koulu 10", "zoo", "Åbo", "Äänekoski", "Öljy", "Örö"});
    workspace.edit(title).remove(ahti).commit();
    CHECK(order().back() == "Öljy");
    workspace.undo();
    CHECK(order().back() == "Örö");
}

TEST_CASE("a row given to another owner changes lists") {
    Desk desk{1};
    Workspace& workspace = desk.workspace;
    const RecordId koulu = add_customer(workspace, "Koulu");
    const RecordId museo = add_customer(workspace, "Museo");
    const RecordId project = add_project(workspace, koulu, "Verkko");
    CHECK(workspace.rows(Kind::project, koulu).size() == 1);
    CHECK(workspace.rows(Kind::project, museo).empty());
    desk.now += 1'000;
    set(workspace, project, "customer", museo);
    CHECK(workspace.rows(Kind::project, koulu).empty());
    CHECK(names(workspace.rows(Kind::project, museo)) == std::vector<std::string>{"Verkko"});
    CHECK(workspace.last_changed(museo) == desk.now);
    CHECK(workspace.last_changed(koulu) < desk.now);
}

TEST_CASE("a change to a member is a change to its group and to its customer") {
    Desk desk{1};
    Workspace& workspace = desk.workspace;
    const RecordId customer = add_customer(workspace, "Koulu");
    Edit edit = workspace.edit(title);
    const RecordId group = edit.create(Kind::group, {{"customer", customer}, {"name", std::string("Ryhmä")}});
    const RecordId member = edit.create(Kind::member, {{"group", group}, {"name", std::string("Aino")}});
    edit.commit();
    const Milliseconds before = workspace.last_changed(customer);
    desk.now += 60'000;
    set(workspace, member, "organisation", std::string("Kaupunki"));
    CHECK(workspace.last_changed(group) == desk.now);
    CHECK(workspace.last_changed(customer) == desk.now);
    desk.now += 60'000;
    workspace.edit(title).remove(member).commit();
    CHECK(workspace.last_changed(customer) == desk.now);
    CHECK(before < desk.now);
}

TEST_CASE("an import is one step, and undoing it leaves no trace of what it brought") {
    Desk mine{1}, theirs{2};
    const RecordId shared = add_customer(mine.workspace, "Koulu");
    theirs.take(mine);
    set(theirs.workspace, shared, "manager", std::string("Bertta"));
    const RecordId brought = add_customer(theirs.workspace, "Museo");
    const auto before = mine.records();

    CHECK(mine.take(theirs));
    CHECK(mine.workspace.find(shared)->text("manager") == "Bertta");
    const auto after = mine.records();
    CHECK(names(mine.workspace.all(Kind::customer)) == std::vector<std::string>{"Koulu", "Museo"});
    CHECK(mine.workspace.find(brought));

    mine.workspace.undo();
    CHECK(mine.records() == before);
    CHECK(names(mine.workspace.all(Kind::customer)) == std::vector<std::string>{"Koulu"});
    mine.workspace.redo();
    CHECK(mine.records() == after);
    CHECK(names(mine.workspace.all(Kind::customer)) == std::vector<std::string>{"Koulu", "Museo"});
    mine.workspace.undo();
    CHECK(mine.take(theirs));
    CHECK(mine.records() == after);
}

TEST_CASE("undoing an import keeps what was edited since as a deletion that colleagues learn of") {
    Desk mine{1}, theirs{2};
    const RecordId brought = add_customer(theirs.workspace, "Museo");
    mine.take(theirs);
    set(mine.workspace, brought, "manager", std::string("Aino"));
    mine.workspace.undo();
    mine.workspace.undo();
    REQUIRE(mine.workspace.find(brought));
    CHECK(mine.workspace.find(brought)->deleted());
    CHECK_FALSE(mine.workspace.find(brought)->deleted_in_conflict());
    theirs.take(mine);
    CHECK(theirs.workspace.find(brought)->deleted());
    mine.workspace.redo();
    CHECK_FALSE(mine.workspace.find(brought)->deleted());
}

TEST_CASE("importing again what is known changes nothing and is no step") {
    Desk mine{1}, theirs{2};
    add_customer(theirs.workspace, "Museo");
    CHECK(mine.take(theirs));
    mine.workspace.undo();
    CHECK(mine.take(theirs));
    CHECK_FALSE(mine.take(theirs));
    mine.workspace.undo();
    CHECK_FALSE(mine.workspace.can_undo());
}

TEST_CASE("a record of another kind under a known id is passed over") {
    Desk mine{1}, theirs{2};
    const RecordId id = add_customer(mine.workspace, "Koulu");
    Edit edit = theirs.workspace.edit(title);
    edit.create_as(id, Kind::group, {{"name", std::string("Ryhmä")}});
    edit.commit();
    CHECK_FALSE(mine.take(theirs));
    CHECK(mine.workspace.find(id)->text("name") == "Koulu");
}

TEST_CASE("a large import stands in the lists") {
    Desk mine{1}, theirs{2};
    const RecordId customer = add_customer(theirs.workspace, "Koulu");
    Edit edit = theirs.workspace.edit(title);
    for (int i = 0; i < 1'000; ++i)
        edit.create(Kind::project, {{"customer", customer}, {"name", "Hanke " + std::to_string(i)}});
    edit.commit();
    CHECK(mine.workspace.all(Kind::customer).empty());
    mine.take(theirs);
    CHECK(mine.workspace.all(Kind::customer).size() == 1);
    CHECK(mine.workspace.rows(Kind::project, customer).size() == 1'000);
    CHECK(mine.workspace.rows(Kind::project, customer)[999]->text("name") == "Hanke 999");
    mine.workspace.undo();
    CHECK(mine.workspace.rows(Kind::project, customer).empty());
}

TEST_CASE("replaying the transactions gives the same records and the same steps") {
    Desk mine{1}, theirs{2};
    std::vector<Transaction> journal;
    mine.workspace.on_transaction([&](const Transaction& t) { journal.push_back(t); });
    const RecordId id = add_customer(mine.workspace, "Koulu");
    theirs.take(mine);
    set(mine.workspace, id, "manager", std::string("A"));
    mine.workspace.edit(title).set(id, "manager", std::string("Aino")).continuing().commit();
    set(theirs.workspace, id, "manager", std::string("Bertta"));
    add_project(theirs.workspace, id, "Verkko");
    mine.take(theirs);
    mine.workspace.undo();
    mine.workspace.redo();
    mine.workspace.edit(title).remove(id).commit();
    mine.workspace.undo();
    mine.workspace.undo();

    Desk again{1};
    for (const Transaction& transaction : journal)
        again.workspace.replay(transaction);
    CHECK(again.records() == mine.records());
    CHECK(again.workspace.undo_steps() == mine.workspace.undo_steps());
    CHECK(again.workspace.redo_steps() == mine.workspace.redo_steps());
    CHECK(again.workspace.counter() == mine.workspace.counter());

    mine.workspace.redo();
    again.workspace.redo();
    CHECK(again.records() == mine.records());
}

TEST_CASE("counters go on after a load, and none is used twice") {
    Desk before{1};
    const RecordId id = add_customer(before.workspace, "Koulu");
    set(before.workspace, id, "name", std::string("Museo"));
    Desk after{1};
    for (const Record& record : before.records())
        after.workspace.load(record);
    set(after.workspace, id, "name", std::string("Kirjasto"));
    CHECK(after.workspace.find(id)->values("name").front().stamp.counter == before.workspace.counter() + 1);
}

TEST_CASE("a clock that stands or goes back still gives later stamps") {
    Desk desk{1};
    const RecordId id = add_customer(desk.workspace, "Koulu");
    Clock last = desk.workspace.find(id)->values("name").front().stamp.clock;
    for (const Milliseconds step : {0, -5'000, 0, 1}) {
        desk.now += step;
        set(desk.workspace, id, "name", "nimi " + std::to_string(last.tick));
        const Clock clock = desk.workspace.find(id)->values("name").front().stamp.clock;
        CHECK(last < clock);
        last = clock;
    }
}

TEST_CASE("a colleague's clock that is years ahead does not become ours") {
    Desk mine{1}, theirs{2};
    constexpr Milliseconds year = Milliseconds{365} * 24 * 60 * 60 * 1000;
    theirs.now = mine.now + year;
    add_customer(theirs.workspace, "Museo");
    mine.take(theirs);
    const RecordId id = add_customer(mine.workspace, "Koulu");
    CHECK(mine.workspace.find(id)->last_changed() < mine.now + year / 2);
}

TEST_CASE("our own clock comes back once the machine's date is right again") {
    Desk desk{1};
    constexpr Milliseconds year = Milliseconds{365} * 24 * 60 * 60 * 1000;
    desk.now += year;
    const RecordId id = add_customer(desk.workspace, "Koulu");
    desk.now -= year;
    set(desk.workspace, id, "name", std::string("Museo"));
    CHECK(desk.workspace.find(id)->text("name") == "Museo");
    CHECK(desk.workspace.find(id)->last_changed() == desk.now);
}

TEST_CASE("a stamp gets the name of its author") {
    Desk desk{1};
    CHECK(desk.workspace.author_name(desk.workspace.replica()).empty());
    Edit edit = desk.workspace.edit(title);
    edit.create_as(written(desk.workspace.replica()), Kind::author, {{"name", std::string("Aino")}});
    edit.commit();
    CHECK(desk.workspace.author_name(desk.workspace.replica()) == "Aino");
}

TEST_CASE("creating a record that was deleted brings it back") {
    Desk desk{1};
    const auto say = [&](bool done) {
        Edit edit = desk.workspace.edit(title);
        edit.create_as("ryhma.executive-4", Kind::task, {{"group", std::string("ryhma")}, {"done", done}});
        edit.commit();
    };
    say(true);
    desk.workspace.edit(title).remove("ryhma.executive-4").commit();
    say(false);
    CHECK(desk.workspace.rows(Kind::task, "ryhma").size() == 1);
}

TEST_CASE("a moved workspace keeps its lists") {
    Desk desk{1};
    const RecordId id = add_customer(desk.workspace, "Koulu");
    REQUIRE(desk.workspace.all(Kind::customer).size() == 1);
    Workspace moved = std::move(desk.workspace);
    set(moved, id, "name", std::string("Museo"));
    CHECK(names(moved.all(Kind::customer)) == std::vector<std::string>{"Museo"});
}

} // namespace kumppani
