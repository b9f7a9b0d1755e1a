#include "shared/bundle/schema.hpp"
#include "tests/unit/bundle_sample.hpp"
#include "tests/unit/program_run.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>

using namespace kumppani;

using tests::contents;
using tests::Folder;
using tests::Run;

TEST_CASE("check says that a right file is right") {
    const Folder folder;
    const std::string file = folder.file("right.json", write_bundle(sample::bundle()));
    const Run run = folder.run("check '" + file + "'");
    CHECK(run.status == 0);
    CHECK(run.output == "ok: 7 records\n");
    CHECK(run.complaint.empty());
}

TEST_CASE("check tells of each fault on a line: where, what, and what is allowed") {
    const Folder folder;
    Json json = sample::json();
    json["records"][3]["fields"]["start"] = "1.3.2026";
    json["records"][1]["fields"]["outlook"] = 11;
    const Run run = folder.run("check '" + folder.file("wrong.json", json.dump()) + "'");
    CHECK(run.status == 1);
    CHECK(run.output == "/records/1/fields/outlook: The number is too large. A whole number from 1 to 10.\n"
                        "/records/3/fields/start: This is not a day of the calendar. "
                        "A day as 2026-03-01, in the years 1900–2199.\n");
    CHECK(run.complaint.empty());
}

TEST_CASE("check reads the standard input when the file is -") {
    const Folder folder;
    const std::string file = folder.file("right.json", write_bundle(sample::bundle()));
    CHECK(folder.run("check - <'" + file + "'").output == "ok: 7 records\n");
    CHECK(folder.run("check - </dev/null").output ==
          "The file is empty. Choose a JSON file that was exported from Kumppani.\n");
}

TEST_CASE("check refuses a file of 200 MB without reading it all") {
    const Folder folder;
    const std::string file = folder.file("huge.json", "{");
    std::filesystem::resize_file(file, 200'000'000);
    const Run run = folder.run("check '" + file + "'");
    CHECK(run.status == 1);
    CHECK(run.output == "The file is too large: 200 MB. At most 100 MB.\n");
}

TEST_CASE("a file that is not there is told, and is no faulty file") {
    const Folder folder;
    const Run run = folder.run("check /nowhere/at/all.json");
    CHECK(run.status == 2);
    CHECK(run.output.empty());
    CHECK(run.complaint == "kumppani-bundle: Cannot read /nowhere/at/all.json: No such file or directory\n");
    CHECK(folder.run("check /").status == 2);
    CHECK(folder.run("make --customers 1 -o /nowhere/at/all.json").status == 2);
}

TEST_CASE("a command that is not understood is told, with where to find help") {
    const Folder folder;
    for (const char* arguments : {"",
                                  "chekc x",
                                  "check",
                                  "check x y",
                                  "check --seed 1 x",
                                  "make",
                                  "make --customers 0",
                                  "make --customers x",
                                  "make --customers",
                                  "make --customers 1 --seed -1",
                                  "schema x",
                                  "schema --lang de",
                                  "--lang",
                                  "--all",
                                  "diff a",
                                  "diff a b c",
                                  "merge a",
                                  "redact",
                                  "redact a b",
                                  "check a --only x",
                                  "diff a b -o c"}) {
        CAPTURE(arguments);
        const Run run = folder.run(arguments);
        CHECK(run.status == 2);
        CHECK(run.output.empty());
        CHECK(run.complaint.ends_with("kumppani-bundle: For help: kumppani-bundle --help\n"));
    }
    CHECK(folder.run("make --customers 1x")
              .complaint.starts_with("kumppani-bundle: --customers cannot be “1x”. Allowed: 1–100000.\n"));
}

TEST_CASE("help is given in the language asked for, or that of the environment") {
    const Folder folder;
    CHECK(folder.run("--help").output.starts_with("Usage:"));
    CHECK(folder.run("check --help").status == 0);
    CHECK(folder.run("--help --lang fi").output.starts_with("Käyttö:"));
    CHECK(folder.run("--lang sv --help").output.starts_with("Användning:"));
    CHECK(folder.run("--help", "LC_ALL= LC_MESSAGES=sv_FI.UTF-8 LANG=fi_FI.UTF-8")
              .output.starts_with("Användning:"));
    CHECK(folder.run("--help", "LC_ALL=fi_FI.UTF-8").output.starts_with("Käyttö:"));
    CHECK(folder.run("--help", "LC_ALL=C.UTF-8").output.starts_with("Usage:"));
    CHECK(folder.run("check - --lang fi </dev/null").output.starts_with("Tiedosto on tyhjä."));
}

TEST_CASE("show lists a bundle by customer, with values that still compete") {
    const Folder folder;
    const std::string file = folder.file("right.json", write_bundle(sample::bundle()));
    const Run run = folder.run("show --lang fi '" + file + "'");
    CHECK(run.status == 0);
    CHECK(run.output == "Lähettäjä: Änna Öhman (0028t5cy4g), 2026-11-21T12:07:00.000Z\n"
                        "Tekijät: Änna Öhman\n"
                        "\n"
                        "Kuulasatama Oy\n"
                        "  Veloitukset vuodessa: 120\u00A0000,50\u00A0€\n"
                        "  Tulevaisuusnäkymät (potentiaaliarvo): 5\n"
                        "  Ohjaa myös IT-palveluita: EI\n"
                        "  mood: {\"colour\":\"€\",\"since\":[2026,1.5,null]}\n"
                        "  Kehittämishankkeet\n"
                        "    Venepaikkojen verkkovaraus\n"
                        "      Alku: 1.3.2026\n"
                        "      Budjetti: 45\u00A0000\u00A0€ (myös: 50\u00A0000\u00A0€)\n"
                        "  Kriittisten palveluiden päivitykset\n"
                        "    Laiturivaraus\n"
                        "      Seuraava päivitys: huhtikuu 2026\n"
                        "  Ohjausryhmät\n"
                        "    Ohjausryhmä\n"
                        "      Asialista: Avaus Talous\n"
                        "\n"
                        "Laituri Oy\n"
                        "  Suora asiakas: Kuulasatama Oy\n"
                        "\n"
                        "Poistettuja: 1\n");
}

TEST_CASE("make gives the same right file for the same seed, of as many customers as asked for") {
    const Folder folder;
    const Run first = folder.run("make --customers 5 --seed 7");
    CHECK(first.status == 0);
    const auto read = read_bundle(first.output);
    REQUIRE(std::holds_alternative<Bundle>(read));
    const auto& records = std::get<Bundle>(read).records;
    CHECK(std::count_if(records.begin(), records.end(),
                        [](const Record& record) { return record.kind() == Kind::customer; }) == 5);
    CHECK(write_bundle(std::get<Bundle>(read)) == first.output);
    CHECK(folder.run("make --seed 7 --customers 5 -o '" + folder.path("made.json") + "'").output.empty());
    CHECK(contents(folder.path("made.json")) == first.output);
    CHECK(folder.run("make --customers 5 --seed 8").output != first.output);
}

TEST_CASE("schema prints the JSON Schema of the format") {
    CHECK(Folder().run("schema").output == bundle_schema_json());
}
