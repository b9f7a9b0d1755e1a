#include "shared/rules/needs.hpp"
#include "shared/search/topics.hpp"
#include "shared/words/words.hpp"

#include <catch2/catch_test_macros.hpp>

#include <string>
#include <vector>

using namespace kumppani;
using namespace std::chrono_literals;

namespace {

struct Plans {
    std::uint64_t dice = 0;
    Workspace workspace{
        Replica{7},
        {[] { return Milliseconds{1'763'460'000'000}; }, [this] { return ++dice * 0x9E3779B97F4A7C15ULL; }}};
    RecordId harbour = customer("Satama"), museum = customer("Museo"), water = customer("Vesi");

    RecordId customer(const char* name) {
        auto edit = workspace.edit({});
        const RecordId id = edit.create(Kind::customer, {{"name", std::string(name)}});
        edit.commit();
        return id;
    }
    RecordId need(const RecordId& owner, const char* words, Date observed, const char* state = "new") {
        auto edit = workspace.edit({});
        const RecordId id = edit.create(Kind::need, {{"customer", owner},
                                                     {"need", std::string(words)},
                                                     {"observed", observed},
                                                     {"state", std::string(state)},
                                                     {"reason", std::string("sovittu johdon kanssa")}});
        edit.commit();
        return id;
    }
    std::string_view state(const RecordId& id) const { return workspace.find(id)->text("state"); }
    static std::vector<RecordId> ids(const rules::SimilarNeeds& group) {
        std::vector<RecordId> found;
        for (const Record* need : group.needs)
            found.push_back(need->id());
        return found;
    }
};

using Ids = std::vector<RecordId>;

} // namespace

TEST_CASE("the topics of a need are its words without their endings and without empty ones", "[needs]") {
    CHECK(search::topics_of("SSO") == search::topics_of("Kertakirjautumista toivotaan"));
    CHECK(search::topics_of("Kalenterin jakaminen ja kalenterit").size() == 2);
    CHECK(search::topics_of("ja on 5").empty());
}

TEST_CASE("the same need finds itself over customers in any form and by its abbreviation", "[needs]") {
    Plans plans;
    const RecordId first = plans.need(plans.harbour, "Kertakirjautuminen", 2026y / 3 / 1);
    const RecordId second = plans.need(plans.museum, "Kertakirjautumista kassalle", 2026y / 2 / 1);
    const RecordId third = plans.need(plans.water, "SSO", 2026y / 5 / 1);
    plans.need(plans.water, "Langaton verkko laitokselle", 2026y / 1 / 1);
    const auto groups = rules::similar_needs(plans.workspace);
    REQUIRE(groups.size() == 1);
    CHECK(Plans::ids(groups[0]) == Ids{second, first, third});
    CHECK(groups[0].customers == 3);
    CHECK(groups[0].oldest == Date{2026y / 2 / 1});
}

TEST_CASE("different customers are counted, not needs, and the most come first", "[needs]") {
    Plans plans;
    plans.need(plans.harbour, "Kalenterin jakaminen", 2026y / 1 / 1);
    plans.need(plans.harbour, "Kalenterien jakaminen", 2026y / 1 / 2);
    CHECK(rules::similar_needs(plans.workspace).empty());
    plans.need(plans.museum, "Kalenterin jakamista", 2026y / 1 / 3);
    for (const RecordId& id : {plans.harbour, plans.museum, plans.water})
        plans.need(id, "Sähköinen allekirjoitus", 2026y / 6 / 1);
    const auto groups = rules::similar_needs(plans.workspace);
    REQUIRE(groups.size() == 2);
    CHECK(groups[0].customers == 3);
    CHECK(groups[1].customers == 2);
    CHECK(groups[1].needs.size() == 3);
}

