#include "shared/bundle/exchange_file.hpp"
#include "tests/unit/bundle_sample.hpp"
#include "tests/unit/desk.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using tests::Desk;
using tests::text;

namespace {

struct Work {
    Work() {
        Edit edit = desk.workspace.edit({});
        edit.create_as(written(desk.workspace.replica()), Kind::author, {{"name", text("Änna Öhman")}});
        customer = edit.create(Kind::customer, {{"name", text("Kuulasatama Oy")}});
        other = edit.create(Kind::customer, {{"name", text("Laituri Oy")}, {"parent", customer}});
        project = edit.create(Kind::project, {{"customer", customer}, {"name", text("Venepaikat")}});
        need = edit.create(Kind::need, {{"customer", customer}, {"need", text("Kalenteri")}});
        group = edit.create(Kind::group,
                            {{"customer", customer}, {"project", project}, {"name", text("Ohjausryhmä")}});
        member = edit.create(Kind::member,
                             {{"group", group}, {"name", text("Aino")}, {"role", text("executive")}});
        edit.commit();
    }

    std::set<RecordId> about(const std::set<RecordId>& chosen) const {
        return ids(records_about(desk.workspace.everything(), chosen));
    }
    std::set<RecordId> since(const Known& known) const {
        const auto all = desk.workspace.everything();
        return ids(news(all, all, known));
    }
    static std::set<RecordId> ids(const Records& records) {
        std::set<RecordId> all;
        for (const Record* record : records)
            if (record->kind() != Kind::author) all.insert(record->id());
        return all;
    }

    Desk desk{1};
    RecordId customer, other, project, need, group, member;
};

using Ids = std::set<RecordId>;

} // namespace

TEST_CASE("a file is about a customer, a project or a steering group, and imports alone") {
    const Work work;
    CHECK(work.about({work.customer}) ==
          Ids{work.customer, work.project, work.need, work.group, work.member});
    CHECK(work.about({work.other}) == Ids{work.customer, work.other});
    CHECK(work.about({work.project}) == Ids{work.customer, work.project, work.group, work.member});
    CHECK(work.about({work.group}) == Ids{work.customer, work.project, work.group, work.member});
    for (const RecordId& chosen : {work.customer, work.other, work.project, work.group}) {
        const Bundle file =
            exchange_file({1}, "Änna", records_about(work.desk.workspace.everything(), {chosen}));
        CHECK(file.records.front().kind() == Kind::author);
        CHECK(sample::problems(write_bundle(file)).empty());
    }
}

TEST_CASE("deleted rows go along, so that deletions arrive") {
    Work work;
    work.desk.workspace.edit({}).remove(work.need).commit();
    CHECK(work.about({work.customer}).contains(work.need));
}

TEST_CASE("what changed since is what somebody is not known to have, and what that refers to") {
    Work work;
    Known known;
    CHECK(work.since(known) == Work::ids(work.desk.workspace.everything()));
    learn_sent(known, work.desk.workspace.everything());
    CHECK(work.since(known).empty());
    work.desk.workspace.edit({}).set(work.member, "organisation", text("Satama")).commit();
    CHECK(work.since(known) == Ids{work.customer, work.project, work.group, work.member});
    const auto all = work.desk.workspace.everything();
    CHECK(sample::problems(write_bundle(exchange_file({1}, "", news(all, all, known)))).empty());
    // Of a chosen part only.
    CHECK(news(all, records_about(all, {work.other}), known).empty());
}

TEST_CASE("what a colleague has is learnt from their file") {
    Work work;
    Desk colleague(2);
    colleague.take(work.desk);
    work.desk.workspace.edit({}).set(work.need, "impact", text("Vähemmän soittoja")).commit();
    Known known;
    learn_received(known, exchange_file({2}, "", colleague.workspace.everything()).records);
    CHECK(work.since(known) == Ids{work.customer, work.need});
    colleague.workspace.edit({}).set(work.need, "reason", text("Hyvä")).commit();
    CHECK(work.since(known) == Ids{work.customer, work.need}); // theirs alone is no news
}

TEST_CASE("a colleague who has undone an import is given it again, once they have sent what they have") {
    Work work;
    Desk colleague(2);
    colleague.take(work.desk);
    work.desk.workspace.edit({}).set(work.need, "impact", text("Vähemmän soittoja")).commit();
    colleague.take(work.desk);
    Known known;
    learn_sent(known, work.desk.workspace.everything());
    colleague.workspace.undo();
    CHECK(work.since(known).empty());
    learn_received(known, colleague.records());
    CHECK(work.since(known) == Ids{work.customer, work.need});
}

TEST_CASE("what somebody has is kept as text and read back") {
    const Work work;
    Known known;
    learn_sent(known, work.desk.workspace.everything());
    const std::string kept = written(known);
    REQUIRE(known_from(kept));
    CHECK(*known_from(kept) == known);
    CHECK(known_from("")->empty());
    CHECK_FALSE(known_from("a 0000000001:0\n"));
    CHECK_FALSE(known_from("a 0000000001:1\na 0000000001:2\n"));
    CHECK_FALSE(known_from(" 0000000001:1\n"));
}
