#include "shared/search/index.hpp"
#include "shared/search/place.hpp"
#include "shared/words/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace kumppani;

namespace {

/// Some customers and what is written of them.
struct Desk {
    Workspace workspace{
        Replica{7},
        {[] { return Milliseconds{1'763'460'000'000}; }, [this] { return ++dice * 0x9E3779B97F4A7C15ULL; }}};
    std::uint64_t dice = 0;
    search::Index index;
    RecordId harbour, museum;

    Desk() {
        harbour = add(Kind::customer, {{"name", std::string("Esimerkkisatama Oy")}});
        museum = add(Kind::customer, {{"name", std::string("Kaupunginmuseo")}});
        need(harbour, "Kalenterin jakaminen kumppaneille");
        need(harbour, "Kertakirjautumista toivotaan");
        need(museum, "SSO sähköisiin palveluihin");
        need(museum, "Langattoman verkon kuuluvuus näyttelyissä");
        add(Kind::service, {{"customer", museum},
                            {"system", std::string("Kokoelmaluettelo")},
                            {"supplier", std::string("Näyte Oy")},
                            {"other", std::string("Vaatii uudemman selaimen")}});
        add(Kind::project, {{"customer", harbour},
                            {"name", std::string("Venepaikkojen verkkovaraus")},
                            {"manager", std::string("Mäkelä Aino")},
                            {"budget", std::int64_t{4'500'000}},
                            {"state", std::string("running")}});
    }
    RecordId add(Kind kind, std::initializer_list<std::pair<FieldKey, Value>> values) {
        auto edit = workspace.edit({Word::undo_add, {"x"}});
        const RecordId id = edit.create(kind, values);
        edit.commit();
        return id;
    }
    RecordId need(const RecordId& customer, const char* words) {
        return add(Kind::need, {{"customer", customer}, {"need", std::string(words)}});
    }
    void set(const RecordId& id, const char* field, Value value) {
        workspace.edit({Word::undo_edit, {"x"}}).set(id, field, std::move(value)).commit();
    }
    std::vector<std::string> find(std::string_view typed) {
        index.follow(workspace, Language::fi);
        std::vector<std::string> titles;
        for (const search::Hit& hit : index.answers(workspace, typed, 10))
            titles.emplace_back(hit.record->text(info(hit.record->kind()).title));
        return titles;
    }
};

using Titles = std::vector<std::string>;

} // namespace

TEST_CASE("what was written is found in any form, and by another word for it", "[search]") {
    Desk desk;
    struct Asked {
        const char* typed;
        Titles found;
    };
    const std::vector<Asked> all = {
        {"kertakirjautuminen", {"Kertakirjautumista toivotaan", "SSO sähköisiin palveluihin"}},
        {"SSO", {"SSO sähköisiin palveluihin", "Kertakirjautumista toivotaan"}},
        {"kirjautuminen", {"Kertakirjautumista toivotaan"}},
        {"kalenteri", {"Kalenterin jakaminen kumppaneille"}},
        {"kalentereita", {"Kalenterin jakaminen kumppaneille"}},
        {"kalentri", {"Kalenterin jakaminen kumppaneille"}},
        {"verkko", {"Venepaikkojen verkkovaraus", "Langattoman verkon kuuluvuus näyttelyissä"}},
        {"wlan", {"Langattoman verkon kuuluvuus näyttelyissä"}},
        {"selain", {"Kokoelmaluettelo"}},
        {"nayttely", {"Langattoman verkon kuuluvuus näyttelyissä"}},
        {"NÄYTE OY", {"Kokoelmaluettelo"}},
        {"makela", {"Venepaikkojen verkkovaraus"}},
        {"45 000", {"Venepaikkojen verkkovaraus"}},
        {"käynnissä", {"Venepaikkojen verkkovaraus"}},
        {"satama", {"Esimerkkisatama Oy"}},
        {"museo", {"Kaupunginmuseo"}},
        {"venepaikka", {"Venepaikkojen verkkovaraus"}},
        {"sähköinen palvelu", {"SSO sähköisiin palveluihin"}},
        {"xyzzy", {}},
        {"", {}},
        {"...", {}},
    };
    for (const Asked& asked : all) {
        INFO(asked.typed);
        CHECK(desk.find(asked.typed) == asked.found);
    }
}

