#include "shared/table_text/pasted_rows.hpp"
#include "shared/words/words.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kumppani;
using kumppani::tests::Plan;
using kumppani::tests::today;
using kumppani::tests::words;

namespace {

PastedRows projects(std::string_view text) {
    const Plan plan;
    return pasted_rows(plan.workspace, {.kind = Kind::project, .owner = plan.customer}, cells_of(text),
                       today);
}

Value value_of(const PastedRows& pasted, std::size_t row, std::string_view key) {
    for (const auto& [field, value] : pasted.rows.at(row).values)
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
    CHECK(pasted.columns.has_heads);
    CHECK(pasted.columns.heads[2] == "Huone");
    CHECK(pasted.columns.fields[2] == nullptr);
    REQUIRE(pasted.rows.size() == 1);
    CHECK(value_of(pasted, 0, "name") == Value(std::string("Mobiili")));
    CHECK(value_of(pasted, 0, "budget") == Value(std::int64_t{4'500'000}));
    CHECK(value_of(pasted, 0, "start") == Value(Date(std::chrono::year{2026} / 3 / 1)));
}

TEST_CASE(
    "without heads the columns are the fields in the order of their list, and a single one is the titles") {
    const PastedRows pasted = projects("1\tMobiili\t1.3.2026\n\tVerkko\t\n");
    CHECK_FALSE(pasted.columns.has_heads);
    REQUIRE(pasted.rows.size() == 2);
    CHECK(value_of(pasted, 0, "priority") == Value(std::int64_t{1}));
    CHECK(value_of(pasted, 0, "start") == Value(Date(std::chrono::year{2026} / 3 / 1)));
    CHECK(pasted.rows[1].values.size() == 1);
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
    CHECK(pasted.rows[0].values.size() == 1);
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
    CHECK(pasted.rows[0].values.size() == 1);
    CHECK(std::count(pasted.columns.fields.begin(), pasted.columns.fields.end(), nullptr) == 3);
}

TEST_CASE("more rows than a person pastes are not taken, and it is told how many") {
    std::string many;
    for (std::size_t i = 0; i < most_pasted_rows + 10; ++i)
        many += "Hanke " + std::to_string(i) + "\n";
    const PastedRows pasted = projects(many);
    CHECK(pasted.rows.size() == most_pasted_rows);
    CHECK(pasted.beyond == 10);
}

TEST_CASE("a table that is written and read again has the same cells, and none of them is a formula") {
    const Cells cells{{"a;b", "\"c\"", "d\ne"}, {"1,5", "-3", ""}};
    CHECK(cells_of(semicolon_table(cells)) == cells);
    CHECK(semicolon_table({{"=1+1", "@x", "-a", "ok"}}).ends_with("'=1+1;'@x;'-a;ok\r\n"));
    const Cells formulas{{"=1+1", "@x", "-a\t\"b\"", "-5", "'quoted'", "'-lainen", "+358-40-1"}};
    CHECK(tab_table({{"+358-40-1", "+5"}}) == "'+358-40-1\t+5\r\n");
    CHECK(cells_of(semicolon_table(formulas)) == formulas);
    CHECK(cells_of(tab_table(formulas)) == formulas);
}

TEST_CASE(
    "a column can be taken for another field than its head says, for none, and the first row for a record") {
    const Plan plan;
    const Cells cells = cells_of("Otsake\tAlku\tBudjetti\nMobiili\t1.3.2026\t45000\n");
    TableWish wish{.kind = Kind::project, .owner = plan.customer};
    CHECK_FALSE(pasted_rows(plan.workspace, wish, cells, today).columns.has_heads); // two are not enough
    wish.has_heads = true;
    CHECK(pasted_rows(plan.workspace, wish, cells, today).untitled == 1);
    wish.choices = {{"otsake", "name"}, {"alku", "end"}, {"budjetti", ""}};
    const PastedRows pasted = pasted_rows(plan.workspace, wish, cells, today);
    REQUIRE(pasted.rows.size() == 1);
    CHECK(value_of(pasted, 0, "name") == Value(std::string("Mobiili")));
    CHECK(value_of(pasted, 0, "end") == Value(Date(std::chrono::year{2026} / 3 / 1)));
    CHECK(pasted.rows[0].values.size() == 2);
    wish.choices = {{"#1", "name"}};
    wish.has_heads = false;
    CHECK(pasted_rows(plan.workspace, wish, cells, today).rows.size() == 2);
}

TEST_CASE("a row with the title of one record changes it, and one that says nothing new is left out") {
    Plan plan;
    const RecordId there =
        plan.add(Kind::project, {{"name", words("Mobiili")}, {"budget", std::int64_t{100}}});
    plan.add(Kind::event, {{"what", words("Budjettitapaaminen")}, {"month", std::int64_t{5}}});
    plan.add(Kind::event, {{"what", words("Budjettitapaaminen")}, {"month", std::int64_t{12}}});
    const auto take = [&](Kind kind, const char* text) {
        return pasted_rows(plan.workspace, {.kind = kind, .owner = plan.customer}, cells_of(text), today);
    };
    const PastedRows changed = take(Kind::project, "Projektin nimi\tBudjetti\tAlku\nmobiili\t1\t1.3.2026\n");
    REQUIRE(changed.changed == 1);
    CHECK(changed.added == 0);
    CHECK(changed.rows[0].record == there);
    CHECK(changed.rows[0].values.size() == 2); // the name in other letters, and the start
    const PastedRows same = take(Kind::project, "Projektin nimi\tBudjetti\nMobiili\t1\n");
    CHECK(same.same == 1);
    CHECK(same.rows.empty());
    const PastedRows twice =
        take(Kind::project, "Projektin nimi\tAlku\nMobiili\t1.3.2026\nMobiili\t1.4.2026\n");
    CHECK(twice.added == 2);
    const PastedRows events =
        take(Kind::event, "Toimenpide\tAjankohta\nBudjettitapaaminen\t5\nBudjettitapaaminen\t11\n");
    CHECK(events.same == 1);
    CHECK(events.added == 1);
}

TEST_CASE("rows of several customers go to the customer they name, and an unknown name is told") {
    Plan plan;
    const std::string name(plan.workspace.find(plan.customer)->text("name"));
    const PastedRows pasted = pasted_rows(
        plan.workspace, {.kind = Kind::project},
        cells_of("Asiakas\tProjektin nimi\n" + name + "\tMobiili\nTuntematon\tVerkko\n\tPilvi\n"), today);
    REQUIRE(pasted.rows.size() == 1);
    CHECK(pasted.rows[0].owner == plan.customer);
    CHECK(pasted.unowned == 2);
    CHECK(std::count(pasted.unknown.begin(), pasted.unknown.end(), "Tuntematon") == 1);
    Edit edit = plan.workspace.edit({});
    add_rows(edit, Kind::project, pasted.rows);
    edit.commit();
    CHECK(plan.workspace.rows(Kind::project, plan.customer).size() == 1);
}

TEST_CASE("a spreadsheet's day is taken for its month where a month is wanted") {
    const Plan plan;
    const PastedRows pasted = pasted_rows(
        plan.workspace, {.kind = Kind::service, .owner = plan.customer},
        cells_of("Järjestelmän nimi\tSeuraava päivitysajankohta\nLaiturivaraus\t1.4.2027\n"), today);
    REQUIRE(pasted.rows.size() == 1);
    CHECK(value_of(pasted, 0, "next") == Value(Month(std::chrono::year{2027} / 4)));
}

TEST_CASE("the heads tell which kind of record a table is of") {
    const std::vector kinds{Kind::customer, Kind::project, Kind::service, Kind::event, Kind::need};
    CHECK(likeliest_kind(kinds, true, cells_of("Asiakas\tProjektin nimi\tBudjetti\nA\tB\t1\n")) ==
          Kind::project);
    CHECK(likeliest_kind(kinds, true, cells_of("Tarve\tVaikuttavuus\nA\tB\n")) == Kind::need);
    CHECK_FALSE(likeliest_kind(kinds, true, cells_of("Mobiili\nVerkko\n")));
}

TEST_CASE("the headings of the care plan template are known, though their words are in other forms") {
    using Keys = std::vector<std::string_view>;
    const auto keys = [](Kind kind, const char* heads) {
        Keys found;
        for (const Field* field : columns_of(kind, false, cells_of(heads), {}).fields)
            found.push_back(field ? field->key : "");
        return found;
    };
    CHECK(keys(Kind::project, "Projektin nimi\tProjektin alku pvm\tArvioitu päätös pvm\tProjektipäällikkö\t"
                              "Budjetti (€)\tIT:n edustus\tToimenpide\tPrioriteetti") ==
          Keys{"name", "start", "end", "manager", "budget", "representation", "action", "priority"});
    CHECK(keys(Kind::service,
               "Järjestelmän nimi\tPäivitysten määrä/vuosi\tSeuraava päivitysajankohta\t"
               "Asiakkaan yhteyshenkilö\tSovellustoimittaja\tYlläpito\tResurssit IT:stä\tMuuta") ==
          Keys{"system", "updates", "next", "contact", "supplier", "maintenance", "resources", "other"});
    CHECK(keys(Kind::event, "Toimenpide\tVastuutaho\tVastaanottaja\tAjankohta\tSijainti") ==
          Keys{"what", "responsible", "recipient", "month", "where"});
    CHECK(keys(Kind::need, "Tarve\tVaikuttavuus\tTarve havaittu\tOnko budjetoitu\tSopiiko ympäristöön") ==
          Keys{"need", "impact", "observed", "budgeted", "fits"});
}

TEST_CASE("a record whose title speaks of a field is no row of heads") {
    CHECK_FALSE(columns_of(Kind::project, false, cells_of("1\tBudjetin seuranta\t1.3.2026\t31.12.2026\n"), {})
                    .has_heads);
}

TEST_CASE("heads that people write over their own lists are known, each where it means that") {
    const PastedRows pasted =
        projects("Hanke\tAloitus\tLoppu\tPP\tHinta\tStatus\nMobiili\t1.3.2027\t31.5.2027\tJouni "
                 "Repo\t45000\tvalmis\n");
    CHECK(value_of(pasted, 0, "name") == words("Mobiili"));
    CHECK(value_of(pasted, 0, "end") == Value(Date{std::chrono::year{2027} / 5 / 31}));
    CHECK(value_of(pasted, 0, "manager") == words("Jouni Repo"));
    CHECK(value_of(pasted, 0, "budget") == Value(std::int64_t{4'500'000}));
}
