#include "shared/model/record.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kumppani {

namespace {

Assignment given(Value value, std::uint64_t replica, std::uint64_t counter, Milliseconds time = 1) {
    return {std::move(value), {{replica}, counter, {time, 0}}};
}

std::string text(const char* characters) { return characters; }

} // namespace

TEST_CASE("a field that was never set shows nothing") {
    const Record record("a", Kind::customer);
    CHECK_FALSE(record.has("name"));
    CHECK(record.text("name").empty());
    CHECK(record.integer("charges") == 0);
    CHECK_FALSE(record.yes("archived"));
    CHECK_FALSE(record.date("start"));
    CHECK(record.values("name").empty());
    CHECK_FALSE(record.in_conflict("name"));
    CHECK(record.last_changed() == 0);
}

TEST_CASE("a value asked for as another type is empty") {
    Record record("a", Kind::customer);
    record.set("name", {given(std::int64_t{5}, 1, 1)});
    CHECK(record.has("name"));
    CHECK(record.text("name").empty());
    CHECK(record.integer("name") == 5);
    CHECK_FALSE(record.yes("name"));
}

TEST_CASE("of several values the latest by the clock is shown, of two at one time the higher replica's") {
    Record record("a", Kind::customer);
    record.set("name", {given(text("early"), 2, 9, 10), given(text("late"), 1, 1, 20)});
    CHECK(record.text("name") == "late");
    CHECK(record.in_conflict("name"));
    record.set("name", {given(text("one"), 1, 2, 20), given(text("two"), 2, 10, 20)});
    CHECK(record.text("name") == "two");
}

TEST_CASE("equal values of several people are no conflict") {
    Record record("a", Kind::customer);
    record.set("name", {given(text("Koulu"), 1, 1), given(text("Koulu"), 2, 1)});
    CHECK(record.values("name").size() == 2);
    CHECK_FALSE(record.in_conflict("name"));
}

TEST_CASE("a record includes the edits that its registers name") {
    Record record("a", Kind::customer);
    record.set("name", {given(text("x"), 1, 4)});
    record.set("manager", {given(text("y"), 1, 2), given(text("z"), 2, 7)});
    CHECK(record.seen() == VersionVector{{{1}, 4}, {{2}, 7}});
}

TEST_CASE("fields come sorted by name, whatever the order they were set in") {
    Record one("a", Kind::customer), other("a", Kind::customer);
    one.set("name", {given(text("x"), 1, 1)});
    one.set("contact", {given(text("y"), 1, 2)});
    other.set("contact", {given(text("y"), 1, 2)});
    other.set("name", {given(text("x"), 1, 1)});
    CHECK(one == other);
    CHECK(one.fields() == std::vector<FieldKey>{"contact", "name"});
    one.set("contact", {});
    CHECK(one.fields() == std::vector<FieldKey>{"name"});
}

TEST_CASE("a record changed last when its latest value was given") {
    Record record("a", Kind::customer);
    record.set("name", {given(text("x"), 1, 2, 50)});
    record.set("contact", {given(text("y"), 1, 1, 90)});
    CHECK(record.last_changed() == 90);
}

TEST_CASE("a deletion is in conflict with a value that its deleter had not seen") {
    Record record("a", Kind::customer);
    record.set("name", {given(text("x"), 1, 1)});
    record.set("deleted", {given(written(VersionVector{{{1}, 1}}), 1, 2)});
    CHECK(record.deleted());
    CHECK_FALSE(record.deleted_in_conflict());

    record.set("name", {given(text("y"), 2, 1)});
    CHECK(record.deleted_in_conflict());

    record.set("deleted", {given(Value(), 1, 3)});
    CHECK_FALSE(record.deleted());
    CHECK_FALSE(record.deleted_in_conflict());
}

TEST_CASE("two who deleted a record agree, where one of them had seen everything") {
    Record record("a", Kind::customer);
    record.set("name", {given(text("x"), 1, 1), given(text("y"), 2, 1)});
    record.set("deleted", {given(written(VersionVector{{{1}, 1}}), 1, 2),
                           given(written(VersionVector{{{1}, 1}, {{2}, 1}}), 2, 2)});
    CHECK(record.deleted());
    CHECK_FALSE(record.deleted_in_conflict());
}

TEST_CASE("one who deleted and one who restored are in conflict") {
    Record record("a", Kind::customer);
    record.set("name", {given(text("x"), 1, 1)});
    record.set("deleted", {given(written(VersionVector{{{1}, 1}}), 1, 2), given(Value(), 2, 1)});
    CHECK(record.deleted_in_conflict());
}

TEST_CASE("a deletion that says nonsense about what was seen is in conflict with everything") {
    Record record("a", Kind::customer);
    record.set("name", {given(text("x"), 1, 1)});
    record.set("deleted", {given(text("nonsense"), 1, 2)});
    CHECK(record.deleted());
    CHECK(record.deleted_in_conflict());
}

} // namespace kumppani
