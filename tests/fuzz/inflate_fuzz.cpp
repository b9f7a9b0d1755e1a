#include "shared/command_line/cryptography/deflate.hpp"
#include "tests/fuzz/require.hpp"

#include <cstdint>
#include <string_view>

// The inflater never gives more than it may, whatever the bytes promise, and what was deflated comes back.

namespace {

using namespace kumppani::command_line;
using kumppani::fuzz::require;

constexpr std::size_t most = 1'000'000;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const Inflated result = inflated(bytes, most);
    require(result.bytes.size() <= most, "no more than may be");
    require(result.end == Inflated::End::whole || result.bytes.empty(), "all or nothing");
    if (result.end == Inflated::End::whole && !result.bytes.empty())
        require(inflated(bytes, result.bytes.size() - 1).end == Inflated::End::too_large,
                "the bound is exact");
    const auto compressed = deflated(bytes);
    require(compressed.has_value(), "anything can be deflated");
    require(inflated(*compressed, size).bytes == bytes, "and comes back");
    return 0;
}
