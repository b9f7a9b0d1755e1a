#include "shared/model/kind.hpp"
#include "shared/model/value_json.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

namespace kumppani {

namespace {

std::string in_file(const Field* described, const Value& value) { return to_json(described, value).dump(); }

std::optional<Value> from_file(const Field* described, const char* json) {
    return value_from_json(described, Json::parse(json));
}

const Field& charges = field(Kind::customer, "charges");
const Field& headcount = field(Kind::customer, "headcount");
const Field& start = field(Kind::project, "start");

} // namespace

TEST_CASE("a value stands in files as a reader expects, and reads back the same") {
    struct Row {
        Kind kind;
        const char* field;
        Value value;
        const char* json;
    };
    const Row rows[] = {
        {Kind::customer, "name", std::string("Äänekoski"), "\"Äänekoski\""},
        {Kind::customer, "charges", std::int64_t{28'000'000}, "280000"},
        {Kind::customer, "charges", std::int64_t{20'460}, "204.6"},
        {Kind::customer, "charges_change", std::int64_t{-1}, "-0.01"},
        {Kind::customer, "headcount", std::int64_t{1'400}, "1400"},
        {Kind::customer, "archived", true, "true"},
        {Kind::project, "start", *date_from_iso("2026-03-01"), "\"2026-03-01\""},
        {Kind::service, "next", *month_from_iso("2026-04"), "\"2026-04\""},
        {Kind::event, "month", std::int64_t{4}, "4"},
        {Kind::group, "meeting_start", std::string("13.00"), "\"13.00\""},
        {Kind::customer, "deleted", std::string("0000000001:7"), "\"0000000001:7\""},
        {Kind::customer, "name", Value(), "null"},
        {Kind::customer, "from_next_year", Opaque{"{\"a\":[1,2.5]}"}, "{\"a\":[1,2.5]}"},
    };
    for (const Row& row : rows) {
        const Field* described = described_field(row.kind, row.field);
        INFO(row.field << " " << row.json);
        CHECK(in_file(described, row.value) == row.json);
        CHECK(from_file(described, row.json) == row.value);
    }
}

TEST_CASE("every amount is written with at most two decimals and reads back to the cent") {
    std::uint64_t dice = 1;
    for (int i = 0; i < 20'000; ++i) {
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        const auto cents = static_cast<std::int64_t>((dice >> 17) % 100'000'000'000'000);
        const std::string json = in_file(&charges, cents);
        const std::size_t point = json.find('.');
        INFO(cents << " as " << json);
        CHECK((point == std::string::npos || json.size() - point <= 3));
        CHECK(json.find('e') == std::string::npos);
        CHECK(from_file(&charges, json.c_str()) == Value(cents));
    }
}

TEST_CASE("what a field does not take is refused") {
    for (const char* json : {"\"12\"", "1.5", "true", "[]", "{}", "1e300", "18446744073709551615"})
        CHECK_FALSE(from_file(&headcount, json));
    for (const char* json : {"\"12\"", "0.001", "1e20", "99999999999999999999"})
        CHECK_FALSE(from_file(&charges, json));
    for (const char* json : {"\"1.3.2026\"", "\"2026-02-30\"", "20260301", "\"\""})
        CHECK_FALSE(from_file(&start, json));
    CHECK_FALSE(from_file(&field(Kind::customer, "archived"), "1"));
    CHECK_FALSE(from_file(&field(Kind::customer, "name"), "1"));
}

TEST_CASE("whole numbers may be written as programs do that only know doubles") {
    CHECK(from_file(&headcount, "1400.0") == Value(std::int64_t{1'400}));
    CHECK(from_file(&charges, "1e3") == Value(std::int64_t{100'000}));
}

} // namespace kumppani
