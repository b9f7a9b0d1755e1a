#pragma once

#include "shared/model/field.hpp"
#include "shared/model/value.hpp"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string_view>

namespace kumppani {

using Json = nlohmann::json;

/// The field that says how a value stands in files: the kind's own, or the reserved `deleted` that every kind
/// has (text). nullptr for a field that only a newer version knows: its values are kept as they are (Opaque).
const Field* described_field(Kind kind, std::string_view key);

/// A value as it stands in files: null when empty, true and false, whole numbers, money as a number of euros
/// with at most two decimals, "2026-03-01", "2026-04", text. `field` may be nullptr.
Json to_json(const Field* field, const Value& value);

/// The value that JSON says, or nothing where the field does not take what stands there (text for a number,
/// half a cent, the 30th of February). Limits and choices are not checked here: see
/// shared/model/validate.hpp. Any JSON is a value of an undescribed field.
std::optional<Value> value_from_json(const Field* field, const Json& json);

} // namespace kumppani
