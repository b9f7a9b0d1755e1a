#include "tests/screens/colleague.hpp"

using namespace kumppani;
using namespace kumppani::tests;

namespace {

constexpr std::string_view customer = "Kuulasatama Oy";

/// The import was accepted without a choice.
struct Undecided : Disagreement {
    explicit Undecided(const std::string& name = "Oiva Kettula") : Disagreement(name) {
        page.activate(Role::button, name.empty() ? "Tuo 1 muutos" : "Tuo 2 muutosta");
        page.go("/customers/" + id);
    }
};

const std::string waiting = "1 ristiriita odottaa päätöstä";

} // namespace

TEST_CASE("a conflict left for later is said on the record's page and on the lists, and leads to where it is "
          "settled") {
    Undecided both;
    Driver& page = both.page;
    CHECK(page.has(Role::group, waiting));
    page.go("/customers");
    CHECK(page.has(Role::group, waiting));
    page.go("/home");
    CHECK(page.has(Role::group, waiting));
    page.go("/settings");
    CHECK_FALSE(page.has(Role::group, waiting));
    page.go("/exchange");
    page.activate(Role::button, "Ratkaise", waiting);
    CHECK(page.app().route() == "/conflicts");
    CHECK(page.has(Role::heading, "Ristiriidat"));
    const Statement mine = page.find(Role::radio, "Oma Valinta");
    CHECK(mine.description.ends_with(", sinä"));
    CHECK(page.find(Role::radio, "Kollegan Valinta").description.ends_with(", Oiva Kettula"));
}

TEST_CASE("a conflict is settled by a card, the colleague learns of it, and it can be undone") {
    Undecided both;
    Driver& page = both.page;
    page.go("/conflicts");
    page.activate(Role::radio, "Oma Valinta");
    CHECK(page.says("Ristiriitoja ei ole"));
    page.go("/customers/" + both.id);
    CHECK(page.value(contact) == "Oma Valinta");
    CHECK_FALSE(page.has(Role::group, waiting));

    both.colleague.workspace.join({Word::none, {}}, read(exported(page)).records);
    CHECK(both.colleague.customer(customer).text("contact") == "Oma Valinta");
    CHECK(both.colleague.workspace.conflicts().empty());

    page.press("z", false, true);
    page.go("/conflicts");
    CHECK(page.has(Role::radio, "Kollegan Valinta"));
}

TEST_CASE("what one deleted and another changed is brought back, or stays deleted") {
    for (const bool back : {true, false}) {
        Driver page;
        Colleague colleague(example_file(page));
        const RecordId id = colleague.customer(customer).id();
        colleague.workspace.edit({Word::none, {}}).remove(id).commit();
        page.go("/customers/" + id);
        page.type(contact, "Oma Valinta");
        open(page, colleague.file());
        page.click(Role::button, "Päätä kaikki");
        page.activate(Role::menuitem, "Tuo kaikki, säilytä ristiriidat");
        const auto buttons = page.names(Role::button);
        const auto import = std::find_if(buttons.begin(), buttons.end(),
                                         [](const std::string& name) { return name.starts_with("Tuo "); });
        REQUIRE(import != buttons.end());
        page.activate(Role::button, *import);
        page.go("/conflicts");
        REQUIRE(page.has(Role::text, "1 ristiriita"));
        page.activate(Role::button, back ? "Palauta" : "Pidä poistettuna");
        CHECK(page.says("Ristiriitoja ei ole"));
        page.go("/customers");
        CHECK(page.has(Role::link, customer) == back);
    }
}

TEST_CASE("without conflicts their page says what it is for") {
    Driver page;
    page.load_example();
    page.go("/conflicts");
    CHECK(page.says("Ristiriitoja ei ole"));
}

TEST_CASE("whose name nobody has said is unknown, told apart by the beginning of a code") {
    Undecided both("");
    both.page.go("/conflicts");
    const std::string code = written(both.colleague.workspace.replica()).substr(0, 5);
    CHECK(
        both.page.find(Role::radio, "Kollegan Valinta").description.ends_with(", tuntematon (" + code + ")"));
}

TEST_CASE("a window that may only read shows conflicts, and their cards cannot be chosen") {
    Undecided both;
    Driver& page = both.page;
    page.go("/conflicts");
    page.reopen(false);
    CHECK(page.find(Role::radio, "Oma Valinta").disabled);
    page.click(Role::radio, "Oma Valinta");
    CHECK(page.has(Role::radio, "Kollegan Valinta"));
    page.reopen(true);
    CHECK_FALSE(page.find(Role::radio, "Oma Valinta").disabled);
}
