#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/bundle/problem.hpp"

namespace kumppani {

/// Bounds on any JSON that comes from outside, so that it is read in bounded time and memory.
inline constexpr int deepest_json = 32;                          // nested arrays and objects
inline constexpr std::size_t most_members = 100'000;             // of one object
inline constexpr std::size_t longest_number = 64;                // characters
inline constexpr std::int64_t most_json_integer = 9'007'199'254'740'991;  // exact in every program (RFC 8259, 6)

/// A text that was found to be JSON, so that walking it (shared/bundle/json_cursor.hpp) cannot fail. A view: the
/// bytes must outlive it.
class CheckedJson {
public:
    std::string_view text() const { return text_; }

private:
    explicit CheckedJson(std::string_view text) : text_(text) {}
    friend std::variant<CheckedJson, std::vector<Problem>> check_json(std::string_view bytes);

    std::string_view text_;
};

/// Checks that `bytes` are one JSON value (RFC 8259) in UTF-8, after an optional byte order mark: its grammar; the
/// bounds above; text that is valid UTF-8 without lone surrogates; no object that names a member twice.
/// Gives otherwise what is wrong: faults of grammar with line and column (the first ends the search), others with
/// the JSON pointer of the value.
std::variant<CheckedJson, std::vector<Problem>> check_json(std::string_view bytes);

}  // namespace kumppani
