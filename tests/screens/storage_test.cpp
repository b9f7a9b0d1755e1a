#include "shared/bundle/bundle.hpp"
#include "shared/store/header.hpp"
#include "shared/words/words.hpp"
#include "tests/screens/folder.hpp"
#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <variant>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr Milliseconds day = 24LL * 60 * 60 * 1000;

} // namespace

TEST_CASE("where another window writes, one can look but change nothing") {
    Folder folder;
    { Driver(Setup{.folder = folder.path}).load_example(); }
    Driver page({.writes = false, .folder = folder.path});
    CHECK(page.has(Role::group, "Kumppani on auki toisessa ikkunassa"));
    page.go("/customers");
    CHECK(page.find(Role::button, "Uusi asiakas").disabled);
    page.activate(Role::link, "Hyvinvointitoimiala");
    CHECK(page.find(Role::combobox, "Kumppanuuspäällikkö").read_only);
    CHECK(page.find(Role::button, "Lisää hanke").disabled);
    CHECK(page.find(Role::button, "Kumoa").disabled);
    page.activate(Role::button, "Muokkaa täällä");
    CHECK(place().take_overs == 1);
    CHECK(page.has(Role::group, "Muokkaus siirtyy tähän ikkunaan…"));
    page.reopen(true);
    CHECK_FALSE(page.has(Role::group, "Muokkaus siirtyy tähän ikkunaan…"));
    CHECK_FALSE(page.find(Role::button, "Lisää hanke").disabled);
}

TEST_CASE("what was not saved before another window took over is kept, shown and brought along") {
    Folder folder;
    { Driver(Setup{.folder = folder.path}).load_example(); }
    Folder copy;
    fs::copy(folder.path, copy.path);
    Driver page({.folder = folder.path});
    page.go("/settings");
    page.storage_error = "unknown\nDataError: no";
    page.type("Oma nimi", "Tallentamaton");
    // The files are again as the other window has them: without our edit.
    fs::remove_all(folder.path);
    fs::copy(copy.path, folder.path);
    page.storage_error.clear();
    page.reopen(false);
    CHECK(page.has(Role::group, "Toinen ikkuna otti muokkauksen ennen kuin kaikki tallentui"));
    page.activate(Role::button, "Muokkaa täällä ja tallenna");
    page.reopen(true);
    CHECK_FALSE(page.has(Role::group, "Toinen ikkuna otti muokkauksen ennen kuin kaikki tallentui"));
    page.go("/exchange");
    page.activate(Role::button, "Vie 14 asiakasta");
    REQUIRE_FALSE(place().saved.empty());
    CHECK(place().saved.back().bytes.find("Tallentamaton") != std::string::npos);
}

TEST_CASE("each failure of storage has a sentence and a way out, in every language") {
    struct Case {
        const char* told;
        Word sentence;
    };
    for (const Language language : {Language::fi, Language::sv, Language::en}) {
        for (const Case& each : {Case{"full\nQuotaExceededError: x", Word::storage_full},
                                 Case{"noAnswer", Word::storage_no_answer},
                                 Case{"denied\nSecurityError: x", Word::storage_denied},
                                 Case{"lost\nInvalidStateError: x", Word::storage_lost},
                                 Case{"unknown\nDataError: x", Word::save_failed}}) {
            Driver page({.language = language});
            page.storage_error = each.told;
            page.load_example();
            const auto note = text(each.sentence, language);
            CHECK(page.has(Role::group, note));
            page.activate(Role::button, text(Word::export_now, language), note);
            CHECK(page.app().route() == "/exchange");
        }
    }
}

TEST_CASE("what was deleted from the browser is written again when asked for") {
    Driver page;
    page.load_example();
    page.app().cleared();
    page.settle();
    page.activate(Role::button, "Tallenna uudelleen");
    CHECK_FALSE(page.has(Role::group, "Selaimeen tallennetut tiedot poistettiin"));
    CHECK(page.says("Tallennettu 12.00"));
}

TEST_CASE("damage is told with what is missing; its files are offered, and go when the user says so") {
    Folder folder;
    { Driver(Setup{.folder = folder.path}).load_example(); }
    folder.change("journal-", 20);
    Driver page({.folder = folder.path});
    CHECK(page.says("Osa tallennetuista tiedoista oli vioittunut, ja ehjät koottiin"));
    CHECK(page.listing().find("1 muutos puuttuu.") != std::string::npos);
    page.activate(Role::button, "Lataa vioittuneet tiedostot");
    REQUIRE(place().stored_asked_for.size() == 1);
    CHECK(place().stored_asked_for.front().front().starts_with("damaged-journal-"));
    CHECK(folder.holds("damaged-"));
    page.activate(Role::button, "OK");
    CHECK_FALSE(folder.holds("damaged-"));
    CHECK_FALSE(page.has(Role::button, "OK"));
}

