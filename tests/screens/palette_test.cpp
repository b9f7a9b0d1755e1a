#include "app/commands.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr const char* asked = "Hae tai komenna";

/// The example data, with the palette open.
struct Open {
    Driver page;
    explicit Open(Setup setup = {}) : page(std::move(setup)) {
        page.load_example();
        page.press("k", false, true);
    }
};

std::string marked(const Driver& page) {
    const Statement combobox = page.find(Role::combobox, asked);
    for (const Statement& each : const_cast<Driver&>(page).app().statements()) {
        if (each.id == combobox.active) return each.selected == 1 ? each.name : "not selected: " + each.name;
    }
    return {};
}

} // namespace

TEST_CASE("Ctrl+K opens the palette with the focus in its field, and closes it again") {
    Open open;
    REQUIRE(open.page.has(Role::dialog, asked));
    REQUIRE(open.page.focused().has_value());
    CHECK(open.page.focused()->role == Role::combobox);
    CHECK(open.page.find(Role::combobox, asked).expanded == 1);
    CHECK(open.page.find(Role::combobox, asked).controls == open.page.find(Role::listbox, "Löydetyt").id);
    open.page.press("k", false, true);
    CHECK_FALSE(open.page.has(Role::dialog, asked));
}

TEST_CASE("the palette goes to a customer by the start of any word of its name") {
    Open open;
    open.page.begin_typing(asked, "hyvinv");
    CHECK(marked(open.page) == "Hyvinvointitoimiala");
    open.page.press("Enter");
    CHECK(open.page.has(Role::heading, "Hyvinvointitoimiala"));
    CHECK_FALSE(open.page.has(Role::dialog, asked));
}

TEST_CASE("the palette goes to a steering group, and says which is which") {
    Open open;
    open.page.begin_typing(asked, "kotihoidon");
    CHECK(marked(open.page) == "Kotihoidon mobiili");
    const Statement combobox = open.page.find(Role::combobox, asked);
    for (const Statement& each : open.page.app().statements())
        if (each.id == combobox.active) CHECK(each.description == "Ohjausryhmä, Hyvinvointitoimiala");
    open.page.press("Enter");
    CHECK(open.page.app().route().starts_with("/groups/"));
}

TEST_CASE("the palette finds a word in any field of any record, and says where it stands") {
    Open open;
    open.page.begin_typing(asked, "hoitokirjaus");
    CHECK(open.page.names(Role::option).front() == "Puhelimen sanelu hoitokirjauksiin");
    CHECK(open.page.find(Role::option, "Puhelimen sanelu hoitokirjauksiin").description ==
          "Tarve, Hyvinvointitoimiala › Pienkehitystarpeet");
    open.page.begin_typing(asked, "puhelut");
    CHECK(open.page.find(Role::option, "Asiakastekstiviesti vesikatkosta").description ==
          "Tarve, Kuulaveden Vesi › Pienkehitystarpeet › Vaikuttavuus: Vähemmän puheluita");
}

TEST_CASE("what the palette finds in a row is opened there, with the focus in the row") {
    Open open;
    open.page.begin_typing(asked, "hoitokirjaus");
    open.page.press("Enter");
    CHECK_FALSE(open.page.has(Role::dialog, asked));
    CHECK(open.page.has(Role::heading, "Hyvinvointitoimiala"));
    open.page.frame();
    REQUIRE(open.page.focused().has_value());
    CHECK(open.page.focused()->name == "Tarve, Puhelimen sanelu hoitokirjauksiin");
}

TEST_CASE("the palette finds what was written a moment ago") {
    Open open;
    open.page.press("Escape");
    open.page.click(Role::link, "Hyvinvointitoimiala");
    open.page.type("Asiakkaan yhteyshenkilö", "Ainutlaatu Aada");
    open.page.press("k", false, true);
    open.page.begin_typing(asked, "ainutlaatu");
    CHECK(open.page.find(Role::option, "Hyvinvointitoimiala").description ==
          "Asiakas, Asiakkaan yhteyshenkilö: Ainutlaatu Aada");
}

TEST_CASE("the palette runs a command") {
    Open open;
    open.page.begin_typing(asked, "tumma");
    open.page.press("Enter");
    open.page.go("/settings");
    CHECK(open.page.find(Role::radio, "Tumma").checked == 1);
}

