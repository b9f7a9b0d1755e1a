#include "shared/model/stamp.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kumppani {

TEST_CASE("a replica is written as ten characters and reads back") {
    for (const std::uint64_t number : {std::uint64_t{0}, std::uint64_t{31}, (std::uint64_t{1} << 50) - 1}) {
        const std::string text = written(Replica{number});
        CHECK(text.size() == 10);
        CHECK(replica_from(text) == Replica{number});
    }
    CHECK(written(Replica{32}) == "0000000010");
}

TEST_CASE("what is no replica is refused") {
    for (const char* text : {"", "000000000", "00000000000", "000000000i", "00000000A0", "000000000 "})
        CHECK_FALSE(replica_from(text));
}

TEST_CASE("a stamp is written in one way and reads back") {
    const Stamp stamp{{7}, 12, {1'790'000'000'000, 3}};
    CHECK(written(stamp) == "0000000007.12.1790000000000.3");
    CHECK(stamp_from(written(stamp)) == stamp);
}

TEST_CASE("what is no stamp is refused") {
    for (const char* text :
         {"", "0000000007.12.5", "0000000007.12.5.3.1", "0000000007.0.5.3", "0000000007.-1.5.3",
          "0000000007.+1.5.3", "0000000007.01.5.3", "0000000007.1.5.4294967296",
          "0000000007.9007199254740992.5.3", "0000000007.1.99999999999999999999.0", "0000000007.1..0",
          "0000000007.1.5.0 ", "7.1.5.0"})
        CHECK_FALSE(stamp_from(text));
}

TEST_CASE("a version vector includes the edits up to its counters and no others") {
    const VersionVector seen{{{1}, 5}};
    CHECK(includes(seen, {{1}, 5, {}}));
    CHECK(includes(seen, {{1}, 1, {}}));
    CHECK_FALSE(includes(seen, {{1}, 6, {}}));
    CHECK_FALSE(includes(seen, {{2}, 1, {}}));
}

TEST_CASE("joined version vectors include what either did") {
    VersionVector seen{{{1}, 5}, {{2}, 1}};
    join(seen, {{{1}, 3}, {{2}, 4}, {{3}, 1}});
    CHECK(seen == VersionVector{{{1}, 5}, {{2}, 4}, {{3}, 1}});
}

TEST_CASE("a version vector is written in one way and reads back") {
    const VersionVector seen{{{1}, 5}, {{40}, 12}};
    CHECK(written(seen) == "0000000001:5 0000000018:12");
    CHECK(version_vector_from(written(seen)) == seen);
    CHECK(version_vector_from("") == VersionVector{});
}

TEST_CASE("what is no version vector is refused") {
    for (const char* text :
         {" ", "0000000001", "0000000001:", "0000000001:0", "0000000001:x", ":5",
          "0000000001:5  0000000002:1", "0000000002:5 0000000001:5", "0000000001:5 0000000001:6"})
        CHECK_FALSE(version_vector_from(text));
}

} // namespace kumppani
