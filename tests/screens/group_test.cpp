#include "tests/screens/harness.hpp"

#include "catch2/catch_test_macros.hpp"

namespace kumppani::tests {

namespace {

constexpr std::string_view group_name = "Satamamaksujen laskutus";
constexpr std::string_view finding = "Toimittajapuolen ainoa jäsen on kumppanuuspäällikkö";
constexpr std::string_view business_case = "Katselmoi liiketoimintaperusteen";

/// The page of the example's first group.
struct Group : Driver {
    explicit Group(const Setup& setup = {}) : Driver(setup) {
        load_example();
        go("/groups");
        activate(Role::link, group_name);
    }
    std::vector<std::string> members() const {
        std::vector<std::string> rows = names(Role::row, "Kokoonpano");
        rows.erase(rows.begin()); // the row of heads
        return rows;
    }
    bool ticked(std::string_view task) const { return find(Role::checkbox, task).checked == 1; }
};

using Names = std::vector<std::string>;

Setup phone() {
    Setup setup;
    setup.width = 390;
    setup.height = 844;
    return setup;
}

} // namespace

TEST_CASE("A group is renamed where its name stands", "[group]") {
    Group page;
    page.type("Ohjausryhmän nimi", "Laskutuksen ohjaus");
    CHECK(page.has(Role::heading, "Laskutuksen ohjaus"));
    CHECK(place().title == "Laskutuksen ohjaus – Kumppani");
    // The name of the project is then no longer the title: it joins the facts.
    CHECK(page.says("Satamamaksujen laskutus"));
}

TEST_CASE("A group without a name is refused, and keeps the one it has", "[group]") {
    Group page;
    page.type("Ohjausryhmän nimi", "");
    CHECK(page.find(Role::textbox, "Ohjausryhmän nimi").invalid);
    CHECK(page.has(Role::heading, group_name));
}

TEST_CASE("The facts of a group are those of its project, and another of the customer's can be chosen",
          "[group]") {
    Group page;
    CHECK(page.names(Role::text, "Perustiedot") ==
          Names{"1.9.2026–31.3.2027", "150\u00A0000\u00A0€", "Projektipäällikkö Eila Korpi"});
    page.activate(Role::combobox, "Hanke");
    CHECK_FALSE(page.has(Role::option, "Tilavaraukset")); // another customer's
    page.activate(Role::option, "Kulunvalvonnan uusinta");
    CHECK(page.says("Kulunvalvonnan uusinta"));
    CHECK(page.says("Projektipäällikkö Jouni Repo"));
    page.choose("Hanke", "Ei hanketta");
    CHECK(page.names(Role::text, "Perustiedot").empty());
}

TEST_CASE("A group leads to the care plan of its customer", "[group]") {
    Group page;
    page.click(Role::link, "Kuulasatama Oy");
    CHECK(page.has(Role::heading, "Kuulasatama Oy"));
}

TEST_CASE("A new member takes the role that the group lacks, and can be named at once", "[group]") {
    Group page;
    page.click(Role::button, "Lisää jäsen", finding);
    REQUIRE(page.focused());
    CHECK(page.focused()->name == "Jäsen, Uusi jäsen");
    CHECK(page.value("Rooli, Uusi jäsen") == "Toimittajan tuotannosta vastaava");
    page.type("Jäsen, Uusi jäsen", "Risto Paasonen");
    CHECK(page.members().size() == 5);
    // Someone else on the supplier's side: the finding is gone.
    CHECK_FALSE(page.has(Role::group, finding));
    CHECK(page.says("Koko 5, suositus 3–6"));
}

TEST_CASE("The composition is checked anew when a role changes", "[group]") {
    Group page;
    page.choose("Rooli, Raili Tuuliainen", "Omistajan toiminnasta vastaava");
    CHECK(page.has(Role::group, "Omistaja puuttuu"));
    CHECK(page.find(Role::radio, "Omistaja").description.starts_with("Ei nimetty"));
    page.press("z", false, true);
    CHECK_FALSE(page.has(Role::group, "Omistaja puuttuu"));
}

TEST_CASE("Whether a member is a partner manager is said in their row's menu", "[group]") {
    Group page;
    REQUIRE(page.has(Role::group, finding));
    page.click(Role::button, "Toiminnot: Senja Harjumaa");
    page.click(Role::menuitem, "Ei ole kumppanuuspäällikkö");
    CHECK_FALSE(page.has(Role::group, finding));
    page.activate(Role::button, "Toiminnot: Senja Harjumaa");
    page.activate(Role::menuitem, "Merkitse kumppanuuspäälliköksi");
    CHECK(page.has(Role::group, finding));
}

TEST_CASE("Members are moved and deleted by their row's menu; deleting can be undone from the toast",
          "[group]") {
    Group page;
    page.activate(Role::button, "Toiminnot: Tapio Ruoho");
    page.activate(Role::menuitem, "Siirrä ylös");
    CHECK(page.members().front() == "Tapio Ruoho");
    page.activate(Role::button, "Toiminnot: Tapio Ruoho");
    CHECK(page.find(Role::menuitem, "Siirrä ylös").disabled);
    page.activate(Role::menuitem, "Poista");
    CHECK(page.members() == Names{"Raili Tuuliainen", "Aura Lintukorpi", "Senja Harjumaa"});
    CHECK(page.has(Role::group, "Omistajan toiminnasta vastaava puuttuu"));
    page.click(Role::button, "Kumoa", "Poistettu: Tapio Ruoho");
    CHECK(page.members().front() == "Tapio Ruoho");
}

TEST_CASE("Guidance is marked as read today with one press, and the day can be mended", "[group]") {
    Group page;
    page.click(Role::button, "Merkitse ohjeistus luetuksi: Aura Lintukorpi");
    CHECK(page.value("Ohjeistus luettu, Aura Lintukorpi") == "18.11.2026");
    page.type("Ohjeistus luettu, Aura Lintukorpi", "16.11.");
    CHECK(page.value("Ohjeistus luettu, Aura Lintukorpi") == "16.11.2026");
}

TEST_CASE("Ticking a task dates it today; unticking clears the date; each is one step of undo", "[group]") {
    Group page;
    const std::string done_on = "Tehty, " + std::string(business_case);
    REQUIRE_FALSE(page.ticked(business_case));
    CHECK_FALSE(page.has(Role::textbox, done_on));

    page.click(Role::checkbox, business_case);
    CHECK(page.ticked(business_case));
    CHECK(page.value(done_on) == "18.11.2026");
    CHECK(page.says("20/40 tehty"));
    page.press("z", false, true);
    CHECK_FALSE(page.ticked(business_case));
    CHECK(page.says("19/40 tehty"));
    page.press("y", false, true);
    CHECK(page.value(done_on) == "18.11.2026");

    page.check(business_case);
    CHECK_FALSE(page.ticked(business_case));
    CHECK_FALSE(page.has(Role::textbox, done_on));
}

TEST_CASE("The words of a task are the label of its box", "[group]") {
    Group page;
    page.click(Role::paragraph, business_case);
    CHECK(page.ticked(business_case));
}

TEST_CASE("What is noted of a task stays when it is ticked, and the day of doing it can be set", "[group]") {
    Group page;
    const std::string task = "Valvoo projektin kulkua strategian kannalta";
    page.type("Muistiinpano, " + task, "Johtoryhmä äänesti: jatketaan");
    CHECK(page.value("Muistiinpano, " + task) == "Johtoryhmä äänesti: jatketaan");
    CHECK_FALSE(page.ticked(task));
    page.check(task);
    page.type("Tehty, " + task, "2.11.");
    CHECK(page.value("Tehty, " + task) == "2.11.2026");
    CHECK(page.value("Muistiinpano, " + task) == "Johtoryhmä äänesti: jatketaan");
}

TEST_CASE("A day that the calendar does not have is refused beside the task", "[group]") {
    Group page;
    const std::string field = "Tehty, Varmistaa rahoituksen";
    page.type(field, "31.2.2026");
    CHECK(page.find(Role::textbox, field).invalid);
    CHECK(page.value(field) == "31.2.2026"); // what was typed is kept to be mended
    page.type(field, "28.2.2026");
    CHECK_FALSE(page.find(Role::textbox, field).invalid);
}

TEST_CASE("Each role shows its own tasks, chosen by pointer or arrow key", "[group]") {
    Group page;
    page.resize(1440, 2400); // only what is in sight is stated
    CHECK(page.find(Role::radio, "Omistaja").checked == 1);
    CHECK(page.names(Role::checkbox).size() == 15);
    page.click(Role::radio, "Toiminnasta vastaava");
    CHECK(page.names(Role::checkbox).size() == 12);
    CHECK(page.find(Role::radio, "Toiminnasta vastaava").description.starts_with("Tapio Ruoho, 5/12 tehty."));
    page.press("ArrowRight");
    CHECK(page.find(Role::radio, "Operatiivinen edustaja").checked == 1);
    CHECK(page.focused()->name == "Operatiivinen edustaja");
    CHECK(page.names(Role::checkbox) ==
          Names{"Tekee tehtävät, joista on sopinut toiminnasta vastaavan kanssa"});
    page.press("ArrowRight");
    page.press("ArrowRight");
    CHECK(page.find(Role::radio, "Toimittajan edustaja").description.starts_with("Ei nimetty, 0/1 tehty."));
}

TEST_CASE("The next meeting is edited where it stands, and a long one is remarked on", "[group]") {
    Group page;
    page.type("Seuraava kokous", "30.11.");
    CHECK(page.value("Seuraava kokous") == "30.11.2026");
    page.type("Alkaa klo", "9.30");
    CHECK(page.value("Alkaa klo") == "9.30");
    CHECK_FALSE(page.says("Yli 60 min. Suositus on tunti."));
    page.type("Kesto", "90");
    CHECK(page.says("Yli 60 min. Suositus on tunti."));
    page.type("Alkaa klo", "25.00");
    CHECK(page.find(Role::textbox, "Alkaa klo").invalid);
    page.type("Asialista", "Tilanne\nPäätökset");
    CHECK(page.value("Asialista") == "Tilanne\nPäätökset");
}

TEST_CASE("A meeting that is over asks for the next one", "[group]") {
    Group page;
    CHECK_FALSE(page.says("Kokous on ohi: sovi seuraava"));
    page.type("Seuraava kokous", "2.11.2026");
    CHECK(page.says("Kokous on ohi: sovi seuraava"));
}

TEST_CASE("Who informs whom is filled in from the roles, leaving what is there", "[group]") {
    Group page;
    const std::string_view to_customer = "Viestintävastuu: Asiakas", to_it = "Viestintävastuu: Muu IT";
    CHECK(page.value(to_customer) == "Raili Tuuliainen");
    CHECK_FALSE(page.has(Role::button, "Täytä"));
    page.type(to_customer, "");
    page.type("Viestintävastuu: Toimittaja", "Oiva Kettula");
    page.click(Role::button, "Täytä");
    CHECK(page.value(to_customer) == "Raili Tuuliainen");
    CHECK(page.value("Viestintävastuu: Toimittaja") == "Oiva Kettula");
    CHECK(page.value(to_it).empty()); // whom the guidance names no role for
}

TEST_CASE("A deviation beyond its tolerance says so, and who decides on escalating", "[group]") {
    Group page;
    const std::string_view words = "Ylitetty. Raili Tuuliainen päättää eskaloinnista.";
    CHECK(page.has(Role::img, "Aikataulu: 86 % toleranssista"));
    CHECK_FALSE(page.says(words));
    page.type("Aikataulupoikkeama", "15");
    CHECK(page.says(words));
    page.type("Aikataulupoikkeama", "14"); // all of it is not beyond it
    CHECK_FALSE(page.says(words));
    page.choose("Laajuus ylitetty", "KYLLÄ");
    CHECK(page.says(words));
    page.type("Eskaloitu kenelle", "Anneli Vuorinen");
    page.type("Eskaloitu", "18.11.");
    CHECK(page.value("Eskaloitu") == "18.11.2026");
}

TEST_CASE("A narrow window has the meeting, communication and tolerances below the tasks", "[group]") {
    Group page;
    const auto top = [&](Role role, std::string_view name) {
        return page.on_screen(page.find(role, name)).y;
    };
    CHECK(top(Role::heading, "Toleranssit") < top(Role::heading, "Tehtävät rooleittain") + 400);
    page.resize(1000, 2400);
    CHECK(top(Role::heading, "Seuraava kokous") >
          top(Role::checkbox, "Hoitaa oman osuutensa sidosryhmäviestinnästä"));
}

TEST_CASE("On a phone a group has everything that it has at a desk", "[group]") {
    Group page(phone());
    CHECK_FALSE(page.has(Role::table, "Tehtävät rooleittain"));
    page.click(Role::checkbox, business_case);
    CHECK(page.ticked(business_case));
    page.activate(Role::button, "Toiminnot: Senja Harjumaa");
    page.activate(Role::menuitem, "Poista");
    CHECK(page.has(Role::group, "Toimittajan tuotannosta vastaava puuttuu"));
    page.type("Kustannuspoikkeama", "20000");
    CHECK(page.says("Ylitetty. Raili Tuuliainen päättää eskaloinnista."));
    page.activate(Role::button, "Toiminnot");
    CHECK(page.has(Role::menuitem, "Poista ohjausryhmä"));
}

TEST_CASE("A group's page speaks the three languages", "[group]") {
    Setup english;
    english.language = Language::en;
    const Group page(english);
    CHECK(page.has(Role::heading, "Tasks by role"));
    CHECK(page.says("19/40 done"));
    CHECK(page.says("Mon 23.11.") == false); // drawn in the date's field: its value is the date
    CHECK(page.value("Next meeting") == "23.11.2026");
    Setup swedish;
    swedish.language = Language::sv;
}

} // namespace kumppani::tests
