#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>
#include <nlohmann/json.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr const char* table = "Rivit taulukkolaskennasta";
constexpr const char* dialog = "Tuo rivejä taulukosta";

/// A new customer's care plan, with the dialog open.
struct Open {
    Driver page;
    Open() {
        page.click(Role::button, "Uusi asiakas");
        command(page);
    }
    static void command(Driver& page) {
        page.press("k", false, true);
        page.begin_typing("Hae tai komenna", "tuo rivejä");
        page.press("Enter");
        page.settle();
    }
};

} // namespace

TEST_CASE("rows from a spreadsheet become projects, and one undo takes all of them back") {
    Open open;
    REQUIRE(open.page.has(Role::dialog, dialog));
    open.page.begin_typing(table, "Projektin nimi\tAlku\tBudjetti\nMobiili\t1.3.2026\t45 000\nVerkko\t\t\n");
    open.page.click(Role::button, "Lisää 2\u00a0hanketta");
    CHECK_FALSE(open.page.has(Role::dialog, dialog));
    CHECK(open.page.value("Alku, Mobiili") == "1.3.2026");
    CHECK(open.page.has(Role::button, "Toiminnot: Verkko"));
    open.page.press("z", false, true);
    CHECK_FALSE(open.page.has(Role::button, "Toiminnot: Mobiili"));
    CHECK_FALSE(open.page.has(Role::button, "Toiminnot: Verkko"));
}

TEST_CASE("what is wrong in a pasted table is told before anything is added, and the rest is added") {
    Open open;
    open.page.begin_typing(table, "Projektin nimi\tAlku\tHuone\nMobiili\thuomenna\t3\n\t1.3.2026\t\n");
    CHECK(open.page.says("Rivi 2, Alku: ”huomenna” jää pois. Tämä ei ole kalenterin päivä."));
    CHECK(open.page.value("Mihin kenttään: Huone") == "Ei oteta mukaan");
    CHECK(open.page.says("1 rivi jätetään pois, koska siltä puuttuu nimi."));
    CHECK_FALSE(open.page.has(Role::button, "Toiminnot: Mobiili"));
    open.page.click(Role::button, "Lisää 1\u00a0hanke");
    CHECK(open.page.value("Alku, Mobiili").empty());
}

TEST_CASE("the section decides what the rows become") {
    Open open;
    open.page.choose("Mihin osioon", "Pienkehitystarpeet");
    open.page.begin_typing(table, "Kalenterin jakaminen\nTulostus mobiilista\n");
    open.page.click(Role::button, "Lisää 2\u00a0tarvetta");
    CHECK(open.page.has(Role::button, "Toiminnot: Kalenterin jakaminen"));
}

TEST_CASE("the dialog that takes rows is left without a change") {
    Open open;
    open.page.begin_typing(table, "Mobiili\n");
    open.page.press("Escape"); // what was typed is taken back first
    open.page.press("Escape");
    CHECK_FALSE(open.page.has(Role::dialog, dialog));
    CHECK_FALSE(open.page.has(Role::button, "Toiminnot: Mobiili"));
    Open::command(open.page);
    CHECK(open.page.value(table).empty());
}

TEST_CASE("the customers exported as a table are the same customers when they are pasted") {
    std::string text;
    std::size_t customers = 0;
    {
        Driver page;
        page.load_example();
        customers = page.names(Role::link, "Asiakkaat").size();
        page.press("k", false, true);
        page.begin_typing("Hae tai komenna", "asiakkaat taulukkoon");
        page.press("Enter");
        page.settle();
        REQUIRE(place().saved.size() == 1);
        CHECK(place().saved[0].name == "kumppani-asiakkaat-2026-11-18.csv");
        text = place().saved[0].bytes;
        CHECK(text.find(";3240000;") != std::string::npos); // a number to spreadsheets
    }
    Driver page;
    Open::command(page);
    page.begin_typing(table, text);
    CAPTURE(page.listing());
    CHECK(page.listing().find("jää pois") == std::string::npos);
    page.click(Role::button, "Lisää " + std::to_string(customers) + "\u00a0asiakasta");
    page.click(Role::link, "Hyvinvointitoimiala");
    CHECK(page.value("Kumppanuuspäällikkö") == "Helka Rautamo");
    CHECK(page.value("Veloitukset vuodessa") == "3\u00a0240\u00a0000");
}

namespace {

/// A table that came as a file, with the care plan of a new customer open.
void open_file(Driver& page, Cells cells) {
    page.app().open_table("lista.xlsx", {Sheet{"Taul1", std::move(cells)}});
    page.settle();
}

} // namespace

