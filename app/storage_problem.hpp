#pragma once

#include "shared/words/word.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace kumppani {

/// What is wrong with keeping the work.
enum class StorageFault : std::uint8_t {
    unknown,     ///< the browser's words are all there is
    full,        ///< no room is left
    no_answer,   ///< the browser does not answer
    denied,      ///< it lets this page keep nothing: a private window, or a setting
    lost,        ///< the connection to the database broke, and a new one could not be made
    cleared,     ///< what was kept was deleted while the program ran; all of it is still in memory
    not_written, ///< our own file could not be written
    newer_store, ///< a newer version of the program wrote the store: it is left alone
    damaged      ///< the store has not one whole snapshot: it is left alone
};

struct StorageProblem {
    StorageFault fault = StorageFault::unknown;
    std::string words; ///< the browser's own; may be empty
};

/// As the page tells it: the name of the fault, a line feed, the browser's words.
StorageProblem storage_problem_from(std::string_view told);

/// What a person is told: what happened, and what it means for their work and what to do.
struct Explained {
    Word sentence, reason;
};
Explained explained(StorageFault fault);

} // namespace kumppani