TEST_CASE("a row is found by a word of its own and the name of its customer", "[search]") {
    Desk desk;
    CHECK(desk.find("museo sso") == Titles{"SSO sähköisiin palveluihin"});
    CHECK(desk.find("satama sso") == Titles{"Kertakirjautumista toivotaan"});
    CHECK(desk.find("satama museo").empty());
}

TEST_CASE("names come before other texts", "[search]") {
    Desk desk;
    const RecordId id = desk.need(desk.harbour, "Lähiverkko");
    desk.set(id, "impact", std::string("museon väki säästää aikaa"));
    CHECK(desk.find("muse") == Titles{"Kaupunginmuseo", "Lähiverkko"});
}

TEST_CASE("the answers follow every change at once", "[search]") {
    Desk desk;
    CHECK(desk.find("lähiverkko").empty());
    const RecordId id = desk.need(desk.harbour, "Lähiverkko");
    CHECK(desk.find("lähiverkko") == Titles{"Lähiverkko"});
    desk.set(id, "need", std::string("Tulostin"));
    CHECK(desk.find("lähiverkko").empty());
    CHECK(desk.find("tulostimia") == Titles{"Tulostin"});
    desk.workspace.undo();
    CHECK(desk.find("lähiverkko") == Titles{"Lähiverkko"});
    desk.workspace.edit({Word::undo_remove, {"x"}}).remove(id).commit();
    CHECK(desk.find("lähiverkko").empty());
}

TEST_CASE("nothing is found that belongs to something deleted", "[search]") {
    Desk desk;
    desk.workspace.edit({Word::undo_remove, {"x"}}).remove(desk.museum).commit();
    CHECK(desk.find("kokoelmaluettelo").empty());
    desk.workspace.undo();
    CHECK(desk.find("kokoelmaluettelo") == Titles{"Kokoelmaluettelo"});
}

TEST_CASE("choices are found in the language that is spoken", "[search]") {
    Desk desk;
    CHECK(desk.find("käynnissä").size() == 1);
    desk.index.follow(desk.workspace, Language::sv);
    CHECK(desk.index.answers(desk.workspace, "pågår", 10).size() == 1);
    CHECK(desk.index.answers(desk.workspace, "käynnissä", 10).empty());
}

TEST_CASE("an index learns in pieces and says when it knows everything", "[search]") {
    Desk desk;
    int steps = 1;
    while (!desk.index.follow(desk.workspace, Language::fi, 3))
        ++steps;
    CHECK(steps == 3);
    CHECK(desk.index.size() == 8);
    CHECK(desk.find("museo") == Titles{"Kaupunginmuseo"});
}

TEST_CASE("the place says which field was found and where in it", "[search]") {
    Desk desk;
    const RecordId id = desk.need(desk.harbour, "Selain");
    desk.set(id, "impact", std::string("vähemmän puheluita"));
    const auto place = search::place_in(*desk.workspace.find(id), "puhelu", Language::fi);
    REQUIRE(place.has_value());
    CHECK(place->field->key == "impact");
    CHECK(place->text.substr(place->begin, place->end - place->begin) == "puheluita");
    CHECK_FALSE(search::place_in(*desk.workspace.find(id), "satama", Language::fi).has_value());
    CHECK(search::place_in(*desk.workspace.find(id), "puhelut selaimet", Language::fi)->field->key == "need");
}

TEST_CASE("a long text is shown around what was found", "[search]") {
    const std::string text = "Alussa on paljon sanoja, sitten äkkiä kalenteri ja vielä lisää sanoja perässä.";
    const std::size_t begin = text.find("kalenteri");
    const search::Place place{nullptr, text, begin, begin + 9};
    const search::Excerpt shown = search::excerpt(place, 40);
    CHECK(shown.text.substr(shown.begin, shown.end - shown.begin) == "kalenteri");
    CHECK(shown.text.starts_with("…"));
    CHECK(shown.text.ends_with("…"));
    CHECK(shown.text.size() < 60);
    CHECK(search::excerpt({nullptr, "lyhyt\nteksti", 0, 5}, 40).text == "lyhyt teksti");
}
