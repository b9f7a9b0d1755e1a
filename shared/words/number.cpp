#include "shared/words/number.hpp"

#include <cstddef>

namespace kumppani {

std::string grouped(std::int64_t number) {
    // Negated as unsigned: the least number has no positive counterpart.
    const auto bits = static_cast<std::uint64_t>(number);
    const std::string digits = std::to_string(number < 0 ? 0 - bits : bits);
    std::string result(number < 0 ? minus_sign : "");
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (i > 0 && (digits.size() - i) % 3 == 0) result += no_break_space;
        result += digits[i];
    }
    return result;
}

} // namespace kumppani
