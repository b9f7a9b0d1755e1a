#include "shared/bundle/exchange_file.hpp"
#include "tests/screens/colleague.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>
#include <string>
#include <vector>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr std::string_view region = "Jaettu kansio", folder_name = "Tiimin kansio";
constexpr std::string_view kettula = "kumppani-oiva-kettula-0000000025.json";
constexpr std::string_view news_note = "Jaetussa kansiossa on uutta: Oiva Kettula";

/// The folder, and the page that does in it what the program asks for.
class Disk {
public:
    explicit Disk(Driver& page) : page_(page) {}

    void choose() {
        page_.app().folder_stands(FolderState::ready, folder_name);
        look();
    }

    /// The program is told what lies there, and gets what it asks for.
    void look() {
        std::vector<FolderFile> listed;
        for (const auto& [name, file] : files_)
            listed.push_back({name, static_cast<double>(file.bytes.size()), file.modified});
        page_.app().folder_listed(std::move(listed));
        serve();
    }

    void put(std::string_view name, std::string bytes) {
        files_[std::string(name)] = {std::move(bytes), ++time_};
    }
    void remove(const std::string& name) { files_.erase(name); }

    /// Until it asks for nothing more.
    void serve() {
        page_.settle();
        FolderAsked& asked = place().folder;
        while (!asked.read.empty() || !asked.written.empty() || !asked.removed.empty()) {
            for (const std::string& name : std::exchange(asked.read, {})) {
                ++reads;
                const auto found = files_.find(name);
                if (found == files_.end())
                    page_.app().folder_read({name, 0, 0}, "", "gone\nNotFoundError");
                else
                    page_.app().folder_read(stamp(*found), found->second.bytes, "");
            }
            for (const SavedFile& file : std::exchange(asked.written, {})) {
                ++writes;
                if (error.empty() && files_[file.name].bytes != file.bytes) put(file.name, file.bytes);
                if (error.empty())
                    page_.app().folder_written(stamp(*files_.find(file.name)), "");
                else
                    page_.app().folder_written({file.name, 0, 0}, error);
            }
            for (const std::string& name : std::exchange(asked.removed, {}))
                files_.erase(name);
            page_.settle();
        }
    }

    /// Time goes by, and the program does what it put off.
    void after(Milliseconds time) {
        page_.advance(time);
        serve();
    }

    std::vector<std::string> names() const {
        std::vector<std::string> all;
        for (const auto& [name, file] : files_)
            all.push_back(name);
        return all;
    }
    const std::string& bytes(const std::string& name) const { return files_.at(name).bytes; }

    int reads = 0, writes = 0;
    std::string error; ///< what writing fails with; empty: it works

private:
    struct File {
        std::string bytes;
        double modified = 0;
    };
    static FolderFile stamp(const std::pair<const std::string, File>& entry) {
        return {entry.first, static_cast<double>(entry.second.bytes.size()), entry.second.modified};
    }

    Driver& page_;
    std::map<std::string, File> files_;
    double time_ = 1'795'000'000'000;
};

/// The example with a name, the folder in use, and our file in it.
struct Team {
    Team() {
        page.load_example();
        page.go("/settings");
        page.type("Oma nimi", "Senja Harjumaa");
        page.go("/exchange");
        disk.choose();
        disk.after(6'000);
        REQUIRE(disk.names().size() == 1);
        own = disk.names().front();
    }

    void edit(std::string_view manager) {
        page.go("/customers");
        page.activate(Role::link, "Hyvinvointitoimiala");
        page.type("Kumppanuuspäällikkö", manager);
        page.go("/exchange");
    }
    std::string from_colleague(std::string_view manager) const {
        Colleague colleague(disk.bytes(own));
        colleague.set("Hyvinvointitoimiala", "manager", std::string(manager));
        return colleague.file();
    }
    bool offered() const { return page.has(Role::button, "Katso", region); }

    Driver page;
    Disk disk{page};
    std::string own;
};

} // namespace

TEST_CASE("where the browser gives no folder, the page says how to do it by hand") {
    Driver page;
    page.go("/exchange");
    CHECK(page.has(Role::region, region));
    CHECK_FALSE(page.has(Role::button, "Valitse kansio"));
    CHECK(page.find(Role::paragraph, std::string(text(Word::folder_unsupported, Language::fi)), region)
              .rect.height > 0);
}

