#pragma once

#include "app/paper.hpp"
#include "app/session.hpp"

namespace kumppani {

/// A customer's care plan for paper. For `Audience::internal` whatever holds something, and it says that it
/// is internal; for `Audience::customer` only the fields that the one list of fields shows to customers.
Paper care_plan_paper(const Session& session, const Record& customer, Audience audience);

} // namespace kumppani
