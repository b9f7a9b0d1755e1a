#include "shared/table_text/pasted_rows.hpp"
#include "shared/words/words.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using kumppani::tests::today;

namespace {

PastedRows projects(std::string_view text) { return pasted_rows(Kind::project, cells_of(text), today); }

Value value_of(const PastedRows& pasted, std::size_t row, std::string_view key) {
    for (const auto& [field, value] : pasted.rows.at(row))
        if (field->key == key) return value;
    return {};
}

} // namespace

TEST_CASE("cells from a clipboard are parted by tabs, with line breaks and quotes inside quoted ones") {
    CHECK(cells_of("a\tb\r\nc\t\"d\ne \"\"f\"\"\"\r\n") == Cells{{"a", "b"}, {"c", "d\ne \"f\""}});
    CHECK(cells_of("5\" levy\tb\n") == Cells{{"5\" levy", "b"}});
    CHECK(cells_of("\"kesken\tb\n") == Cells{{"\"kesken", "b"}});
}

TEST_CASE("a saved table may be parted by semicolons or commas; one sentence is one cell") {
    CHECK(cells_of("\xEF\xBB\xBF"
                   "a;b\n1,5;2\n") == Cells{{"a", "b"}, {"1,5", "2"}});
    CHECK(cells_of("a,b\n\"c,d\",e\n") == Cells{{"a", "b"}, {"c,d", "e"}});
    CHECK(cells_of("Nopea, helppo ja halpa") == Cells{{"Nopea, helppo ja halpa"}});
}

TEST_CASE("lines and rows without anything are left out") {
    CHECK(cells_of("").empty());
    CHECK(cells_of("\n\t\t\n\r\n").empty());
    CHECK(cells_of("a\n\n\nb") == Cells{{"a"}, {"b"}});
}

TEST_CASE("columns are matched by their heads, in any language and order, and what no field takes is told") {
    const PastedRows pasted =
        projects("Budget\tprojektin nimi\tHuone\tALKU\n45 000 €\tMobiili\t12\t1.3.2026\n");
    CHECK(pasted.has_heads);
    CHECK(pasted.unused == std::vector<std::string>{"Huone"});
    REQUIRE(pasted.rows.size() == 1);
    CHECK(value_of(pasted, 0, "name") == Value(std::string("Mobiili")));
    CHECK(value_of(pasted, 0, "budget") == Value(std::int64_t{4'500'000}));
    CHECK(value_of(pasted, 0, "start") == Value(Date(std::chrono::year{2026} / 3 / 1)));
}

TEST_CASE(
    "without heads the columns are the fields in the order of their list, and a single one is the titles") {
    const PastedRows pasted = projects("1\tMobiili\t1.3.2026\n\tVerkko\t\n");
    CHECK_FALSE(pasted.has_heads);
    REQUIRE(pasted.rows.size() == 2);
    CHECK(value_of(pasted, 0, "priority") == Value(std::int64_t{1}));
    CHECK(value_of(pasted, 0, "start") == Value(Date(std::chrono::year{2026} / 3 / 1)));
    CHECK(pasted.rows[1].size() == 1);
    const PastedRows names = projects("Mobiili\nVerkko\n");
    REQUIRE(names.rows.size() == 2);
    CHECK(value_of(names, 1, "name") == Value(std::string("Verkko")));
}

TEST_CASE("a cell that is no value of its field is told with its row, and the rest of the row is kept") {
    const PastedRows pasted = projects("Projektin nimi\tAlku\nMobiili\thuomenna\n");
    REQUIRE(pasted.bad.size() == 1);
    CHECK(pasted.bad[0].row == 2);
    CHECK(pasted.bad[0].words == "huomenna");
    CHECK(pasted.bad[0].field->key == "start");
    CHECK(pasted.bad[0].fault.what.word == Word::fault_not_date);
    REQUIRE(pasted.rows.size() == 1);
    CHECK(pasted.rows[0].size() == 1);
}

TEST_CASE("a row without a title is counted and left out") {
    const PastedRows pasted = projects("Projektin nimi\tAlku\n\t1.3.2026\nMobiili\t\n");
    CHECK(pasted.untitled == 1);
    CHECK(pasted.rows.size() == 1);
}

TEST_CASE("no head reaches the fields that hold a row to its customer") {
    const PastedRows pasted =
        projects("Projektin nimi\tcustomer\torder\tAsiakas\nMobiili\tabc\tzz\tToinen\n");
    REQUIRE(pasted.rows.size() == 1);
    CHECK(pasted.rows[0].size() == 1);
    CHECK(pasted.unused.size() == 3);
}

TEST_CASE("more rows than a person pastes are not taken") {
    std::string many;
    for (std::size_t i = 0; i < most_pasted_rows + 10; ++i)
        many += "Hanke\n";
    CHECK(projects(many).rows.size() == most_pasted_rows);
}

TEST_CASE("a table that is written and read again has the same cells, and none of them is a formula") {
    const Cells cells{{"a;b", "\"c\"", "d\ne"}, {"1,5", "-3", ""}};
    CHECK(cells_of(semicolon_table(cells)) == cells);
    CHECK(cells_of(semicolon_table({{"=1+1", "@x", "-a", "ok"}})) == Cells{{"'=1+1", "'@x", "'-a", "ok"}});
}
