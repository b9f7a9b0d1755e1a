#include "shared/bundle/json_parts.hpp"
#include "shared/words/words.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace kumppani;
using namespace std::string_view_literals;

namespace {

const JsonParts everything_whole{
    [](std::string_view) { return Keep::whole; },
    [](std::string_view, const Place&, const Json&) {},
    [](const Place&, const Json&) {},
};

std::vector<Problem> problems_of(std::string_view json) {
    ProblemList problems;
    const bool read = read_json_parts(json, everything_whole, problems);
    CHECK((read || !problems.empty()));
    return problems.take();
}

std::vector<Problem> problems_of_value(std::string_view value) {
    return problems_of(std::string("{\"v\":").append(value).append("}"));
}

/// The one thing wrong with a text, as it is told.
std::string told(std::string_view json) {
    const auto problems = problems_of(json);
    REQUIRE(problems.size() == 1);
    return text(problems.front(), Language::en);
}

std::string repeated(std::size_t count, std::string_view part) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i)
        text += part;
    return text;
}

} // namespace

TEST_CASE("values that RFC 8259 calls JSON are accepted") {
    const auto json = GENERATE(
        "null"sv, "true"sv, "false"sv, "0"sv, "-0"sv, "12"sv, "-1.5"sv, "1e3"sv, "1E+3"sv, "1.25e-3"sv,
        "\"\""sv, " [ ] "sv, "{}"sv, "\t{\r\n\"a\" : [1 , 2]}\n"sv, "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\""sv,
        "\"\\uD83D\\uDE00\""sv, "\"ä ö å € 😀\""sv, "\"\x7F\""sv, "{\"\":0}"sv, "[[[[[[]]]]]]"sv,
        "9007199254740991"sv, "-9007199254740991"sv, "1e308"sv, "0.00000000000000000000001"sv,
        "{\"a\":1,\"b\":{\"a\":1}}"sv, "{\"__proto__\":{\"constructor\":null}}"sv);
    CAPTURE(json);
    CHECK(problems_of_value(json).empty());
}

TEST_CASE("what RFC 8259 does not call JSON is refused") {
    const auto json =
        GENERATE("nul"sv, "True"sv, "NaN"sv, "Infinity"sv, "-"sv, "+1"sv, "01"sv, "-01"sv, "1."sv, ".5"sv,
                 "1e"sv, "1e+"sv, "0x10"sv, "1 2"sv, "[1,]"sv, "[,1]"sv, "[1 2]"sv, "[1"sv, "]"sv,
                 "{\"a\"}"sv, "{\"a\":}"sv, "{\"a\":1,}"sv, "{a:1}"sv, "{'a':1}"sv, "{\"a\" 1}"sv,
                 "{\"a\":1 \"b\":2}"sv, "{1:2}"sv, "'a'"sv, "\"a"sv, "\"\\\""sv, "\"\\x41\""sv, "\"\\u12\""sv,
                 "\"\\u12G4\""sv, "\"\\"sv, "// c\n1"sv, "1 // c"sv, "/**/1"sv, "{}{}"sv, "\"a\nb\""sv,
                 "\"a\tb\""sv, "\"\0\""sv, "[\"\xFF\"]"sv, "[\"\xC0\x80\"]"sv, "[\"\xED\xA0\x80\"]"sv,
                 "[\"\xF4\x90\x80\x80\"]"sv, "\xC3\xA4"sv, "\x0C 1"sv, "\xC2\xA0 1"sv, "[\xEF\xBB\xBF]"sv);
    CAPTURE(json);
    CHECK(problems_of_value(json).size() == 1);
}

TEST_CASE("a document that is no object is refused") {
    const auto json = GENERATE("null"sv, "12"sv, "\"kumppani-bundle\""sv, "[]"sv, "[{}]"sv);
    CAPTURE(json);
    CHECK(told(json) == "The value here is of the wrong type. An object belongs here.");
}

TEST_CASE("a byte order mark before the document is accepted") {
    CHECK(problems_of("\xEF\xBB\xBF{}").empty());
}

