#include "shared/search/stem.hpp"
#include "shared/search/synonyms.hpp"
#include "shared/search/wanted.hpp"
#include "shared/search/words_in.hpp"

#include <catch2/catch_test_macros.hpp>

#include <set>
#include <string>
#include <vector>

using namespace kumppani::search;

namespace {

std::vector<std::string> plain_words(std::string_view text, bool joined = true) {
    std::vector<std::string> found;
    for (const TextWord& word : words_in(text, joined))
        found.push_back(word.plain);
    return found;
}

using Words = std::vector<std::string>;

/// What the word typed scores against another.
float like(std::string_view typed, std::string_view word) {
    const std::vector<TextWord> words = words_in(word, false);
    return likeness(wanted_words(typed).at(0), Comparable(words.at(0).spelled, words.at(0).plain));
}

bool found_as_mistyped(std::string_view typed, std::string_view word) {
    const std::vector<TextWord> words = words_in(word, false);
    return mistyped_likeness(wanted_words(typed).at(0), Comparable(words.at(0).spelled, words.at(0).plain)) >
           0;
}

} // namespace

TEST_CASE("words lose their case and their diacritics, however these are written", "[search]") {
    CHECK(plain_words("SÄÄTIÖ Åbo Ruß Łódź") == Words{"saatio", "abo", "russ", "lodz"});
    CHECK(plain_words("sa\u0308a\u0308tio\u0308") == Words{"saatio"});
    CHECK(words_in("SÄÄTIÖ", true).at(0).spelled == "säätiö");
}

TEST_CASE("numbers, dates and versions are one word each", "[search]") {
    CHECK(plain_words("1.3.2026 klo 13.00") == Words{"1.3.2026", "klo", "13.00"});
    CHECK(plain_words("45\u00A0000\u00A0€ tai 1 234 567") == Words{"45000", "tai", "1234567"});
    CHECK(plain_words("v. 3.11.2.") == Words{"v", "3.11.2"});
    CHECK(plain_words("12 2026") == Words{"12", "2026"});
}

TEST_CASE("joined words are found by their parts and by the whole", "[search]") {
    CHECK(plain_words("IT-palvelut") == Words{"it", "palvelut", "itpalvelut"});
    CHECK(plain_words("IT-palvelut", false) == Words{"it", "palvelut"});
    CHECK(plain_words("- muuta -") == Words{"muuta"});
}

TEST_CASE("the case ending of an abbreviation is no word", "[search]") {
    CHECK(plain_words("IT:n SSO:hon") == Words{"it", "sso"});
    CHECK(plain_words("huom: kokous") == Words{"huom", "kokous"});
}

TEST_CASE("words tell where they stand in the text", "[search]") {
    const std::string text = "Uusi sähköposti, e-lasku";
    std::vector<std::string> parts;
    for (const TextWord& word : words_in(text, true))
        parts.push_back(text.substr(word.begin, word.end - word.begin));
    CHECK(parts == Words{"Uusi", "sähköposti", "e", "lasku", "e-lasku"});
}

TEST_CASE("any bytes are read as words", "[search]") {
    CHECK(plain_words("\xFF\xC3") == Words{});
    CHECK(plain_words("a\xC3") == Words{"a"});
    CHECK(plain_words("") == Words{});
}

