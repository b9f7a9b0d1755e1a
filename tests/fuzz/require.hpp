#pragma once

#include <cstdio>
#include <cstdlib>

namespace kumppani::fuzz {

/// Ends the fuzzer, which then keeps the input that broke what must hold.
inline void require(bool truth, const char* what) {
    if (truth) return;
    std::fprintf(stderr, "broken: %s\n", what);
    std::abort();
}

} // namespace kumppani::fuzz
