#pragma once

#include "shared/bundle/problem_list.hpp"
#include "shared/model/value_json.hpp"

#include <nlohmann/json.hpp>

#include <initializer_list>
#include <string>
#include <string_view>

namespace kumppani {

// What stands at a place, or nullptr after telling that it is something else.

const Json* expect_object(const Json& json, const Place& place, ProblemList& problems);
const Json* expect_array(const Json& json, const Place& place, ProblemList& problems);
const std::string* expect_string(const Json& json, const Place& place, ProblemList& problems);

/// The member of an object, or nullptr after telling that it is missing.
const Json* expect_member(const Json& object, std::string_view name, const Place& place,
                          ProblemList& problems);

/// Tells of each member of an object that is none of `names`.
void expect_only(std::initializer_list<std::string_view> names, const Json& object, const Place& place,
                 ProblemList& problems);

} // namespace kumppani
