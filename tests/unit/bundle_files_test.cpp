#include "tests/unit/bundle_sample.hpp"

#include <catch2/catch_test_macros.hpp>

#include <filesystem>
#include <fstream>
#include <sstream>

using namespace kumppani;
namespace fs = std::filesystem;

namespace {

const fs::path data = KUMPPANI_ROOT "/tests/data";

std::string contents(const fs::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

std::vector<std::string> told(const std::string& bytes) {
    std::vector<std::string> lines;
    for (const Problem& problem : sample::problems(bytes))
        lines.push_back(text(problem, Language::en));
    return lines;
}

} // namespace

TEST_CASE("files of every version of the format open, for ever") {
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(data / "good")) {
        CAPTURE(entry.path().filename().string());
        CHECK(told(contents(entry.path())).empty());
        ++files;
    }
    CHECK(files >= 6);
}

TEST_CASE("files that this version wrote are written again to the byte") {
    for (const char* name : {"v1_sample.json", "v1_synthetic.json", "v1_empty.json"}) {
        CAPTURE(name);
        const std::string bytes = contents(data / "good" / name);
        const ReadResult result = read_bundle(bytes);
        REQUIRE(std::holds_alternative<Bundle>(result));
        CHECK((write_bundle(std::get<Bundle>(result)) == bytes));
    }
}

TEST_CASE("bad files are refused with the sentences that stand beside them") {
    const Json expected = Json::parse(contents(data / "bad" / "expected.json"));
    std::size_t files = 0;
    for (const auto& entry : fs::directory_iterator(data / "bad")) {
        const std::string name = entry.path().filename().string();
        if (name == "expected.json") continue;
        CAPTURE(name);
        REQUIRE(expected.contains(name));
        CHECK(told(contents(entry.path())) == expected[name].get<std::vector<std::string>>());
        ++files;
    }
    CHECK(files == expected.size());
}
