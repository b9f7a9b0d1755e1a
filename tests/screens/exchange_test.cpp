#include "shared/bundle/bundle.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"
#include "tests/screens/colleague.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>
#include <string>
#include <variant>

using namespace kumppani;
using namespace kumppani::tests;

TEST_CASE("an export says how many records of which kinds will be inside, and holds just those") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    const auto told = page.names(Role::listitem, "Tiedostoon tulee");
    page.activate(Role::button, "Vie 14 asiakasta");
    REQUIRE(place().saved.size() == 1);
    CHECK(place().saved[0].name == "kumppani-2026-11-18.json");
    CHECK(place().saved[0].mime_type == "application/json");
    const Bundle bundle = read(place().saved[0].bytes);
    for (const KindInfo& kind : kinds()) {
        const auto count =
            static_cast<std::size_t>(std::count_if(bundle.records.begin(), bundle.records.end(),
                                                   [&](const Record& r) { return r.kind() == kind.kind; }));
        if (count == 0) continue;
        INFO(kind.key);
        const std::string words = std::to_string(count) + " " + counted(kind.name, Language::fi, count);
        CHECK(std::count(told.begin(), told.end(), words) == 1);
    }
}

TEST_CASE("of chosen customers only what belongs to them leaves") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.activate(Role::radio, "Asiakkaat");
    CHECK(page.find(Role::button, "Vie 0 asiakasta").disabled);
    page.type("Hae asiakasta", "satama");
    CHECK(page.names(Role::checkbox, "Valitse asiakkaita") == std::vector<std::string>{"Kuulasatama Oy"});
    page.check("Kuulasatama Oy");
    page.activate(Role::button, "Vie 1 asiakas");

    const Bundle bundle = read(place().saved.at(0).bytes);
    std::set<RecordId> inside;
    for (const Record& record : bundle.records)
        inside.insert(record.id());
    std::size_t projects = 0;
    for (const Record& record : bundle.records) {
        const std::string_view owner = owner_of(record);
        CHECK((owner.empty() || inside.contains(RecordId(owner))));
        if (record.kind() == Kind::customer) CHECK(record.text("name") == "Kuulasatama Oy");
        projects += record.kind() == Kind::project ? 1 : 0;
    }
    CHECK(projects > 0);
}

TEST_CASE("all that the filter finds are chosen at once, and all choices undone at once") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.activate(Role::radio, "Asiakkaat");
    page.activate(Role::button, "Valitse kaikki 14");
    CHECK(page.has(Role::button, "Vie 14 asiakasta"));
    page.activate(Role::button, "Poista valinnat");
    CHECK(page.find(Role::button, "Vie 0 asiakasta").disabled);
}

TEST_CASE("the sender's name is asked for, and the receiver sees it") {
    SavedFile file;
    {
        Driver page;
        page.load_example();
        page.go("/exchange");
        page.type("Lähettäjä", "Oiva Kettula");
        page.activate(Role::button, "Vie 14 asiakasta");
        file = place().saved.at(0);
    }
    CHECK(file.name == "kumppani-oiva-kettula-2026-11-18.json");
    Driver other;
    open(other, file.bytes, file.name);
    CHECK(other.has(Role::heading, "Paketti: Oiva Kettula"));
}

TEST_CASE("a colleague's records come in after a preview, in one step that can be undone") {
    std::string bytes;
    {
        Driver page;
        bytes = example_file(page);
    }
    const std::size_t records = read(bytes).records.size();
    Driver page;
    open(page, bytes);
    CHECK(page.has(Role::listitem, std::to_string(records) + " uutta"));
    CHECK(page.has(Role::listitem, "0 ristiriitaa"));
    page.go("/customers");
    CHECK_FALSE(page.says("Kuulasatama Oy"));

    page.go("/exchange");
    page.activate(Role::button, "Tuo " + grouped(static_cast<std::int64_t>(records)) + " muutosta");
    CHECK(page.app().route() == "/customers");
    CHECK(page.has(Role::link, "Kuulasatama Oy"));
    CHECK(page.says("Tuotu " + grouped(static_cast<std::int64_t>(records)) + " muutosta"));
    page.press("z", false, true);
    CHECK_FALSE(page.has(Role::link, "Kuulasatama Oy"));
}

TEST_CASE("a file looked at and left changes nothing") {
    Driver page;
    const std::string before = example_file(page);
    Colleague colleague(before);
    colleague.set("Kuulasatama Oy", "contact", std::string("Uusi Yhteys"));
    open(page, colleague.file());
    page.activate(Role::button, "Peruuta");
    CHECK(page.has(Role::heading, "Vaihto"));
    CHECK(exported(page) == before);
}

