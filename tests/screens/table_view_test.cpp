// The tables of a care plan as spreadsheets: sorted, filtered, selected, filled, copied, with the columns one
// wants.
#include "shared/table_text/pasted_rows.hpp"
#include "tests/screens/folder.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

using Names = std::vector<std::string>;

constexpr const char *projects = "Kehittämishankkeet", *commands = "Taulukon toiminnot: Kehittämishankkeet";
const std::string boats = "Venepaikkojen verkkovaraus", invoices = "Satamamaksujen laskutus",
                  gates = "Kulunvalvonnan uusinta", mobile = "Mobiilityö huollossa";

/// The care plan of Kuulasatama Oy and its four projects.
struct Tables : Driver {
    explicit Tables(Setup setup = {.height = 4000}) : Driver(std::move(setup)) {
        load_example();
        click(Role::link, "Kuulasatama Oy");
    }
    Names rows() const {
        Names found;
        for (const std::string& name : names(Role::row, projects))
            if (!name.empty()) found.push_back(name);
        return found;
    }
    void command(std::string_view words) {
        click(Role::button, commands);
        click(Role::menuitem, words);
    }
    void select(const Names& rows) {
        command("Valitse rivejä");
        for (const std::string& row : rows)
            check("Valitse: " + row);
    }
};

} // namespace

TEST_CASE("a press on a head sorts the rows up, down, and back to their own order") {
    Tables page;
    const Names own{boats, invoices, gates, mobile};
    REQUIRE(page.rows() == own);
    page.click(Role::columnheader, "Budjetti", projects);
    CHECK(page.rows() == Names{mobile, boats, gates, invoices});
    CHECK(page.find(Role::columnheader, "Budjetti", projects).sorted == 1);
    page.click(Role::columnheader, "Budjetti", projects);
    CHECK(page.rows() == Names{invoices, gates, boats, mobile});
    page.click(Role::columnheader, "Budjetti", projects);
    CHECK(page.rows() == own);
}

TEST_CASE("rows without a value stand last, however they are sorted") {
    Tables page;
    for (int press = 0; press < 2; ++press) {
        page.click(Role::columnheader, "Projektipäällikkö", projects);
        CHECK(page.rows().back() == mobile);
    }
}

TEST_CASE(
    "rows that are sorted are not moved in an order they do not have, and it is given back by a command") {
    Tables page;
    page.click(Role::columnheader, "Budjetti", projects);
    page.click(Role::button, "Toiminnot: " + gates);
    CHECK(page.find(Role::menuitem, "Siirrä ylös").disabled);
    page.press("Escape");
    page.command("Palauta rivien järjestys");
    CHECK(page.rows() == Names{boats, invoices, gates, mobile});
}

TEST_CASE("a filter shows the rows that hold its words in any field, and a new row ends it") {
    Tables page;
    page.command("Suodata rivejä");
    page.begin_typing("Suodata rivejä", "repo 2026");
    CHECK(page.rows() == Names{boats, gates});
    page.begin_typing("Suodata rivejä", "ei mitään sellaista");
    CHECK(page.rows().empty());
    CHECK(page.says("Mikään rivi ei vastaa suodatusta."));
    page.click(Role::button, "Lisää hanke");
    CHECK(page.rows().size() == 5);
}

TEST_CASE("selected rows are copied as spreadsheets take them, and pasted back they say nothing new") {
    Tables page;
    page.select({boats, mobile});
    CHECK(page.says("2 riviä valittu"));
    CHECK(page.app().key("c", false, true, false));
    page.settle();
    REQUIRE(place().copied.size() == 1);
    const Cells cells = cells_of(place().copied[0]);
    REQUIRE(cells.size() == 3);
    CHECK(cells[1][1] == boats);
    CHECK(cells[2][1] == mobile);
    CHECK(std::count(cells[1].begin(), cells[1].end(), "45000") == 1);
    page.app().copied(true);
    page.settle();
    CHECK(page.says("Leikepöydällä: 2\u00a0hanketta"));
    CHECK(page.app().paste_table(place().copied[0]));
    page.settle();
    CHECK(page.says("2 riviä on täällä jo samanlaisina."));
}

TEST_CASE("what the browser refuses to copy is told") {
    Tables page;
    page.select({boats});
    page.click(Role::button, "Kopioi taulukkona");
    page.app().copied(false);
    page.settle();
    CHECK(page.says("Selain ei sallinut kopiointia"));
}

TEST_CASE("without a selection the keys of copying and filling are the browser's") {
    Tables page;
    CHECK_FALSE(page.app().key("c", false, true, false));
    CHECK_FALSE(page.app().key("d", false, true, false));
    page.command("Valitse rivejä");
    CHECK_FALSE(page.app().key("c", false, true, false));
}

