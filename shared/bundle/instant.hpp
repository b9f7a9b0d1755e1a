#pragma once

#include "shared/model/date.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// "2026-11-21T18:20:11.123Z": a point in time as it stands in files. A clock that is wrong by centuries
/// stops at the last millisecond of `last_year`.
std::string iso_instant(Milliseconds time);

/// Nothing for anything that iso_instant does not write.
std::optional<Milliseconds> instant_from_iso(std::string_view text);

} // namespace kumppani
