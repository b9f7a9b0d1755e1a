#include "shared/search/stem.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kumppani::search {

namespace {

constexpr std::size_t shortest_changed = 4; // "IT", "SAP", "tie" stay as they are
constexpr std::size_t shortest_base = 3;

bool vowel(char c) { return std::string_view("aeiouy").find(c) != std::string_view::npos; }
bool letters_only(std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

/// A word losing its endings.
struct Form {
    std::string word;

    bool ends(std::string_view ending) const { return std::string_view(word).ends_with(ending); }
    char before(std::size_t ending) const {
        return word.size() > ending ? word[word.size() - 1 - ending] : '\0';
    }
    bool leaves(std::size_t ending, std::size_t least) const { return word.size() >= ending + least; }
    void cut(std::size_t count) { word.resize(word.size() - count); }
    bool take(std::string_view ending, std::size_t least = shortest_base) {
        if (!ends(ending) || !leaves(ending.size(), least)) return false;
        cut(ending.size());
        return true;
    }
    void exchange(std::string_view ending, std::string_view other) {
        cut(ending.size());
        word += other;
    }
};

/// "laitteemme", "laitteensa", "laitteenikin".
void without_clitics(Form& form) {
    if (form.take("kin", 4) || form.take("kaan", 5)) {
    }
    if (form.take("mme", 4) || form.take("nne", 4)) return;
    if (form.ends("nsa") && vowel(form.before(3)) && form.leaves(3, 4)) return form.cut(3);
    if (form.ends("ni") && vowel(form.before(2)) && vowel(form.before(3)) && form.leaves(2, 5)) form.cut(2);
}

/// Names of tools end like a genitive and are none: "tulostin", "tulostimen".
bool tool(const Form& form) {
    constexpr std::array<std::string_view, 10> tools = {"puhelin", "palvelin", "tulostin", "selain",
                                                        "avain",   "reititin", "kytkin",   "laskin",
                                                        "ohjain",  "lukitin"};
    return std::any_of(tools.begin(), tools.end(), [&](auto each) { return form.ends(each); });
}

/// "verkkoihin", "maahan", "verkkoon", "hankkeeseen", "hankkeisiin".
bool without_illative(Form& form) {
    const char last = form.before(1), middle = form.before(2), first = form.before(3);
    if (!form.ends("n")) return false;
    if (vowel(last) && middle == 'h' && first == last && form.leaves(3, shortest_base)) {
        form.cut(3);
        return true;
    }
    if (form.ends("seen") && form.before(4) == form.before(5) && vowel(form.before(4))) {
        form.cut(4);
        return true;
    }
    if (form.ends("eisiin") && form.leaves(4, shortest_base + 1)) {
        form.cut(4);
        return true;
    }
    if (vowel(last) && middle == last && form.leaves(2, shortest_base)) {
        form.cut(2);
        return true;
    }
    return false;
}

/// "päivitystä", "kokousta", "kirjautumista", not "palvelusta" or "tiedoista".
bool partitive_of_s(const Form& form) {
    for (const std::string_view ending : {"mista", "llista", "hkoista", "htoista"}) // "sähköistä"
        if (form.ends(ending)) return form.leaves(5, shortest_base);
    if (!form.ends("usta") && !form.ends("ysta")) return false;
    const char before = form.before(4);
    return form.leaves(4, shortest_base) &&
           (vowel(before) || before == 't' || before == 'n' || before == 'm');
}

void without_case(Form& form) {
    if (form.ends("nen") && form.leaves(3, shortest_base)) return form.exchange("nen", "s");
    if (tool(form)) return;
    if (without_illative(form)) return;
    constexpr std::array<std::string_view, 3> plural_genitives = {"iden", "itten", "jen"};
    for (const auto ending : plural_genitives)
        if (form.take(ending, 4)) return;
    if (partitive_of_s(form)) return form.cut(2);
    // "tuesta" and "haussa", but "alusta" is a word by itself.
    const std::size_t least = form.word.starts_with("tue") || form.word.starts_with("hau") ? 3 : 4;
    constexpr std::array<std::string_view, 6> local = {"ssa", "sta", "lla", "lta", "lle", "ksi"};
    for (const auto ending : local)
        if (vowel(form.before(3)) && form.take(ending, least)) return;
    if (form.take("tta", 4)) return;
    if (form.ends("ten") && (form.before(3) == 's' || form.before(3) == 'n') && form.take("ten", 4)) return;
    // "päivitystä" and "hankkeita", but "hallinta" is a word by itself.
    if (form.ends("ta") && (form.before(2) == 's' || vowel(form.before(2))) && form.take("ta", 4)) return;
    if (form.ends("na") && vowel(form.before(2)) && form.take("na", 4)) return;
    if ((form.ends("n") || form.ends("t")) && vowel(form.before(1)) && form.leaves(1, shortest_base))
        form.cut(1);
}

/// Words whose k or p goes altogether: "tuki", "tuen".
void with_lost_consonants(Form& form) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 5> changes = {
        {{"tue", "tuk"}, {"hau", "hak"}, {"luvu", "luk"}, {"jao", "jak"}, {"teo", "tek"}}};
    for (const auto& [weak, strong] : changes)
        if (form.ends(weak)) return form.exchange(weak, strong);
}

void without_vowels(Form& form) {
    while (form.word.size() > shortest_base && vowel(form.word.back()))
        form.word.pop_back();
}

/// The endings that make a word's stem: "-us, -ukse-", "-uus, -uude-", "-as, -aa-", "-in, -ime-".
void with_one_stem(Form& form) {
    if (form.take("mis", 4)) return without_vowels(form);
    for (const std::string_view ending : {"uus", "uud", "uut", "uuks", "yys", "yyd", "yyt", "yyks"})
        if (form.take(ending)) return without_vowels(form);
    if (form.ends("ks") && form.leaves(2, shortest_base)) return form.exchange("ks", "s");
    if (form.ends("as") && !vowel(form.before(2)) && form.leaves(2, shortest_base)) return form.cut(2);
    if (form.ends("im") && form.leaves(2, 4)) return form.exchange("im", "in");
    if ((form.ends("int") || form.ends("inn")) && form.leaves(3, shortest_base)) form.cut(1);
}

/// "palveluja", "toimittajan".
void without_plural_j(Form& form) {
    if (form.ends("j") && vowel(form.before(1)) && form.leaves(1, shortest_base)) {
        form.cut(1);
        without_vowels(form);
    }
}

/// The strong and the weak form of a word's last consonants become one.
void with_one_grade(Form& form) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 10> grades = {{{"kk", "k"},
                                                                                       {"pp", "p"},
                                                                                       {"tt", "t"},
                                                                                       {"ng", "nk"},
                                                                                       {"nn", "nt"},
                                                                                       {"mm", "mp"},
                                                                                       {"ll", "lt"},
                                                                                       {"rr", "rt"},
                                                                                       {"d", "t"},
                                                                                       {"v", "p"}}};
    for (const auto& [one, other] : grades)
        if (form.ends(one)) return form.exchange(one, other);
}

} // namespace

std::string finnish_stem(std::string_view plain) {
    if (plain.size() < shortest_changed || !letters_only(plain)) return std::string(plain);
    Form form{std::string(plain)};
    without_clitics(form);
    without_case(form);
    with_lost_consonants(form);
    without_vowels(form);
    with_one_stem(form);
    without_plural_j(form);
    with_one_grade(form);
    return std::move(form.word);
}

std::string germanic_stem(std::string_view plain) {
    if (plain.size() < shortest_changed || !letters_only(plain)) return std::string(plain);
    Form form{std::string(plain)};
    if (form.ends("s") && form.before(1) != 's' && !vowel(form.before(1))) form.take("s");
    constexpr std::array<std::string_view, 21> endings = {
        "ningarna", "ningen", "ningar", "ingarna", "ingen", "ingar", "ning", "arna", "erna", "orna", "ing",
        "ies",      "es",     "er",     "ar",      "or",    "en",    "et",   "ed",   "na",   "s"};
    for (const auto ending : endings)
        if (form.take(ending)) break;
    while (form.word.size() > shortest_base && vowel(form.word.back()))
        form.word.pop_back();
    return std::move(form.word);
}

} // namespace kumppani::search