TEST_CASE("what the first selected row says is filled into the others, and one undo takes it back") {
    Tables page;
    page.select({invoices, gates, mobile});
    page.press("d", false, true);
    page.click(Role::menuitem, "Projektipäällikkö: Eila Korpi");
    CHECK(page.value("Projektipäällikkö, " + gates) == "Eila Korpi");
    CHECK(page.value("Projektipäällikkö, " + mobile) == "Eila Korpi");
    CHECK(page.value("Projektipäällikkö, " + boats) == "Jouni Repo");
    CHECK(page.says("Täytetty 2 riville: Projektipäällikkö"));
    page.press("z", false, true);
    CHECK(page.value("Projektipäällikkö, " + gates) == "Jouni Repo");
    CHECK(page.value("Projektipäällikkö, " + mobile).empty());
}

TEST_CASE("a range is selected with Shift, all by the box in the head, and what is selected is deleted in "
          "one step") {
    Tables page;
    page.select({boats});
    ui::Action range{page.find(Role::checkbox, "Valitse: " + gates).id, ui::Action::Kind::activate, {}};
    range.shift = true;
    page.app().act(range);
    page.settle();
    CHECK(page.says("3 riviä valittu"));
    page.check("Valitse kaikki rivit");
    CHECK(page.says("4 riviä valittu"));
    page.check("Valitse kaikki rivit");
    CHECK(page.says("0 riviä valittu"));
    page.check("Valitse: " + boats);
    page.check("Valitse: " + mobile);
    page.click(Role::button, "Poista");
    CHECK(page.rows() == Names{invoices, gates});
    page.press("z", false, true);
    CHECK(page.rows() == Names{boats, invoices, gates, mobile});
}

TEST_CASE("what a filter hides is no longer selected: nothing is done to rows that are not seen") {
    Tables page;
    page.command("Suodata rivejä");
    page.select({boats, mobile});
    page.begin_typing("Suodata rivejä", "mobiili");
    CHECK(page.says("1 rivi valittu"));
    page.click(Role::button, "Poista suodatus");
    CHECK(page.says("1 rivi valittu"));
}

TEST_CASE("another page's rows are not selected, nor filtered") {
    Tables page;
    page.command("Suodata rivejä");
    page.begin_typing("Suodata rivejä", "venepaikkojen");
    page.select({boats});
    page.go("/customers");
    page.click(Role::link, "Kuulasatama Oy");
    CHECK_FALSE(page.has(Role::checkbox, "Valitse: " + boats));
    CHECK(page.rows().size() == 4);
}

TEST_CASE("the columns that somebody chose are there at the next start, and the usual ones come back") {
    const Folder folder;
    const Setup setup{.width = 1900, .height = 4000, .folder = folder.path};
    {
        Tables page(setup);
        CHECK_FALSE(page.has(Role::columnheader, "Tila", projects));
        page.command("Valitse sarakkeet");
        page.check("Tila");
        page.check("Budjetti");
        page.click(Role::button, "Sulje");
        CHECK(page.has(Role::columnheader, "Tila", projects));
        CHECK(!page.has(Role::columnheader, "Budjetti", projects));
    }
    Driver again(setup);
    again.go("/customers");
    again.click(Role::link, "Kuulasatama Oy");
    CHECK(again.has(Role::columnheader, "Tila", projects));
    CHECK_FALSE(again.has(Role::columnheader, "Budjetti", projects));
    again.click(Role::button, commands);
    again.click(Role::menuitem, "Valitse sarakkeet");
    again.click(Role::button, "Tavalliset sarakkeet");
    again.click(Role::button, "Sulje");
    CHECK(again.has(Role::columnheader, "Budjetti", projects));
    CHECK_FALSE(again.has(Role::columnheader, "Tila", projects));
}

TEST_CASE(
    "a table pasted on the page opens the dialog with its rows in it; in a meeting or a dialog it does not") {
    Tables page;
    CHECK(page.app().paste_table("Projektin nimi\tAlku\nUusi intra\t1.3.2027\n"));
    page.settle();
    page.click(Role::button, "Lisää 1\u00a0hanke");
    CHECK(page.value("Alku, Uusi intra") == "1.3.2027");
    page.press("k", false, true);
    CHECK_FALSE(page.app().paste_table("a\tb\n"));
    page.press("k", false, true);
    page.press("e", false, true);
    CHECK_FALSE(page.app().paste_table("a\tb\n"));
}

TEST_CASE("a column that was chosen is shown where there is little room, and a usual one goes") {
    Tables page({.width = 1300, .height = 4000});
    page.command("Valitse sarakkeet");
    page.check("Tila");
    page.click(Role::button, "Sulje");
    CHECK(page.has(Role::columnheader, "Tila", projects));
    CHECK_FALSE(page.has(Role::columnheader, "Toimenpide", projects));
}

