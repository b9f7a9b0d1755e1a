#pragma once

#include "shared/workspace/workspace.hpp"

#include <chrono>
#include <vector>

/// A year at a glance, over all customers that are not archived. All point into the workspace, until its next
/// change.
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

/// By month, then by ring; nothing for a month and ring without anything. Events stand in the month of the
/// annual clock; updates at their next one and again after every interval; meetings by their day.
std::vector<Happenings> happenings(const Workspace& workspace, std::chrono::year year);

} // namespace kumppani::rules
