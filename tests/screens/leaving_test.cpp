#include "shared/words/words.hpp"
#include "tests/screens/colleague.hpp"
#include "tests/screens/folder.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <string>
#include <variant>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

Bundle share_in(const std::string& bytes) {
    ReadResult result = read_bundle(bytes, {}, Accepted::any);
    REQUIRE(std::holds_alternative<Bundle>(result));
    return std::get<Bundle>(std::move(result));
}

/// A file for the customer, with the name given that is chosen first.
std::string file_for_customer(Driver& page, std::string_view what, std::string_view chosen) {
    page.go("/exchange");
    page.activate(Role::radio, "Asiakkaalle");
    if (!what.empty()) page.activate(Role::radio, what, "Mitä viedään");
    page.activate(Role::radio, chosen);
    page.activate(Role::button, "Vie asiakkaalle");
    REQUIRE_FALSE(place().saved.empty());
    return place().saved.back().bytes;
}

std::size_t count(const Bundle& bundle, Kind kind) {
    return static_cast<std::size_t>(std::count_if(bundle.records.begin(), bundle.records.end(),
                                                  [&](const Record& r) { return r.kind() == kind; }));
}

} // namespace

TEST_CASE("a customer's file holds that customer, and nothing that is internal") {
    Driver page;
    page.load_example();
    const std::string bytes = file_for_customer(page, "", "Kuulasatama Oy");
    CHECK(place().saved.back().name == "kumppani-kuulasatama-oy-2026-11-18.json");
    const Bundle file = share_in(bytes);
    CHECK(file.kind == BundleKind::share);
    CHECK(count(file, Kind::customer) == 1);
    CHECK(count(file, Kind::project) == 4);
    CHECK(count(file, Kind::need) == 0);
    for (const Record& record : file.records)
        for (const FieldKey key : record.fields()) {
            const Field* field = find_field(record.kind(), key.name());
            REQUIRE(field);
            CHECK(field->audience == Audience::customer);
        }
}

TEST_CASE("a customer is given one project or one steering group by itself") {
    Driver page;
    page.load_example();
    const Bundle project = share_in(file_for_customer(page, "Hanke", "Venepaikkojen verkkovaraus"));
    CHECK(count(project, Kind::project) == 1);
    CHECK(count(project, Kind::event) == 0);
    page.activate(Role::radio, "Ohjausryhmä", "Mitä viedään");
    CHECK(page.find(Role::button, "Vie asiakkaalle").disabled);
}

TEST_CASE("all that a file will hold can be read before it is saved") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.activate(Role::radio, "Asiakkaalle");
    page.activate(Role::radio, "Kuulasatama Oy");
    page.activate(Role::button, "Katso sisältö");
    CHECK(page.has(Role::heading, "Tiedoston sisältö"));
    CHECK(page.has(Role::heading, "Kuulasatama Oy"));
    CHECK(page.has(Role::table, "Kehittämishankkeet"));
    CHECK_FALSE(page.has(Role::table, "Pienet tarpeet"));
    CHECK_FALSE(page.says("Budjetti"));
    page.activate(Role::button, "Tallenna tiedosto");
    REQUIRE(place().saved.size() == 1);
    CHECK(count(share_in(place().saved[0].bytes), Kind::customer) == 1);

    page.activate(Role::radio, "Kollegalle");
    page.activate(Role::button, "Katso sisältö");
    CHECK(page.says("Budjetti"));
}

TEST_CASE("a customer's file is opened for reading, and changes nothing") {
    std::string bytes;
    {
        Driver page;
        page.load_example();
        bytes = file_for_customer(page, "", "Kuulasatama Oy");
    }
    Driver page;
    open(page, bytes, "kumppani-kuulasatama-oy.json");
    CHECK(page.has(Role::heading, "Asiakkaalle tehty tiedosto"));
    CHECK(page.has(Role::table, "Kehittämishankkeet"));
    CHECK_FALSE(page.has(Role::button, "Tallenna tiedosto"));
    page.activate(Role::button, "Takaisin");
    CHECK(page.has(Role::heading, "Vie"));
    page.go("/customers");
    CHECK(page.has(Role::button, "Kokeile esimerkkiaineistolla"));
}

