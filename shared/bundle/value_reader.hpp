#pragma once

#include "shared/bundle/problem_list.hpp"
#include "shared/model/field.hpp"
#include "shared/model/value.hpp"
#include "shared/model/value_json.hpp"

#include <optional>

namespace kumppani {

/// The value of a field as it stands in a file, or nothing after telling what is wrong with it. `described`
/// is nullptr for a field that this version does not know: of its value only the text in it is judged. An
/// empty value is right also where the field is required: someone has yet to fill it in.
std::optional<Value> read_value(const Field* described, const Json& json, const Place& place,
                                ProblemList& problems);

} // namespace kumppani