TEST_CASE("a folder is chosen by a press, and it says first who can read what is put there") {
    Driver page;
    page.go("/exchange");
    CHECK(place().folder.used);
    page.app().folder_stands(FolderState::none, "");
    page.settle();
    CHECK(page.says(text(Word::folder_readers, Language::fi)));
    page.click(Role::button, "Valitse kansio");
    CHECK(place().folder.chosen == 1);
}

TEST_CASE("our file is called by our name and our browser, and holds everything that is kept") {
    Team team;
    CHECK(team.own.starts_with("kumppani-senja-harjumaa-"));
    const Bundle bundle = read(team.disk.bytes(team.own));
    CHECK(bundle.from_name == "Senja Harjumaa");
    CHECK(team.own == "kumppani-senja-harjumaa-" + written(bundle.from) + ".json");
    CHECK(std::count_if(bundle.records.begin(), bundle.records.end(),
                        [](const Record& each) { return each.kind() == Kind::customer; }) == 14);
    CHECK(team.page.says(team.own));
}

TEST_CASE("nothing is written of an empty workspace") {
    Driver page;
    Disk disk(page);
    disk.choose();
    disk.after(60'000);
    CHECK(disk.writes == 0);
}

TEST_CASE("changes are written a while after the latest, and not more often than twice a minute") {
    Team team;
    team.edit("Ensimmäinen");
    team.disk.after(10'000); // the pause is over, but the folder was written just now
    CHECK(team.disk.writes == 1);
    team.disk.after(25'000);
    CHECK(team.disk.writes == 2);
    CHECK(team.disk.bytes(team.own).find("Ensimmäinen") != std::string::npos);
    team.disk.after(100'000);
    CHECK(team.disk.writes == 2);
    team.edit("Toinen");
    team.disk.after(3'000);
    team.edit("Kolmas");
    team.disk.after(3'000);
    CHECK(team.disk.writes == 2); // the pause begins anew
    team.disk.after(3'000);
    CHECK(team.disk.writes == 3);
}

TEST_CASE("what waits is written when the page is hidden") {
    Team team;
    team.edit("Ennen lähtöä");
    team.page.app().before_hidden();
    team.disk.serve();
    CHECK(team.disk.writes == 2);
}

TEST_CASE("what this browser could yet lose does not leave for the folder") {
    Team team;
    team.page.storage_error = "full\nQuotaExceededError";
    team.edit("Ei tallessa");
    team.disk.after(40'000);
    CHECK(team.disk.writes == 1);
    team.page.storage_error.clear();
    team.disk.after(120'000); // it is saved at the next attempt
    team.disk.after(6'000);
    CHECK(team.disk.writes == 2);
}

TEST_CASE("a colleague's file is offered where it brings something, and not any more once it was imported") {
    Team team;
    team.disk.put(kettula, team.from_colleague("Oiva Kettula"));
    team.page.announcements();
    team.disk.look();
    CHECK(team.page.announcements() == std::vector<std::string>{std::string(news_note)});
    CHECK(team.page.names(Role::listitem, "Kollegoiden tiedostot") ==
          std::vector<std::string>{"Oiva Kettula"});
    team.page.click(Role::button, "Katso", region);
    team.disk.serve();
    CHECK(team.page.has(Role::heading, "Paketti: Oiva Kettula"));
    team.page.activate(Role::button, "Tuo 2 muutosta");
    team.disk.serve();
    CHECK(team.page.app().route() == "/customers");
    CHECK_FALSE(team.page.has(Role::group, news_note));
    team.page.go("/exchange");
    CHECK_FALSE(team.offered());
    CHECK(team.page.has(Role::listitem, "Oiva Kettula"));
}

TEST_CASE("a file is read once for each of its states, however often the folder is looked into") {
    Team team;
    team.disk.put(kettula, team.from_colleague("Oiva Kettula"));
    for (int i = 0; i < 5; ++i)
        team.disk.look();
    CHECK(team.disk.reads == 1);
    team.disk.put(kettula, team.from_colleague("Toinen"));
    team.disk.look();
    CHECK(team.disk.reads == 2);
}

TEST_CASE("a file with nothing new is listed, not offered; nor is what came by mail meanwhile") {
    Team team;
    team.disk.put(kettula, team.disk.bytes(team.own));
    const std::string theirs = team.from_colleague("Oiva Kettula");
    team.disk.put("kumppani-toinen.json", theirs);
    team.disk.look();
    CHECK(team.page.count(Role::button, "Katso", region) == 1);
    open(team.page, theirs);
    team.page.activate(Role::button, "Tuo 2 muutosta");
    team.page.go("/exchange");
    CHECK_FALSE(team.offered());
    CHECK(team.disk.reads == 2);
}

TEST_CASE("a copy that a synchronising program made of our file is never offered, one of a colleague's is") {
    Team team;
    const std::string before = team.disk.bytes(team.own);
    team.edit("Uusi");
    team.disk.after(40'000);
    team.disk.put(team.own.substr(0, team.own.size() - 5) + "-DESKTOP.json", before);
    team.disk.put("kumppani-oiva-kettula-0000000025 (1).json", team.from_colleague("Kopiosta"));
    team.disk.look();
    CHECK(team.page.count(Role::button, "Katso", region) == 1);
    CHECK(team.page.names(Role::listitem, "Kollegoiden tiedostot") ==
          std::vector<std::string>{"Oiva Kettula"});
    CHECK(team.disk.names().size() == 3);
}

TEST_CASE("a note elsewhere tells of what is new, leads to it, and can be put away until there is more") {
    Team team;
    team.disk.put(kettula, team.from_colleague("Oiva Kettula"));
    team.disk.look();
    CHECK_FALSE(team.page.has(Role::group, news_note)); // this page says it itself
    team.page.go("/customers");
    CHECK(team.page.has(Role::group, news_note));
    team.page.click(Role::button, "Sulje", news_note);
    CHECK_FALSE(team.page.has(Role::group, news_note));
    team.disk.look();
    CHECK_FALSE(team.page.has(Role::group, news_note));
    team.disk.put(kettula, team.from_colleague("Vielä uudempi"));
    team.disk.look();
    team.page.click(Role::button, "Katso", news_note);
    team.disk.serve();
    CHECK(team.page.has(Role::heading, "Paketti: Oiva Kettula"));
}

TEST_CASE("new records that were left out are not offered again by the same file") {
    Team team;
    Colleague colleague(team.disk.bytes(team.own));
    auto edit = colleague.workspace.edit({Word::none, {}});
    edit.create(Kind::customer, {{"name", std::string("Uusi virasto")}, {"relation", std::string("direct")}});
    edit.commit();
    team.disk.put(kettula, colleague.file());
    team.disk.look();
    team.page.activate(Role::button, "Katso", region);
    team.disk.serve();
    team.page.activate(Role::button, "Päätä kaikki");
    team.page.activate(Role::menuitem, "Pidä omat kaikissa");
    team.page.activate(Role::button, "Kirjaa päätökset");
    team.page.go("/exchange");
    CHECK_FALSE(team.offered());
    team.disk.look();
    CHECK_FALSE(team.offered());
}

TEST_CASE("what cannot be read is counted and named with the reason, and holds up nothing") {
    Team team;
    team.disk.put("budjetti.json", R"({"rows": []})");
    team.disk.put("rikki.json", R"({"format": "kumppani-bundle)");
    team.disk.put(kettula, team.from_colleague("Oiva Kettula"));
    team.disk.look();
    CHECK(team.offered());
    CHECK(team.page.has(Role::list, "2 tiedostoa ei voi lukea"));
    CHECK(team.page.names(Role::listitem, "2 tiedostoa ei voi lukea").size() == 2);
}

TEST_CASE("a file that is too large is not even read") {
    Team team;
    team.page.app().folder_listed({{"valtava.json", 200'000'000, 1}});
    team.disk.serve();
    CHECK(team.disk.reads == 0);
    CHECK(team.page.says("valtava.json: Tiedosto on liian suuri: 200 Mt."));
}

TEST_CASE("a file that was taken away before it could be read is gone from the list") {
    Team team;
    team.page.app().folder_listed({{std::string(kettula), 1000, 1}});
    team.disk.serve();
    CHECK_FALSE(team.page.has(Role::list, "Kollegoiden tiedostot"));
}

TEST_CASE("after a restart the browser wants to ask again: a press goes on, and it is said on every page") {
    Driver page;
    page.load_example();
    page.app().folder_stands(FolderState::asks, folder_name);
    page.settle();
    const std::string note = "Jaettu kansio Tiimin kansio odottaa lupaasi";
    CHECK(page.has(Role::group, note));
    page.click(Role::button, "Jatka kansion käyttöä", note);
    CHECK(place().folder.allowed == 1);
    Disk disk(page);
    disk.choose();
    CHECK_FALSE(page.has(Role::group, note));
    disk.after(6'000);
    CHECK(disk.writes == 1);
}

TEST_CASE("each failure of writing has a sentence and a way out, and is tried again") {
    struct Case {
        std::string told, sentence;
    };
    for (const Case& each : {Case{"full\n", "Jaetussa kansiossa ei ole tilaa"},
                             Case{"held\n", "Toinen ohjelma pitää tiedostoasi varattuna"},
                             Case{"denied\n", "Jaettuun kansioon ei saa kirjoittaa"},
                             Case{"unknown\nBoom", "Tiedostoasi ei voitu kirjoittaa jaettuun kansioon"}}) {
        Team team;
        team.disk.error = each.told;
        team.edit("Muutos");
        team.disk.after(40'000);
        CHECK(team.disk.writes == 2);
        CHECK(team.page.has(Role::group, each.sentence, region));
        team.page.go("/customers");
        CHECK(team.page.has(Role::group, each.sentence));
        team.disk.error.clear();
        team.page.click(Role::button, "Yritä uudelleen", each.sentence);
        team.disk.serve();
        CHECK(team.disk.writes == 3);
        CHECK_FALSE(team.page.has(Role::group, each.sentence));
    }
}

TEST_CASE("writing that fails is tried again by itself, less and less often") {
    Team team;
    team.disk.error = "held\n";
    team.edit("Muutos");
    team.disk.after(40'000);
    CHECK(team.disk.writes == 2);
    team.disk.after(31'000);
    CHECK(team.disk.writes == 3);
    team.disk.after(31'000);
    CHECK(team.disk.writes == 3);
    team.disk.error.clear();
    team.disk.after(31'000);
    CHECK(team.disk.writes == 4);
    team.disk.after(600'000);
    CHECK(team.disk.writes == 4);
}

TEST_CASE("a folder that is gone is said, and goes on when it is there again") {
    Team team;
    team.page.app().folder_stands(FolderState::gone, folder_name);
    team.page.settle();
    const std::string gone = "Jaettua kansiota Tiimin kansio ei löydy";
    CHECK(team.page.has(Role::group, gone, region));
    team.page.click(Role::button, "Yritä uudelleen", gone);
    CHECK(place().folder.looked == 1);
    team.disk.put(kettula, team.from_colleague("Oiva Kettula"));
    team.disk.choose();
    CHECK_FALSE(team.page.has(Role::group, gone));
    CHECK(team.offered());
}

TEST_CASE(
    "our file that somebody deleted or put back to an older state is written once more, and only once") {
    Team team;
    team.disk.remove(team.own);
    team.disk.look();
    team.disk.after(40'000);
    CHECK(team.disk.names() == std::vector<std::string>{team.own});
    CHECK(team.disk.writes == 2);
    team.disk.remove(team.own);
    team.disk.look();
    team.disk.after(40'000);
    CHECK(team.disk.writes == 2);
}

TEST_CASE("under a new name our file gets a new one, and the old file goes") {
    Team team;
    team.page.go("/settings");
    team.page.type("Oma nimi", "Senja Virtanen");
    team.disk.after(40'000);
    team.disk.look();
    REQUIRE(team.disk.names().size() == 1);
    CHECK(team.disk.names().front().starts_with("kumppani-senja-virtanen-"));
}

TEST_CASE("a window that only reads leaves the folder alone, and takes it up when it writes") {
    Team team;
    team.page.reopen(false);
    CHECK_FALSE(place().folder.used);
    CHECK(team.page.says(text(Word::folder_other_window, Language::fi)));
    team.disk.after(120'000);
    CHECK(team.disk.writes == 1);
    team.page.reopen(true);
    CHECK(place().folder.used);
}

TEST_CASE("a folder that is used no more is forgotten, and our file stays in it") {
    Team team;
    team.page.click(Role::button, "Lopeta kansion käyttö");
    CHECK(place().folder.forgotten == 1);
    team.page.app().folder_stands(FolderState::none, "");
    team.page.settle();
    CHECK(team.page.has(Role::button, "Valitse kansio"));
    CHECK(team.disk.names() == std::vector<std::string>{team.own});
}

TEST_CASE("a large file is not read under the hands of someone who types") {
    Team team;
    team.page.go("/customers");
    team.page.activate(Role::link, "Hyvinvointitoimiala");
    team.page.begin_typing("Kumppanuuspäällikkö", "Kesken");
    team.disk.put(kettula, team.from_colleague("Oiva Kettula"));
    team.disk.look();
    CHECK(team.disk.reads == 0);
    team.page.press("Enter");
    team.disk.serve();
    CHECK(team.disk.reads == 1);
}