TEST_CASE("what is here already is not imported again") {
    Driver page;
    const std::string bytes = example_file(page);
    open(page, bytes);
    CHECK(page.has(Role::heading, "Oma paketti"));
    const Statement button = page.find(Role::button, "Ei tuotavaa");
    CHECK(button.disabled);
    CHECK(button.description == "Paketissa ei ole mitään uutta: kaikki on jo täällä.");
}

TEST_CASE("a changed field is shown as it is, as it becomes, and why") {
    Driver page;
    Colleague colleague(example_file(page));
    const std::string before(colleague.customer("Kuulasatama Oy").text("contact"));
    colleague.set("Kuulasatama Oy", "contact", std::string("Uusi Yhteys"));
    open(page, colleague.file());
    CHECK(page.has(Role::listitem, "1 muuttunut"));
    page.activate(Role::option, "Perustiedot, Kuulasatama Oy, 1 kenttä");
    const auto told = page.names(Role::paragraph, "Tulee mukaan ilman ristiriitaa");
    CHECK(told == std::vector<std::string>{before, "Uusi Yhteys", "Vain kollega muutti"});
    CHECK(page.find(Role::checkbox, "Asiakkaan yhteyshenkilö").checked == 1);
}

TEST_CASE("a change that comes along can be left out, and then stays left out") {
    Driver page;
    Colleague colleague(example_file(page));
    const std::string before(colleague.customer("Kuulasatama Oy").text("contact"));
    colleague.set("Kuulasatama Oy", "contact", std::string("Uusi Yhteys"));
    colleague.set("Kuulasatama Oy", "substitute", std::string("Uusi Sijainen"));
    const std::string bytes = colleague.file();
    const RecordId id = colleague.customer("Kuulasatama Oy").id();
    open(page, bytes);
    page.activate(Role::option, "Perustiedot, Kuulasatama Oy, 2 kenttää");
    page.check("Asiakkaan yhteyshenkilö");
    const auto told = page.names(Role::paragraph, "Tulee mukaan ilman ristiriitaa");
    CHECK(std::count(told.begin(), told.end(), "Jätetty pois, oma säilyy") == 1);
    page.activate(Role::button, "Tuo 2 muutosta"); // the customer and its author
    page.go("/customers/" + id);
    CHECK(page.value("Asiakkaan yhteyshenkilö") == before);
    CHECK(page.value("Sijainen") == "Uusi Sijainen");
    open(page, bytes);
    CHECK(page.find(Role::button, "Ei tuotavaa").disabled);
}

TEST_CASE("a new record whose box is turned off is left out, by pointer and by key") {
    Driver page;
    Colleague colleague(example_file(page));
    auto edit = colleague.workspace.edit({Word::none, {}});
    edit.create(Kind::customer, {{"name", std::string("Uusi Oy")}});
    edit.commit();
    open(page, colleague.file());
    const std::string option = "Uusi Oy, asiakas";
    page.activate(Role::option, option);
    const auto is_taken = [&] { return page.find(Role::option, option).checked == 1; };
    const bool before = is_taken();
    page.activate(Role::option, option);
    CHECK(is_taken() != before);
    page.check("Tuo tämä");
    CHECK(is_taken() == before);
    if (before) page.check("Tuo tämä");
    page.activate(Role::button, "Tuo 1 muutos"); // the author
    page.go("/customers");
    CHECK_FALSE(page.has(Role::link, "Uusi Oy"));
}

TEST_CASE("a field that both changed shows both values, by whom, and which stays in view") {
    Disagreement both;
    Driver& page = both.page;
    CHECK(page.has(Role::listitem, "1 ristiriita"));
    CHECK(page.find(Role::option, "Perustiedot, Kuulasatama Oy, 1 kenttä").selected == 1);
    const Statement mine = page.find(Role::radio, "Minun: Oma Valinta");
    const Statement theirs = page.find(Role::radio, "Kollegan: Kollegan Valinta");
    CHECK(mine.checked == 0);
    CHECK(theirs.checked == 0); // nothing chosen: both are kept
    CHECK(theirs.description.starts_with("Oiva Kettula, "));
}

