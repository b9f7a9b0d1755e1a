#include "shared/bundle/preview.hpp"
#include "shared/words/words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;

namespace {

/// Someone with a workspace; two of them exchange bundles.
struct Person {
    explicit Person(std::uint64_t number)
        : workspace(Replica{number}, {[this] { return now += 1000; }, [this] { return dice += 7919; }}),
          dice(number << 20) {}

    Bundle bundle() const {
        Bundle bundle{workspace.replica(), "", now, {}};
        for (const Record* record : workspace.everything())
            bundle.records.push_back(*record);
        return bundle;
    }
    Preview preview_of(const Person& sender) {
        received = sender.bundle();
        return preview(workspace, received);
    }
    void import(const Person& sender) { workspace.join({Word::none, {}}, sender.bundle().records); }
    void set(const RecordId& record, FieldKey field, Value value) {
        workspace.edit({Word::none, {}}).set(record, field, std::move(value)).commit();
    }
    void remove(const RecordId& record) { workspace.edit({Word::none, {}}).remove(record).commit(); }
    RecordId customer(std::string name) {
        Edit edit = workspace.edit({Word::none, {}});
        const RecordId id = edit.create(Kind::customer, {{"name", std::move(name)}});
        edit.commit();
        return id;
    }

    Workspace workspace;
    Bundle received;
    Milliseconds now = 1'795'262'400'000;
    std::uint64_t dice;
};

/// Anna has a customer, and Bengt the same.
struct Two {
    Two() : id(anna.customer("Kuulasatama Oy")) { bengt.import(anna); }

    Person anna{1}, bengt{2};
    RecordId id;
};

Value text(const char* text) { return std::string(text); }

} // namespace

TEST_CASE("records that we do not have are new, with all their values") {
    Person anna(1), bengt(2);
    anna.customer("Kuulasatama Oy");
    anna.customer("Laituri Oy");
    const Preview preview = bengt.preview_of(anna);
    CHECK(preview.added == 2);
    REQUIRE(preview.records.size() == 2);
    CHECK(preview.records[0].effect == Effect::added);
    CHECK(preview.records[0].ours == nullptr);
    REQUIRE(preview.records[0].fields.size() == 1);
    CHECK(preview.records[0].fields[0].field == "name");
    CHECK(is_empty(preview.records[0].fields[0].ours));
}

TEST_CASE("what we have already is unchanged, and so is what we have edited since") {
    Two two;
    CHECK(two.bengt.preview_of(two.anna).unchanged == 1);
    two.bengt.set(two.id, "outlook", std::int64_t{5});
    two.bengt.set(two.id, "name", text("Kuulasatama"));
    const Preview preview = two.bengt.preview_of(two.anna);
    CHECK(preview.unchanged == 1);
    CHECK(preview.records[0].fields.empty());
}

TEST_CASE("edits of different fields are changes, never conflicts") {
    Two two;
    two.anna.set(two.id, "outlook", std::int64_t{7});
    two.bengt.set(two.id, "segment", text("4"));
    const Preview preview = two.bengt.preview_of(two.anna);
    CHECK(preview.changed == 1);
    REQUIRE(preview.records[0].fields.size() == 1);
    const FieldEffect& effect = preview.records[0].fields[0];
    CHECK(effect.field == "outlook");
    CHECK(is_empty(effect.ours));
    CHECK(effect.theirs == Value(std::int64_t{7}));
    CHECK(effect.result == Value(std::int64_t{7}));
    CHECK_FALSE(effect.conflict);
}

TEST_CASE("one field changed by both without having seen each other is a conflict that keeps both") {
    Two two;
    two.anna.set(two.id, "outlook", std::int64_t{7});
    two.bengt.now += 1'000'000;
    two.bengt.set(two.id, "outlook", std::int64_t{3});
    const Preview preview = two.bengt.preview_of(two.anna);
    CHECK(preview.conflicts == 1);
    const FieldEffect& effect = preview.records[0].fields.at(0);
    CHECK(effect.conflict);
    CHECK(effect.ours == Value(std::int64_t{3}));
    CHECK(effect.theirs == Value(std::int64_t{7}));
    CHECK(effect.result == Value(std::int64_t{3})); // the later by the clock
    two.bengt.import(two.anna);
    CHECK(two.bengt.preview_of(two.anna).unchanged == 1);
}

TEST_CASE("the same value given by both is no conflict") {
    Two two;
    two.anna.set(two.id, "outlook", std::int64_t{7});
    two.bengt.set(two.id, "outlook", std::int64_t{7});
    CHECK(two.bengt.preview_of(two.anna).unchanged == 1);
}

TEST_CASE("a decision between two values is a change") {
    Two two;
    two.anna.set(two.id, "outlook", std::int64_t{7});
    two.bengt.set(two.id, "outlook", std::int64_t{3});
    two.anna.import(two.bengt);
    two.bengt.import(two.anna);
    two.anna.set(two.id, "outlook", std::int64_t{3});
    const Preview preview = two.bengt.preview_of(two.anna);
    CHECK(preview.changed == 1);
    REQUIRE(preview.records[0].fields.size() == 1);
    CHECK_FALSE(preview.records[0].fields[0].conflict);
}

TEST_CASE("a deletion is told, and one that had not seen our edit is a conflict") {
    Two two;
    two.anna.remove(two.id);
    const Preview seen = two.bengt.preview_of(two.anna);
    CHECK(seen.changed == 1);
    CHECK(seen.records[0].deletes);
    two.bengt.set(two.id, "outlook", std::int64_t{3});
    const Preview unseen = two.bengt.preview_of(two.anna);
    CHECK(unseen.conflicts == 1);
    CHECK(unseen.records[0].deletes);
}

TEST_CASE("a deletion of what we never had, and edits of what both deleted, change nothing to see") {
    Two two;
    two.anna.remove(two.id);
    CHECK(Person(3).preview_of(two.anna).unchanged == 1);
    two.bengt.import(two.anna);
    CHECK(two.bengt.preview_of(two.anna).unchanged == 1);
}

TEST_CASE("the effects stand in the bundle's order and count every record once") {
    Two two;
    two.anna.customer("Laituri Oy");
    two.anna.set(two.id, "outlook", std::int64_t{7});
    const Preview preview = two.bengt.preview_of(two.anna);
    REQUIRE(preview.records.size() == two.bengt.received.records.size());
    for (std::size_t i = 0; i < preview.records.size(); ++i)
        CHECK(preview.records[i].theirs == &two.bengt.received.records[i]);
    CHECK(preview.added == 1);
    CHECK(preview.changed == 1);
    CHECK(preview.conflicts + preview.unchanged == 0);
}
