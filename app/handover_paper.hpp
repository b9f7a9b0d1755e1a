#pragma once

#include "app/paper.hpp"
#include "app/session.hpp"

#include <span>

namespace kumppani {

/// The covering page of customers that somebody takes over: what waits, what is open, what comes next, the
/// last meetings, and whom to call.
Paper handover_paper(const Session& session, std::span<const Record* const> customers);

} // namespace kumppani
