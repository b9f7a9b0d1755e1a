#include "shared/model/order_key.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <vector>

namespace kumppani {

TEST_CASE("a key stands between its neighbours, wherever rows are put") {
    std::vector<std::string> keys;
    std::uint64_t dice = 1;
    for (int i = 0; i < 3'000; ++i) {
        dice = dice * 6364136223846793005u + 1442695040888963407u;
        const std::size_t place = (dice >> 33) % (keys.size() + 1);
        const std::string before = place == 0 ? "" : keys[place - 1];
        const std::string after = place == keys.size() ? "" : keys[place];
        const std::string key = order_between(before, after);
        REQUIRE(is_order_key(key));
        REQUIRE(before < key);
        REQUIRE((after.empty() || key < after));
        keys.insert(keys.begin() + static_cast<std::ptrdiff_t>(place), key);
    }
    CHECK(std::max_element(keys.begin(), keys.end(), [](auto& a, auto& b) {
              return a.size() < b.size();
          })->size() < 20);
}

TEST_CASE("rows added at either end keep short keys") {
    std::string last = order_between("", ""), first = last;
    for (int i = 0; i < 10'000; ++i) {
        last = order_between(last, "");
        first = order_between("", first);
    }
    CHECK(last.size() == 4);
    CHECK(first.size() == 4);
}

TEST_CASE("there is room before the first key and after the last that count up or down") {
    CHECK(order_between("", "0001") < "0001");
    CHECK(order_between("", "00000001") < "00000001");
    CHECK(is_order_key(order_between("", "0001")));
    CHECK(order_between("zzzz", "") > "zzzz");
    CHECK(order_between("zzzzzz", "") > "zzzzzz");
    CHECK(is_order_key(order_between("zzzz", "")));
}

TEST_CASE("rows put again and again between the same two still find room") {
    for (const bool before : {false, true}) {
        std::string low = "i000", high = "i001";
        for (int i = 0; i < 300; ++i) {
            const std::string key = order_between(low, high);
            REQUIRE(low < key);
            REQUIRE(key < high);
            (before ? high : low) = key;
        }
    }
}

TEST_CASE("what is no order key counts as none") {
    for (const char* text : {"", "abc", "0000", "i0000", "I000", "i00 ", "i00ä"})
        CHECK_FALSE(is_order_key(text));
    CHECK(order_between("nonsense!", "i000") < "i000");
    CHECK(order_between("i000", "nonsense!") > "i000");
    CHECK(order_between("i001", "i000") > "i001");
    CHECK(order_between("i000", "i000") > "i000");
}

} // namespace kumppani
