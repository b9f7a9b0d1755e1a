#include "shared/bundle/json_check.hpp"
#include "shared/bundle/json_cursor.hpp"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

#include <string>
#include <string_view>
#include <vector>

using namespace kumppani;
using namespace std::string_view_literals;

namespace {

std::vector<Problem> problems_of(std::string_view json) {
    const auto result = check_json(json);
    const auto* problems = std::get_if<std::vector<Problem>>(&result);
    return problems ? *problems : std::vector<Problem>();
}

/// The one thing wrong with a text, as it is told.
std::string told(std::string_view json) {
    const auto problems = problems_of(json);
    REQUIRE(problems.size() == 1);
    return text(problems.front(), Language::en);
}

std::string repeated(std::size_t count, std::string_view part) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += part;
    return text;
}

}  // namespace

TEST_CASE("what RFC 8259 calls JSON is accepted") {
    const auto json = GENERATE(
        "null"sv, "true"sv, "false"sv, "0"sv, "-0"sv, "12"sv, "-1.5"sv, "1e3"sv, "1E+3"sv, "1.25e-3"sv, "\"\""sv,
        " [ ] "sv, "{}"sv, "\t{\r\n\"a\" : [1 , 2]}\n"sv, "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e4\""sv, "\"\\uD83D\\uDE00\""sv,
        "\"ä ö å € 😀\""sv, "\"\x7F\""sv, "{\"\":0}"sv, "[[[[[[]]]]]]"sv, "9007199254740991"sv, "-9007199254740991"sv,
        "1e308"sv, "0.00000000000000000000001"sv, "\xEF\xBB\xBF{}"sv, "{\"a\":1,\"b\":{\"a\":1}}"sv);
    CAPTURE(json);
    CHECK(problems_of(json).empty());
}

TEST_CASE("what RFC 8259 does not call JSON is refused") {
    const auto json = GENERATE(
        "nul"sv, "True"sv, "NaN"sv, "Infinity"sv, "-"sv, "+1"sv, "01"sv, "-01"sv, "1."sv, ".5"sv, "1e"sv, "1e+"sv, "0x10"sv,
        "1 2"sv, "[1,]"sv, "[,1]"sv, "[1 2]"sv, "[1"sv, "]"sv, "{\"a\"}"sv, "{\"a\":}"sv, "{\"a\":1,}"sv, "{a:1}"sv,
        "{'a':1}"sv, "{\"a\" 1}"sv, "{\"a\":1 \"b\":2}"sv, "{1:2}"sv, "'a'"sv, "\"a"sv, "\"\\\""sv, "\"\\x41\""sv,
        "\"\\u12\""sv, "\"\\u12G4\""sv, "\"\\"sv, "// c\n1"sv, "[1] // c"sv, "/**/1"sv, "{}{}"sv, "\"a\nb\""sv, "\"a\tb\""sv,
        "\"\0\""sv, "[\"\xFF\"]"sv, "[\"\xC0\x80\"]"sv, "[\"\xED\xA0\x80\"]"sv, "[\"\xF4\x90\x80\x80\"]"sv, "\xC3\xA4"sv,
        "\x0C""1"sv, "\xC2\xA0""1"sv, "[\xEF\xBB\xBF]"sv);
    CAPTURE(json);
    CHECK(problems_of(json).size() == 1);
}

TEST_CASE("a fault of grammar is told with line, column and what belongs there") {
    CHECK(told("{\n  \"ä\": 1\n  \"b\": 2\n}") ==
          "The file is not valid JSON: line 3, column 3 has “\"”. A comma or } belongs here.");
    CHECK(told("{\"ääkköset\": x}") ==
          "The file is not valid JSON: line 1, column 14 has “x”. A value belongs here.");
    CHECK(told("<html>") == "The file is not valid JSON: line 1, column 1 has “<”. A value belongs here.");
    CHECK(told("[1]\x1B[2J") ==
          "The file is not valid JSON: line 1, column 4 has “\\u001b”. The file should end here.");
}

