#include "shared/words/words.hpp"
#include "tests/unit/bundle_sample.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <tuple>

using namespace kumppani;
using sample::problems;
using sample::problems_with;
using sample::problems_without;

namespace {

/// The one problem there is: its pointer and word.
using Told = std::pair<std::string, Word>;

Told only(const std::vector<Problem>& problems) {
    for (const Problem& problem : problems)
        UNSCOPED_INFO(text(problem, Language::en));
    REQUIRE(problems.size() == 1);
    return {problems.front().pointer, problems.front().what.word};
}

std::string in_english(const std::vector<Problem>& problems) {
    REQUIRE(problems.size() == 1);
    return text(problems.front(), Language::en);
}

} // namespace

TEST_CASE("what is no JSON at all is refused") {
    CHECK(only(problems("Hei, tässä tiedot.")) == Told{"", Word::bundle_not_json});
    CHECK(only(problems("%PDF-1.7")) == Told{"", Word::bundle_not_json});
    CHECK(only(problems("")) == Told{"", Word::bundle_empty});
    CHECK(only(problems("[]")) == Told{"", Word::bundle_wrong_type});
}

TEST_CASE("a bundle cut short is refused wherever it was cut") {
    const std::string bytes = write_bundle(sample::bundle());
    for (std::size_t length = 1; length + 2 < bytes.size(); length += 97) {
        CAPTURE(length);
        CHECK(only(problems(bytes.substr(0, length))) == Told{"", Word::bundle_truncated});
    }
}

TEST_CASE("a file of 200 MB is refused by its size, unread") {
    static const char byte = '{';
    const std::string_view huge(&byte, 200'000'000); // only its size may be looked at
    const auto result = read_bundle(huge);
    CHECK(in_english(std::get<std::vector<Problem>>(result)) ==
          "The file is too large: 200 MB. At most 100 MB.");
}

TEST_CASE("another format, none and another kind are refused") {
    CHECK(in_english(problems_with("/format", "excel")) ==
          "/format: This is not a Kumppani file: its format is “excel”. \"format\": \"kumppani-bundle\".");
    CHECK(only(problems_with("/format", 7)) == Told{"/format", Word::bundle_wrong_format});
    CHECK(only(problems_without("/format")) == Told{"", Word::bundle_no_format});
    CHECK(only(problems("{\"name\": \"package\"}")) == Told{"", Word::bundle_no_format});
    CHECK(only(problems_with("/kind", "share")) == Told{"/kind", Word::bundle_for_customer});
    CHECK(only(problems_with("/kind", "backup")) == Told{"/kind", Word::bundle_wrong_kind});
    CHECK(only(problems_without("/kind")) == Told{"", Word::bundle_missing});
}

TEST_CASE("a newer version is refused with a sentence that says so, whatever else it holds") {
    Json json = sample::json();
    json["schema"] = 3;
    json["records"] = {{{"sort", "project"}, {"wholly", "new"}}};
    CHECK(in_english(problems(json.dump())) ==
          "/schema: The file was made by a newer Kumppani (version 3 of the format). "
          "Update Kumppani: this one reads versions 1–2.");
    for (int i = 0; i < 200; ++i)
        json["records"].push_back(i);
    CHECK(only(problems(json.dump())) == Told{"/schema", Word::bundle_newer});
    CHECK(only(problems_with("/schema", 0)) == Told{"/schema", Word::bundle_wrong_type});
    CHECK(only(problems_with("/schema", "1")) == Told{"/schema", Word::bundle_wrong_type});
    CHECK(only(problems_with("/schema", 1.5)) == Told{"/schema", Word::bundle_wrong_type});
}

TEST_CASE("a member that the format needs is missed by name") {
    CHECK(in_english(problems_without("/as_of")) == "“as_of” is missing here.");
    CHECK(only(problems_without("/from/name")) == Told{"/from", Word::bundle_missing});
    CHECK(only(problems_without("/records")) == Told{"", Word::bundle_missing});
    CHECK(only(problems_without("/records/1/fields")) == Told{"/records/1", Word::bundle_missing});
}