TEST_CASE("a fault of grammar is told with its line and its column in characters") {
    const auto what = [](std::string_view json) {
        const auto problems = problems_of(json);
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().pointer.empty());
        return text(problems.front().what, Language::en);
    };
    const std::string stopped = "The file is not valid JSON: on line ";
    CHECK(what("{\n  \"ä\": 1\n  \"b\": 2\n}") == stopped + "3, in column 5 reading stopped at “  \"b\"”.");
    CHECK(what("{\"ääkköset\": x}") == stopped + "1, in column 14 reading stopped at “{\"ääkköset\": x”.");
    CHECK(what("{\"a\": ä}") == stopped + "1, in column 7 reading stopped at “{\"a\": ä”.");
    CHECK(what("<html>") == stopped + "1, in column 1 reading stopped at “<”.");
    CHECK(what("{}\x1B[2J") == stopped + "1, in column 3 reading stopped at “{}\\u001b”.");
    CHECK(what("{\"" + repeated(40, "ä") + "\": 1 x}") ==
          stopped + "1, in column 48 reading stopped at “" + repeated(12, "ä") + "\": 1 x”.");
}

TEST_CASE("a file cut short is told as such wherever it was cut") {
    const std::string_view whole = R"({"a": [1.5, "tässä \u00e4 on", true], "b": {"c": null}})";
    for (std::size_t length = 1; length < whole.size(); ++length) {
        CAPTURE(length);
        const auto problems = problems_of(whole.substr(0, length));
        REQUIRE(problems.size() == 1);
        CHECK(problems.front().what.word == Word::bundle_truncated);
    }
}

TEST_CASE("an empty file, one of white space and one in UTF-16 are told apart") {
    CHECK(problems_of("").front().what.word == Word::bundle_empty);
    CHECK(problems_of("\xEF\xBB\xBF").front().what.word == Word::bundle_empty);
    CHECK(problems_of(" \r\n").front().what.word == Word::bundle_empty);
    CHECK(problems_of("\xFF\xFE{\0}\0"sv).front().what.word == Word::bundle_utf16);
    CHECK(problems_of("\xFE\xFF\0{\0}"sv).front().what.word == Word::bundle_utf16);
    CHECK(problems_of("{\0}\0"sv).front().what.word == Word::bundle_utf16);
}

TEST_CASE("a fault within a text is told with line, column and pointer, in words of our own") {
    const auto only = [](std::string_view json) {
        const auto problems = problems_of(json);
        REQUIRE(problems.size() == 1);
        return problems.front();
    };
    const Problem control = only("{\"a\": [1, {\"b/c~\": \"x\x01\"}]}");
    CHECK(control.pointer == "/a/1/b~1c~0");
    CHECK(control.what == Message{Word::bundle_control_character, {"1", "22"}});
    CHECK(only("{\"a\":\n \"h\xE4t\xE4\"}").what == Message{Word::bundle_not_utf8, {"2", "5"}});
    CHECK(only(R"({"a": "surrogate)").what.word == Word::bundle_truncated);
    CHECK(only(R"({"a": "surrogate\x"})").what.word == Word::bundle_not_json);
}

TEST_CASE("surrogates that are no pair are refused, however they are written") {
    const auto json = GENERATE(R"("\udc00")", R"("\ud83d")", R"("\ud83dx")", R"("\ud83d\n")",
                               R"("\ud83d\u0041")", R"("\ude00\ud83d")", R"("\ud83d\ud83d\ude00")");
    CAPTURE(json);
    const auto problems = problems_of_value(json);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().pointer == "/v");
    CHECK(problems.front().what.word == Word::bundle_half_character);
}

TEST_CASE("a fault in a name is told at the object that has it") {
    CHECK(problems_of("{\"a\": {\"b\": 1, \"c\x01\": 2}}").front().pointer == "/a");
}

TEST_CASE("a number that is too long or too large is refused, and reading goes on") {
    const auto problems =
        problems_of(R"({"a": 9007199254740992, "b": [-9007199254740992], "c": 123456789012345678901})");
    REQUIRE(problems.size() == 3);
    CHECK(problems[0].pointer == "/a");
    CHECK(problems[1].pointer == "/b/0");
    CHECK(problems[2].pointer == "/c");
    CHECK(problems[2].what.word == Word::fault_too_large);
    CHECK(problems_of_value("1e309").front() == problems_of_value("-1e400").front());
    CHECK(problems_of_value("1e309").front().what.word == Word::fault_too_large);
    CHECK(problems_of_value("0." + repeated(62, "1")).empty());
    CHECK(problems_of_value("0." + repeated(63, "1")).front().what.word == Word::bundle_number_too_long);
}

