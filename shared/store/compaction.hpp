#pragma once

#include "shared/workspace/journal.hpp"

#include <vector>

namespace kumppani {

/// How long history keeps every act; then of each field of each record one state a day; then one a month.
/// Days and months are those of UTC.
inline constexpr Milliseconds one_day = 24 * 60 * 60 * 1000;
inline constexpr int days_of_every_act = 90;
inline constexpr int days_of_every_day = 730;

/// Folds acts older than that together, seen from the time `now`. Where several acts of one period (that
/// follow each other) changed the same field of a record, the last of them keeps the change, from what was
/// there before the first; a field that ended as it began was not changed, and an act without changes goes.
/// So the state at the end of each period stays exactly what it was. `acts`: oldest first. Returns whether
/// any of them became another.
bool compact(std::vector<JournalEntry>& acts, Milliseconds now);

/// What an act of that time is folded to, seen from `now`.
Grain grain_at(Milliseconds time, Milliseconds now);

/// The period that an act stands for at its grain: those in which two acts of the same grain agree. 0 for
/// none.
std::int64_t period_of(const JournalEntry& act);

} // namespace kumppani
