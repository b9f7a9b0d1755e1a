#include "shared/model/fold.hpp"

#include <catch2/catch_test_macros.hpp>

using kumppani::contains_folded;
using kumppani::folded;

TEST_CASE("Folding lowers Finnish, Swedish and neighbouring letters", "[fold]") {
    CHECK(folded("ÄITI Ö Å") == "äiti ö å");
    CHECK(folded("ŠIŠ Ž Đ Ÿ Ł") == "šiš ž đ ÿ ł");
    CHECK(folded("× 5 €") == "× 5 €");
}

TEST_CASE("Å, ä and ö are not a and o when finding", "[fold]") {
    CHECK_FALSE(contains_folded("Säätiö", "saatio"));
    CHECK(contains_folded("Kulttuurisäätiö", "SÄÄTIÖ"));
}

TEST_CASE("A cut-off letter at the end of a text is kept as it is", "[fold]") {
    CHECK(folded("A\xC3") == "a\xC3");
}

TEST_CASE("Every text holds the empty part", "[fold]") { CHECK(contains_folded("", "")); }