TEST_CASE("of a conflict one value is chosen by a card, or both are kept by a button; one import is one step "
          "of undo") {
    Disagreement both;
    Driver& page = both.page;
    page.activate(Role::button, "Ota kollegan");
    CHECK(page.find(Role::radio, "Kollegan: Kollegan Valinta").checked == 1);
    page.activate(Role::button, "Säilytä molemmat, päätän myöhemmin");
    CHECK(page.find(Role::radio, "Kollegan: Kollegan Valinta").checked == 0);
    page.activate(Role::radio, "Minun: Oma Valinta");
    page.press("ArrowRight");
    CHECK(page.find(Role::radio, "Kollegan: Kollegan Valinta").checked == 1);
    page.press("ArrowLeft");
    CHECK(page.find(Role::radio, "Minun: Oma Valinta").checked == 1);
    page.activate(Role::button, "Tuo 1 muutos"); // the author; what is kept changes nothing here
    page.go("/customers/" + both.id);
    CHECK(page.value("Asiakkaan yhteyshenkilö") == "Oma Valinta");
    open(page, both.colleague.file());
    CHECK(page.find(Role::button, "Ei tuotavaa").disabled); // the decision stands
}

TEST_CASE("everything in a file is decided at once") {
    Driver page;
    Colleague colleague(example_file(page));
    colleague.set("Kuulasatama Oy", "contact", std::string("Uusi Yhteys"));
    open(page, colleague.file());
    page.activate(Role::button, "Päätä kaikki");
    page.activate(Role::menuitem, "Pidä omat kaikissa");
    CHECK(page.has(Role::button, "Kirjaa päätökset"));
    page.activate(Role::button, "Päätä kaikki");
    page.activate(Role::menuitem, "Ota kollegan kaikissa");
    CHECK_FALSE(page.has(Role::button, "Kirjaa päätökset"));
}

TEST_CASE("the preview follows what is undone meanwhile") {
    Driver page;
    Colleague colleague(example_file(page));
    colleague.set("Kuulasatama Oy", "contact", std::string("Uusi Yhteys"));
    open(page, colleague.file());
    CHECK(page.has(Role::listitem, "0 ristiriitaa"));
    page.press("z", false, true);
    CHECK_FALSE(page.has(Role::listitem, "1 muuttunut"));
    CHECK(page.says("Paketti: Oiva Kettula"));
}

TEST_CASE("arrow keys move through the records of a bundle") {
    std::string bytes;
    {
        Driver page;
        bytes = example_file(page);
    }
    Driver page;
    open(page, bytes);
    const auto options = page.names(Role::option);
    REQUIRE(options.size() > 2);
    page.activate(Role::option, options[0]);
    page.press("ArrowDown");
    CHECK(page.find(Role::option, options[1]).selected == 1);
    REQUIRE(page.focused().has_value());
    CHECK(page.focused()->name == options[1]);
    page.press("End");
    CHECK(page.focused()->position == page.focused()->size);
    page.press("Home");
    CHECK(page.focused()->name == options[0]);
}

TEST_CASE("on a phone a record is read on a page of its own, and left again") {
    std::string bytes;
    {
        Driver page;
        bytes = example_file(page);
    }
    Driver page({.width = 390, .height = 844});
    open(page, bytes);
    const std::string first = page.names(Role::option).at(0);
    page.activate(Role::option, first);
    CHECK(page.names(Role::option).empty());
    page.activate(Role::button, "Takaisin luetteloon");
    CHECK(page.has(Role::option, first));
}

TEST_CASE("a file that is no bundle is refused with its place, and nothing changes") {
    Driver page;
    const std::string before = example_file(page);
    open(page, "{\"format\": \"jotain\"", "rikki.json");
    CHECK(page.has(Role::heading, "Tiedostoa ei voi tuoda"));
    CHECK(page.says("rikki.json"));
    CHECK(page.has(Role::columnheader, "Mikä on vialla"));
    CHECK(page.has(Role::paragraph, "koko tiedosto"));
    page.activate(Role::button, "Takaisin");
    CHECK(exported(page) == before);
}

TEST_CASE("a wrong value deep inside is named by its place, what is wrong and what is allowed") {
    Driver page;
    std::string bytes = example_file(page);
    const std::string right = "\"outlook\": 7";
    const auto at = bytes.find(right);
    REQUIRE(at != std::string::npos);
    bytes.replace(at, right.size(), "\"outlook\": \"seitsemän\"");
    open(page, bytes);
    const auto cells = page.names(Role::paragraph, "1 vika");
    REQUIRE(cells.size() == 3);
    CHECK(cells[0].starts_with("/records/"));
    CHECK(cells[0].ends_with("/outlook"));
    CHECK_FALSE(cells[1].empty());
    CHECK_FALSE(cells[2].empty());
}

