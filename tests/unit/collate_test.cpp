#include "shared/model/collate.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <vector>

namespace kumppani {

TEST_CASE("names stand in the order of the Finnish alphabet") {
    const std::vector<std::string> expected = {
        "",        "- muut",    "1. luokka", "9",      "10",        "2026",  "Aalto",  "aapinen",
        "Koulu 2", "koulu 007", "Koulu 10",  "Müller", "Myyrmäki",  "Úlfur", "Vantaa", "Wäinölä",
        "Ylitalo", "zoo",       "Åbo",       "åland",  "Äänekoski", "Öljy",  "Øresund"};
    std::vector<std::string> sorted(expected.rbegin(), expected.rend());
    std::sort(sorted.begin(), sorted.end(),
              [](const std::string& a, const std::string& b) { return compare_names(a, b) < 0; });
    CHECK(sorted == expected);
}

TEST_CASE("letters made of a letter and a mark stand with those that are one") {
    CHECK(compare_names("A\xCC\x88iti", "Aiti") > 0);
    CHECK(compare_names("A\xCC\x88iti", "\xC3\x84itia") < 0);
    CHECK(compare_names("e\xCC\x81tude", "etude 2") < 0);
}

TEST_CASE("case decides nothing but between the same letters") {
    CHECK(compare_names("koulu", "Museo") < 0);
    CHECK(compare_names("KOULU", "koulut") < 0);
    CHECK(compare_names("Koulu", "koulu") != 0);
    CHECK(compare_names("Koulu", "koulu") == -compare_names("koulu", "Koulu"));
    CHECK(compare_names("koulu", "koulu") == 0);
}

TEST_CASE("any bytes are ordered") {
    CHECK(compare_names("\xFF\xFE", "a") != 0);
    CHECK(compare_names("\xC3", "\xC3") == 0);
    CHECK(compare_names("9999999999999999999999", "10000000000000000000000") < 0);
}

} // namespace kumppani
