#include "shared/example/synthetic.hpp"
#include "shared/search/index.hpp"

#include <catch2/benchmark/catch_benchmark.hpp>
#include <catch2/catch_test_macros.hpp>

#include <cstdint>
#include <string>

using namespace kumppani;

// Measured when asked for: unit_tests "[!benchmark]".
TEST_CASE("100,000 rows answer within a frame", "[!benchmark]") {
    std::uint64_t dice = 0;
    Workspace workspace(Replica{5}, {[] { return Milliseconds{1'763'460'000'000}; },
                                     [&] { return ++dice * 0x9E3779B97F4A7C15ULL; }});
    for (Record& record : synthetic(4800, 1))
        workspace.load(std::move(record));
    REQUIRE(workspace.size() > 100'000);
    search::Index index;
    index.follow(workspace, Language::fi);
    REQUIRE_FALSE(index.answers(workspace, "kalenteri", 50).empty());
    for (const char* typed : {"k", "ka", "kalenteri", "kalentri", "hanke 2026", "a e", "1"})
        BENCHMARK(typed) { return index.answers(workspace, typed, 50).size(); };
    BENCHMARK("learning 2,000 records") {
        search::Index fresh;
        return fresh.follow(workspace, Language::fi, 2'000);
    };
    const RecordId need = workspace.all(Kind::need).front()->id();
    BENCHMARK("following one edit") {
        workspace.edit({}).set(need, "need", std::to_string(++dice)).commit();
        return index.follow(workspace, Language::fi);
    };
}
