#pragma once

#include <string>
#include <vector>

#include "shared/words/word.hpp"

namespace kumppani {

/// What is wrong in a file: where, what, and what is allowed.
struct Problem {
    std::string pointer;  ///< JSON pointer (RFC 6901): "/records/3/fields/budget"; "" for the whole file
    Message what;         ///< a full sentence: what is wrong
    Message allowed;      ///< what would be right

    bool operator==(const Problem&) const = default;
};

/// "/records/3/fields/budget: Luku on liian suuri. Enintään 1 000 000 000 000 €."
std::string text(const Problem& problem, Language language);

}  // namespace kumppani
