#include "tests/screens/harness.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr std::string_view new_version = "Uusi versio on valmis";
constexpr std::string_view by_path = "Tiedot kuuluvat tälle tiedostolle tässä paikassa";

} // namespace

TEST_CASE("a new version is offered, told aloud, and comes only when it is wished") {
    Driver page;
    page.announcements();
    CHECK_FALSE(page.has(Role::group, new_version));
    page.app().update_ready();
    page.settle();
    CHECK(page.has(Role::group, new_version));
    CHECK(page.announcements() == std::vector<std::string>{std::string(new_version)});
    page.go("/settings");
    CHECK(place().updates == 0);
    page.click(Role::button, "Päivitä nyt", new_version);
    CHECK(place().updates == 1);
}

TEST_CASE("a new version can be put off") {
    Driver page;
    page.app().update_ready();
    page.settle();
    page.click(Role::button, "Sulje", new_version);
    CHECK_FALSE(page.has(Role::group, new_version));
    CHECK(place().updates == 0);
}

TEST_CASE(
    "what is being typed is kept before the new version comes, also when the button is pressed from afar") {
    Driver page;
    page.go("/settings");
    page.app().update_ready();
    page.settle();
    page.begin_typing("Oma nimi", "Senja Harjumaa");
    const ui::Id button = page.find(Role::button, "Päivitä nyt", new_version).id;
    page.app().act({button, ui::Action::Kind::activate, {}}); // the focus stays in the field
    page.settle();
    CHECK(place().updates == 1);
    CHECK_FALSE(place().persisting);
    CHECK(page.value("Oma nimi") == "Senja Harjumaa");
    page.go("/exchange");
    CHECK(page.value("Lähettäjä") == "Senja Harjumaa");
}

TEST_CASE("no new version comes over work that could not be saved") {
    Driver page;
    page.go("/settings");
    page.app().update_ready();
    page.settle();
    page.storage_error = "QuotaExceededError";
    page.begin_typing("Oma nimi", "Senja Harjumaa");
    page.click(Role::button, "Päivitä nyt", new_version);
    CHECK(place().updates == 0);
    CHECK_FALSE(page.has(Role::group, new_version));
    CHECK(page.has(Role::group, "Tallennus epäonnistui"));

    page.storage_error.clear();
    page.advance(10'000);
    page.settle();
    CHECK(page.has(Role::group, new_version)); // offered again, not forced
    CHECK(place().updates == 0);
}

TEST_CASE("a page opened from a file says how its data is kept, until that is put away for good") {
    const std::filesystem::path folder = std::filesystem::temp_directory_path() / "kumppani-file-note";
    std::filesystem::remove_all(folder);
    std::filesystem::create_directory(folder);
    {
        Driver page({.file_page = FilePage::by_path, .folder = folder});
        CHECK(page.has(Role::group, by_path));
        page.activate(Role::button, "Vie tiedostoon", by_path);
        CHECK(page.app().route() == "/exchange");
        page.click(Role::button, "Sulje", by_path);
        CHECK_FALSE(page.has(Role::group, by_path));
    }
    Driver again({.file_page = FilePage::by_path, .folder = folder});
    CHECK_FALSE(again.has(Role::group, by_path));
    again.go("/settings");
    CHECK(again.has(Role::paragraph, by_path, "Tiedot"));
    std::filesystem::remove_all(folder);
}

TEST_CASE("each way of keeping a file's data has its own words; a page from the web has none") {
    CHECK(Driver({.file_page = FilePage::shared})
              .has(Role::group, "Levyltä avatuilla sivuilla on yhteinen tallennustila"));
    CHECK(Driver({.file_page = FilePage::unknown}).has(Role::group, "Kumppani on avattu tiedostosta"));
    Driver web;
    CHECK_FALSE(web.has(Role::button, "Sulje"));
}
