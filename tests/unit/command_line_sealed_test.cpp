#include "tests/unit/program_run.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using tests::Folder;
using tests::Run;

namespace {

std::string argument(const std::string& path) { return " '" + path + "'"; }

const std::string fixture = KUMPPANI_ROOT "/tests/data/sealed/flattened.json";
const std::string password = "LC_ALL=C KUMPPANI_PASSWORD='Åke söi äyriäisiä – 12'";

} // namespace

TEST_CASE("seal and open give the file back, with the password from the environment or the input") {
    const Folder folder;
    const std::string plain = folder.file("plain.json", folder.run("make --customers 3").output);
    const std::string file = folder.path("sealed.json"), back = folder.path("back.json");
    const std::string typed = folder.file("password", "  hevonen sauna kuu \nmore\n");
    CHECK(folder.run("seal" + argument(plain) + " -o" + argument(file) + " <" + argument(typed)).status == 0);
    CHECK(tests::contents(file).find("kumppani") == std::string::npos);
    const Run run = folder.run("open" + argument(file), "LC_ALL=C KUMPPANI_PASSWORD='hevonen sauna kuu'");
    CHECK(run.status == 0);
    CHECK(run.output == tests::contents(plain));
    CHECK(
        folder.run("open" + argument(file) + " -o" + argument(back) + " <" + argument(typed)).output.empty());
    CHECK(tests::contents(back) == tests::contents(plain));
    CHECK(folder.run("open - <" + argument(file), "LC_ALL=C KUMPPANI_PASSWORD='hevonen sauna kuu'").output ==
          tests::contents(plain));
}

TEST_CASE(
    "open gives what an independent library sealed; a wrong password and a changed file are told apart") {
    const Folder folder;
    CHECK(folder.run("open" + argument(fixture), password).output ==
          tests::contents(KUMPPANI_ROOT "/tests/data/good/v1_sample.json"));
    const Run wrong = folder.run("open" + argument(fixture), "LC_ALL=C KUMPPANI_PASSWORD=guess");
    CHECK(wrong.status == 1);
    CHECK(wrong.output.empty());
    CHECK(wrong.complaint.starts_with("The password does not open the file. Check the password."));
    std::string bytes = tests::contents(fixture);
    char& byte = bytes[bytes.find("\"ciphertext\":\"") + 100];
    byte = byte == 'A' ? 'B' : 'A';
    const std::string changed = folder.file("changed.json", bytes);
    const Run run = folder.run("open --lang sv" + argument(changed), password);
    CHECK(run.status == 1);
    CHECK(run.complaint.starts_with("Lösenordet är rätt, men filen har ändrats efter att den skyddades."));
}

TEST_CASE("the other commands say that a file is sealed") {
    const Folder folder;
    for (const std::string command : {"check", "show", "redact"}) {
        const Run run = folder.run(command + " --lang fi" + argument(fixture));
        CHECK(run.status == 1);
        CHECK(run.output ==
              "Tiedosto on suojattu salasanalla. Avaa se ensin salasanalla (komentorivillä: kumppani-bundle "
              "open).\n");
    }
    const Run twice = folder.run("seal" + argument(fixture), password);
    CHECK(twice.status == 1);
    CHECK(twice.complaint.starts_with("The file is sealed with a password."));
    const Run plain = folder.run("open '" KUMPPANI_ROOT "/tests/data/good/v1_sample.json'", password);
    CHECK(plain.status == 1);
    CHECK(plain.complaint == "The file is not sealed with a password.\n");
}

TEST_CASE("without a password, with a short one and with one as an argument nothing is sealed") {
    const Folder folder;
    const std::string file = argument(folder.file("plain.json", "{}"));
    CHECK(folder.run("seal" + file + " </dev/null").complaint ==
          "kumppani-bundle: There is no password. Give it in the environment variable KUMPPANI_PASSWORD or "
          "in the "
          "input.\n");
    const Run empty = folder.run("seal" + file, "LC_ALL=C KUMPPANI_PASSWORD=");
    CHECK(empty.status == 2);
    CHECK(empty.output.empty());
    const Run small = folder.run("seal" + file, "LC_ALL=C KUMPPANI_PASSWORD=elevenchars");
    CHECK(small.status == 2);
    CHECK(small.complaint == "kumppani-bundle: A password has at least 12 characters.\n");
    CHECK(folder.run("seal" + file + " --password secret").status == 2);
    CHECK(folder.run("seal" + file + " secretsecretsecret").status == 2);
    CHECK(folder.run("seal - <" + file).complaint.starts_with("kumppani-bundle: There is no password."));
}
