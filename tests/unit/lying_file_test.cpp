#include "shared/bundle/decisions.hpp"
#include "shared/bundle/exchange_file.hpp"
#include "shared/bundle/instant.hpp"
#include "tests/unit/bundle_sample.hpp"
#include "tests/unit/sitting.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using tests::Desk;
using tests::text;

// Wrong clocks and lying files can hide nothing and poison nothing.

namespace {

constexpr std::uint64_t last_counter = (std::uint64_t{1} << 53) - 1;
constexpr Milliseconds year_275760 = 8'640'000'000'000'000;

RecordId customer(Desk& desk) {
    Edit edit = desk.workspace.edit({});
    const RecordId id = edit.create(Kind::customer, {{"name", text("Kuulasatama Oy")}});
    edit.commit();
    return id;
}

void set(Desk& desk, const RecordId& id, const char* contact) {
    desk.workspace.edit({}).set(id, "contact", text(contact)).commit();
}

/// Sends everything through a file; whether the other could read it.
bool send(const Desk& from, Desk& to) {
    const Bundle file = exchange_file(from.workspace.replica(), "", from.workspace.everything());
    const ReadResult read = read_bundle(write_bundle(file));
    if (!std::holds_alternative<Bundle>(read)) return false;
    import_bundle(to.workspace, {}, std::get<Bundle>(read));
    return true;
}

std::string contact(const Desk& desk, const RecordId& id) {
    return std::string(desk.workspace.find(id)->text("contact"));
}

} // namespace