TEST_CASE("a wrong type deep inside is told at its place, with what is allowed") {
    CHECK(in_english(problems_with("/records/3/fields/budget", "paljon")) ==
          "/records/3/fields/budget: This is not an amount of money. "
          "An amount from 0\u00A0€ to 1\u00A0000\u00A0000\u00A0000\u00A0000\u00A0€, at most two decimals.");
    const auto [pointer, value, word] = GENERATE(table<std::string, Json, Word>({
        {"/from", Json::array(), Word::bundle_wrong_type},
        {"/from/name", 5, Word::bundle_wrong_type},
        {"/from/name", "a\nb", Word::fault_line_break},
        {"/from/replica", "x", Word::bundle_bad_replica},
        {"/as_of", "2026-11-21", Word::bundle_bad_instant},
        {"/as_of", "2026-02-30T12:00:00.000Z", Word::bundle_bad_instant},
        {"/as_of", "2026-11-21T24:00:00.000Z", Word::bundle_bad_instant},
        {"/as_of", 1795262400000, Word::bundle_wrong_type},
        {"/records", 5, Word::bundle_wrong_type},
        {"/records", {{"p1", 5}}, Word::bundle_wrong_type},
        {"/records/3", "p1", Word::bundle_wrong_type},
        {"/records/3/id", 5, Word::bundle_wrong_type},
        {"/records/3/id", "P 1", Word::bundle_bad_id},
        {"/records/3/id", "__proto__", Word::bundle_bad_id},
        {"/records/3/kind", "boat", Word::bundle_unknown_kind},
        {"/records/3/fields", Json::array(), Word::bundle_wrong_type},
        {"/records/3/fields/name", 5, Word::fault_type},
        {"/records/3/fields/start", "1.3.2026", Word::fault_not_date},
        {"/records/3/fields/start", "2026-02-30", Word::fault_not_date},
        {"/records/3/fields/state", "late", Word::fault_not_choice},
        {"/records/3/fields/priority", 1.5, Word::fault_not_whole},
        {"/records/3/fields/priority", 0, Word::fault_too_small},
        {"/records/3/fields/customer", "Kuulasatama", Word::fault_not_id},
        {"/records/3/fields/__proto__", "x", Word::bundle_bad_field_name},
        {"/records/3/fields/deleted", "0028t5cy4g:16", Word::bundle_bad_field_name},
        {"/records/3/feilds", Json::object(), Word::bundle_unknown_member},
        {"/records/1/fields/steers", "KYLLÄ", Word::fault_not_yes_no},
        {"/records/1/fields/mood/since/0", "a\u202Eb", Word::fault_direction},
        {"/records/4/fields/next", "4/2026", Word::fault_not_month},
        {"/records/3/merge", 5, Word::bundle_wrong_type},
        {"/records/3/merge/seen", 5, Word::bundle_wrong_type},
        {"/records/3/merge/seen/anna", 5, Word::bundle_bad_replica},
        {"/records/3/merge/seen/0028t5cy4g", 0, Word::bundle_bad_counter},
        {"/records/3/merge/seen/0028t5cy4g", -1, Word::bundle_bad_counter},
        {"/records/3/merge/seen/0028t5cy4g", 1.5, Word::bundle_bad_counter},
        {"/records/3/merge/stamps/budget", "yesterday", Word::bundle_bad_stamp},
        {"/records/3/merge/stamps/budget", 5, Word::bundle_wrong_type},
        {"/records/3/merge/stamps/Budget", "0028t5cy4g.1.1.0", Word::bundle_bad_field_name},
        {"/records/3/merge/others/budget", 5, Word::bundle_wrong_type},
        {"/records/3/merge/others/budget/0", {5}, Word::bundle_wrong_type},
        {"/records/3/merge/others/budget/0/0", "x", Word::fault_not_amount},
        {"/records/3/merge/others/budget/0/1", "x", Word::bundle_bad_stamp},
        {"/records/3/merge/others/budget", {{1, "0028t5cy4g.11.1.0"}}, Word::bundle_stamp_twice},
        {"/records/3/merge/clock", 5, Word::bundle_unknown_member},
        {"/records/5/merge/deleted", "yes", Word::bundle_bad_deleted},
    }));
    CAPTURE(pointer, value.dump());
    CHECK(only(problems_with(pointer, value)) == Told{pointer, word});
}

TEST_CASE("a number too large is told at its place") {
    CHECK(only(problems_with("/records/3/fields/budget", 2'000'000'000'000)) ==
          Told{"/records/3/fields/budget", Word::fault_too_large});
    CHECK(only(problems_with("/records/3/fields/priority", 1000)) ==
          Told{"/records/3/fields/priority", Word::fault_too_large});
    CHECK(only(problems_with("/records/3/merge/seen/0028t5cy4g", 18446744073709551615u)) ==
          Told{"/records/3/merge/seen/0028t5cy4g", Word::fault_too_large});
    std::string infinite = write_bundle(sample::bundle());
    infinite.replace(infinite.find("45000,"), 5, "45e999");
    CHECK(only(problems(infinite)) == Told{"/records/3/fields/budget", Word::fault_too_large});
}

TEST_CASE("text that hides something is refused at its place") {
    const auto [inserted, word] = GENERATE(table<std::string, Word>({
        {"\\u0000", Word::fault_control},
        {"\\u001b[2J", Word::fault_control},
        {"\\n", Word::fault_line_break},
        {"\u0085", Word::fault_control},
        {"\u202E", Word::fault_direction},
        {"\\u2067", Word::fault_direction},
        {"\\ud800", Word::bundle_half_character},
        {"\xED\xA0\x80", Word::bundle_not_utf8},
        {"\xC4", Word::bundle_not_utf8},
        {"\t", Word::bundle_control_character},
    }));
    CAPTURE(inserted);
    std::string bytes = write_bundle(sample::bundle());
    bytes.insert(bytes.find("enepaikkojen"), inserted);
    CHECK(only(problems(bytes)) == Told{"/records/3/fields/name", word});
}