TEST_CASE(
    "customers are selected, filled and copied like the rows of a plan, and with the columns one wants") {
    Driver page({.width = 1900});
    page.load_example();
    const auto command = [&](std::string_view words) {
        page.click(Role::button, "Taulukon toiminnot: Asiakkaat");
        page.click(Role::menuitem, words);
    };
    command("Valitse sarakkeet");
    page.check("Asiakkaan yhteyshenkilö");
    page.check("Asiakastyyppi");
    page.click(Role::button, "Sulje");
    CHECK(page.has(Role::columnheader, "Asiakkaan yhteyshenkilö"));
    CHECK_FALSE(page.has(Role::columnheader, "Tyyppi"));
    command("Valitse rivejä");
    page.check("Valitse: Työterveys");
    page.check("Valitse: Kulttuurisäätiö");
    page.click(Role::button, "Täytä alas");
    const Names fillable = page.names(Role::menuitem);
    const auto substitute = std::find_if(fillable.begin(), fillable.end(), [](const std::string& item) {
        return item.starts_with("Sijainen: ");
    });
    REQUIRE(substitute != fillable.end());
    page.click(Role::menuitem, *substitute);
    page.click(Role::button, "Kopioi taulukkona");
    REQUIRE(place().copied.size() == 1);
    const Cells cells = cells_of(place().copied[0]);
    REQUIRE(cells.size() == 3);
    CHECK(cells[0][2] == "Sijainen");
    CHECK(cells[1][0] == "Kulttuurisäätiö");
    CHECK(cells[2][0] == "Työterveys");
    CHECK("Sijainen: " + cells[1][2] == *substitute);
    CHECK(cells[2][2] == cells[1][2]);
    page.begin_typing("Hae nimellä, hankkeella, tarpeella…", "työterveys");
    CHECK(page.says("1 rivi valittu"));
}

TEST_CASE("on a phone the two facts of a line of a card are equally wide") {
    Tables page({.width = 390, .height = 6000});
    const float left = page.find(Role::textbox, "Budjetti", invoices).rect.width;
    const float right = page.find(Role::combobox, "IT:n edustus", invoices).rect.width;
    CHECK(left == right);
}

TEST_CASE("what was deleted is no longer selected: its key is the browser's again") {
    Tables page;
    page.select({boats});
    page.click(Role::button, "Poista");
    CHECK_FALSE(page.app().key("c", false, true, false));
    CHECK(page.says("0 riviä valittu"));
}

TEST_CASE("rows are selected in one table at a time, and the keys act on those") {
    Tables page;
    page.select({boats, invoices});
    page.click(Role::button, "Taulukon toiminnot: Pienkehitystarpeet");
    page.click(Role::menuitem, "Valitse rivejä");
    CHECK_FALSE(page.has(Role::checkbox, "Valitse: " + boats));
    page.check("Valitse: Sähköinen allekirjoitus");
    page.app().key("c", false, true, false);
    page.settle();
    REQUIRE(place().copied.size() == 1);
    CHECK(cells_of(place().copied[0]).at(1).at(0) == "Sähköinen allekirjoitus");
}

TEST_CASE("a row that no longer holds what is looked for stays while it is written into") {
    Tables page;
    page.command("Suodata rivejä");
    page.begin_typing("Suodata rivejä", "repo");
    page.type("Projektipäällikkö, " + boats, "Eila Korpi");
    CHECK(page.rows() == Names{boats, gates});
    page.begin_typing("Suodata rivejä", "repo ");
    CHECK(page.rows() == Names{gates});
}

TEST_CASE("a row that is looked for in the palette is shown, whatever the filter says") {
    Tables page;
    page.command("Suodata rivejä");
    page.begin_typing("Suodata rivejä", "repo");
    page.press("k", false, true);
    page.begin_typing("Hae tai komenna", "mobiilityö huollossa");
    page.press("Enter");
    page.settle();
    CHECK(page.rows().size() == 4);
    CHECK_FALSE(page.has(Role::searchbox, "Suodata rivejä"));
}

TEST_CASE("how many rows are found and selected is told to those who listen") {
    Tables page;
    page.command("Suodata rivejä");
    page.announcements();
    page.begin_typing("Suodata rivejä", "repo");
    CHECK(page.announcements() == Names{"2 / 4\u00a0hanketta"});
    page.select({boats});
    CHECK(page.announcements().back() == "1 rivi valittu");
}

TEST_CASE("the way into the heads of a table is by Tab, and only to the first") {
    Tables page;
    CHECK(page.find(Role::columnheader, "Prioriteetti", projects).tab_stop);
    CHECK_FALSE(page.find(Role::columnheader, "Budjetti", projects).tab_stop);
}

TEST_CASE("customers of whom something is not known stand last, up or down") {
    Driver page({.width = 1900, .height = 2000});
    page.load_example();
    page.click(Role::link, "Kuulasatama Oy");
    page.type("Kumppanuuspäällikkö", "");
    page.go("/customers");
    for (int press = 0; press < 2; ++press) {
        page.click(Role::columnheader, "Kumppanuuspäällikkö");
        Names rows = page.names(Role::row, "Asiakkaat");
        std::erase(rows, "");
        CHECK(rows.back() == "Kuulasatama Oy");
    }
}

TEST_CASE("a row is selected from its own menu, and the others get their boxes") {
    Tables page;
    page.click(Role::button, "Toiminnot: " + gates);
    page.click(Role::menuitem, "Valitse rivejä");
    CHECK(page.find(Role::checkbox, "Valitse: " + gates).checked == 1);
    CHECK(page.find(Role::checkbox, "Valitse: " + boats).checked == 0);
}
