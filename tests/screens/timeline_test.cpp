// Projects as a timeline: what it says to those who do not see it, and where its rows lead.
#include "shared/words/words.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

/// The care plan of Kuulasatama Oy as it stands on 18.11.2026, all of it in sight.
struct Plan : Driver {
    explicit Plan(Setup setup) : Driver(setup) {
        load_example();
        click(Role::link, "Kuulasatama Oy");
    }
};

Setup high(float width) {
    Setup setup;
    setup.width = width;
    setup.height = 4000;
    return setup;
}

} // namespace

TEST_CASE("the projects of a care plan are a timeline too, read as their days and states", "[timeline]") {
    for (const float width : {1440.0F, 320.0F}) {
        INFO(width);
        Plan page(high(width));
        CHECK(page.names(Role::button, "Aikajana") ==
              std::vector<std::string>{
                  "Venepaikkojen verkkovaraus, 1.3.2026 – 30.11.2026, Käynnissä, valmis 30.11.",
                  "Satamamaksujen laskutus, 1.9.2026 – 31.3.2027, Käynnissä, valmis 31.3.",
                  "Kulunvalvonnan uusinta, 12.1.2026 – 30.10.2026, Käynnissä, myöhässä 19 pv",
                  "Mobiilityö huollossa, 1.2.2027 – 30.6.2027, Tulossa, alkaa 1.2."});
    }
}

TEST_CASE("a bar of the timeline opens its project", "[timeline]") {
    Plan page(high(1440));
    page.click(Role::button, "Mobiilityö huollossa, 1.2.2027 – 30.6.2027, Tulossa, alkaa 1.2.", "Aikajana");
    CHECK(page.value("Projektin nimi", "Mobiilityö huollossa") == "Mobiilityö huollossa");
}

TEST_CASE("the timeline, which remembers its words, tells what was changed just now", "[timeline]") {
    Plan page(high(1440));
    page.click(Role::button, "Mobiilityö huollossa, 1.2.2027 – 30.6.2027, Tulossa, alkaa 1.2.", "Aikajana");
    page.type("Projektin nimi", "Etätyö huollossa", "Mobiilityö huollossa");
    CHECK(page.names(Role::button, "Aikajana").back() ==
          "Etätyö huollossa, 1.2.2027 – 30.6.2027, Tulossa, alkaa 1.2.");
}

TEST_CASE("where a timeline is narrow its names take the lines that they need there", "[timeline]") {
    const std::string bar = "Venepaikkojen verkkovaraus, 1.3.2026 – 30.11.2026, Käynnissä, valmis 30.11.";
    Plan page(high(1440));
    const float wide = page.find(Role::button, bar, "Aikajana").rect.height;
    page.resize(320, 4000);
    const float narrow = page.find(Role::button, bar, "Aikajana").rect.height;
    page.resize(1440, 4000);
    CHECK(narrow > wide);
    CHECK(page.find(Role::button, bar, "Aikajana").rect.height == wide);
}

TEST_CASE("a care plan without projects has no timeline", "[timeline]") {
    Driver page(high(1440));
    page.activate(Role::button, "Uusi asiakas");
    CHECK(page.has(Role::region, "Kehittämishankkeet"));
    CHECK_FALSE(page.has(Role::list, "Aikajana"));
}
