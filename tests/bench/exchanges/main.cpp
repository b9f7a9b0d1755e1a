// Files read, written and merged by the code of the page, without its screens: for measurements. Driven by
// page.js.

#include "shared/bundle/decisions.hpp"
#include "shared/bundle/exchange_file.hpp"
#include "shared/example/synthetic.hpp"
#include "shared/words/words.hpp"

#include <emscripten.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace kumppani;

namespace {

constexpr std::size_t fields_of_plan = 40;

/// Everyone's clock ticks as one, and dice fall as they did the last time.
Surroundings surroundings() {
    static Milliseconds time = 1'795'000'000'000;
    static std::uint64_t dice = 1;
    return {[] { return ++time; }, [] { return dice = dice * 6364136223846793005U + 1442695040888963407U; }};
}

std::string given, made;
Bundle read_or_made;
std::vector<std::unique_ptr<Workspace>> people;

std::string file_of(const Workspace& workspace) {
    return write_bundle(exchange_file(workspace.replica(), "", workspace.everything()));
}

std::unique_ptr<Workspace> person_with(std::uint64_t number, std::span<const Record> records) {
    auto workspace = std::make_unique<Workspace>(Replica{number}, surroundings());
    workspace->join({Word::none, {}}, records);
    return workspace;
}

/// Where the values of a plan stand: in the customer and in one row of each kind that it has.
struct Slot {
    Kind kind;
    const Field* field;
};

std::vector<Slot> slots() {
    std::vector<Slot> all;
    for (const Kind kind : {Kind::customer, Kind::project, Kind::service, Kind::event, Kind::need})
        for (const Field& field : info(kind).fields)
            if (field.type != Type::reference && field.type != Type::order && all.size() < fields_of_plan)
                all.push_back({kind, &field});
    return all;
}

std::string id_of(std::size_t plan, Kind kind) {
    return "plan" + std::to_string(plan) + "-" + std::string(info(kind).key);
}

Value value_of(const Field& field, std::int64_t number) {
    using namespace std::chrono;
    switch (field.type) {
    case Type::integer:
    case Type::calendar_month:
        return field.least + number % (field.most > 0 ? field.most - field.least + 1 : 12);
    case Type::money:
        return number * 100;
    case Type::yes_no:
        return number % 2 == 0;
    case Type::date:
        return year_month_day{sys_days{year{2026} / 1 / 1} + days{number % 365}};
    case Type::month:
        return year{2026} / month{static_cast<unsigned>(1 + number % 12)};
    case Type::choice:
        return std::string(field.choices[static_cast<std::size_t>(number) % field.choices.size()].key);
    case Type::time:
        return std::string("13.00");
    default:
        return "Arvo " + std::to_string(number);
    }
}

} // namespace

extern "C" {

/// Where so many bytes are put before they are read or taken.
EMSCRIPTEN_KEEPALIVE char* exchanges_room(int size) {
    given.resize(static_cast<std::size_t>(size));
    return given.data();
}

/// What was written last.
EMSCRIPTEN_KEEPALIVE const char* exchanges_made() { return made.data(); }

/// How many records the bytes hold; -1 where they are no bundle.
EMSCRIPTEN_KEEPALIVE int exchanges_read() {
    ReadResult result = read_bundle(given);
    if (!std::holds_alternative<Bundle>(result)) return -1;
    read_or_made = std::get<Bundle>(std::move(result));
    return static_cast<int>(read_or_made.records.size());
}

/// Writes what was read or invented; returns the number of bytes.
EMSCRIPTEN_KEEPALIVE int exchanges_write() {
    made = write_bundle(read_or_made);
    return static_cast<int>(made.size());
}

EMSCRIPTEN_KEEPALIVE void exchanges_invent(int customers) {
    read_or_made = {Replica{1}, "", 0, synthetic(static_cast<std::size_t>(customers), 1)};
}

/// So many people have the same plans.
EMSCRIPTEN_KEEPALIVE void exchanges_begin(int plans, int persons) {
    auto first = std::make_unique<Workspace>(Replica{1}, surroundings());
    for (std::size_t plan = 0; plan < static_cast<std::size_t>(plans); ++plan) {
        auto edit = first->edit({Word::none, {}});
        for (const Slot& slot : slots()) {
            const std::string id = id_of(plan, slot.kind);
            const std::string_view owner = info(slot.kind).owner;
            edit.create_as(id, slot.kind, {});
            if (!owner.empty()) edit.set(id, owner, id_of(plan, Kind::customer));
            edit.set(id, slot.field->key, value_of(*slot.field, static_cast<std::int64_t>(plan)));
        }
        edit.commit();
    }
    std::vector<Record> records;
    for (const Record* record : first->everything())
        records.push_back(*record);
    people.clear();
    people.push_back(std::move(first));
    for (int i = 1; i < persons; ++i)
        people.push_back(person_with(static_cast<std::uint64_t>(i) + 1, records));
}

EMSCRIPTEN_KEEPALIVE void exchanges_edit(int person, int plan, int slot, int number) {
    static const std::vector<Slot> all = slots();
    const Slot& at = all[static_cast<std::size_t>(slot)];
    people[static_cast<std::size_t>(person)]
        ->edit({Word::none, {}})
        .set(id_of(static_cast<std::size_t>(plan), at.kind), at.field->key, value_of(*at.field, number))
        .commit();
}

/// Writes a person's file; returns the number of bytes.
EMSCRIPTEN_KEEPALIVE int exchanges_file(int person) {
    made = file_of(*people[static_cast<std::size_t>(person)]);
    return static_cast<int>(made.size());
}

/// The first person has what the bytes hold and nothing else. Returns the number of records, or -1.
EMSCRIPTEN_KEEPALIVE int exchanges_open() {
    const int records = exchanges_read();
    if (records < 0) return records;
    if (people.empty()) people.emplace_back();
    people.front() = person_with(99, read_or_made.records);
    return records;
}

/// The first person reads the bytes and imports them. Returns the number of records, or -1.
EMSCRIPTEN_KEEPALIVE int exchanges_take() {
    const int records = exchanges_read();
    if (records >= 0) import_bundle(*people.front(), {Word::none, {}}, read_or_made);
    return records;
}
}

int main() { return 0; }