TEST_CASE("a column is given another field by hand, which is remembered for the next table") {
    Driver page;
    page.click(Role::button, "Uusi asiakas");
    open_file(page, {{"Otsake", "Alku", "Budjetti"}, {"Mobiili", "1.3.2026", "45000"}});
    CHECK(page.says("lista.xlsx"));
    page.click(Role::checkbox, "Ensimmäisellä rivillä ovat otsikot");
    CHECK(page.value("Mihin kenttään: Otsake") == "Ei oteta mukaan");
    page.choose("Mihin kenttään: Otsake", "Projektin nimi");
    page.click(Role::button, "Lisää 1\u00a0hanke");
    CHECK(page.value("Alku, Mobiili") == "1.3.2026");
    open_file(page, {{"Otsake", "Alku", "Budjetti"}, {"Verkko", "1.4.2026", "100"}});
    CHECK(page.value("Mihin kenttään: Otsake") == "Projektin nimi");
}

TEST_CASE("a row of a record that is there changes it, and the dialog says how many are added and changed") {
    Driver page;
    page.click(Role::button, "Uusi asiakas");
    open_file(page, {{"Projektin nimi", "Budjetti"}, {"Mobiili", "100"}, {"Verkko", "200"}});
    page.click(Role::button, "Lisää 2\u00a0hanketta");
    open_file(page, {{"Projektin nimi", "Budjetti"}, {"Mobiili", "150"}, {"Verkko", "200"}, {"Pilvi", "1"}});
    CHECK(page.says("1 rivi on täällä jo samanlaisena."));
    page.click(Role::button, "Lisää 1\u00a0hanke, päivitä 1");
    CHECK(page.value("Budjetti, Mobiili") == "150");
    page.press("z", false, true);
    CHECK(page.value("Budjetti, Mobiili") == "100");
    CHECK_FALSE(page.has(Role::button, "Toiminnot: Pilvi"));
}

TEST_CASE("a list of projects dropped on another page goes to the customers that it names") {
    Driver page;
    page.load_example();
    open_file(page, {{"Asiakas", "Projektin nimi"}, {"hyvinvointitoimiala", "Tulostus"}, {"Ei ole", "X"}});
    CHECK(page.value("Mitä rivit ovat") == "Kehittämishankkeet");
    CHECK(page.says("1 rivi jätetään pois, koska sen asiakasta ei löydy. Tuntemattomat asiakkaat: Ei ole."));
    page.click(Role::button, "Lisää 1\u00a0hanke");
    page.click(Role::link, "Hyvinvointitoimiala");
    CHECK(page.has(Role::button, "Toiminnot: Tulostus"));
}

TEST_CASE("a file that is no table is told to be none, and nothing opens") {
    Driver page;
    page.app().open_table("vanha.xls", {});
    page.settle();
    CHECK_FALSE(page.has(Role::dialog, dialog));
    CHECK(page.listing().find("Tiedostoa vanha.xls ei voi lukea taulukkona.") != std::string::npos);
}

TEST_CASE("everything is exported as tables, which say nothing new to the program they came from") {
    Driver page;
    page.load_example();
    page.press("k", false, true);
    page.begin_typing("Hae tai komenna", "kaikki taulukoihin");
    page.press("Enter");
    page.settle();
    REQUIRE(place().saved.size() == 1);
    CHECK(place().saved[0].name == "kumppani-2026-11-18.xlsx");
    const auto sheets = nlohmann::json::parse(place().saved[0].bytes).at("sheets");
    REQUIRE(sheets.size() > 5);
    for (const auto& sheet : sheets) {
        CAPTURE(sheet.at("name").get<std::string>());
        Cells cells;
        for (const auto& row : sheet.at("rows")) {
            auto& taken = cells.emplace_back();
            for (const auto& cell : row)
                taken.push_back(cell.is_string()        ? cell.get<std::string>()
                                : cell.is_null()        ? std::string()
                                : cell.is_number()      ? nlohmann::json(cell.get<std::int64_t>()).dump()
                                : cell.contains("date") ? cell.at("date").get<std::string>()
                                                        : cell.at("month").get<std::string>() + "-01");
        }
        open_file(page, cells);
        CHECK(page.says(std::to_string(cells.size() - 1) + " riviä on täällä jo samanlaisina."));
        CHECK(page.has(Role::button, "Lisää rivit"));
        page.press("Escape");
    }
}
