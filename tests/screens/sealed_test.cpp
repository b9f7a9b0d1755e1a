#include "shared/command_line/cryptography/sealing.hpp"
#include "tests/screens/colleague.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <iterator>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr const char* right_password = "Åke söi äyriäisiä – 12";
constexpr const char* asks = "Tiedosto on suojattu salasanalla";

std::string file(const std::string& path) {
    std::ifstream stream(KUMPPANI_ROOT "/tests/data/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// Carries out the last order as a browser would.
void unseal(Driver& page) {
    REQUIRE_FALSE(place().unsealing.empty());
    const auto& [number, order] = place().unsealing.back();
    page.app().unsealed(number, command_line::open_sealed(order));
    page.settle();
}

void seal(Driver& page) {
    REQUIRE_FALSE(place().sealing.empty());
    const auto& [number, order] = place().sealing.back();
    page.app().sealed(number, command_line::seal(order));
    page.settle();
}

std::string plain(const SavedFile& saved, std::string_view password) {
    const auto envelope = read_envelope(saved.bytes);
    REQUIRE(std::holds_alternative<Envelope>(envelope));
    return command_line::open_sealed(open_order(std::get<Envelope>(envelope), password)).content;
}

std::size_t words_in(std::string_view phrase) {
    return static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' ')) + 1;
}

} // namespace

TEST_CASE("a sealed file asks for its password, and then shows what an import would do") {
    Driver page;
    open(page, file("sealed/flattened.json"));
    CHECK(page.has(Role::heading, asks));
    const auto field = page.focused();
    REQUIRE(field);
    CHECK(field->name == "Salasana");
    CHECK(field->input.masked);
    CHECK(field->input.verbatim);
    page.type("Salasana", std::string(" ") + right_password + " ");
    page.activate(Role::button, "Avaa");
    CHECK(page.find(Role::button, "Avataan tiedostoa…").disabled);
    unseal(page);
    CHECK(page.has(Role::heading, "Paketti: Änna Öhman"));
}

TEST_CASE("a wrong password is told, stays to be mended, and the next one is tried") {
    Driver page;
    open(page, file("sealed/flattened.json"));
    page.begin_typing("Salasana", "arvaus");
    page.press("Enter");
    unseal(page);
    CHECK(page.has(Role::heading, asks));
    const Statement field = page.find(Role::textbox, "Salasana");
    CHECK(field.value == "arvaus");
    CHECK(field.invalid);
    CHECK(field.description.starts_with("Salasana ei avaa tiedostoa. Tarkista salasana."));
    page.begin_typing("Salasana", right_password);
    CHECK_FALSE(page.find(Role::textbox, "Salasana").invalid);
    page.press("Enter");
    CHECK(place().unsealing.size() == 2);
    unseal(page);
    CHECK(page.has(Role::heading, "Paketti: Änna Öhman"));
}

TEST_CASE("without a password nothing is tried") {
    Driver page;
    open(page, file("sealed/flattened.json"));
    page.activate(Role::button, "Avaa");
    CHECK(place().unsealing.empty());
    CHECK(page.find(Role::textbox, "Salasana").description == "Kirjoita ensin salasana.");
}

TEST_CASE("the password is shown to who wants to see it") {
    Driver page;
    open(page, file("sealed/flattened.json"));
    page.check("Näytä salasana");
    CHECK_FALSE(page.find(Role::textbox, "Salasana").input.masked);
}

TEST_CASE("a sealed file with a changed byte is refused though the password is right") {
    Driver page;
    std::string bytes = file("sealed/flattened.json");
    char& byte = bytes[bytes.find("\"ciphertext\":\"") + 100];
    byte = byte == 'A' ? 'B' : 'A';
    open(page, bytes);
    page.type("Salasana", right_password);
    page.activate(Role::button, "Avaa");
    unseal(page);
    CHECK(page.has(Role::heading, "Tiedostoa ei voi tuoda"));
    CHECK(page.says("Salasana on oikea, mutta tiedosto on muuttunut suojaamisen jälkeen."));
}

