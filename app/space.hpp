#pragma once

#include "app/app.hpp"

#include <string>

namespace kumppani {

/// Four fifths are used, or less than ten megabytes are left.
bool nearly_full(const Space& space);

/// "12,3 Mt", "12.3 MB".
std::string written_bytes(double bytes, Language language);

} // namespace kumppani
