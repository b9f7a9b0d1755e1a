#pragma once

#include "app/session.hpp"
#include "shared/store/history.hpp"
#include "shared/workspace/restoring.hpp"

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <vector>

/// What happened, in words for people.
namespace kumppani {

/// A field of a record before and after an act.
struct FieldTale {
    std::string field, before, after;
};

/// What an act did to one record.
struct RecordTale {
    enum class What : std::uint8_t { changed, added, removed, returned };
    RecordId id;
    std::string title; ///< as it is called now
    std::string about; ///< "Hanke, Kuulasatama Oy"
    What what = What::changed;
    std::vector<FieldTale> fields; ///< in the order of the kind's list; of what was added those with a value
};

/// An act as history shows it. Typing on in one field is one act, however often it was saved meanwhile.
struct ActTale {
    std::uint64_t act = 0;    ///< its number
    std::uint64_t number = 0; ///< of the moment it can be gone back to: the end of its period
    Milliseconds time = 0;
    Grain grain = Grain::act;
    std::string who, title;
    std::vector<RecordTale> records; ///< the first few
    std::size_t more = 0;            ///< records and fields that are not told
};

/// The acts from the latest to the oldest that changed any of `within` (nullptr: anything), and speak of
/// `search`.
std::vector<ActTale> tales(const Session& session, std::span<const JournalEntry> acts,
                           const std::set<RecordId>* within, std::string_view search);

/// The same of what restoring a state would do to a record: `before` is what it says now.
RecordTale tale_of(const Session& session, const Restored& restored);

/// "la 21.11.2026", "Tänään, la 21.11.2026".
std::string day_heading(const Session& session, Date day);

/// "21.11.2026 klo 14.05".
std::string moment_words(const Session& session, Milliseconds time);

} // namespace kumppani