TEST_CASE("a file too large to be read is refused by its size") {
    Driver page;
    page.app().open_file("valtava.json", "", 200'000'000);
    page.settle();
    CHECK(page.says("Tiedosto on liian suuri: 200 Mt."));
    CHECK(page.says("Enintään 100 Mt."));
}

TEST_CASE("an empty file is refused") {
    Driver page;
    open(page, "", "tyhja.json");
    CHECK(page.says("Tiedosto on tyhjä."));
}

TEST_CASE("a screen reader hears what a file would do") {
    Driver page;
    const std::string bytes = example_file(page);
    page.announcements();
    open(page, bytes);
    const auto heard = page.announcements();
    REQUIRE(heard.size() == 1);
    CHECK(heard[0].starts_with("Oma paketti. 0 uutta, 0 muuttunutta, 0 ristiriitaa, "));
    open(page, "[]");
    CHECK(page.announcements().at(0).starts_with("Tiedostoa ei voi tuoda. "));
}

TEST_CASE("the button to choose a file asks the page for one") {
    Driver page;
    page.go("/exchange");
    page.activate(Role::button, "Valitse tiedosto");
    CHECK(place().asked_for_files == std::vector<std::string>{".json,application/json"});
}

TEST_CASE("a deletion says how much goes with it") {
    Driver page;
    Colleague colleague(example_file(page));
    const RecordId id = colleague.customer("Kuulasatama Oy").id();
    colleague.workspace.edit({Word::none, {}}).remove(id).commit();
    const auto all = colleague.workspace.everything();
    const auto gone =
        std::count_if(all.begin(), all.end(), [](const Record* record) { return record->deleted(); });
    REQUIRE(gone > 2);
    open(page, colleague.file());
    page.activate(Role::option, "Perustiedot, Kuulasatama Oy, poistuu");
    CHECK(page.says("Tuonti poistaa sen myös täältä. Sen mukana poistuu " + std::to_string(gone - 1) +
                    " siihen kuuluvaa kohdetta."));
}

TEST_CASE("a deletion says what lives on that its deleter did not know of") {
    Driver page;
    Colleague colleague(example_file(page));
    const RecordId id = colleague.customer("Kuulasatama Oy").id();
    colleague.workspace.edit({Word::none, {}}).remove(id).commit();
    page.go("/customers/" + id);
    page.activate(Role::button, "Lisää hanke");
    open(page, colleague.file());
    page.activate(Role::option, "Perustiedot, Kuulasatama Oy, poistuu");
    CHECK(page.says("Kollega poisti tämän, mutta siihen kuuluu 1 kohde, josta kollega ei tiennyt"));
}

TEST_CASE("what is added to something that is deleted here says so") {
    Driver page;
    Colleague colleague(example_file(page));
    const RecordId id = colleague.customer("Kuulasatama Oy").id();
    auto edit = colleague.workspace.edit({Word::none, {}});
    edit.create(Kind::project, {{"customer", id}, {"name", std::string("Uusi laituri")}});
    edit.commit();
    page.go("/customers/" + id);
    page.click(Role::button, "Toiminnot");
    page.activate(Role::menuitem, "Poista asiakas");
    open(page, colleague.file());
    page.activate(Role::option, "Uusi laituri, Kuulasatama Oy, hanke");
    CHECK(page.says("Tämä kuuluu poistettuun: Kuulasatama Oy"));
}

TEST_CASE("of several files chosen at once the next is opened when one is done with, and the rest can be "
          "left") {
    Driver page;
    const std::string bytes = example_file(page);
    Colleague colleague(bytes);
    colleague.set("Hyvinvointitoimiala", "manager", std::string("Oiva Kettula"));
    open(page, "[]", "rikki.json");
    page.app().files_wait(2);
    page.settle();
    CHECK(page.has(Role::region, "Vielä 2 tiedostoa odottaa"));
    page.activate(Role::button, "Takaisin");
    CHECK(place().next_files == 1);
    open(page, colleague.file());
    page.app().files_wait(1);
    page.settle();
    page.activate(Role::button, "Tuo 2 muutosta");
    CHECK(page.app().route() == "/exchange");
    CHECK(place().next_files == 2);
    open(page, bytes);
    page.app().files_wait(1);
    page.settle();
    page.activate(Role::button, "Jätä muut avaamatta");
    CHECK_FALSE(page.has(Role::region, "Vielä 1 tiedosto odottaa"));
    page.activate(Role::button, "Peruuta");
    CHECK(place().next_files == 2);
}
