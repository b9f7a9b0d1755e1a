#pragma once

#include "shared/store/store.hpp"

#include <memory>

namespace kumppani {

enum class StoreState : std::uint8_t {
    fresh,         ///< there was none: an empty one was made
    intact,        ///< everything is as it was kept
    recovered,     ///< some file was damaged or missing; the rest was put together and written anew
    newer_version, ///< a newer version of the program wrote it: left alone, at most to be looked at
    damaged        ///< there are files, but not one whole snapshot among them: left alone
};

/// A store that was opened, and what was found.
struct Opened {
    StoreState state = StoreState::fresh;
    /// Null where the store was left alone; of a newer version's what this one understands, to be looked at.
    std::unique_ptr<Workspace> workspace;
    std::unique_ptr<Store> store; ///< null where the store was left alone
    Kept kept;                    ///< what opening wrote

    Milliseconds kept_until = 0; ///< the time of the latest act that was found; 0 for none
    std::size_t lost = 0;        ///< acts known to be missing
    std::vector<std::string>
        damaged; ///< the files whose bytes were damaged, by the names they are now kept under

    /// Set when acts were lost: the workspace then goes on as someone new (see shared/store/renaming.hpp),
    /// who does not have a name yet.
    std::optional<Replica> formerly;
};

/// Opens the store in `files`, which has to outlive it. Checks every byte before it uses it. Of a damaged
/// store it takes the newest whole snapshot and every whole transaction after it.
Opened open_store(Files& files, const Surroundings& surroundings);

/// Someone whom nobody has met.
Replica new_replica(const Surroundings& surroundings);

/// Moves every file of a store out of the way, by the names returned, so that open_store makes a fresh one:
/// when the user has said to start over.
std::vector<std::string> set_store_aside(Files& files);

} // namespace kumppani