TEST_CASE("a colleague is sent only what they do not have yet") {
    Driver page;
    Colleague colleague(example_file(page));
    colleague.set("Kuulasatama Oy", "contact", std::string("Aino Aalto"));
    open(page, colleague.file());
    page.activate(Role::button, "Tuo 2 muutosta");

    page.go("/exchange");
    page.choose("Vastaanottaja", "Oiva Kettula");
    CHECK(page.find(Role::checkbox, "Vain se, mitä hänellä ei vielä ole").checked == 1);
    // What came from them is theirs already.
    CHECK(page.find(Role::button, "Vie 0 tietuetta").disabled);
    CHECK(page.says("Hänellä on jo kaikki: uutta vietävää ei ole."));

    page.go("/customers");
    page.click(Role::link, "Kulttuurisäätiö");
    page.type("Asiakkaan yhteyshenkilö", "Lempi Laine");
    page.go("/exchange");
    page.activate(Role::button, "Vie 1 tietue");
    const Bundle file = read(place().saved.back().bytes);
    REQUIRE(file.records.size() == 1);
    CHECK(file.records[0].text("name") == "Kulttuurisäätiö");
    CHECK(page.find(Role::button, "Vie 0 tietuetta").disabled);

    page.check("Vain se, mitä hänellä ei vielä ole");
    CHECK(page.has(Role::button, "Vie 14 asiakasta"));
}

TEST_CASE("what a colleague has is remembered over a restart") {
    Folder folder;
    {
        Driver page({.folder = folder.path});
        Colleague colleague(example_file(page));
        open(page, colleague.file());
        page.activate(Role::button, "Tuo 1 muutos");
    }
    Driver page({.folder = folder.path});
    page.go("/exchange");
    page.choose("Vastaanottaja", "Oiva Kettula");
    CHECK(page.find(Role::button, "Vie 0 tietuetta").disabled);
}

TEST_CASE("one of a list of radio buttons is chosen by arrow keys") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.activate(Role::radio, "Asiakkaalle");
    page.activate(Role::radio, "Ammattikorkeakoulu Oy");
    page.press("ArrowDown");
    CHECK(page.find(Role::radio, "Ateriapalvelukeskus").checked == 1);
    CHECK(page.find(Role::radio, "Ammattikorkeakoulu Oy").checked == 0);
    REQUIRE(page.focused());
    CHECK(page.focused()->name == "Ateriapalvelukeskus");
}

TEST_CASE("whoever goes on by another number, as a file claimed all of theirs, keeps their name") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.type("Lähettäjä", "Senja Harjumaa");
    page.activate(Role::button, "Vie 14 asiakasta");
    const std::string bytes = place().saved.back().bytes;
    const std::string own = written(read(bytes).from);

    // A colleague's file that claims to have seen the last number there is.
    Colleague colleague(bytes);
    colleague.set("Kuulasatama Oy", "contact", std::string("Aino Aalto"));
    std::string lying = colleague.file();
    const std::string claim = "\"" + own + "\": ";
    for (std::size_t at = lying.find(claim); at != std::string::npos; at = lying.find(claim, at + 1)) {
        const std::size_t number = at + claim.size();
        lying.replace(number, lying.find_first_not_of("0123456789", number) - number, "9007199254740991");
    }
    open(page, lying);
    page.activate(Role::button, "Tuo 2 muutosta");

    page.go("/customers");
    page.click(Role::link, "Kulttuurisäätiö");
    page.type("Asiakkaan yhteyshenkilö", "Lempi Laine");
    page.go("/exchange");
    CHECK(page.value("Lähettäjä") == "Senja Harjumaa");
    page.activate(Role::button, "Vie 14 asiakasta");
    const Bundle file = read(place().saved.back().bytes);
    CHECK(written(file.from) != own);
    CHECK(file.from_name == "Senja Harjumaa");
}
