#pragma once

#include "shared/model/field.hpp"
#include "shared/model/value.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// Limits that no field may pass; a field may set a narrower one.
inline constexpr std::size_t longest_line = 500;                // characters (code points) of a one-line text
inline constexpr std::size_t longest_note = 20'000;             // of a text of several lines
inline constexpr std::int64_t most_money = 100'000'000'000'000; // cents: a million million euros
inline constexpr std::int64_t most_integer = 1'000'000'000;

/// The limits of one field.
std::int64_t least_number(const Field& field); ///< money in cents
std::int64_t most_number(const Field& field);
std::size_t longest_text(const Field& field); ///< of text, note and person, in characters

/// What is wrong with a value, and what is allowed.
struct Fault {
    Message what;
    Message allowed;
};

/// What is wrong with `value` as the value of `field`: its type, limits, and that text passes `text_fault`.
/// An empty value is right unless the field is required. A time is written "9.00"; ids and order keys hold
/// only the characters that this program gives them.
std::optional<Fault> fault(const Field& field, const Value& value);

/// What is wrong with text: it must be valid UTF-8 of at most `most_characters` code points, without control
/// characters, line separators and marks that turn the direction of writing (with which a text can be made to
/// look like another); `lines` allows line feeds.
std::optional<Fault> text_fault(std::string_view text, std::size_t most_characters, bool lines);

/// What a field takes, told to people: "Päivä vuosilta 1900–2199, esimerkiksi 1.3.2026."
Message allowed(const Field& field);

/// The id of a record (shared/model/record.hpp).
bool is_record_id(std::string_view text);

} // namespace kumppani
