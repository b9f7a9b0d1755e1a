#include "shared/model/kind.hpp"
#include "shared/words/number.hpp"
#include "shared/words/word_key.hpp"
#include "shared/words/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <set>
#include <string>

using namespace kumppani;

namespace {

constexpr std::array all_languages{Language::fi, Language::sv, Language::en};

constexpr std::string_view keys[] = {
#define WORD(key, fi, sv, en) #key,
#include "shared/words/all.def"
#undef WORD
};

std::size_t count(std::string_view text, std::string_view part) {
    std::size_t found = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + 1))
        ++found;
    return found;
}

/// In lines and columns, for a terminal: such a text is printed as it stands, and has no forms.
bool laid_out(std::string_view text) { return count(text, "\n") > 0; }

template <class Test>
void for_each_text(Test test) {
    for (std::size_t i = 0; i < std::size(keys); ++i) {
        for (const Language language : all_languages) {
            INFO(keys[i] << " in " << tag_of(language));
            test(static_cast<Word>(i), text(static_cast<Word>(i), language));
        }
    }
}

} // namespace

TEST_CASE("every word has a text in every language") {
    for_each_text([](Word word, std::string_view text) { CHECK(text.empty() == (word == Word::none)); });
}

TEST_CASE("every language has the same placeholders and forms as Finnish") {
    for_each_text([](Word word, std::string_view translated) {
        const std::string_view finnish = text(word, Language::fi);
        CHECK(count(translated, "|") == count(finnish, "|"));
        CHECK((laid_out(translated) || count(translated, "|") <= 1));
        CHECK(count(translated, "{}") == count(finnish, "{}"));
        const std::size_t bar = translated.find('|');
        if (bar != std::string_view::npos) {
            CHECK(count(translated.substr(0, bar), "{}") == count(translated.substr(bar), "{}"));
        }
    });
}

TEST_CASE("no text has spaces around it, doubled, or of a kind that reads badly") {
    for_each_text([](Word, std::string_view text) {
        CHECK(text.substr(0, 1) != " ");
        CHECK((text.empty() || text.back() != ' '));
        CHECK((laid_out(text) || count(text, "  ") == 0));
        CHECK(count(text, "\t") == 0);
        CHECK(count(text, "...") == 0);
    });
}

TEST_CASE("the fields that one fills in have labels of their own, so that each can be found by its name") {
    for (const KindInfo& kind : kinds()) {
        for (const Language language : all_languages) {
            std::set<std::string_view> labels;
            for (const Field& field : kind.fields) {
                INFO(kind.key << "." << field.key << " in " << tag_of(language));
                if (field.type == Type::reference)
                    continue; // not filled in: set by where the record was made
                CHECK(labels.insert(text(field.label, language)).second);
            }
        }
    }
}

TEST_CASE("the choices of a field have different labels in every language") {
    for (const KindInfo& kind : kinds()) {
        for (const Field& field : kind.fields) {
            for (const Language language : all_languages) {
                std::set<std::string_view> labels;
                for (const Choice& choice : field.choices) {
                    INFO(kind.key << "." << field.key << ": " << choice.key << " in " << tag_of(language));
                    CHECK(labels.insert(text(choice.label, language)).second);
                }
            }
        }
    }
}

TEST_CASE("placeholders take arguments in order, and braces in an argument stay as they are") {
    CHECK(text(Word::allowed_integer, Language::en, {"1", "10"}) == "A whole number from 1 to 10.");
    CHECK(text(Word::allowed_integer, Language::en, {"{}", "10"}) == "A whole number from {} to 10.");
    CHECK(text(Word::allowed_integer, Language::en, {"1"}) == "A whole number from 1 to .");
    CHECK(text(Message{Word::fault_control, {"U+0007"}}, Language::fi) ==
          "Tekstissä on ohjausmerkki U+0007.");
}

TEST_CASE("a number decides the form of a word") {
    CHECK(counted(Word::kind_member, Language::fi, 1) == "jäsen");
    CHECK(counted(Word::kind_member, Language::fi, 4) == "jäsentä");
    CHECK(counted(Word::kind_member, Language::fi, 0) == "jäsentä");
    CHECK(counted(Word::kind_customer, Language::sv, 2) == "kunder");
    CHECK(text(Message{Word::kind_member, {"1"}}, Language::en) == "member");
    CHECK(text(Message{Word::kind_member, {"11"}}, Language::en) == "members");
}

TEST_CASE("numbers are grouped by thousands with no-break spaces and a real minus sign") {
    CHECK(grouped(0) == "0");
    CHECK(grouped(999) == "999");
    CHECK(grouped(1000) == "1\u00A0000");
    CHECK(grouped(-6000) == "\u22126\u00A0000");
    CHECK(grouped(12'625'000) == "12\u00A0625\u00A0000");
    CHECK(grouped(INT64_MIN) == "\u22129\u00A0223\u00A0372\u00A0036\u00A0854\u00A0775\u00A0808");
}

TEST_CASE("a browser's language tag picks ours, and Finnish for any other") {
    CHECK(language_of_tag("sv-FI") == Language::sv);
    CHECK(language_of_tag("SV") == Language::sv);
    CHECK(language_of_tag("en_US") == Language::en);
    CHECK(language_of_tag("fi-FI") == Language::fi);
    CHECK(language_of_tag("enm") == Language::fi);
    CHECK(language_of_tag("de") == Language::fi);
    CHECK(language_of_tag("") == Language::fi);
    for (const Language language : all_languages)
        CHECK(language_of_tag(tag_of(language)) == language);
}

TEST_CASE("a word that says an act is found again by its key in a file; others have none") {
    for (const Word word : {Word::undo_edit, Word::undo_import, Word::undo_take_table, Word::marked_done,
                            Word::example_added, Word::none})
        CHECK(word_from(key_of(word)) == word);
    CHECK(key_of(Word::undo_edit) == "undo_edit");
    CHECK(key_of(Word::customers).empty());
    CHECK_FALSE(word_from("undo_of_a_newer_version"));
}

TEST_CASE("apostrophes are the typographic one") {
    for_each_text([](Word, std::string_view text) { CHECK((laid_out(text) || count(text, "'") == 0)); });
}
