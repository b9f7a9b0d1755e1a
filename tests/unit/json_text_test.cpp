// Our way into the library's parser builds what the library's own would.
#include "shared/model/json_text.hpp"

#include <catch2/catch_test_macros.hpp>

#include <exception>
#include <string>

using namespace kumppani;
using Json = nlohmann::json;

TEST_CASE("JSON is read as the library itself reads it", "[json]") {
    for (const std::string text : {
             "null",
             "true",
             "-7",
             "18446744073709551615",
             "0.25",
             "\"\\u00e4 \\ud83d\\ude00\"",
             "[]",
             "{}",
             " [1, [2, [], {\"a\": [3, {\"b\": null}]}], \"x\", {}] ",
             "{\"a\": {\"b\": {\"c\": [1, 2]}, \"d\": 4}, \"e\": [{\"f\": 5}, 6], \"g\": \"\"}",
             "{\"twice\": 1, \"other\": [2], \"twice\": {\"last\": 3}}",
         }) {
        INFO(text);
        CHECK(json_of(text) == Json::parse(text));
        CHECK(json_in(text) == Json::parse(text));
    }
}

TEST_CASE("what is no JSON is told, not guessed", "[json]") {
    for (const std::string text :
         {"", " ", "nul", "[1, 2", "{\"a\": }", "{\"a\" 1}", "[1] 2", "\"\xE4\"", "\"a\nb\"", "1e999"}) {
        INFO(text);
        CHECK_FALSE(Json::accept(text));
        CHECK_FALSE(json_in(text));
        CHECK_THROWS_AS(json_of(text), std::exception);
    }
}
