#include "shared/model/kind.hpp"
#include "shared/model/validate.hpp"
#include "shared/words/words.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace std::chrono_literals;

namespace {

Word what(std::optional<Fault> found) { return found ? found->what.word : Word::none; }

Word in_line(std::string_view text) { return what(text_fault(text, longest_line, false)); }
Word in_note(std::string_view text) { return what(text_fault(text, longest_note, true)); }

Word of(Kind kind, std::string_view key, Value value) { return what(fault(field(kind, key), value)); }

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    while (times-- > 0)
        result += text;
    return result;
}

} // namespace

TEST_CASE("ordinary text of every script is right") {
    for (const auto* good :
         {"", "Kuulasatama Oy", "åäö ÅÄÖ € –", "日本語 עברית العربية", "😀 emoji", "\u00A0"}) {
        INFO(good);
        CHECK(in_line(good) == Word::none);
    }
}

TEST_CASE("text that is not UTF-8 is refused") {
    for (const auto* wrong : {"\x80", "\xC3", "\xC3(", "\xC0\xAF", "\xE0\x80\xAF", "\xF0\x80\x80\xAF",
                              "\xF4\x90\x80\x80", "\xFF", "a\xE2\x82", "\xF8\x88\x80\x80\x80", "\xC1\xBF"}) {
        CHECK(in_line(wrong) == Word::fault_not_utf8);
    }
}

TEST_CASE("a lone surrogate is refused and told by its number") {
    const auto found = text_fault("a\xED\xA0\x80", longest_line, false);
    REQUIRE(what(found) == Word::fault_surrogate);
    CHECK(found->what.arguments == std::vector<std::string>{"U+D800"});
    CHECK(in_line("\xED\xBF\xBF") == Word::fault_surrogate);
}

TEST_CASE("control characters are refused, line feeds but for notes") {
    for (const auto* wrong : {"\x01", "a\tb", "a\rb", "\x7F", "\u0085", "\u009F", "\u2028", "\u2029"}) {
        CHECK(in_line(wrong) == Word::fault_control);
        CHECK(in_note(wrong) == Word::fault_control);
    }
    CHECK(in_line(std::string_view("a\0b", 3)) == Word::fault_control);
    CHECK(in_line("a\nb") == Word::fault_line_break);
    CHECK(in_note("a\nb") == Word::none);
}

TEST_CASE("marks that turn the direction of writing are refused and told by their number") {
    for (const auto* wrong : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068",
                              "\u2069", "\u200E", "\u200F", "\u061C"}) {
        CHECK(in_line(std::string("abc") + wrong) == Word::fault_direction);
        CHECK(in_note(std::string("abc") + wrong) == Word::fault_direction);
    }
    const auto found = text_fault("gpj.\u202Eexe", longest_line, false);
    REQUIRE(found);
    CHECK(text(found->what, Language::fi) == "Tekstissä on näkymätön kirjoitussuunnan merkki U+202E.");
}

