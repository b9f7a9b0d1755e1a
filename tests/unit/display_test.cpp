#include "shared/model/display.hpp"
#include "shared/model/kind.hpp"
#include "shared/words/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>

using namespace kumppani;
using namespace std::chrono_literals;

namespace {

constexpr Date today = 2026y / 11 / 18;

Value understood(const Field& field, std::string_view typing) {
    const auto result = value_from_typing(field, typing, today);
    REQUIRE(std::holds_alternative<Value>(result));
    return std::get<Value>(result);
}

Word refusal(const Field& field, std::string_view typing) {
    const auto result = value_from_typing(field, typing, today);
    REQUIRE(std::holds_alternative<Fault>(result));
    return std::get<Fault>(result).what.word;
}

const Field& charges = field(Kind::customer, "charges");
const Field& charges_change = field(Kind::customer, "charges_change");
const Field& headcount = field(Kind::customer, "headcount");

} // namespace

TEST_CASE("amounts of money show cents only where there are any") {
    CHECK(euros(28'000'000) == "280\u00A0000\u00A0€");
    CHECK(euros(20'460) == "204,60\u00A0€");
    CHECK(euros(5) == "0,05\u00A0€");
    CHECK(euros(-600'000) == "\u22126\u00A0000\u00A0€");
    CHECK(euros(2'400'000, true) == "+24\u00A0000\u00A0€");
    CHECK(euros(0, true) == "0\u00A0€");
    CHECK(euros(-50) == "\u22120,50\u00A0€");
}

TEST_CASE("percentages have one decimal, rounded half away from zero, and a sign unless zero") {
    CHECK(signed_percent(9.375) == "+9,4\u00A0%");
    CHECK(signed_percent(-1.6) == "\u22121,6\u00A0%");
    CHECK(signed_percent(0.25) == "+0,3\u00A0%");
    CHECK(signed_percent(-0.25) == "\u22120,3\u00A0%");
    CHECK(signed_percent(0) == "0,0\u00A0%");
    CHECK(signed_percent(-0.04) == "0,0\u00A0%");
    CHECK(signed_percent(123456) == "+123\u00A0456,0\u00A0%");
}

TEST_CASE("values are displayed as people read them, in each language") {
    const Field& budgeted = field(Kind::need, "budgeted");
    const Field& next = field(Kind::service, "next");
    const Field& type = field(Kind::customer, "type");
    CHECK(displayed(charges, std::int64_t{28'000'000}, Language::fi) == "280\u00A0000\u00A0€");
    CHECK(displayed(charges_change, std::int64_t{2'400'000}, Language::fi) == "+24\u00A0000\u00A0€");
    CHECK(displayed(field(Kind::customer, "headcount_change"), std::int64_t{2}, Language::fi) == "+2");
    CHECK(displayed(headcount, std::int64_t{1074}, Language::fi) == "1\u00A0074");
    CHECK(displayed(field(Kind::project, "start"), Date(2026y / 3 / 1), Language::en) == "1.3.2026");
    CHECK(displayed(next, Month(2026y / 4), Language::fi) == "huhtikuu 2026");
    CHECK(displayed(next, Month(2026y / 4), Language::sv) == "april 2026");
    CHECK(displayed(field(Kind::event, "month"), std::int64_t{3}, Language::fi) == "maaliskuu");
    CHECK(displayed(budgeted, true, Language::fi) == "KYLLÄ");
    CHECK(displayed(budgeted, false, Language::fi) == "EI");
    CHECK(displayed(budgeted, false, Language::sv) == "NEJ");
    CHECK(displayed(type, std::string("company"), Language::fi) == "Osakeyhtiö");
    CHECK(displayed(type, std::string("from_a_newer_version"), Language::fi) == "from_a_newer_version");
    CHECK(displayed(type, Value(), Language::fi).empty());
}

TEST_CASE("a value typed back as it stands in its field is the same value, in every language") {
    struct Case {
        const Field& field;
        Value value;
    };
    const std::array cases{
        Case{charges, std::int64_t{28'600'000}},
        Case{charges, std::int64_t{20'460}},
        Case{charges_change, std::int64_t{-600'000}},
        Case{charges_change, std::int64_t{2'400'000}},
        Case{headcount, std::int64_t{12'000}},
        Case{field(Kind::customer, "headcount_change"), std::int64_t{-1}},
        Case{field(Kind::need, "fits"), false},
        Case{field(Kind::need, "fits"), true},
        Case{field(Kind::project, "end"), Date(2028y / 2 / 29)},
        Case{field(Kind::service, "next"), Month(2027y / 4)},
        Case{field(Kind::event, "month"), std::int64_t{5}},
        Case{field(Kind::group, "meeting_start"), std::string("13.00")},
        Case{field(Kind::customer, "type"), std::string("foundation")},
        Case{field(Kind::customer, "name"), std::string("Öljysäiliö ÅÄÖ åäö €")},
        Case{field(Kind::group, "agenda"), std::string("Tilanne\n\nToleranssit")},
        Case{charges, Value()},
    };
    for (const Case& one : cases) {
        for (const Language language : {Language::fi, Language::sv, Language::en}) {
            const std::string typing = typed(one.field, one.value, language);
            INFO(one.field.key << ": " << typing);
            CHECK(understood(one.field, typing) == one.value);
        }
    }
}

TEST_CASE("an amount is understood with spaces, signs and either decimal mark") {
    for (const auto* way : {"45000", "45 000", "45\u00A0000 €", "45000,00", "45000.0", "+45 000", "€45000",
                            "45\u202F000", "  45000  "}) {
        INFO(way);
        CHECK(understood(charges, way) == Value(std::int64_t{4'500'000}));
    }
    CHECK(understood(charges_change, "-6 000") == Value(std::int64_t{-600'000}));
    CHECK(understood(charges_change, "\u22126\u00A0000") == Value(std::int64_t{-600'000}));
    CHECK(understood(charges, "0,5") == Value(std::int64_t{50}));
}

TEST_CASE("what is no number, or a number out of bounds, is refused with the reason") {
    for (const auto* wrong : {"abc", "1.500,00", "12,345", "1,", ",5", "--5", "5-", "€", "1e5", "0x10"}) {
        INFO(wrong);
        CHECK(refusal(charges, wrong) == Word::fault_not_amount);
    }
    CHECK(refusal(headcount, "2,5") == Word::fault_not_whole);
    CHECK(refusal(headcount, "-1") == Word::fault_too_small);
    CHECK(refusal(headcount, "1000001") == Word::fault_too_large);
    CHECK(refusal(charges, "999999999999999999999999999999") == Word::fault_too_large);
    CHECK(refusal(charges_change, "-999999999999999999999999999999") == Word::fault_too_small);
    CHECK(understood(charges, "1 000 000 000 000") == Value(most_money));
    CHECK(refusal(charges, "1 000 000 000 000,01") == Word::fault_too_large);
}

TEST_CASE("yes and no are understood in every language") {
    const Field& fits = field(Kind::need, "fits");
    for (const auto* yes : {"kyllä", "KYLLÄ", "ja", "Yes"})
        CHECK(understood(fits, yes) == Value(true));
    for (const auto* no : {"ei", "EI", "nej", "No"})
        CHECK(understood(fits, no) == Value(false));
    CHECK(refusal(fits, "ehkä") == Word::fault_not_yes_no);
}

TEST_CASE("a choice is understood by its label in any language, or by its key") {
    const Field& type = field(Kind::customer, "type");
    for (const auto* way : {"Säätiö", "SÄÄTIÖ", "stiftelse", "Foundation", "foundation"}) {
        INFO(way);
        CHECK(understood(type, way) == Value(std::string("foundation")));
    }
    CHECK(refusal(type, "yhdistys") == Word::fault_not_choice);
}

TEST_CASE("a time of day is kept in one form however it was typed") {
    const Field& start = field(Kind::group, "meeting_start");
    for (const auto* way : {"9.00", "09.00", "9:00", "9"}) {
        INFO(way);
        CHECK(understood(start, way) == Value(std::string("9.00")));
    }
    CHECK(understood(start, "0.05") == Value(std::string("0.05")));
    for (const auto* wrong : {"24.00", "9.60", "9.0", "900", "yhdeksän", "123.00"}) {
        INFO(wrong);
        CHECK(refusal(start, wrong) == Word::fault_not_time);
    }
}

TEST_CASE("a calendar month is understood by number or name, without a year") {
    const Field& month = field(Kind::event, "month");
    for (const auto* way : {"3", "03", "maaliskuu", "mars", "March"}) {
        INFO(way);
        CHECK(understood(month, way) == Value(std::int64_t{3}));
    }
    for (const auto* wrong : {"13", "0", "3/2026", "maaliskuu 2026", "talvi"}) {
        INFO(wrong);
        CHECK(refusal(month, wrong) == Word::fault_not_month);
    }
}

TEST_CASE("text loses the spaces around it and foreign line breaks") {
    const Field& name = field(Kind::customer, "name");
    const Field& agenda = field(Kind::group, "agenda");
    CHECK(understood(name, "  Kuulasatama\tOy \u00A0") == Value(std::string("Kuulasatama Oy")));
    CHECK(understood(name, "Kuulasatama\r\nOy") == Value(std::string("Kuulasatama Oy")));
    CHECK(understood(agenda, "yksi\r\nkaksi\rkolme\u2028neljä\n") ==
          Value(std::string("yksi\nkaksi\nkolme\nneljä")));
}

TEST_CASE("a blank field is an empty value, unless the field is required") {
    CHECK(understood(charges, "  ") == Value());
    CHECK(understood(field(Kind::project, "end"), "") == Value());
    CHECK(refusal(field(Kind::customer, "name"), " \u00A0 ") == Word::fault_missing);
}

TEST_CASE("months and weekdays have their names in every language") {
    constexpr std::array finnish{"tammi", "helmi", "maalis", "huhti", "touko",  "kesä",
                                 "heinä", "elo",   "syys",   "loka",  "marras", "joulu"};
    for (unsigned month = 1; month <= 12; ++month) {
        CHECK(month_short_name(month, Language::fi) == finnish[month - 1]);
        CHECK(month_name(month, Language::fi) == std::string(finnish[month - 1]) + "kuu");
        const auto english = month_name(month, Language::en);
        CHECK(month_short_name(month, Language::en) == english.substr(0, 3));
    }
    CHECK(month_name(10, Language::sv) == "oktober");
    CHECK(month_short_name(6, Language::sv) == "juni");
    CHECK(weekday_short_name(1, Language::fi) == "ma");
    CHECK(weekday_short_name(7, Language::sv) == "sön");
    CHECK(weekday_short_name(4, Language::en) == "Thu");
}
