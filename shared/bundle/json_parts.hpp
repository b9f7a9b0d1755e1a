#pragma once

#include "shared/bundle/problem_list.hpp"
#include "shared/model/value_json.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>

namespace kumppani {

/// Bounds on JSON that comes from outside, so that it is read in bounded memory.
inline constexpr std::size_t most_values = 10'000; // in one part
inline constexpr std::size_t longest_number = 64;  // characters

/// Whole numbers up to this are exact in every program (RFC 8259, section 6).
inline constexpr std::int64_t most_json_integer = 9'007'199'254'740'991;

/// What becomes of a member of the document.
enum class Keep {
    nothing, ///< it is checked, and dropped
    whole,   ///< it is a part
    elements ///< each element of the array is a part, and then the array without them; anything else is one
             ///< part
};

/// How a document is handed over: part by part, as soon as each was read.
struct JsonParts {
    std::function<Keep(std::string_view member)> keep;
    std::function<void(std::string_view member, const Place&, const Json&)> take;
    std::function<void(const Place&, const Json&)> take_element;
};

/// Reads JSON (RFC 8259) in UTF-8, after an optional byte order mark, whose document is an object. Tells what
/// is wrong with it: what breaks the grammar with line and column, and no more is read then; members that an
/// object has twice and numbers beyond the bounds with their pointers. Returns whether it was read to its
/// end. Nesting deeper than deepest_bundle ends the reading, and so do too many values in a part.
bool read_json_parts(std::string_view bytes, const JsonParts& parts, ProblemList& problems);

} // namespace kumppani