TEST_CASE("a file cut short is told as such") {
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

TEST_CASE("a fault in a value is told with its JSON pointer, and the search goes on") {
    const auto problems = problems_of("{\"a\": [1e999, \"\\ud800\"], \"b/c~\": \"\x01\", \"d\": {\"e\": 9007199254740992}}");
    REQUIRE(problems.size() == 4);
    CHECK(problems[0].pointer == "/a/0");
    CHECK(problems[0].what.word == Word::fault_too_large);
    CHECK(problems[1].pointer == "/a/1");
    CHECK(problems[1].what == Message{Word::fault_surrogate, {"U+D800"}});
    CHECK(problems[2].pointer == "/b~1c~0");
    CHECK(problems[2].what == Message{Word::fault_control, {"U+0001"}});
    CHECK(problems[3].pointer == "/d/e");
    CHECK(problems[3].what.word == Word::fault_too_large);
}

TEST_CASE("surrogates that are no pair are refused, however they are written") {
    const auto json = GENERATE(R"("\udc00")", R"("\ud83d")", R"("\ud83dx")", R"("\ud83d\n")", R"("\ud83d\u0041")",
                               R"("\ude00\ud83d")", R"("\ud83d\ud83d\ude00")");
    CAPTURE(json);
    const auto problems = problems_of(json);
    REQUIRE(problems.size() == 1);
    CHECK(problems.front().what.word == Word::fault_surrogate);
}

TEST_CASE("a number that is too long or too large is refused") {
    CHECK(problems_of("9007199254740992").size() == 1);
    CHECK(problems_of("-9007199254740992").size() == 1);
    CHECK(problems_of("123456789012345678901").size() == 1);
    CHECK(problems_of("1e309").size() == 1);
    CHECK(problems_of("0." + repeated(62, "1")).empty());
    CHECK(problems_of("0." + repeated(63, "1")).front().what.word == Word::bundle_number_too_long);
}

TEST_CASE("a name that an object has twice is refused, also when it is written differently") {
    CHECK(told(R"({"x": {"b": 1, "a": 2, "b": 3}})") == "/x/b: The name “b” is twice in the same object. Each name only once.");
    CHECK(problems_of(R"({"a": 1, "\u0061": 2})").front().pointer == "/a");
    CHECK(problems_of(R"([{"a": 1}, {"a": 1}, {"b": {"a": 1}, "a": 2}])").empty());
}

TEST_CASE("nesting has a limit, which costs no stack to reach") {
    const std::string deepest = repeated(32, "[") + repeated(32, "]");
    CHECK(problems_of(deepest).empty());
    CHECK(problems_of("[" + deepest + "]").front().what.word == Word::bundle_too_deep);
    CHECK(problems_of(repeated(1'000'000, "[")).size() == 1);
    CHECK(problems_of(repeated(1'000'000, "{\"a\":")).front().pointer == repeated(32, "/a"));
}

TEST_CASE("problems are counted to fifty") {
    CHECK(problems_of("[" + repeated(200, "1e999,") + "0]").size() == most_problems);
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

TEST_CASE("a cursor walks what was checked") {
    const auto checked = check_json(R"( {"skipped": [{"}": "\"]"}], "text": "a\u00e4\ud83d\ude00\n", "list": [1.5, true, null], "end": {}} )");
    JsonCursor json(std::get<CheckedJson>(checked));
    std::string seen;
    json.each_member([&](std::string_view name, JsonCursor& value) {
        seen.append(name).append("=");
        std::string room;
        if (name == "text") seen += value.string(room);
        if (name == "list") {
            value.each_element([&](std::size_t index, JsonCursor& element) {
                if (index == 0) seen += element.number();
                if (index == 1) seen += element.boolean() ? "yes" : "no";
                if (index == 2) seen += element.type() == JsonCursor::Type::null ? "null" : "something";
            });
        }
        if (name == "end") seen += value.raw();
    });
    CHECK(seen == "skipped=text=aä😀\nlist=1.5yesnullend={}");
}

TEST_CASE("a JSON string is written with the escapes that JSON requires, and no others") {
    std::string json;
    append_json_string(json, "ä\"\\/\n\t\x01\x7F€😀");
    CHECK(json == "\"ä\\\"\\\\/\\n\\t\\u0001\x7F€😀\"");
    std::string room;
    CHECK(unescaped(json.substr(1, json.size() - 2), room) == "ä\"\\/\n\t\x01\x7F€😀");
}
