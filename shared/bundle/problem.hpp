#pragma once

#include "shared/words/word.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// What is wrong in a file: where, what, and what is allowed.
struct Problem {
    std::string pointer; ///< JSON pointer (RFC 6901): "/records/3/fields/budget"; "" for the whole file
    Message what;        ///< a full sentence: what is wrong
    Message allowed;     ///< what would be right

    bool operator==(const Problem&) const = default;
};

inline constexpr std::size_t most_problems = 50; ///< reported for one file

/// "/records/3/fields/budget: Luku on liian suuri. Enintään 1 000 000 000 000 €." on one line.
std::string text(const Problem& problem, Language language);

/// Text of unknown origin, fit to be shown in a sentence or on a terminal: one line, cut after `most`
/// characters, with
/// "\u001b" for what controls, turns the direction of writing or is no character at all.
std::string harmless(std::string_view text, std::size_t most = 60);

} // namespace kumppani