TEST_CASE("the length of text is counted in characters, not bytes") {
    CHECK(in_line(repeated("€", longest_line)) == Word::none);
    CHECK(in_line(repeated("€", longest_line + 1)) == Word::fault_too_long);
    CHECK(in_note(repeated("😀", longest_note)) == Word::none);
    const auto found = text_fault(repeated("ä", 20'001), longest_note, true);
    REQUIRE(found);
    CHECK(text(found->what, Language::en) == "The text is too long: 20\u00A0001 characters.");
    CHECK(text(found->allowed, Language::en) == "At most 20\u00A0000 characters.");
}

TEST_CASE("an empty value is right unless the field is required") {
    CHECK(of(Kind::customer, "contact", Value()) == Word::none);
    CHECK(of(Kind::customer, "name", Value()) == Word::fault_missing);
    CHECK(of(Kind::customer, "name", std::string()) == Word::fault_missing);
}

TEST_CASE("a value of another type than the field's is refused") {
    CHECK(of(Kind::project, "budget", std::string("45000")) == Word::fault_not_amount);
    CHECK(of(Kind::project, "start", std::int64_t{1}) == Word::fault_not_date);
    CHECK(of(Kind::project, "name", true) == Word::fault_type);
    CHECK(of(Kind::need, "fits", std::int64_t{1}) == Word::fault_not_yes_no);
    CHECK(of(Kind::service, "next", Date(2026y / 4 / 1)) == Word::fault_not_month);
    CHECK(of(Kind::customer, "headcount", Opaque{"[1]"}) == Word::fault_not_whole);
}

TEST_CASE("numbers keep to the limits of their field") {
    CHECK(of(Kind::customer, "outlook", std::int64_t{1}) == Word::none);
    CHECK(of(Kind::customer, "outlook", std::int64_t{10}) == Word::none);
    CHECK(of(Kind::customer, "outlook", std::int64_t{0}) == Word::fault_too_small);
    CHECK(of(Kind::customer, "outlook", std::int64_t{11}) == Word::fault_too_large);
    CHECK(of(Kind::customer, "charges", std::int64_t{-1}) == Word::fault_too_small);
    CHECK(of(Kind::customer, "charges_change", -most_money) == Word::none);
    CHECK(of(Kind::customer, "charges_change", -most_money - 1) == Word::fault_too_small);
    CHECK(of(Kind::event, "month", std::int64_t{13}) == Word::fault_too_large);
}

TEST_CASE("dates keep to the calendar and to sensible years") {
    CHECK(of(Kind::project, "start", Date(2026y / 2 / 28)) == Word::none);
    CHECK(of(Kind::project, "start", Date(2026y / 2 / 29)) == Word::fault_not_date);
    CHECK(of(Kind::project, "start", Date(1899y / 12 / 31)) == Word::fault_year);
    CHECK(of(Kind::project, "start", Date(2199y / 12 / 31)) == Word::none);
    CHECK(of(Kind::service, "next", Month(2200y / 1)) == Word::fault_year);
}

TEST_CASE("choices, ids, order keys and times keep to their form") {
    CHECK(of(Kind::customer, "type", std::string("company")) == Word::none);
    CHECK(of(Kind::customer, "type", std::string("Company")) == Word::fault_not_choice);
    CHECK(of(Kind::project, "customer", std::string("k7.executive-4")) == Word::none);
    for (const auto* wrong : {"", "K7", "a b", "../a", "ä", "a/b"}) {
        CHECK(of(Kind::project, "customer", std::string(wrong)) == Word::fault_not_id);
    }
    CHECK(of(Kind::project, "customer", repeated("a", 64)) == Word::none);
    CHECK(of(Kind::project, "customer", repeated("a", 65)) == Word::fault_not_id);
    CHECK(of(Kind::project, "order", std::string("a0z9")) == Word::none);
    CHECK(of(Kind::project, "order", std::string("a 0")) == Word::fault_not_order);
    for (const auto* good : {"0.00", "9.05", "10.00", "19.59", "23.59"}) {
        CHECK(of(Kind::group, "meeting_start", std::string(good)) == Word::none);
    }
    for (const auto* wrong : {"24.00", "09.00", "9:00", "9.60", "9.5", "", "99.00", "1a.00"}) {
        CHECK(of(Kind::group, "meeting_start", std::string(wrong)) == Word::fault_not_time);
    }
}

TEST_CASE("every field can tell in every language what it allows") {
    for (const KindInfo& kind : kinds()) {
        for (const Field& one : kind.fields) {
            for (const Language language : {Language::fi, Language::sv, Language::en}) {
                const std::string told = text(allowed(one), language);
                INFO(kind.key << "." << one.key << ": " << told);
                CHECK(told.size() > 5);
                CHECK(told.find("{}") == std::string::npos);
                CHECK(told.find("  ") == std::string::npos);
            }
        }
    }
    CHECK(text(allowed(field(Kind::customer, "outlook")), Language::fi) == "Kokonaisluku väliltä 1 … 10.");
    CHECK(text(allowed(field(Kind::project, "budget")), Language::fi) ==
          "Rahamäärä väliltä 0\u00A0€ … 1\u00A0000\u00A0000\u00A0000\u00A0000\u00A0€, enintään kaksi "
          "desimaalia.");
}