TEST_CASE("the arrow keys move the mark and go round at the ends") {
    Open open;
    const auto names = open.page.names(Role::option);
    REQUIRE(names.size() > 3);
    CHECK(marked(open.page) == names[0]);
    open.page.press("ArrowDown");
    CHECK(marked(open.page) == names[1]);
    open.page.press("ArrowUp");
    open.page.press("ArrowUp");
    CHECK(marked(open.page) != names[0]);
    CHECK(marked(open.page).find("not selected") == std::string::npos);
    open.page.press("ArrowDown");
    CHECK(marked(open.page) == names[0]);
}

TEST_CASE("Escape closes the palette at once, also when something has been typed") {
    Open open;
    open.page.begin_typing(asked, "jotain");
    open.page.press("Escape");
    CHECK_FALSE(open.page.has(Role::dialog, asked));
    open.page.press("k", false, true);
    CHECK(open.page.value(asked).empty());
}

TEST_CASE("what is not found is said") {
    Open open;
    open.page.begin_typing(asked, "xyzzy");
    CHECK(open.page.says("Ei löytynyt. Kokeile lyhyempää sanaa."));
    CHECK(open.page.names(Role::option).empty());
    CHECK(open.page.find(Role::combobox, asked).active == 0);
    open.page.press("Enter");
    CHECK(open.page.has(Role::dialog, asked));
}

TEST_CASE("the pages looked at last come first, but not the one that is shown") {
    Driver page;
    page.load_example();
    page.click(Role::link, "Hyvinvointitoimiala");
    page.go("/customers");
    page.click(Role::link, "Sivistystoimiala");
    page.press("k", false, true);
    CHECK(page.names(Role::option).front() == "Hyvinvointitoimiala");
    CHECK_FALSE(page.has(Role::option, "Sivistystoimiala"));
}

TEST_CASE("the dialog for a new steering group opens from anywhere") {
    Open open;
    open.page.begin_typing(asked, "uusi ohjausryhmä");
    open.page.press("Enter");
    CHECK(open.page.has(Role::dialog, "Uusi ohjausryhmä"));
}

TEST_CASE("while a dialog waits the palette does not open over it") {
    Open open;
    open.page.begin_typing(asked, "uusi ohjausryhmä");
    open.page.press("Enter");
    open.page.press("k", false, true);
    CHECK_FALSE(open.page.has(Role::dialog, asked));
    CHECK(open.page.has(Role::dialog, "Uusi ohjausryhmä"));
}

TEST_CASE("every command's keys lead to it and to no other") {
    std::set<std::string_view> seen;
    for (const Command& command : commands()) {
        for (const std::string_view keys : {command.keys, command.other_keys}) {
            if (keys.empty()) continue;
            CHECK(seen.insert(keys).second);
            const bool shift = keys.find("Shift") != std::string_view::npos;
            std::string key(keys.substr(keys.rfind('+') + 1));
            if (key.size() == 1 && key[0] >= 'A' && key[0] <= 'Z') key[0] = static_cast<char>(key[0] + 32);
            CHECK(command_of(key, shift) == &command);
        }
    }
    CHECK(command_of("/", true) == command_of("/", false));
    CHECK(command_of("q", false) == nullptr);
}

TEST_CASE("the page of shortcuts tells every command's keys") {
    Driver page;
    page.press("/", true, true);
    CHECK(page.app().route() == "/shortcuts");
    for (const Command& command : commands()) {
        if (command.keys.empty()) continue;
        std::string keys = written_keys(command.keys, false);
        if (!command.other_keys.empty()) keys += ", " + written_keys(command.other_keys, false);
        CHECK(page.says(keys));
    }
}

TEST_CASE("keys are written as they stand on the keyboard") {
    CHECK(written_keys("Control+Shift+Z", false) == "Ctrl + Shift + Z");
    CHECK(written_keys("Control+Shift+Z", true) == "⌘ ⇧ Z");
    CHECK(written_keys("", false).empty());
}

TEST_CASE("a search in progress is nothing to be saved") {
    Open open;
    open.page.begin_typing(asked, "kult");
    CHECK_FALSE(open.page.says("Kirjoitetaan…"));
}
