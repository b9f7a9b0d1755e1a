#include "shared/bundle/customer_file.hpp"
#include "shared/bundle/decisions.hpp"
#include "shared/bundle/exchange_file.hpp"
#include "shared/bundle/merging.hpp"
#include "shared/model/value_json.hpp"
#include "tests/fuzz/require.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

// The bytes choose what three files say: ids that collide, counters and clocks at their ends, version vectors
// that lie, deletions, references that lead in circles, fields of tomorrow. Each file goes through the
// reader; those it takes are merged in every order, imported with decisions, undone and redone, and cut down
// for a customer. All must end in bounded time, in the same bytes, with nothing internal in the customer's
// file.

namespace {

using namespace kumppani;
using fuzz::require;

/// Takes choices from the bytes; zeros when they are used up.
class Choices {
public:
    Choices(const std::uint8_t* data, std::size_t size) : data_(data), left_(size) {}

    std::size_t below(std::size_t most) {
        if (left_ == 0) return 0;
        --left_;
        return *data_++ % most;
    }
    bool any() const { return left_ > 0; }

private:
    const std::uint8_t* data_;
    std::size_t left_;
};

constexpr std::uint64_t last_counter = (std::uint64_t{1} << 53) - 1;
constexpr std::uint64_t counters[] = {
    1, 2, 3, 4, 5, 1'790'000'000'000, std::uint64_t{1} << 52, last_counter - 1, last_counter};
constexpr std::uint64_t times[] = {
    0, 1, 1'790'000'000'000, 1'790'000'000'001, 8'640'000'000'000'000, last_counter};
constexpr std::uint64_t ticks[] = {0, 1, 4'294'967'295};
constexpr const char* ids[] = {"a", "b", "c", "d", "e.executive-1", "0000000001"};

std::string replica(Choices& choices) { return written(Replica{1 + choices.below(4)}); }

std::string stamp(Choices& choices) {
    return replica(choices) + '.' + std::to_string(counters[choices.below(std::size(counters))]) + '.' +
           std::to_string(times[choices.below(std::size(times))]) + '.' +
           std::to_string(ticks[choices.below(std::size(ticks))]);
}

std::string vector_text(Choices& choices) {
    VersionVector seen;
    for (std::size_t entries = choices.below(4); entries > 0; --entries)
        seen[{1 + choices.below(4)}] = counters[choices.below(std::size(counters))];
    return written(seen);
}

Json value(Choices& choices, Kind kind, const Field* field) {
    const std::size_t which = choices.below(8);
    if (which == 0 || !field) return which < 4 ? Json() : Json{{"__proto__", which}, {"text", "INTERNAL"}};
    const std::string internal =
        kind == Kind::author || field->audience == Audience::internal ? "INTERNAL" : "shown";
    switch (field->type) {
    case Type::text:
    case Type::person:
    case Type::note:
        return internal + std::string(which, ' ') + "<b>=1+1</b> €";
    case Type::integer:
    case Type::calendar_month:
        return which;
    case Type::money:
        return static_cast<double>(which) * 1.25;
    case Type::yes_no:
        return which % 2 == 0;
    case Type::date:
        return "2026-03-0" + std::to_string(which + 1);
    case Type::month:
        return "2026-0" + std::to_string(which + 1);
    case Type::time:
        return std::to_string(which) + ".30";
    case Type::choice:
        return field->choices[which % field->choices.size()].key;
    case Type::order:
        return "000" + std::to_string(which + 1);
    case Type::reference:
        return ids[choices.below(std::size(ids))];
    }
    return {};
}

Json record(Choices& choices, const char* id) {
    const KindInfo& kind = kinds()[choices.below(kinds().size())];
    Json fields = Json::object(), merge = Json::object();
    if (!kind.owner.empty()) fields[std::string(kind.owner)] = ids[choices.below(std::size(ids))];
    for (std::size_t count = choices.below(5); count > 0; --count) {
        const std::size_t which = choices.below(kind.fields.size() + 1);
        const Field* field = which < kind.fields.size() ? &kind.fields[which] : nullptr;
        const std::string name = field ? std::string(field->key) : "of_tomorrow";
        fields[name] = value(choices, kind.kind, field);
        if (choices.below(4)) merge["stamps"][name] = stamp(choices);
        for (std::size_t others = choices.below(3); others > 0; --others)
            merge["others"][name].push_back({value(choices, kind.kind, field), stamp(choices)});
    }
    for (std::size_t count = choices.below(3); count > 0; --count)
        merge["seen"][replica(choices)] = counters[choices.below(std::size(counters))];
    if (choices.below(4) == 0) {
        merge["deleted"] = vector_text(choices);
        merge["stamps"]["deleted"] = stamp(choices);
    }
    return {{"id", id}, {"kind", kind.key}, {"fields", fields}, {"merge", merge}};
}

std::vector<Bundle> files(Choices& choices) {
    std::vector<Bundle> read;
    for (int count = 0; count < 3 && choices.any(); ++count) {
        Json json = {{"format", bundle_format},
                     {"schema", bundle_schema},
                     {"kind", "exchange"},
                     {"from", {{"name", ""}, {"replica", replica(choices)}}},
                     {"as_of", "2026-11-21T18:20:11.123Z"},
                     {"records", Json::array()}};
        for (const char* id : ids)
            if (choices.below(3)) json["records"].push_back(record(choices, id));
        ReadResult result = read_bundle(json.dump(), [&](std::string_view id) -> std::optional<Kind> {
            for (const Bundle& bundle : read)
                for (const Record& known : bundle.records)
                    if (known.id() == id) return known.kind();
            return std::nullopt;
        });
        if (auto* bundle = std::get_if<Bundle>(&result)) read.push_back(std::move(*bundle));
    }
    return read;
}

struct Desk {
    explicit Desk(std::uint64_t number)
        : workspace({number}, {[this] { return now += 7; }, [this] { return dice += 0x9E3779B97F4A7C15u; }}),
          dice(number) {}
    std::vector<Record> records() const {
        std::vector<Record> all;
        for (const Record* record : workspace.everything())
            all.push_back(*record);
        return all;
    }
    std::string bytes() const { return write_bundle(exchange_file({1}, "", workspace.everything())); }

    Milliseconds now = 1'790'000'000'000;
    Workspace workspace;
    std::uint64_t dice;
};

void check_orders(const std::vector<Bundle>& read) {
    std::vector<Bundle> order = read;
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < read.size(); ++i)
        places.push_back(i);
    const std::string first = write_bundle(merged(read));
    Desk desk(7);
    do {
        for (std::size_t i = 0; i < places.size(); ++i)
            order[i] = read[places[i]];
        order.push_back(order.front()); // again
        require(write_bundle(merged(order)) == first, "files merge to the same bytes in any order");
        order.pop_back();
    } while (std::next_permutation(places.begin(), places.end()));
    for (const Bundle& bundle : read)
        desk.workspace.join({}, bundle.records);
    require(desk.records() == merged(read).records, "a workspace merges as files do");
}

void check_imports(const std::vector<Bundle>& read, Choices& choices) {
    Desk desk(1 + choices.below(4)); // it may be one that the files lie about
    for (const Bundle& bundle : read) {
        Decisions decisions;
        decisions.decide_all(static_cast<Decision>(choices.below(3)));
        for (const char* id : ids)
            if (choices.below(3) == 0) decisions.decide(id, static_cast<Decision>(choices.below(3)));
        preview(desk.workspace, bundle);
        import_bundle(desk.workspace, {}, bundle, decisions);
        const auto after = desk.records();
        const Imported again = import_bundle(desk.workspace, {}, bundle, decisions);
        require(!again.changed && desk.records() == after, "reading a file again changes nothing");
        for (const OpenConflict& open : desk.workspace.conflicts()) {
            require(desk.workspace.find(open.record->id()) == open.record, "conflicts are of what is there");
            if (open.field != deletion_field)
                require(sides(*open.record, open.field).size() > 1, "a conflict has two sides");
        }
    }
    for (const char* id : ids)
        if (desk.workspace.find(id) && choices.below(2))
            desk.workspace.edit({}).set(id, "name", std::string("INTERNAL edit")).commit();
    const ReadResult own = read_bundle(desk.bytes());
    if (const auto* bundle = std::get_if<Bundle>(&own))
        require(bundle->records == desk.records(), "what we write is read as we have it");
    else // a reference to what a file left out, or an owner that nobody named: never a stamp of ours
        for (const Problem& problem : std::get<std::vector<Problem>>(own))
            require(problem.pointer.find("/stamps/") == std::string::npos, "our own edits can be read");
    while (desk.workspace.can_undo())
        desk.workspace.undo();
    while (desk.workspace.can_redo())
        desk.workspace.redo();
}

void check_customer_file(const std::vector<Bundle>& read) {
    Desk desk(5);
    std::set<RecordId> everyone;
    for (const Bundle& bundle : read)
        desk.workspace.join({}, bundle.records);
    for (const Record* record : desk.workspace.everything())
        everyone.insert(record->id());
    const Bundle made = customer_file(desk.workspace.everything(), everyone, "Sender");
    const std::string bytes = write_bundle(made);
    require(bytes.find("INTERNAL") == std::string::npos, "nothing internal leaves");
    require(bytes.find("of_tomorrow") == std::string::npos, "nothing leaves that is not understood");
    const ReadResult again = read_bundle(bytes, {}, Accepted::any);
    require(std::holds_alternative<Bundle>(again), "a customer's file can be read");
    require(std::get<Bundle>(again) == made, "a customer's file is read as it was made");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    Choices choices(data, size);
    const std::vector<Bundle> read = files(choices);
    if (read.empty()) return 0;
    check_orders(read);
    check_customer_file(read);
    check_imports(read, choices);
    return 0;
}
