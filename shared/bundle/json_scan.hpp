#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "shared/model/validate.hpp"

namespace kumppani {

/// One string or number of a JSON text.
struct Scanned {
    std::size_t end;               ///< where it ends; where the grammar is broken when something is `expected`
    std::optional<Word> expected;  ///< what the grammar needs at `end`
    std::optional<Fault> fault;    ///< what is wrong with the value, though one can read on after it
};

/// The string whose opening quote stands at `begin`. Faults: bytes that are not UTF-8, control characters, lone
/// surrogates.
Scanned scan_string(std::string_view text, std::size_t begin);

/// The number whose first character (a digit or '-') stands at `begin`. Faults: too long; too large, for a number with
/// a fraction or an exponent when it is infinite as a double.
Scanned scan_number(std::string_view text, std::size_t begin);

}  // namespace kumppani
