#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

/// The example's harbour after a meeting in which everything was captured once.
struct Met {
    Driver page;
    Met() {
        page.load_example();
        page.click(Role::link, "Kuulasatama Oy");
        page.press("e", false, true);
        record("Tarve", "Laituripaikan vaihto puhelimella");
        record("Tehtävä", "Uusi päätöspäivä 27.11. mennessä");
        record("Päätös", "Talvipaikat <ensin>");
        record("Muistiinpano", "Vierasvenesatama avataan kesäkuussa");
    }
    void record(const char* kind, const char* words) {
        page.activate(Role::radio, kind, "Mitä kirjataan");
        page.begin_typing("Kirjattava asia", words);
        page.press("Enter");
    }
};

bool holds(const std::string& text, std::string_view words) { return text.find(words) != std::string::npos; }

} // namespace

TEST_CASE("the summary on paper has what was agreed, under its headings, and nothing internal") {
    Met met;
    met.page.activate(Role::button, "Tulosta yhteenveto");
    REQUIRE(place().printed.size() == 1);
    const std::string& paper = place().printed[0];
    CHECK(holds(paper, "<h1>Kuulasatama Oy</h1>"));
    CHECK(holds(paper, "Tapaamisen yhteenveto. Tapaaminen keskiviikkona 18.11.2026."));
    for (const char* heading :
         {"Päätökset", "Tehtävät", "Tarpeet", "Muistiinpanot", "Hankkeet", "Seuraavat päivitykset"})
        CHECK(holds(paper, "<h3>" + std::string(heading) + "</h3>"));
    CHECK(holds(paper, "Talvipaikat &lt;ensin&gt;"));
    CHECK(holds(paper, "<b>Uusi päätöspäivä 27.11. mennessä</b></td><td>Senja Harjumaa</td><td>27.11.2026"));
    for (const char* internal : {"€", "Prioriteetti", "sisäiseen", "Toimenpide", "edustus", "Vaikuttavuus"})
        CHECK_FALSE(holds(paper, internal));
}

TEST_CASE("the summary as text has the same, a line each, and it is said when it is copied") {
    Met met;
    met.page.activate(Role::button, "Kopioi yhteenveto");
    REQUIRE(place().copied.size() == 1);
    const std::string& text = place().copied[0];
    CHECK(text.starts_with("Kuulasatama Oy\nTapaamisen yhteenveto. Tapaaminen keskiviikkona 18.11.2026.\n\n"
                           "Päätökset\n- Talvipaikat <ensin>\n\n"
                           "Tehtävät\n- Uusi päätöspäivä 27.11. mennessä (Vastuuhenkilö: Senja Harjumaa, "
                           "Määräpäivä: 27.11.2026)\n\n"
                           "Tarpeet\n- Laituripaikan vaihto puhelimella\n\n"
                           "Muistiinpanot\n- Vierasvenesatama avataan kesäkuussa\n\n"
                           "Hankkeet\n- Venepaikkojen verkkovaraus (Alku: "));
    met.page.app().copied(true);
    met.page.settle();
    CHECK(met.page.says("Yhteenveto on leikepöydällä."));
}

TEST_CASE("a decision of an earlier meeting is not in today's summary") {
    Met met; // the example has one of October
    met.page.activate(Role::button, "Kopioi yhteenveto");
    CHECK_FALSE(holds(place().copied.at(0), "Venepaikkojen varaus avataan ensin talvipaikoille"));
}
