#include "app/paper.hpp"
#include "shared/model/kind.hpp"
#include "shared/words/words.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <set>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

/// The example's first customer on paper, by the command of these words.
std::string printed(const char* command) {
    Driver page;
    page.load_example();
    page.click(Role::link, "Hyvinvointitoimiala");
    page.click(Role::button, "Toiminnot", "Sivun toiminnot");
    page.click(Role::menuitem, command);
    REQUIRE(place().printed.size() == 1);
    return place().printed[0];
}

bool holds(const std::string& paper, std::string_view words) {
    return paper.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("the care plan on paper has its facts, its sections and how the charges changed, and says it is "
          "internal") {
    const std::string paper = printed("Tulosta (sisäinen)");
    CHECK(holds(paper, "<h1>Hyvinvointitoimiala</h1>"));
    CHECK(holds(paper, "Vain sisäiseen käyttöön"));
    CHECK(holds(paper, "Helka Rautamo"));
    for (const char* section :
         {"Kehittämishankkeet", "Kriittisten palveluiden päivitykset", "Vuosikello", "Pienkehitystarpeet",
          "Markkinointitoimet", "Johdon ja asiakkaan sopimat asiat"})
        CHECK(holds(paper, "<h3>" + std::string(section) + "</h3>"));
    CHECK(holds(paper, "3\u00a0240\u00a0000\u00a0€"));
}

TEST_CASE(
    "the care plan for the customer has nothing internal on it, not even the names of internal fields") {
    const std::string paper = printed("Tulosta asiakkaalle");
    CHECK(holds(paper, "<h1>Hyvinvointitoimiala</h1>"));
    CHECK(holds(paper, "<h3>Kehittämishankkeet</h3>"));
    CHECK(holds(paper, "Kotihoidon mobiili"));
    CHECK_FALSE(holds(paper, "sisäiseen"));
    CHECK_FALSE(holds(paper, "€"));
    const std::array kinds{Kind::customer, Kind::project, Kind::service, Kind::event, Kind::group};
    std::set<std::string_view> shown; // one name may be that of a field that is shown and of one that is not
    for (const Kind kind : kinds)
        for (const Field& field : info(kind).fields)
            if (field.audience == Audience::customer) shown.insert(text(field.label, Language::fi));
    std::size_t internal = 0;
    for (const Kind kind : kinds) {
        for (const Field& field : info(kind).fields) {
            if (field.audience == Audience::customer || shown.contains(text(field.label, Language::fi)))
                continue;
            ++internal;
            CAPTURE(info(kind).key, field.key);
            CHECK_FALSE(holds(paper, ">" + std::string(text(field.label, Language::fi)) + "<"));
        }
    }
    CHECK(internal > 10);
}

TEST_CASE("a word too long for its column is broken on paper, others are not") {
    Paper paper{.title = "x"};
    paper.parts.push_back({.heading = "y",
                           .heads = {"z"},
                           .rows = {{{.words = "Käynnissä"}}, {{.words = "a " + std::string(60, 'w')}}}});
    const std::string html = html_of(paper, Language::fi);
    CHECK(holds(html, "<td>Käynnissä</td>"));
    CHECK(holds(html, "<td class=\"long\">a www"));
}
