#include "shared/bundle/decisions.hpp"
#include "shared/words/words.hpp"
#include "tests/property/merge_people.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

namespace kumppani {

namespace {

using tests::any_deeds;
using tests::Deed;
using tests::People;
using tests::undecided_deeds;
using tests::What;

/// What people see: the shown values and what is deleted, without stamps.
using Shown = std::map<std::pair<RecordId, FieldKey>, Value>;

Shown shown(const Workspace& workspace) {
    Shown all;
    for (const Record* record : workspace.everything())
        for (const FieldKey field : record->fields())
            if (field == FieldKey("deleted"))
                all[{record->id(), field}] = record->deleted();
            else if (record->has(field))
                all[{record->id(), field}] = record->value(field);
    return all;
}

/// Records that do not differ from never having been there.
Shown without_deleted(const Workspace& workspace) {
    Shown all = shown(workspace), left;
    for (const auto& [place, value] : all)
        if (!workspace.find(place.first)->deleted() && place.second != FieldKey("deleted"))
            left.emplace(place, value);
    return left;
}

} // namespace

TEST_CASE("all who have exchanged everything have the same, in any order", "[merge]") {
    CHECK(rc::check([] {
        People people(*rc::gen::inRange(2u, 7u));
        for (const Deed& deed : any_deeds())
            people.act(deed);
        people.exchange_everything(*rc::gen::inRange(0u, 20u));
        const auto records = people.person(0).records();
        for (unsigned i = 1; i < people.count(); ++i)
            RC_ASSERT(people.person(i).records() == records);
    }));
}

// Also where an import was undone, with what had been decided in it.
TEST_CASE("no field that has a value anywhere loses all of them when people meet", "[merge]") {
    CHECK(rc::check([] {
        People people(*rc::gen::inRange(2u, 7u));
        for (const Deed& deed : any_deeds())
            people.act(deed);
        std::set<std::pair<RecordId, FieldKey>> given;
        for (unsigned i = 0; i < people.count(); ++i)
            for (const Record* record : people.person(i).workspace.everything())
                for (const FieldKey field : record->fields())
                    given.emplace(record->id(), field);
        people.exchange_everything(*rc::gen::inRange(0u, 20u));
        for (const auto& [id, field] : given) {
            const Record* record = people.person(0).workspace.find(id);
            RC_ASSERT(record);
            RC_ASSERT_FALSE(record->values(field).empty());
        }
    }));
}

TEST_CASE("exactly the values survive that nobody who knew them has replaced", "[merge]") {
    CHECK(rc::check([] {
        People people(*rc::gen::inRange(2u, 7u));
        for (const Deed& deed : undecided_deeds())
            people.act(deed);
        people.exchange_everything(*rc::gen::inRange(0u, 20u));
        const Workspace& workspace = people.person(0).workspace;
        for (const auto& [place, left] : people.left()) {
            const Record* record = workspace.find(place.first);
            RC_ASSERT(record);
            const Register& survivors = record->values(place.second);
            RC_ASSERT(survivors.size() == left.size());
            for (const Assignment& a : left)
                RC_ASSERT(std::find(survivors.begin(), survivors.end(), a) != survivors.end());
        }
    }));
}

TEST_CASE("what changed since brings a colleague to the same as everything would", "[merge]") {
    CHECK(rc::check([] {
        People people(*rc::gen::inRange(2u, 4u));
        for (const Deed& deed : any_deeds())
            people.act(deed);
        const Workspace& giver = people.person(0).workspace;
        const std::vector<Record> has = people.person(1).records();
        tests::Desk by_news(9), by_all(9);
        by_news.workspace.join({}, has);
        by_all.workspace.join({}, has);
        Known known;
        learn_received(known, has);
        const auto all = giver.everything();
        const Records records = news(all, all, known);
        by_news.workspace.join({}, exchange_file({1}, "", records).records);
        by_all.workspace.join({}, people.person(0).records());
        RC_ASSERT(by_news.records() == by_all.records());

        // It imports alone: nothing in it refers to what is not, unless nobody has that.
        for (const Record* record : records)
            for (const Field& field : info(record->kind()).fields)
                for (const Assignment& a : record->values(field.key))
                    if (const auto* id = std::get_if<std::string>(&a.value);
                        id && field.type == Type::reference && giver.find(*id))
                        RC_ASSERT(std::find(records.begin(), records.end(), giver.find(*id)) !=
                                  records.end());
        learn_sent(known, records);
        RC_ASSERT(news(all, all, known).empty());
    }));
}

TEST_CASE("a file about which everything is decided leaves nothing to decide when it is read again",
          "[merge]") {
    CHECK(rc::check([] {
        People people(2);
        for (const Deed& deed : any_deeds())
            people.act(deed);
        const Bundle bundle = exchange_file({1}, "", people.person(0).workspace.everything());
        Workspace& workspace = people.person(1).workspace;
        Decisions decisions;
        decisions.decide_all(*rc::gen::element(Decision::both, Decision::theirs, Decision::mine));
        const bool all_taken = import_bundle(workspace, {}, bundle, decisions).left_out == 0;
        const std::vector<Record> after = people.person(1).records();
        const Imported again = import_bundle(workspace, {}, bundle, decisions);
        RC_ASSERT_FALSE(again.changed);
        RC_ASSERT(again.settled == 0u);
        RC_ASSERT(people.person(1).records() == after);
        if (!all_taken) return;
        const Preview preview = kumppani::preview(workspace, bundle);
        RC_ASSERT(preview.added + preview.changed + preview.conflicts == 0u);
    }));
}

TEST_CASE("the list of conflicts kept while records change is the one made anew", "[merge]") {
    CHECK(rc::check([] {
        People people(3);
        for (const Deed& deed : any_deeds()) {
            people.act(deed);
            const Workspace& kept = people.person(0).workspace;
            Workspace made(kept.replica(), people.person(0).surroundings());
            for (const Record& record : people.person(0).records())
                made.load(record);
            const auto& all = kept.conflicts();
            const auto& anew = made.conflicts();
            RC_ASSERT(all.size() == anew.size());
            for (std::size_t i = 0; i < all.size(); ++i) {
                RC_ASSERT(all[i].record->id() == anew[i].record->id());
                RC_ASSERT(all[i].field == anew[i].field);
                RC_ASSERT(tests::names(all[i].rows) == tests::names(anew[i].rows));
                RC_ASSERT(kept.find(all[i].record->id()) == all[i].record);
            }
        }
    }));
}

TEST_CASE("people who each keep to their own field are never in conflict, and lose nothing", "[merge]") {
    CHECK(rc::check([] {
        const auto count = *rc::gen::inRange(2u, 5u);
        People people(count);
        people.act({What::create, 0, 0, 0, 0});
        for (unsigned i = 1; i < count; ++i)
            people.person(i).take(people.person(0));
        const RecordId id = people.person(0).workspace.all(Kind::customer).front()->id();
        std::vector<Value> last(count);
        const std::array fields = {"name", "manager", "contact", "outlook_reason"};
        last[0] = people.person(0).workspace.find(id)->value("name");
        for (Deed deed : any_deeds()) {
            const unsigned person = deed.person % count;
            deed.field = person;
            if (deed.what == What::set) {
                people.person(person).now += 1;
                last[person] = "value " + std::to_string(deed.value);
                people.person(person)
                    .workspace.edit({Word::none, {}})
                    .set(id, fields[person], last[person])
                    .commit();
            }
            if (deed.what == What::give_all || deed.what == What::give_some || deed.what == What::set_clock)
                people.act(deed);
        }
        people.exchange_everything(*rc::gen::inRange(0u, 20u));
        const Record* record = people.person(0).workspace.find(id);
        for (unsigned i = 0; i < count; ++i) {
            RC_ASSERT_FALSE(record->in_conflict(fields[i]));
            RC_ASSERT(record->value(fields[i]) == last[i]);
        }
        RC_ASSERT_FALSE(record->deleted_in_conflict());
    }));
}

TEST_CASE("one who works alone is never in conflict with himself", "[merge]") {
    CHECK(rc::check([] {
        People people(1);
        for (Deed deed : any_deeds())
            if (deed.what != What::give_all && deed.what != What::give_some) people.act(deed);
        for (const Record* record : people.person(0).workspace.everything()) {
            for (const FieldKey field : record->fields())
                RC_ASSERT(record->values(field).size() == 1u);
            RC_ASSERT_FALSE(record->deleted_in_conflict());
        }
    }));
}

TEST_CASE("undo shows again what was shown before, and redo what was shown after", "[merge]") {
    CHECK(rc::check([] {
        People people(*rc::gen::inRange(2u, 4u));
        for (const Deed& deed : any_deeds()) {
            if (deed.what == What::undo || deed.what == What::redo) continue;
            Workspace& workspace = people.person(deed.person).workspace;
            const std::size_t steps = workspace.undo_steps().size();
            const Shown before = without_deleted(workspace);
            people.act(deed);
            if (workspace.undo_steps().size() == steps) continue;
            const Shown after = without_deleted(workspace);
            workspace.undo();
            RC_ASSERT(without_deleted(workspace) == before);
            workspace.redo();
            RC_ASSERT(without_deleted(workspace) == after);
        }
    }));
}

TEST_CASE("everything can be undone to the beginning and redone to the end", "[merge]") {
    CHECK(rc::check([] {
        People people(*rc::gen::inRange(2u, 4u));
        for (const Deed& deed : any_deeds())
            people.act(deed);
        Workspace& workspace = people.person(0).workspace;
        while (workspace.can_redo())
            workspace.redo();
        const Shown after = without_deleted(workspace);
        while (workspace.can_undo())
            workspace.undo();
        RC_ASSERT(without_deleted(workspace).empty());
        while (workspace.can_redo())
            workspace.redo();
        RC_ASSERT(without_deleted(workspace) == after);
    }));
}

TEST_CASE("replaying a journal gives the same records, lists and steps", "[merge]") {
    CHECK(rc::check([] {
        People people(2);
        for (const Deed& deed : any_deeds())
            people.act(deed);
        tests::Desk again(1);
        again.now = people.person(0).now;
        for (const Transaction& transaction : people.journal(0))
            again.workspace.replay(transaction);
        RC_ASSERT(again.records() == people.person(0).records());
        RC_ASSERT(again.workspace.undo_steps() == people.person(0).workspace.undo_steps());
        RC_ASSERT(again.workspace.redo_steps() == people.person(0).workspace.redo_steps());
        RC_ASSERT(again.workspace.counter() == people.person(0).workspace.counter());
    }));
}

TEST_CASE("lists kept in order while records change are those made anew", "[merge]") {
    CHECK(rc::check([] {
        People people(2);
        for (const Deed& deed : any_deeds()) {
            const Workspace& workspace = people.person(0).workspace;
            people.act(deed);
            for (const Record* record : workspace.everything())
                workspace.last_changed(record->id());
            workspace.all(Kind::project);
            for (const Record* customer : workspace.all(Kind::customer))
                workspace.rows(Kind::project, customer->id());
        }
        const Workspace& kept = people.person(0).workspace;
        Workspace made(kept.replica(), people.person(0).surroundings());
        for (const Record& record : people.person(0).records())
            made.load(record);
        RC_ASSERT(tests::names(kept.all(Kind::customer)) == tests::names(made.all(Kind::customer)));
        RC_ASSERT(tests::names(kept.all(Kind::project)) == tests::names(made.all(Kind::project)));
        for (const Record* record : kept.everything()) {
            RC_ASSERT(kept.last_changed(record->id()) == made.last_changed(record->id()));
            RC_ASSERT(tests::names(kept.rows(Kind::project, record->id())) ==
                      tests::names(made.rows(Kind::project, record->id())));
        }
    }));
}

} // namespace kumppani
