#include "shared/model/record.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kumppani {

namespace {

Assignment given(const char* value, std::uint64_t replica, std::uint64_t counter, Milliseconds time = 1) {
    return {std::string(value), {{replica}, counter, {time, 0}}};
}

Record customer(const char* name) {
    Record record("a", Kind::customer);
    record.set("name", {given(name, 1, 1)});
    return record;
}

} // namespace

TEST_CASE("an edit replaces what its editor had seen") {
    const Record before = customer("Koulu");
    Record after = before;
    after.set("name", {given("Museo", 2, 1)});
    CHECK(merged(before, after) == after);
    CHECK(merged(after, before) == after);
}

TEST_CASE("two who change different fields are not in conflict") {
    Record mine = customer("Koulu"), theirs = mine;
    mine.set("manager", {given("Aino", 1, 2)});
    theirs.set("contact", {given("Bertta", 2, 1)});
    const Record both = merged(mine, theirs);
    CHECK(both.text("manager") == "Aino");
    CHECK(both.text("contact") == "Bertta");
    CHECK(both.text("name") == "Koulu");
    CHECK_FALSE(both.in_conflict("manager"));
    CHECK_FALSE(both.in_conflict("contact"));
}

TEST_CASE("two who change one field apart both keep their value, until one decides") {
    Record mine = customer("Koulu"), theirs = mine;
    mine.set("name", {given("Museo", 1, 2, 50)});
    theirs.set("name", {given("Kirjasto", 2, 1, 40)});
    Record both = merged(mine, theirs);
    CHECK(both.in_conflict("name"));
    CHECK(both.values("name") == Register{given("Museo", 1, 2, 50), given("Kirjasto", 2, 1, 40)});
    CHECK(both.text("name") == "Museo");

    Record decided = both;
    decided.set("name", {given("Kirjasto", 1, 3, 60)});
    CHECK(merged(decided, theirs) == decided);
    CHECK(merged(mine, decided) == decided);
}

TEST_CASE("an older clock does not make an edit older: who has seen whom decides") {
    const Record before = customer("Koulu");
    Record after = before;
    after.set("name", {given("Museo", 2, 1, -1'000'000)});
    CHECK(merged(before, after).text("name") == "Museo");
}

TEST_CASE("a third value goes when its editor's own later one is known") {
    Record first = customer("Koulu");
    Record second = first;
    second.set("name", {given("Museo", 1, 2)});
    Record apart = first;
    apart.set("name", {given("Kirjasto", 2, 1)});
    const Record early = merged(first, apart);
    CHECK(early.values("name") == Register{given("Kirjasto", 2, 1)});
    CHECK(merged(early, second).values("name") == Register{given("Museo", 1, 2), given("Kirjasto", 2, 1)});
}

TEST_CASE("one edit told with two values is settled the same way by everyone") {
    const Record mine = customer("Koulu"), theirs = customer("Museo");
    CHECK(merged(mine, theirs) == merged(theirs, mine));
    CHECK(merged(mine, theirs).values("name").size() == 1);
}

TEST_CASE("fields that only a newer version knows are merged like any other") {
    Record mine = customer("Koulu"), theirs = mine;
    mine.set("of_tomorrow", {{Opaque{"1"}, {{1}, 2, {}}}});
    theirs.set("of_tomorrow", {{Opaque{"2"}, {{2}, 1, {}}}});
    CHECK(merged(mine, theirs).values("of_tomorrow").size() == 2);
}

} // namespace kumppani
