#pragma once

#include "shared/workspace/workspace.hpp"

#include <chrono>
#include <string_view>
#include <vector>

/// A year at a glance, over all customers that are not archived or of one. All point into the workspace,
/// until its next change.
namespace kumppani::rules {

/// The rings of the year wheel, from the outermost.
enum class Ring { budget, other_event, update, meeting };
inline constexpr std::size_t ring_count = 4;

/// What falls into one month, of one kind.
struct Happenings {
    unsigned month; ///< 1 to 12
    Ring ring;
    std::vector<const Record*> records; ///< events, services or steering groups, by customer
    std::size_t done = 0;               ///< how many of them have been done in that year
};

/// Whether an event was done in that year.
bool done_in(const Record& event, std::chrono::year year);

/// By month, then by ring; nothing for a month and ring without anything. Events stand in the month of the
/// annual clock; updates at their next one and again after every interval; meetings by their day. `customer`:
/// only that one's.
std::vector<Happenings> happenings(const Workspace& workspace, std::chrono::year year,
                                   std::string_view customer = {});

} // namespace kumppani::rules
