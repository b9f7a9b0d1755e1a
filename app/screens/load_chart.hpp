#pragma once

#include "app/session.hpp"

#include <cstdint>
#include <span>

namespace kumppani {

/// How many persons updates take from IT in each month from `first` on (rules::update_load): a heading and a
/// column for each month there is room for, or all of them below each other where they are `whole`; from the
/// top of `area`, which becomes what is left. Nothing (false) where no month needs anybody.
bool load_chart(const Session& session, ui::Rect& area, Month first, std::span<const std::int64_t> persons,
                bool whole = false);

} // namespace kumppani
