#include "app/space.hpp"

#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <array>
#include <cmath>

namespace kumppani {

bool nearly_full(const Space& space) {
    constexpr double share = 0.8, least_left = 10e6;
    return space.most > 0 && (space.used >= share * space.most || space.most - space.used < least_left);
}

std::string written_bytes(double bytes, Language language) {
    constexpr std::array units{Word::bytes_kilo, Word::bytes_mega, Word::bytes_giga};
    double amount = bytes / 1000;
    std::size_t unit = 0;
    for (; unit + 1 < units.size() && amount >= 999.5; ++unit)
        amount /= 1000;
    const auto tenths = static_cast<std::int64_t>(std::llround(amount * 10));
    std::string number = grouped(tenths >= 100 ? std::llround(amount) : tenths / 10);
    if (tenths < 100 && tenths % 10 != 0)
        number += (language == Language::en ? "." : ",") + std::to_string(tenths % 10);
    return number + "\u00A0" + std::string(text(units[unit], language));
}

} // namespace kumppani
