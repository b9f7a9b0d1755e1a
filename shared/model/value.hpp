#pragma once

#include "shared/model/date.hpp"

#include <cstdint>
#include <string>
#include <variant>

namespace kumppani {

/// A value that a newer version of the program wrote and this one keeps without understanding it: canonical
/// JSON.
struct Opaque {
    std::string json;

    bool operator==(const Opaque&) const = default;
    bool operator<(const Opaque& other) const { return json < other.json; }
};

/// What a field holds. Nothing (std::monostate) is a field that was emptied. Which alternative a field takes
/// is said by its type (shared/model/field.hpp):
///   bool          yes/no
///   std::int64_t  whole numbers; money in cents
///   std::string   UTF-8 text; the key of a choice; the id of a record; an order key
using Value = std::variant<std::monostate, bool, std::int64_t, Date, Month, std::string, Opaque>;

inline bool is_empty(const Value& value) { return std::holds_alternative<std::monostate>(value); }

} // namespace kumppani
