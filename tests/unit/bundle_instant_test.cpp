#include "shared/bundle/instant.hpp"

#include <catch2/catch_test_macros.hpp>

#include <limits>

using namespace kumppani;

TEST_CASE("a point in time stands in files to the millisecond, in UTC") {
    CHECK(iso_instant(0) == "1970-01-01T00:00:00.000Z");
    CHECK(iso_instant(1'795'285'211'123) == "2026-11-21T18:20:11.123Z");
    CHECK(instant_from_iso("2026-11-21T18:20:11.123Z") == 1'795'285'211'123);
    CHECK(instant_from_iso("1970-01-01T00:00:00.000Z") == 0);
}

TEST_CASE("a clock that is wrong by centuries stops at the last moment that files know") {
    CHECK(iso_instant(std::numeric_limits<Milliseconds>::max()) == "2199-12-31T23:59:59.999Z");
    CHECK(iso_instant(-1) == "1970-01-01T00:00:00.000Z");
    CHECK(iso_instant(*instant_from_iso("2199-12-31T23:59:59.999Z")) == "2199-12-31T23:59:59.999Z");
}

TEST_CASE("what we do not write is no point in time") {
    for (const char* wrong :
         {"", "2026-11-21", "2026-11-21T18:20:11Z", "2026-11-21T18:20:11.123", "2026-11-21 18:20:11.123Z",
          "2026-11-21T18:20:11.123+02:00", "2026-11-21T18:20:60.000Z", "2026-11-21T18:60:11.000Z",
          "2026-11-21T24:00:00.000Z", "2026-02-29T18:20:11.123Z", "1969-12-31T23:59:59.999Z",
          "2026-11-21T-1:20:11.123Z", "2026-11-21T18:20:11.-12Z", "2026-11-21T+8:20:11.123Z"}) {
        CAPTURE(wrong);
        CHECK_FALSE(instant_from_iso(wrong));
    }
}
