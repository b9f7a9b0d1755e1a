#pragma once

#include "shared/model/record.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kumppani {

/// The care plans of any number of invented customers, as several partner managers wrote them over a year and
/// a month before 18.11.2026: about twenty rows a customer, every fourth with a steering group, a few rows
/// deleted, a few fields that two people changed without seeing each other's change. For tests and
/// measurements. In the order of (kind, id). The same for the same arguments on every platform.
std::vector<Record> synthetic(std::size_t customers, std::uint64_t seed);

} // namespace kumppani
