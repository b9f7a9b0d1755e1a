#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/model/field.hpp"
#include "shared/model/value.hpp"

namespace kumppani {

/// Limits that no field may pass; a field may set a narrower one.
inline constexpr std::size_t longest_line = 500;        // characters (code points) of a one-line text
inline constexpr std::size_t longest_note = 20'000;     // of a text of several lines
inline constexpr std::int64_t most_money = 100'000'000'000'000;  // cents: a million million euros
inline constexpr std::int64_t most_integer = 1'000'000'000;

/// What is wrong with a value, and what is allowed.
struct Fault {
    Message what;
    Message allowed;
};

/// What is wrong with `value` as the value of `field`: its type, limits, and that text is valid UTF-8 without
/// control characters (a note may hold line feeds). An empty value is right unless the field is required.
std::optional<Fault> fault(const Field& field, const Value& value);

/// The same for text alone, `lines` saying whether line feeds are allowed.
std::optional<Fault> text_fault(std::string_view text, std::size_t most_characters, bool lines);

}  // namespace kumppani