TEST_CASE("a store beyond repair is left alone until one starts over, and even then put aside") {
    Folder folder;
    { Driver(Setup{.folder = folder.path}).load_example(); }
    folder.change("journal-", 20);
    folder.change("snapshot-", 20);
    Driver page({.folder = folder.path});
    CHECK(page.has(Role::group, "Tämän selaimen tiedot ovat vioittuneet"));
    CHECK(page.find(Role::button, "Uusi asiakas").disabled);
    page.activate(Role::button, "Lataa kaikki talteen");
    CHECK(place().stored_asked_for == std::vector<std::vector<std::string>>{{}});
    page.activate(Role::button, "Aloita alusta");
    page.activate(Role::button, "Peruuta", "Aloitetaanko alusta?");
    CHECK(page.find(Role::button, "Uusi asiakas").disabled);
    page.activate(Role::button, "Aloita alusta");
    page.activate(Role::button, "Aloita alusta", "Aloitetaanko alusta?");
    CHECK_FALSE(page.find(Role::button, "Uusi asiakas").disabled);
    CHECK(folder.holds("damaged-"));
    page.load_example();
    CHECK(page.says("Tallennettu 12.00"));
}

TEST_CASE("a store of a newer version can be looked at, exported and downloaded, and stays as it is") {
    Folder folder;
    { Driver(Setup{.folder = folder.path}).load_example(); }
    std::ofstream(folder.path / "store.json") << write_store_header({store_version + 1, {7}, 9, 9});
    Driver page({.folder = folder.path});
    const std::string note = "Uudempi Kumppani on tallentanut tämän selaimen tiedot";
    CHECK(page.has(Role::group, note));
    page.go("/customers");
    CHECK(page.find(Role::button, "Uusi asiakas").disabled);
    page.activate(Role::button, "Lataa kaikki talteen", note);
    CHECK(place().stored_asked_for == std::vector<std::vector<std::string>>{{}});
    page.activate(Role::link, "Hyvinvointitoimiala");
    CHECK(page.find(Role::combobox, "Kumppanuuspäällikkö").read_only);
    page.activate(Role::button, "Vie tiedostoon", note);
    page.activate(Role::button, "Vie 14 asiakasta");
    REQUIRE(place().saved.size() == 1);
    CHECK(place().saved.back().bytes.find("Hyvinvointitoimiala") != std::string::npos);
    CHECK(folder.holds("snapshot-"));
    CHECK_FALSE(folder.holds("damaged-"));
}

TEST_CASE("an old backup is reminded of; a new one is read back, dated and kept in mind") {
    Folder folder;
    {
        Driver page({.folder = folder.path});
        page.load_example();
        CHECK_FALSE(page.has(Role::group, "Varmuuskopiota ei ole otettu"));
        page.advance(31 * day);
        page.settle();
        page.activate(Role::button, "Ota varmuuskopio", "Varmuuskopiota ei ole otettu");
        REQUIRE(place().saved.size() == 1);
        const ReadResult read =
            read_bundle(place().saved.front().bytes, [](std::string_view) { return std::optional<Kind>(); });
        CHECK(std::holds_alternative<Bundle>(read));
        CHECK_FALSE(page.has(Role::group, "Varmuuskopiota ei ole otettu"));
        page.go("/settings");
        CHECK(page.says("Viimeksi otettu 19.12.2026"));
        page.advance(31 * day);
        page.settle();
        CHECK_FALSE(page.has(Role::group, "Varmuuskopiosta on 31 päivää")); // nothing has changed since
        page.type("Oma nimi", "Senja");
        page.advance(40 * day);
        page.settle();
        CHECK(page.has(Role::group, "Varmuuskopiosta on 71 päivää"));
    }
    Driver again({.folder = folder.path});
    again.go("/settings");
    CHECK(again.says("Viimeksi otettu 19.12.2026"));
}

TEST_CASE("a file leaves only when what it holds is saved, or cannot be") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.storage_answers = false;
    page.type("Lähettäjä", "Senja");
    page.activate(Role::button, "Vie 14 asiakasta");
    CHECK(place().saved.empty());
    page.storage_answers = true;
    page.settle();
    CHECK(place().saved.size() == 1);
}

TEST_CASE("space that runs out is warned of, and the browser's promise is told") {
    Driver page;
    page.load_example();
    page.set_space({50e6, 1000e6, false});
    page.go("/settings");
    CHECK(page.says("Käytössä 50\u00A0Mt / 1\u00A0Gt"));
    CHECK_FALSE(page.has(Role::group, "Tallennustila on loppumassa"));
    page.set_space({850e6, 1000e6, true});
    CHECK(page.has(Role::group, "Tallennustila on loppumassa"));
    CHECK(page.says("Selain on luvannut säilyttää tiedot, kunnes itse poistat ne."));
}

TEST_CASE("a clock set back delays no attempt to save, and a short word still goes") {
    Folder folder;
    Driver page({.folder = folder.path});
    page.go("/settings");
    page.storage_error = "QuotaExceededError";
    page.type("Oma nimi", "Senja Harjumaa");
    CHECK(page.has(Role::group, "Tallennus epäonnistui"));
    page.storage_error.clear();
    page.set_clock(-400 * day);
    page.advance(10'000);
    page.settle();
    CHECK_FALSE(page.has(Role::group, "Tallennus epäonnistui"));

    page.press("s", false, true);
    const std::string already = "Kaikki on jo tallennettu. Muutokset tallentuvat itsestään.";
    CHECK(page.has(Role::region, already));
    page.set_clock(-400 * day);
    page.advance(10'000);
    page.settle();
    CHECK_FALSE(page.has(Role::region, already));
}