TEST_CASE("what was rejected or done is no candidate, nor what a deleted customer needed", "[needs]") {
    Plans plans;
    plans.need(plans.harbour, "Sähköinen allekirjoitus", 2026y / 1 / 1, "rejected");
    plans.need(plans.museum, "Sähköinen allekirjoitus", 2026y / 1 / 1, "done");
    plans.need(plans.water, "Sähköinen allekirjoitus", 2026y / 1 / 1);
    CHECK(rules::similar_needs(plans.workspace).empty());
    plans.need(plans.harbour, "Sähköistä allekirjoitusta", 2026y / 2 / 1);
    CHECK(rules::similar_needs(plans.workspace).size() == 1);
    plans.workspace.edit({}).remove(plans.harbour).commit();
    CHECK(rules::similar_needs(plans.workspace).empty());
}

TEST_CASE("needs are combined by one decision, which is taken back by one and keeps the reasons", "[needs]") {
    Plans plans;
    const RecordId one = plans.need(plans.harbour, "Kertakirjautuminen", 2026y / 3 / 1);
    const RecordId other = plans.need(plans.museum, "SSO", 2026y / 3 / 2);
    rules::combine(plans.workspace, {one, other}, "Kertakirjautuminen", {Word::undo_edit, {"x"}});
    CHECK(plans.state(one) == "combined");
    CHECK(plans.state(other) == "combined");
    CHECK(plans.workspace.find(one)->text("reason") == "sovittu johdon kanssa");
    CHECK(rules::similar_needs(plans.workspace).at(0).standing == rules::NeedStanding::combined);
    plans.workspace.undo();
    CHECK(plans.state(one) == "new");
    CHECK(plans.state(other) == "new");
    plans.workspace.redo();
    rules::separate(plans.workspace, {one, other}, {Word::undo_edit, {"x"}});
    CHECK(plans.state(other) == "new");
}

TEST_CASE("combined needs become one project row in the plan of each customer", "[needs]") {
    Plans plans;
    const RecordId one = plans.need(plans.harbour, "Kertakirjautuminen", 2026y / 3 / 1, "combined");
    const RecordId again = plans.need(plans.harbour, "Kertakirjautumista", 2026y / 3 / 1, "combined");
    const RecordId other = plans.need(plans.museum, "SSO", 2026y / 3 / 2, "combined");
    rules::make_project(plans.workspace, {one, again, other}, "Kertakirjautuminen", {Word::undo_edit, {"x"}});
    for (const RecordId& customer : {plans.harbour, plans.museum}) {
        const auto& rows = plans.workspace.rows(Kind::project, customer);
        REQUIRE(rows.size() == 1);
        CHECK(rows[0]->text("name") == "Kertakirjautuminen");
        CHECK(rows[0]->text("state") == "planned");
    }
    CHECK(plans.state(again) == "project");
    CHECK(rules::similar_needs(plans.workspace).at(0).standing == rules::NeedStanding::project);
    plans.workspace.undo();
    CHECK(plans.workspace.rows(Kind::project, plans.harbour).empty());
    CHECK(plans.state(other) == "combined");
}

TEST_CASE("the needs of an archived customer wait no more, and those without words stand alone", "[needs]") {
    Plans plans;
    plans.need(plans.harbour, "Kalenterin jakaminen", 2026y / 3 / 1);
    plans.need(plans.museum, "kalenterien jakaminen", 2026y / 2 / 1);
    plans.need(plans.water, "?", 2026y / 1 / 1);
    plans.need(plans.harbour, "!", 2026y / 1 / 1);
    CHECK(rules::similar_needs(plans.workspace).size() == 1);
    CHECK(rules::similar_needs(plans.workspace, 1).size() == 3);
    auto edit = plans.workspace.edit({});
    edit.set(plans.museum, "archived", true);
    edit.commit();
    CHECK(rules::similar_needs(plans.workspace).empty());
    CHECK(rules::similar_needs(plans.workspace, 1).size() == 3);
}