TEST_CASE("a sealed file that is damaged, or sealed in another way, is refused before any password") {
    Driver page;
    const std::string bytes = file("sealed/flattened.json");
    open(page, bytes.substr(0, bytes.size() / 2));
    CHECK(page.has(Role::heading, "Tiedostoa ei voi tuoda"));
    open(page, file("sealed/other_algorithm.json"));
    CHECK(page.says("Tiedosto on suojattu tavalla, jota Kumppani ei osaa: ”PBES2-HS256+A128KW”."));
}

TEST_CASE("an answer that comes when the user has gone on opens nothing") {
    Driver page;
    open(page, file("sealed/flattened.json"));
    page.type("Salasana", right_password);
    page.activate(Role::button, "Avaa");
    page.activate(Role::button, "Takaisin");
    unseal(page);
    CHECK(page.has(Role::heading, "Vaihto"));
    open(page, file("sealed/general.json"));
    unseal(page); // the first order again
    CHECK(page.has(Role::heading, asks));
    CHECK(page.value("Salasana").empty());
}

TEST_CASE("where the browser cannot open sealed files it is said with what to do") {
    Driver page;
    open(page, file("sealed/flattened.json"));
    page.type("Salasana", right_password);
    page.activate(Role::button, "Avaa");
    page.app().unsealed(place().unsealing.back().first, Unsealed{});
    page.settle();
    CHECK(page.find(Role::textbox, "Salasana").description.starts_with("Salausta ei voi käyttää tässä."));
}

TEST_CASE("a window that may only read takes a password all the same: the file may be for reading") {
    Driver page({.writes = false});
    open(page, file("sealed/flattened.json"));
    CHECK_FALSE(page.find(Role::textbox, "Salasana").read_only);
}

TEST_CASE("an export is sealed with six words that are offered, under a name that says nothing") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.check("Suojaa salasanalla");
    const std::string offered = page.value("Salasana");
    CHECK(words_in(offered) == 6);
    page.activate(Role::button, "Uudet sanat");
    const std::string password = page.value("Salasana");
    CHECK(words_in(password) == 6);
    CHECK(password != offered);
    page.activate(Role::button, "Kopioi");
    CHECK(place().copied == std::vector{password});
    page.app().copied(true);
    page.settle();
    CHECK(page.says("Salasana kopioitu"));

    page.activate(Role::button, "Vie 14 asiakasta");
    CHECK(place().saved.empty());
    CHECK(page.find(Role::button, "Vie 14 asiakasta").disabled);
    seal(page);
    REQUIRE(place().saved.size() == 1);
    const SavedFile& saved = place().saved[0];
    CHECK(saved.name.starts_with("suojattu-"));
    CHECK(saved.name.size() == std::string("suojattu-k3m9x2p7.json").size());
    CHECK(saved.bytes.find("kumppani") == std::string::npos);
    CHECK(read(plain(saved, password)).records.size() > 100);
    CHECK(page.says("Viety tiedostoon " + saved.name));
    CHECK_FALSE(page.find(Role::button, "Vie 14 asiakasta").disabled);
}

TEST_CASE("an own password is taken when it is long enough") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.check("Suojaa salasanalla");
    page.type("Salasana", "yksitoista1");
    const Statement button = page.find(Role::button, "Vie 14 asiakasta");
    CHECK(button.disabled);
    CHECK(button.description == "Salasanan vähimmäispituus on 12 merkkiä.");
    CHECK(page.find(Role::textbox, "Salasana").invalid);
    page.type("Salasana", "kaksitoista!");
    page.activate(Role::button, "Vie 14 asiakasta");
    seal(page);
    CHECK_FALSE(plain(place().saved.at(0), "kaksitoista!").empty());
}

TEST_CASE("each file is sealed with a salt of its own, and a failure to seal saves nothing") {
    Driver page;
    page.load_example();
    page.go("/exchange");
    page.check("Suojaa salasanalla");
    page.activate(Role::button, "Vie 14 asiakasta");
    page.app().sealed(place().sealing.back().first, Sealed{});
    page.settle();
    CHECK(place().saved.empty());
    CHECK(page.says(
        "Salausta ei voi käyttää tässä. Päivitä selain, ja avaa sivu https-osoitteesta tai levyltä. Suuri "
        "tiedosto vaatii myös vapaata muistia."));
    page.activate(Role::button, "Vie 14 asiakasta");
    REQUIRE(place().sealing.size() == 2);
    CHECK(place().sealing[0].second.salt != place().sealing[1].second.salt);
}
