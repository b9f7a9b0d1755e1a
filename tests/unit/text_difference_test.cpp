#include "shared/model/text_difference.hpp"
#include "shared/model/utf8.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <ostream>

using namespace kumppani;

namespace kumppani {

std::ostream& operator<<(std::ostream& out, const TextRun& run) {
    return out << "=-+"[static_cast<int>(run.what)] << '"' << run.text << '"';
}

} // namespace kumppani

namespace {

TextRun same(const char* text) { return {TextRun::What::same, text}; }
TextRun removed(const char* text) { return {TextRun::What::removed, text}; }
TextRun added(const char* text) { return {TextRun::What::added, text}; }

using Runs = std::vector<TextRun>;

} // namespace

TEST_CASE("texts that are the same have no difference, and empty ones not even a run") {
    CHECK(text_difference("", "").empty());
    CHECK(text_difference("Avaus", "Avaus") == Runs{same("Avaus")});
    CHECK(text_difference("", "Avaus") == Runs{added("Avaus")});
    CHECK(text_difference("Avaus", "") == Runs{removed("Avaus")});
}

TEST_CASE("a difference is told in whole words") {
    CHECK(text_difference("Kokous on maanantaina kello 9.", "Kokous on tiistaina kello 9.") ==
          Runs{same("Kokous on "), removed("maanantaina"), added("tiistaina"), same(" kello 9.")});
    CHECK(text_difference("Kasvu jatkuu", "Kasvu jatkuu vahvana") ==
          Runs{same("Kasvu jatkuu"), added(" vahvana")});
    CHECK(text_difference("työ", "työt") == Runs{removed("työ"), added("työt")});
}

TEST_CASE("words that changed beside each other are one change, their space with them") {
    CHECK(text_difference("asia on vielä auki täällä", "asia on nyt valmis täällä") ==
          Runs{same("asia on "), removed("vielä auki"), added("nyt valmis"), same(" täällä")});
}

TEST_CASE("lines stay lines: a line feed that did not change stands between changes") {
    CHECK(text_difference("Avaus\nTalous", "Alku\nRaha") ==
          Runs{removed("Avaus"), added("Alku"), same("\n"), removed("Talous"), added("Raha")});
}

TEST_CASE("characters of several bytes stay whole") {
    // € and ₤ begin with the same two bytes.
    CHECK(text_difference("5\u00A0€", "5\u00A0₤") == Runs{same("5\u00A0"), removed("€"), added("₤")});
    for (const TextRun& run : text_difference("äö€😀 😀", "äö😀€ 😁"))
        for (std::string_view rest = run.text; !rest.empty();) {
            const Decoded next = decode_utf8(rest);
            REQUIRE(next.length > 0);
            rest.remove_prefix(next.length);
        }
}

TEST_CASE("long texts that have nothing in common are told apart without trying every word") {
    std::string before, after;
    for (int i = 0; i < 4000; ++i) {
        before += "a" + std::to_string(i) + (i % 100 ? " " : "\n");
        after += "b" + std::to_string(i) + (i % 100 ? "  " : "\n");
    }
    const auto whole = text_difference(before + "a", after + "b");
    CHECK((whole.front() == TextRun{TextRun::What::removed, before + "a"}));
    CHECK((whole.back() == TextRun{TextRun::What::added, after + "b"}));
    // By lines where words are too many: the lines that stayed are seen.
    const std::string middle = "tämä rivi pysyy\n";
    const auto runs =
        text_difference(before + "a\n" + middle + before + "a", after + "b\n" + middle + after + "b");
    const TextRun stayed = same(middle.c_str());
    CHECK((std::find(runs.begin(), runs.end(), stayed) != runs.end()));
}
