#include "shared/model/in_order.hpp"

#include <algorithm>
#include <numeric>

namespace kumppani {

std::vector<std::uint32_t> places_in_order(std::size_t count, const void* context,
                                           bool (*before)(const void* context, std::uint32_t a,
                                                          std::uint32_t b)) {
    std::vector<std::uint32_t> places(count);
    std::iota(places.begin(), places.end(), 0U);
    std::stable_sort(places.begin(), places.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return before(context, a, b); });
    return places;
}

} // namespace kumppani
