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

// tests/data/bundles/v1, v2 ...: files as each version of the format was written, never changed once they are
// there.

TEST_CASE("the corpus has files of every version and kind") {
    for (int version = 1; version <= bundle_schema; ++version)
        for (const BundleKind kind : {BundleKind::exchange, BundleKind::share}) {
            std::size_t files = 0;
            for (const auto& entry :
                 fs::directory_iterator(data / "bundles" / ("v" + std::to_string(version)))) {
                const Json json = Json::parse(contents(entry.path()));
                CHECK(json["schema"] == version);
                files += json["kind"] == key(kind);
            }
            CAPTURE(version, key(kind));
            CHECK(files >= 2);
        }
}

TEST_CASE("every file of the corpus opens with all that it held") {
    std::size_t files = 0;
    for (const auto& entry : fs::recursive_directory_iterator(data / "bundles")) {
        if (!entry.is_regular_file()) continue;
        CAPTURE(entry.path().string());
        const std::string bytes = contents(entry.path());
        const ReadResult result = read_bundle(bytes, {}, Accepted::any);
        REQUIRE(std::holds_alternative<Bundle>(result));
        const Bundle& bundle = std::get<Bundle>(result);
        CHECK(bundle.records.size() == Json::parse(bytes)["records"].size());
        // A version that writes otherwise than this one adds here how it differs.
        CHECK((write_bundle(bundle) == bytes));
        ++files;
    }
    CHECK(files >= 4);
}

TEST_CASE("a file of the corpus that hands a customer over still says whom") {
    const ReadResult result = read_bundle(contents(data / "bundles" / "v1" / "exchange_handover.json"), {});
    CHECK(std::get<Bundle>(result).handover == std::vector<RecordId>{"hk117j1hvdhf"});
}