TEST_CASE("combined needs stay together when somebody writes one of them anew", "[needs]") {
    Plans plans;
    const RecordId one = plans.need(plans.harbour, "Kertakirjautuminen", 2026y / 3 / 1);
    const RecordId other = plans.need(plans.museum, "SSO", 2026y / 3 / 2);
    rules::combine(plans.workspace, {one, other}, "Kertakirjautuminen", {});
    plans.workspace.edit({}).set(other, "need", std::string("Yksi tunnus kaikkiin kassoihin")).commit();
    REQUIRE(rules::similar_needs(plans.workspace).size() == 1);
    // What a third customer says finds them by the words of either.
    const RecordId third = plans.need(plans.water, "yksi tunnus kaikkiin", 2026y / 4 / 1);
    const auto group = rules::similar_needs(plans.workspace).at(0);
    CHECK(Plans::ids(group) == Ids{one, other, third});
    CHECK(group.name == "Kertakirjautuminen");
    CHECK(group.standing == rules::NeedStanding::fresh);
}

TEST_CASE("needs that no word tells are put together by hand, and taken back in one step", "[needs]") {
    Plans plans;
    const RecordId one = plans.need(plans.harbour, "Pilvitallennus", 2026y / 3 / 1);
    const RecordId other = plans.need(plans.museum, "Tiedostot mukana kotona", 2026y / 3 / 2);
    CHECK(rules::similar_needs(plans.workspace).empty());
    rules::put_together(plans.workspace, {other, one}, "Pilvitallennus", {});
    const auto group = rules::similar_needs(plans.workspace).at(0);
    CHECK(Plans::ids(group) == Ids{one, other});
    CHECK(group.customers == 2);
    CHECK(plans.state(other) == "new");
    plans.workspace.undo();
    CHECK(rules::similar_needs(plans.workspace).empty());
}

TEST_CASE("a common name is the same in any case", "[needs]") {
    Plans plans;
    const RecordId one = plans.need(plans.harbour, "Pilvitallennus", 2026y / 3 / 1);
    const RecordId other = plans.need(plans.museum, "Tiedostot mukana kotona", 2026y / 3 / 2);
    plans.workspace.edit({})
        .set(one, "common", std::string("Oma pilvi"))
        .set(other, "common", std::string("OMA PILVI"))
        .commit();
    CHECK(rules::similar_needs(plans.workspace).size() == 1);
}

TEST_CASE("a need set apart is of no group, whatever it says", "[needs]") {
    Plans plans;
    const RecordId one = plans.need(plans.harbour, "Kertakirjautuminen", 2026y / 3 / 1, "combined");
    const RecordId other = plans.need(plans.museum, "Kertakirjautuminen", 2026y / 3 / 2, "combined");
    const RecordId third = plans.need(plans.water, "Kertakirjautumista", 2026y / 3 / 3, "combined");
    rules::set_apart(plans.workspace, other, {one, third}, "Kertakirjautuminen", {});
    CHECK(plans.state(other) == "new");
    const auto groups = rules::similar_needs(plans.workspace);
    REQUIRE(groups.size() == 1);
    CHECK(Plans::ids(groups[0]) == Ids{one, third});
    plans.workspace.undo();
    CHECK(rules::similar_needs(plans.workspace).at(0).customers == 3);
    CHECK(plans.state(other) == "combined");
}

TEST_CASE("separated needs are found by their words again", "[needs]") {
    Plans plans;
    const RecordId one = plans.need(plans.harbour, "Pilvitallennus", 2026y / 3 / 1);
    const RecordId other = plans.need(plans.museum, "Tiedostot mukana kotona", 2026y / 3 / 2);
    rules::combine(plans.workspace, {one, other}, "Pilvitallennus", {});
    rules::separate(plans.workspace, {one, other}, {});
    CHECK(plans.state(one) == "new");
    CHECK(rules::similar_needs(plans.workspace).empty());
}
