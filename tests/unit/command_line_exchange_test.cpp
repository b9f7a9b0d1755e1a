#include "shared/bundle/exchange_file.hpp"
#include "tests/unit/bundle_sample.hpp"
#include "tests/unit/desk.hpp"
#include "tests/unit/program_run.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using tests::contents;
using tests::Desk;
using tests::Folder;
using tests::Run;
using tests::text;

namespace {

std::string argument(const std::string& path) { return " '" + path + "'"; }

/// Two colleagues' files: both changed the contact, one added a service, the other deleted the project.
struct Colleagues {
    Colleagues() {
        Edit edit = anna.workspace.edit({});
        customer = edit.create(Kind::customer, {{"name", text("Kuulasatama Oy")},
                                                {"contact", text("Helmi")},
                                                {"charges", std::int64_t{120'000'00}}});
        project = edit.create(Kind::project, {{"customer", customer}, {"name", text("Venepaikat")}});
        edit.commit();
        bengt.take(anna);
        bengt.now += 1000;
        anna.workspace.edit({}).set(customer, "contact", text("Annan")).commit();
        Edit more = bengt.workspace.edit({});
        more.set(customer, "contact", text("Bengtin")).set(customer, "outlook", std::int64_t{6});
        more.create(Kind::service, {{"customer", customer}, {"system", text("Laiturivaraus")}});
        more.remove(project);
        more.commit();
        a = folder.file("a.json", file(anna));
        b = folder.file("b.json", file(bengt));
    }

    static std::string file(const Desk& desk) {
        return write_bundle(exchange_file(desk.workspace.replica(), "", desk.workspace.everything()));
    }

    Folder folder;
    Desk anna{1}, bengt{2};
    RecordId customer, project;
    std::string a, b;
};

} // namespace

TEST_CASE("merge gives what a workspace would have after importing all, in any order") {
    Colleagues two;
    const Run run = two.folder.run("merge" + argument(two.a) + argument(two.b));
    CHECK(run.status == 0);
    two.anna.take(two.bengt);
    const ReadResult read = read_bundle(run.output);
    REQUIRE(std::holds_alternative<Bundle>(read));
    CHECK(std::get<Bundle>(read).records == two.anna.records());
    CHECK(two.folder.run("merge" + argument(two.b) + argument(two.a) + argument(two.b)).output == run.output);
    const std::string out = two.folder.path("out.json");
    CHECK(two.folder.run("merge" + argument(two.b) + argument(two.a) + " -o" + argument(out)).output.empty());
    CHECK(contents(out) == run.output);
}

TEST_CASE("merge takes files that only together hold what they refer to, whichever comes first") {
    Colleagues two;
    const auto all = two.anna.workspace.everything();
    const auto part = [&](Kind kind) {
        std::vector<const Record*> some;
        std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                     [&](const Record* record) { return record->kind() == kind; });
        return write_bundle(exchange_file({1}, "", some));
    };
    const std::string customers = two.folder.file("customers.json", part(Kind::customer));
    const std::string projects = two.folder.file("projects.json", part(Kind::project));
    CHECK(two.folder.run("merge" + argument(projects) + argument(customers)).status == 0);
    const Run alone = two.folder.run("merge" + argument(projects) + argument(projects));
    CHECK(alone.status == 1);
    CHECK(alone.output.starts_with(projects + ": /records/0/fields/customer: The record “"));
}

TEST_CASE("diff tells what importing the second file would change in the first") {
    Colleagues two;
    const Run run = two.folder.run("diff --lang fi" + argument(two.a) + argument(two.b));
    CHECK(run.status == 0);
    CHECK(run.output == "! asiakas Kuulasatama Oy\n"
                        "    Asiakkaan yhteyshenkilö: Annan | Bengtin\n"
                        "    Tulevaisuusnäkymät (potentiaaliarvo): (tyhjä) → 6\n"
                        "- hanke Venepaikat (Kuulasatama Oy)\n"
                        "+ järjestelmä Laiturivaraus (Kuulasatama Oy)\n"
                        "    Asiakas: Kuulasatama Oy\n"
                        "    Järjestelmä: Laiturivaraus\n"
                        "Uudet 1, Muuttuneet 1, Ristiriidat 1, Ennallaan 0\n");
    CHECK(two.folder.run("diff --lang sv" + argument(two.a) + argument(two.a)).output ==
          "Nya 0, Ändrade 0, Konflikter 0, Oförändrade 2\n");
}