TEST_CASE("the forms of a Finnish word have one stem", "[search]") {
    const std::vector<std::string> families = {
        "kertakirjautuminen kertakirjautumista kertakirjautumisen kertakirjautumiseen kertakirjautumisesta",
        "tarve tarpeet tarpeen tarvetta tarpeita tarpeiden tarpeeseen",
        "kauppa kaupan kauppoja kaupoissa kauppaan kaupat",
        "hanke hankkeen hankkeita hanketta hankkeeseen hankkeisiin hankkeiden hankkeessa",
        "laite laitteet laitteiden laitetta laitteella laitteemme laitteensa",
        "verkko verkon verkossa verkkoja verkkoihin verkkoon",
        "järjestelmä järjestelmän järjestelmiä järjestelmien järjestelmään järjestelmiin järjestelmät",
        "päivitys päivityksen päivityksiä päivitystä päivitysten päivitykset",
        "kalenteri kalenterin kalenterit kalentereita kalentereiden kalenteriin kalenteria",
        "asiakas asiakkaan asiakkaat asiakkaita asiakasta asiakkaille",
        "lupa luvan lupia luvat lupaan",
        "tieto tiedot tietojen tietoa tiedoista tiedossa",
        "palvelu palvelut palvelun palveluja palveluiden palvelusta palveluihin",
        "lasku laskun laskut laskusta laskulla",
        "hallinta hallinnan hallintaa hallintaan",
        "puhelin puhelimen puhelimia puhelinta puhelimet",
        "tuki tuen tukea tuesta",
        "haku haun hakuja haussa",
        "ranta rannan rantaan",
        "sopimus sopimuksen sopimuksia sopimusta sopimukset",
        "kokous kokouksen kokousta kokouksessa kokoukset",
        "turvallisuus turvallisuuden turvallisuutta turvallisuudesta",
        "ajanvaraus ajanvarauksen ajanvarausta ajanvaraukseen ajanvaraukset",
        "käyttö käytön käyttöä käytössä",
        "sähköinen sähköisen sähköistä sähköiset sähköisiin sähköiseen",
        "raportti raportin raportteja raportit raporttia",
    };
    for (const std::string& family : families) {
        std::set<std::string> stems;
        for (const TextWord& word : words_in(family, true))
            stems.insert(finnish_stem(word.plain));
        INFO(family);
        CHECK(stems.size() == 1);
    }
}

TEST_CASE("different Finnish words keep different stems", "[search]") {
    const std::vector<std::string> words = {
        "kalenteri", "palvelu",  "palvelin", "hanke",  "hallinta", "laite",   "lasku", "verkko", "päivitys",
        "raportti",  "budjetti", "lupa",     "kokous", "sopimus",  "asiakas", "tarve", "tieto",  "tuki"};
    std::set<std::string> stems;
    for (const std::string& word : words)
        stems.insert(finnish_stem(plain_letters(word)));
    CHECK(stems.size() == words.size());
}

TEST_CASE("the forms of Swedish and English words have one stem", "[search]") {
    for (const auto& [one, other] : std::vector<std::pair<std::string, std::string>>{
             {"mote", "motena"}, {"system", "systemen"}, {"update", "updates"}, {"kund", "kunderna"}})
        CHECK(germanic_stem(one) == germanic_stem(other));
}

TEST_CASE("an abbreviation and what it stands for are synonyms in any form", "[search]") {
    CHECK(meaning_of("sso") == meaning_of("kertakirjautumista"));
    CHECK(meaning_of("kalenteri").empty());
    CHECK(synonyms_of("kertakirjautumisen").front() == "sso");
    CHECK(synonyms_of("kalenteri").empty());
}

TEST_CASE("a word counts more the nearer it is to the one asked for", "[search]") {
    const std::vector<float> falling = {
        like("verkko", "verkko"),         // the same
        like("verkko", "verkkokauppa"),   // its beginning
        like("verkko", "verkon"),         // another form
        like("verkko", "sisäverkossa"),   // a part of a compound
        like("sso", "kertakirjautumista") // another word for it
    };
    for (std::size_t i = 1; i < falling.size(); ++i)
        CHECK(falling[i - 1] > falling[i]);
    CHECK(falling.back() > 0);
    CHECK(like("säätiö", "säätiö") > like("säätiö", "saatio"));
    CHECK(like("verkko", "vaate") == 0);
}

TEST_CASE("one letter mistyped is forgiven, two are not", "[search]") {
    for (const char* typed : {"kalentri", "kallenteri", "kalentero", "kalenetri", "aklenteri"})
        CHECK(found_as_mistyped(typed, "kalenteri"));
    CHECK(found_as_mistyped("kalent", "kalenteri"));
    CHECK(found_as_mistyped("klenterin", "kalenterin"));
    CHECK_FALSE(found_as_mistyped("klentri", "kalenteri"));
    CHECK_FALSE(found_as_mistyped("pää", "pöö"));
    CHECK_FALSE(found_as_mistyped("2026", "2025"));
}
