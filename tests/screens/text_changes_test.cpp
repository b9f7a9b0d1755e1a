#include "tests/screens/colleague.hpp"

#include <catch2/generators/catch_generators.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr std::string_view customer = "Kuulasatama Oy";
const std::string common = "Kasvu jatkuu satamassa, ja uusi varasto otetaan käyttöön ensi vuonna.";
const std::string mine = "Kasvu jatkuu satamassa, ja uusi halli otetaan käyttöön ensi vuonna.";
const std::string theirs = "Kasvu jatkuu satamassa, ja uusi varasto otetaan käyttöön keväällä.";

/// The colleague has changed a long text, and we too when `ours` says so; the file is open.
struct LongTexts {
    explicit LongTexts(const std::string& ours, Setup setup = {}) : page(setup), colleague(started(page)) {
        id = colleague.customer(customer).id();
        colleague.now += 60'000;
        colleague.set(customer, "outlook_reason", theirs);
        if (ours != common) {
            page.go("/customers/" + id);
            page.type("Potentiaaliarvon perustelu", ours);
        }
        open(page, colleague.file());
    }

    /// The export of an example that holds the text that both start from.
    static std::string started(Driver& page) {
        page.load_example();
        page.activate(Role::link, customer);
        page.type("Potentiaaliarvon perustelu", common);
        return exported(page);
    }

    Driver page;
    Colleague colleague;
    RecordId id;
};

constexpr std::string_view my_change = "poistettu: varasto, lisätty: halli";
constexpr std::string_view their_change = "poistettu: ensi vuonna, lisätty: keväällä";

} // namespace

TEST_CASE("a long text that comes along says what was taken away and added, and can be read whole") {
    LongTexts both(common);
    Driver& page = both.page;
    page.activate(Role::option, "Perustiedot, Kuulasatama Oy, 1 kenttä");
    const auto told = [&] { return page.names(Role::paragraph, "Tulee mukaan ilman ristiriitaa"); };
    CHECK(told() == std::vector<std::string>{common, std::string(their_change), "Vain kollega muutti"});
    page.activate(Role::radio, "Koko tekstit");
    CHECK(told() == std::vector<std::string>{common, theirs, "Vain kollega muutti"});
    page.activate(Role::radio, "Muutokset");
    page.check("Potentiaaliarvon perustelu");
    CHECK(told() == std::vector<std::string>{common, common, "Jätetty pois, oma säilyy"});
}

TEST_CASE("a conflict of long texts is told by what each changed since both started, on a desk and on a "
          "phone") {
    const bool phone = GENERATE(false, true);
    LongTexts both(mine, phone ? Setup{.width = 390, .height = 844} : Setup{});
    Driver& page = both.page;
    if (phone) page.activate(Role::option, page.names(Role::option).at(0));
    CHECK(page.has(Role::radio, "Minun: " + std::string(my_change)));
    CHECK(page.has(Role::radio, "Kollegan: " + std::string(their_change)));
    CHECK(page.says("Verrattuna yhteiseen lähtökohtaan"));
    CHECK(page.says("Yhteinen lähtökohta: " + common));
    page.activate(Role::radio, "Koko tekstit");
    CHECK(page.has(Role::radio, "Minun: " + mine));
    CHECK(page.has(Role::radio, "Kollegan: " + theirs));
    CHECK_FALSE(page.says("Verrattuna yhteiseen lähtökohtaan"));
}

TEST_CASE("long texts left in conflict are told by their changes on the page of conflicts too") {
    LongTexts both(mine);
    Driver& page = both.page;
    page.activate(Role::button, "Tuo 2 muutosta");
    page.go("/conflicts");
    CHECK(page.has(Role::radio, my_change));
    CHECK(page.has(Role::radio, their_change));
    CHECK(page.says("Verrattuna yhteiseen lähtökohtaan"));
    page.activate(Role::radio, "Koko tekstit");
    CHECK(page.has(Role::radio, mine));
    page.activate(Role::radio, theirs);
    page.go("/customers/" + both.id);
    CHECK(page.value("Potentiaaliarvon perustelu") == theirs);
}

TEST_CASE("texts that have next to nothing in common are shown whole") {
    LongTexts both("Varasto suljetaan.");
    Driver& page = both.page;
    CHECK(page.has(Role::radio, "Minun: Varasto suljetaan."));
    CHECK(page.has(Role::radio, "Kollegan: " + std::string(their_change)));
}

TEST_CASE("a short text is shown as it is") {
    Driver page;
    Colleague colleague(example_file(page));
    colleague.set(customer, "outlook_reason", std::string("Kasvu jatkuu."));
    open(page, colleague.file());
    CHECK_FALSE(page.has(Role::radio, "Koko tekstit"));
}
