#include "shared/workspace/bin.hpp"
#include "tests/unit/desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kumppani {

namespace {

using tests::Desk;

/// A customer with a group, which has a member.
struct Owned : Desk {
    Owned() : Desk(7) {
        Edit edit = workspace.edit({});
        customer = edit.create(Kind::customer, {{"name", std::string("Koulu")}});
        group = edit.create(Kind::group, {{"customer", customer}, {"name", std::string("Katto")}});
        member = edit.create(Kind::member, {{"group", group}, {"name", std::string("Aino")}});
        edit.commit();
    }
    void remove(const RecordId& id) {
        now += 1'000;
        workspace.edit({}).remove(id).commit();
    }

    RecordId customer, group, member;
};

} // namespace

TEST_CASE("what went with its owner stands in the bin as part of it, however far down") {
    Owned desk;
    CHECK(bin(desk.workspace).empty());
    desk.remove(desk.customer);
    const auto found = bin(desk.workspace);
    REQUIRE(found.size() == 1);
    CHECK(found[0].record->id() == desk.customer);
    CHECK(found[0].by == desk.workspace.replica());
    CHECK(found[0].at == desk.now);
    CHECK(found[0].with == 2);
    CHECK(restore_from_bin(desk.workspace, {}, desk.customer));
    CHECK(bin(desk.workspace).empty());
    CHECK_FALSE(desk.workspace.find(desk.member)->deleted());
    desk.workspace.undo();
    CHECK(bin(desk.workspace).size() == 1);
}

TEST_CASE("what was deleted before its owner stands apart, and brings the owner back with it") {
    Owned desk;
    desk.remove(desk.member);
    desk.remove(desk.customer);
    const auto found = bin(desk.workspace);
    REQUIRE(found.size() == 2);
    CHECK(found[0].record->id() == desk.customer);
    CHECK(found[0].with == 1);
    CHECK(found[1].record->id() == desk.member);
    REQUIRE(found[1].owner);
    CHECK(found[1].owner->id() == desk.group);
    CHECK(restore_from_bin(desk.workspace, {}, desk.member));
    CHECK(bin(desk.workspace).empty());
}

TEST_CASE("an edit made without knowing of the deletion is told in the bin") {
    Owned desk;
    Desk colleague{9};
    colleague.take(desk);
    desk.remove(desk.customer);
    colleague.workspace.edit({}).set(desk.customer, "manager", std::string("Aino")).commit();
    desk.take(colleague);
    const auto found = bin(desk.workspace);
    REQUIRE(found.size() == 1);
    CHECK(found[0].conflict);
    CHECK(restore_from_bin(desk.workspace, {}, desk.customer));
    CHECK(desk.workspace.find(desk.customer)->text("manager") == "Aino");
    CHECK_FALSE(desk.workspace.find(desk.customer)->deleted_in_conflict());
}

} // namespace kumppani
