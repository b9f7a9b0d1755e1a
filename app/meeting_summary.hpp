#pragma once

#include "app/paper.hpp"
#include "app/session.hpp"

#include <vector>

namespace kumppani {

/// "Tapaaminen keskiviikkona 18.11.2026".
std::string meeting_day(const Session& session);

/// The customer's projects as they may read them: those that run or are to come.
std::vector<const Record*> meeting_projects(const Session& session, const Record& customer);

/// What a customer is given of today's meeting, in it or after it: what was decided and promised, what they
/// need, what else was noted, and where their projects and updates stand. Nothing internal but the words of
/// the needs, which were written down before their eyes.
Paper meeting_summary(const Session& session, const Record& customer);

} // namespace kumppani