TEST_CASE("a note may hold line breaks, and no more than its length") {
    CHECK(problems_with("/records/6/fields/agenda", "a\n\nb").empty());
    CHECK(problems_with("/records/6/fields/agenda", std::string(20'000, 'x')).empty());
    CHECK(only(problems_with("/records/6/fields/agenda", std::string(20'001, 'x'))) ==
          Told{"/records/6/fields/agenda", Word::fault_too_long});
}

TEST_CASE("an id that two records have is refused") {
    CHECK(in_english(problems_with("/records/2/id", "c1")) ==
          "/records/2/id: Two records have the id “c1”. Each id only once.");
    Json json = sample::json();
    json["records"].push_back(json["records"][3]);
    CHECK(only(problems(json.dump())) == Told{"/records/7/id", Word::bundle_id_twice});
}

TEST_CASE("an id that the reader has as another kind is refused") {
    const auto known = [](std::string_view id) {
        return id == "s1" ? std::optional(Kind::need) : std::nullopt;
    };
    CHECK(only(problems(write_bundle(sample::bundle()), known)) ==
          Told{"/records/4/id", Word::bundle_id_of_other_kind});
}

TEST_CASE("a reference to a record that is not there, or of the wrong kind, is refused") {
    CHECK(in_english(problems_with("/records/3/fields/customer", "c9")) ==
          "/records/3/fields/customer: The record “c9” referred to here does not exist. "
          "It must be in the same file or here already.");
    CHECK(only(problems_with("/records/3/fields/customer", "g1")) ==
          Told{"/records/3/fields/customer", Word::bundle_wrong_target});
    const Json others = Json::array({Json::array({"c9", "004d2pf281.1.1795262340000.0"})});
    CHECK(only(problems_with("/records/3/merge/others/customer", others)) ==
          Told{"/records/3/merge/others/customer", Word::bundle_dangling});
}

TEST_CASE("a row that says not what it belongs to is refused") {
    CHECK(only(problems_without("/records/3/fields/customer")) ==
          Told{"/records/3/fields", Word::bundle_no_owner});
}

TEST_CASE("a record that cannot be read is not also missed by those that refer to it") {
    CHECK(only(problems_with("/records/1/kind", "boat")) ==
          Told{"/records/1/kind", Word::bundle_unknown_kind});
}

TEST_CASE("all that is wrong is told at once, up to fifty problems") {
    Json json = sample::json();
    json["as_of"] = "now";
    json["records"][1]["fields"]["outlook"] = 11;
    json["records"][2]["id"] = "c1";
    const auto found = problems(json.dump());
    REQUIRE(found.size() == 3);
    CHECK(found[0].pointer == "/as_of");
    CHECK(found[1].pointer == "/records/1/fields/outlook");
    CHECK(found[2].pointer == "/records/2/id");
    for (int i = 0; i < 100; ++i)
        json["records"].push_back(i);
    CHECK(problems(json.dump()).size() == most_problems);
}

TEST_CASE("what a record and a file may hold is bounded") {
    Json fields = sample::json()["records"][1]["fields"];
    for (std::size_t i = 0; i < most_fields; ++i)
        fields["new_" + std::to_string(i)] = 1;
    CHECK(problems_with("/records/1/fields", fields).front().what.word == Word::bundle_too_many_fields);
    Json values = Json::array();
    for (std::size_t i = 0; i <= most_surviving_values; ++i)
        values.push_back({i, "004d2pf281." + std::to_string(i + 1) + ".1.0"});
    CHECK(only(problems_with("/records/3/merge/others/budget", values)) ==
          Told{"/records/3/merge/others/budget", Word::bundle_too_many_values});
    Json json = sample::json();
    json["records"] = Json::array();
    for (std::size_t i = 0; i <= most_unknown_fields; ++i)
        json["records"].push_back({{"id", "c" + std::to_string(i)},
                                   {"kind", "customer"},
                                   {"fields", {{"bounded_" + std::to_string(i), 1}}}});
    CHECK(only(problems(json.dump())) ==
          Told{"/records/1000/fields/bounded_1000", Word::bundle_too_many_unknown});
}

TEST_CASE("half a million records are read, one more is refused") {
    const std::string head =
        R"({"format":"kumppani-bundle","schema":1,"kind":"exchange","as_of":"2026-11-21T12:00:00.000Z",)"
        R"("from":{"name":"","replica":"0000000000"},"records":[)";
    std::string records;
    for (std::size_t i = 0; i < most_records; ++i) {
        if (i > 0) records += ',';
        records += R"({"id":")" + std::to_string(i) + R"(","kind":"author","fields":{}})";
    }
    CHECK(problems(head + records + "]}").empty());
    records += R"(,{"id":"last","kind":"author","fields":{}})";
    CHECK(only(problems(head + records + "]}")) == Told{"", Word::bundle_too_many_records});
}