TEST_CASE("a clock that is wrong by any amount hides no edit, and its files are read") {
    for (const Milliseconds wrong :
         {Milliseconds{-5'000}, Milliseconds{0}, year_275760, std::numeric_limits<Milliseconds>::min(),
          std::numeric_limits<Milliseconds>::max()}) {
        CAPTURE(wrong);
        Desk right(1), other(2);
        const RecordId id = customer(right);
        REQUIRE(send(right, other));
        other.now = wrong;
        set(other, id, "Väärä kello");
        REQUIRE(send(other, right));
        CHECK(contact(right, id) == "Väärä kello");
        set(right, id, "Oikea kello"); // who has seen it replaces it, whatever the clocks say
        CHECK(contact(right, id) == "Oikea kello");
        CHECK(right.workspace.find(id)->values("contact").front().stamp.clock.time < year_275760);
        REQUIRE(send(right, other));
        CHECK(contact(other, id) == "Oikea kello");
        set(other, id, "Taas väärä");
        set(right, id, "Taas oikea");
        REQUIRE(send(other, right));
        CHECK(right.workspace.find(id)->in_conflict("contact")); // both are there, whichever is shown
        REQUIRE(send(right, other));
        CHECK(right.records() == other.records());
    }
}

TEST_CASE("what a wrong clock wrote is read again from the store") {
    for (const Milliseconds wrong : {Milliseconds{-5'000}, std::numeric_limits<Milliseconds>::max()}) {
        MemoryFiles files;
        Desk desk(1);
        desk.now = wrong;
        tests::Sitting sitting(files, desk);
        const RecordId id = sitting.add("Kuulasatama Oy");
        sitting.rename(id, "Laituri Oy");
        tests::Sitting again(files, desk);
        CHECK(again.opened.state == StoreState::intact);
        CHECK(again.name(id) == "Laituri Oy");
    }
}

TEST_CASE("equal clocks show the same to everyone, and hide nothing") {
    Desk anna(1), bengt(2);
    const RecordId id = customer(anna);
    send(anna, bengt);
    bengt.now = anna.now;
    set(anna, id, "Annan");
    set(bengt, id, "Bengtin");
    send(anna, bengt);
    send(bengt, anna);
    CHECK(anna.workspace.find(id)->in_conflict("contact"));
    CHECK(contact(anna, id) == contact(bengt, id));
    CHECK(anna.records() == bengt.records());
}

TEST_CASE("a tick at its end does not turn back to the beginning") {
    Desk anna(1);
    const RecordId id = customer(anna);
    Record record = *anna.workspace.find(id);
    const Clock ahead{anna.now + 60'000, std::numeric_limits<std::uint32_t>::max()};
    record.set("contact", {{text("Ylivuoto"), Stamp{{2}, 1, ahead}}});
    anna.workspace.join({}, std::vector{record});
    set(anna, id, "Myöhempi");
    CHECK(anna.workspace.find(id)->values("contact").front().stamp.clock > ahead);
}

TEST_CASE("a file that claims all edits we could ever make hides none of those we do make") {
    Desk anna(1), bengt(2);
    const RecordId id = customer(anna);
    send(anna, bengt);
    Json json = Json::parse(write_bundle(exchange_file({9}, "", bengt.workspace.everything())));
    for (const Desk* claimed : {&anna, &bengt})
        json["records"][0]["merge"]["seen"][written(claimed->workspace.replica())] = last_counter;
    const Bundle lie = std::get<Bundle>(read_bundle(json.dump()));
    import_bundle(anna.workspace, {}, lie);
    import_bundle(bengt.workspace, {}, lie);
    set(anna, id, "Annan");
    REQUIRE(send(anna, bengt));
    CHECK(contact(bengt, id) == "Annan");
    set(bengt, id, "Bengtin");
    REQUIRE(send(bengt, anna));
    CHECK(contact(anna, id) == "Bengtin");
    CHECK_FALSE(anna.workspace.find(id)->in_conflict("contact"));
    set(anna, id, "Taas Annan");
    REQUIRE(send(anna, bengt));
    CHECK(anna.records() == bengt.records());
}

TEST_CASE("after such a file the store goes on: its edits are read again, also after a fold") {
    MemoryFiles files;
    Desk desk(1);
    RecordId id;
    {
        tests::Sitting sitting(files, desk);
        id = sitting.add("Kuulasatama Oy");
        Record lie = *sitting.workspace().find(id);
        lie.include({{sitting.workspace().replica(), last_counter}});
        sitting.workspace().join({}, std::vector{lie});
        sitting.rename(id, "Laituri Oy");
        CHECK(sitting.last.trouble == Trouble::none);
    }
    {
        tests::Sitting again(files, desk);
        CHECK(again.opened.state == StoreState::intact);
        CHECK(again.name(id) == "Laituri Oy");
        CHECK(again.fold().trouble == Trouble::none);
        again.rename(id, "Taas uusi");
        CHECK(again.workspace().find(id)->values("name").front().stamp.counter < 100);
    }
    tests::Sitting third(files, desk);
    CHECK(third.opened.state == StoreState::intact);
    CHECK(third.name(id) == "Taas uusi");
}

TEST_CASE("a file that claims to have seen our edits and to lack them is told before it takes anything") {
    Desk anna(1);
    const RecordId id = customer(anna);
    set(anna, id, "Annan");
    Record lie(id, Kind::customer);
    lie.set("name", {{text("Kuulasatama Oy"), Stamp{{9}, 1, {1, 0}}}});
    lie.include({{anna.workspace.replica(), 1'000}});
    const Bundle file{{9}, "", 1, {lie}};
    const Preview preview = kumppani::preview(anna.workspace, file);
    CHECK(preview.changed == 1);
    REQUIRE_FALSE(preview.records[0].fields.empty());
    CHECK(preview.records[0].fields[0].field == "contact");
    CHECK(is_empty(preview.records[0].fields[0].result));
    const auto before = anna.records();
    import_bundle(anna.workspace, {}, file);
    anna.workspace.undo();
    CHECK(anna.records() == before);
}

TEST_CASE("the instant of a file stays within what a file can say, however far its clocks are") {
    Record record("c1", Kind::customer);
    record.set("name", {{text("Kuulasatama Oy"), Stamp{{2}, 1, {year_275760, 0}}}});
    const std::vector<const Record*> records{&record};
    const std::string bytes = write_bundle(exchange_file({1}, "", records));
    CHECK(Json::parse(bytes)["as_of"] == "2199-12-31T23:59:59.999Z");
    CHECK(std::holds_alternative<Bundle>(read_bundle(bytes)));
}

TEST_CASE("a record that claims edits and holds none counts alike whether it comes first or last") {
    Record claims("c1", Kind::customer), has("c1", Kind::customer);
    claims.include({{Replica{9}, 5}});
    has.set("name", {{text("Kuulasatama Oy"), Stamp{{9}, 3, {1, 0}}}});
    Desk first(1), last(2);
    const auto nothing = first.records();
    first.workspace.join({}, std::vector{claims});
    CHECK(first.workspace.size() == 1);
    first.workspace.join({}, std::vector{has});
    last.workspace.join({}, std::vector{has});
    last.workspace.join({}, std::vector{claims});
    CHECK(first.records() == last.records());
    while (first.workspace.can_undo())
        first.workspace.undo();
    CHECK(first.records() == nothing);
}

TEST_CASE("a store keeps a record that claims edits and holds none") {
    MemoryFiles files;
    Desk desk(1);
    std::vector<Record> before;
    {
        tests::Sitting sitting(files, desk);
        Record claims("c1", Kind::customer);
        claims.include({{Replica{9}, 5}});
        sitting.workspace().join({}, std::vector{claims});
        before = sitting.records();
        CHECK(sitting.fold().trouble == Trouble::none);
    }
    tests::Sitting again(files, desk);
    CHECK(again.opened.state == StoreState::intact);
    CHECK(again.records() == before);
    CHECK(before.size() == 1);
}
