#include "app/paper.hpp"
#include "shared/words/words.hpp"
#include "tests/screens/colleague.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

/// The file that hands a customer over.
std::string handed_over(Driver& page, std::string_view customer) {
    page.load_example();
    page.go("/exchange");
    page.activate(Role::radio, "Asiakkaat");
    page.check(customer);
    page.check("Luovuta sijaisen hoidettavaksi");
    page.activate(Role::button, "Vie 1 asiakas");
    REQUIRE_FALSE(place().saved.empty());
    return place().saved.back().bytes;
}

} // namespace

TEST_CASE("a substitute gets customers with a covering page, and gives them back with what changed") {
    // One page at a time holds the program's place.
    std::string bytes;
    {
        Driver giver;
        bytes = handed_over(giver, "Kuulasatama Oy");
    }
    CHECK(read(bytes).handover.size() == 1);

    std::string back;
    {
        Driver substitute;
        open(substitute, bytes);
        CHECK(substitute.has(Role::heading, "Kollega luovuttaa asiakkaita"));
        const std::size_t changes = read(bytes).records.size();
        substitute.activate(Role::button, "Tuo " + std::to_string(changes) + " muutosta");
        CHECK(substitute.has(Role::heading, "Saatesivu"));
        CHECK(substitute.has(Role::heading, "Kuulasatama Oy"));
        for (const char* part : {"Kaipaa huomiota", "Hankkeet kesken", "Tulossa", "Kenelle soittaa"})
            CHECK(substitute.has(Role::table, part));
        CHECK(substitute.says("Raili Tuuliainen"));

        substitute.go("/customers");
        substitute.click(Role::link, "Kuulasatama Oy");
        substitute.type("Asiakkaan yhteyshenkilö", "Aino Aalto");
        substitute.press("Home"); // anywhere else
        const RecordId id = read(bytes).handover[0];
        substitute.go("/handover/" + id);
        CHECK(substitute.says("Aino Aalto"));
        substitute.activate(Role::button, "Vie nämä asiakkaat");
        CHECK(substitute.find(Role::checkbox, "Kuulasatama Oy").checked == 1);
        substitute.activate(Role::button, "Vie 1 asiakas");
        back = place().saved.back().bytes;
    }
    Driver again; // as the giver has it
    open(again, bytes);
    again.activate(Role::button, "Tuo " + std::to_string(read(bytes).records.size()) + " muutosta");
    open(again, back);
    CHECK(again.has(Role::listitem, "0 ristiriitaa"));
    again.activate(Role::button, "Tuo 1 muutos");
    again.go("/customers");
    again.click(Role::link, "Kuulasatama Oy");
    CHECK(again.value("Asiakkaan yhteyshenkilö") == "Aino Aalto");
}

TEST_CASE("the covering page can be read before the customers are handed over, and is printed") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.activate(Role::radio, "Asiakkaat");
    page.check("Kuulasatama Oy");
    page.check("Luovuta sijaisen hoidettavaksi");
    page.activate(Role::link, "Katso saatesivu");
    CHECK(page.has(Role::heading, "Saatesivu"));
    page.activate(Role::button, "Tulosta");
    REQUIRE(place().printed.size() == 1);
    CHECK(place().printed[0].find("<h2>Kuulasatama Oy</h2>") != std::string::npos);
    CHECK(place().printed[0].find("Venepaikkojen verkkovaraus") != std::string::npos);
}

TEST_CASE("the covering page of customers that are not here says so") {
    Driver page;
    page.go("/handover/nobody+nowhere");
    CHECK(page.says("Näitä asiakkaita ei ole täällä"));
}

TEST_CASE("text never becomes markup on paper") {
    Paper paper{.title = "<script>alert(1)</script>", .about = "a & b"};
    paper.parts.push_back({.heading = "\"><img src=x onerror=alert(1)>",
                           .heads = {"<b>"},
                           .columns = {{}},
                           .rows = {{{.words = "</td><svg/onload=alert(1)>\nnext", .note = "<i>"}}}});
    const std::string html = html_of(paper, Language::fi);
    for (const char* markup : {"<script", "<img", "<svg", "<i>", "<b>"})
        CHECK(html.find(markup) == std::string::npos);
    CHECK(html.find("a &amp; b") != std::string::npos);
    CHECK(html.find("<br>next") != std::string::npos);
}