TEST_CASE("redact gives the customer's file of what is named, and nothing internal") {
    Colleagues two;
    const Run run = two.folder.run("redact" + argument(two.b));
    CHECK(run.status == 0);
    const Json file = Json::parse(run.output);
    CHECK(file["kind"] == "share");
    CHECK(file["records"].size() == 2); // the customer and the service: the project is deleted
    CHECK(run.output.find("120000") == std::string::npos);
    CHECK(run.output.find(two.customer) == std::string::npos);
    CHECK(two.folder.run("redact" + argument(two.b) + " --only 'Kuulasatama Oy'").output == run.output);
    CHECK(two.folder.run("redact --only " + two.customer + argument(two.b)).output == run.output);

    const std::string shared = two.folder.file("shared.json", run.output);
    CHECK(two.folder.run("check" + argument(shared)).output == "ok: 2 records\n");
    CHECK(two.folder.run("show --lang sv" + argument(shared))
              .output.starts_with("En fil gjord för en kund. Avsändare: , 20"));
    for (const std::string command : {"merge", "diff"}) {
        const Run refused = two.folder.run(command + " --lang fi" + argument(two.a) + argument(shared));
        CHECK(refused.status == 1);
        CHECK(refused.output == shared +
                                    ": /kind: Tämä tiedosto on tehty asiakkaalle. Sen voi lukea, mutta sitä "
                                    "ei voi tuoda. Pyydä lähettäjältä kollegalle viety tiedosto.\n");
    }
}

TEST_CASE("redact asks which customer where there are several, and tells what is not there or not clear") {
    Colleagues two;
    for (int i = 0; i < 2; ++i) {
        Edit edit = two.anna.workspace.edit({});
        edit.create(Kind::customer, {{"name", text("Laituri Oy")}});
        edit.commit();
    }
    const std::string file = two.folder.file("several.json", Colleagues::file(two.anna));
    const Run which = two.folder.run("redact" + argument(file));
    CHECK(which.status == 2);
    CHECK(which.complaint == "kumppani-bundle: Missing: --only\n");
    CHECK(two.folder.run("redact --lang sv --only Torni" + argument(file)).complaint ==
          "kumppani-bundle: Finns inte i filen: Torni\n");
    CHECK(two.folder.run("redact --lang fi --only 'Laituri Oy'" + argument(file)).complaint ==
          "kumppani-bundle: Tiedostossa on useita: Laituri Oy. Anna tunniste.\n");
    CHECK(two.folder.run("redact --only Venepaikat" + argument(file)).status == 0);
}

TEST_CASE("a file that cannot be read or written ends merge, diff and redact with a sentence") {
    Colleagues two;
    for (const std::string command : {"merge", "diff"}) {
        const Run run = two.folder.run(command + argument(two.a) + " /nowhere/at/all.json");
        CHECK(run.status == 2);
        CHECK(run.complaint.starts_with("kumppani-bundle: Cannot read /nowhere/at/all.json"));
    }
    CHECK(two.folder.run("redact /nowhere/at/all.json").status == 2);
    CHECK(two.folder.run("redact" + argument(two.a) + " -o /nowhere/at/all.json").status == 2);
    CHECK(two.folder.run("merge" + argument(two.a) + argument(two.b) + " -o /nowhere/at/all.json").status ==
          2);
    const std::string broken = two.folder.file("broken.json", "{");
    CHECK(two.folder.run("diff --lang sv" + argument(two.a) + argument(broken))
              .output.starts_with(broken + ": "));
}
