#pragma once

#include "app/paper.hpp"
#include "app/session.hpp"

#include <string_view>

namespace kumppani {

/// The year of all customers, or of `customer`, for paper: the wheel, and the month list below it. Of all
/// customers it is always internal; for `Audience::customer` only what the one list of fields shows to
/// customers.
Paper year_paper(const Session& session, std::chrono::year year, std::string_view customer,
                 Audience audience);

} // namespace kumppani
