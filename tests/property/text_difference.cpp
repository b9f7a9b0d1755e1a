#include "shared/model/text_difference.hpp"

#include <catch2/catch_test_macros.hpp>

#include <rapidcheck.h>

namespace kumppani {

namespace {

std::string any_text() {
    const auto part = rc::gen::element<std::string>("sana", "toinen", "ä", "€", "\xF0\x9F\x98\x80", " ", " ",
                                                    "\n", ",", "12", "\xFF", "\xC3");
    std::string text;
    for (const std::string& each : *rc::gen::container<std::vector<std::string>>(part))
        text += each;
    return text;
}

std::string without(TextRun::What what, const std::vector<TextRun>& runs) {
    std::string text;
    for (const TextRun& run : runs)
        if (run.what != what) text += run.text;
    return text;
}

} // namespace

TEST_CASE("a difference gives back both texts, in runs that take turns") {
    CHECK(rc::check([] {
        const std::string before = any_text(), after = any_text();
        const auto runs = text_difference(before, after);
        RC_ASSERT(without(TextRun::What::added, runs) == before);
        RC_ASSERT(without(TextRun::What::removed, runs) == after);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            RC_ASSERT_FALSE(runs[i].text.empty());
            if (i > 0) RC_ASSERT(runs[i - 1].what < runs[i].what || runs[i].what == TextRun::What::same);
        }
    }));
}

} // namespace kumppani