TEST_CASE("a name that an object has twice is refused, also when it is written differently") {
    CHECK(told(R"({"x": {"b": 1, "a": 2, "b": 3}})") ==
          "/x/b: The name “b” is twice in the same object. Each name only once.");
    CHECK(problems_of(R"({"a": 1, "\u0061": 2})").front().pointer == "/a");
    CHECK(problems_of(R"({"x": [{"a": 1}, {"a": 1}, {"b": {"a": 1}, "a": 2}]})").empty());
}

TEST_CASE("nesting has a limit") {
    CHECK(problems_of_value(repeated(31, "[") + repeated(31, "]")).empty());
    CHECK(problems_of_value(repeated(32, "[") + repeated(32, "]")).front().pointer ==
          "/v" + repeated(31, "/0"));
    CHECK(problems_of_value(repeated(1'000'000, "[")).front().what.word == Word::bundle_too_deep);
    CHECK(problems_of(repeated(1'000'000, "{\"a\":")).front().what.word == Word::bundle_too_deep);
}

TEST_CASE("a part has a limited number of values") {
    CHECK(problems_of_value("[" + repeated(9'998, "0,") + "0]").empty());
    CHECK(problems_of_value("[" + repeated(20'000, "0,") + "0]").front().what.word ==
          Word::bundle_too_many_values);
    std::string members;
    for (int i = 0; i < 20'000; ++i)
        members += "\"" + std::to_string(i) + "\":[],";
    CHECK(problems_of_value("{" + members + "\"end\":0}").front().what.word == Word::bundle_too_many_values);
}

TEST_CASE("problems are counted to fifty") {
    CHECK(problems_of_value("[" + repeated(200, "9007199254740992,") + "0]").size() == most_problems);
}

TEST_CASE("what is told of a hostile name is harmless and short") {
    const std::string name = repeated(5000, "x\\u001b\\u202e");
    const auto problems = problems_of("{\"" + name + "\": 1e999}");
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().pointer.size() < 200);
    const std::string line = text(problems.front(), Language::fi);
    CHECK(line.find('\x1B') == std::string::npos);
    CHECK(line.find("\u202E") == std::string::npos);
    CHECK(line.starts_with("/x\\u001b\\u202ex"));
}

TEST_CASE("a document is handed over part by part, and what nobody keeps is dropped") {
    std::string parts;
    const JsonParts told{
        [](std::string_view member) {
            return member == "list" || member == "odd" ? Keep::elements
                   : member == "one"                   ? Keep::whole
                                                       : Keep::nothing;
        },
        [&](std::string_view member, const Place& place, const Json& json) {
            parts.append(member)
                .append("@")
                .append(place.pointer())
                .append("=")
                .append(json.dump())
                .append(";");
        },
        [&](const Place& place, const Json& json) {
            parts.append(place.pointer()).append("=").append(json.dump()).append(";");
        },
    };
    ProblemList problems;
    CHECK(read_json_parts(R"({"dropped": {"list": [1, {"x": [2]}]}, "list": [{"a": [1, 2]}, [3], 4],
                              "odd": {"a": [5]}, "one": {"b": {"c": 6}}})",
                          told, problems));
    CHECK(problems.empty());
    CHECK(parts == R"(/list/0={"a":[1,2]};/list/1=[3];/list/2=4;list@/list=[];odd@/odd={"a":[5]};)"
                   R"(one@/one={"b":{"c":6}};)");
}

TEST_CASE("members that nobody keeps may be large, but are held to the rules of JSON") {
    const JsonParts nothing{[](std::string_view) { return Keep::nothing; }, {}, {}};
    ProblemList problems;
    CHECK(read_json_parts("{\"new\": [" + repeated(50'000, "{\"a\": 1},") + "0]}", nothing, problems));
    CHECK(problems.empty());
    CHECK(read_json_parts(R"({"new": [{"a": 1, "a": 2}]})", nothing, problems));
    CHECK(problems.take().front().pointer == "/new/0/a");
}
