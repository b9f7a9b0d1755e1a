#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "shared/bundle/problem.hpp"
#include "shared/model/record.hpp"

namespace kumppani {

/// The version of the format this program writes. A file with a higher number is refused.
inline constexpr int bundle_schema = 1;

/// Bounds on what is read at all: a larger file is refused before it is parsed.
inline constexpr std::size_t largest_bundle = 100'000'000;  // bytes
inline constexpr int deepest_bundle = 32;                   // nested arrays and objects

/// A file that colleagues exchange: whole records, mergeable. Format: shared/bundle/FORMAT.md.
struct Bundle {
    Replica from;            ///< who wrote it
    std::string from_name;   ///< and what they are called; may be empty
    Milliseconds as_of = 0;  ///< the latest change it holds, so that the same content gives the same bytes
    std::vector<Record> records;  ///< in the order of (kind, id)

    bool operator==(const Bundle&) const = default;
};

/// The bytes of a bundle: UTF-8 JSON, keys sorted, two spaces of indentation, a newline at the end.
std::string write_bundle(const Bundle& bundle);

/// The kind of a record that the reader of a file has already; nothing for an id it does not have.
using KnownRecord = std::function<std::optional<Kind>(std::string_view id)>;

/// The bundle in `bytes`, or everything that is wrong with it (at least one, at most most_problems). Never throws.
/// A byte order mark is accepted. Checks: JSON (RFC 8259, no duplicate keys), format, schema, each record's id, kind,
/// fields and stamps, ids that occur twice or are `known` as another kind, references to records that are neither in
/// the bundle nor `known`, or are of the wrong kind.
using ReadResult = std::variant<Bundle, std::vector<Problem>>;
ReadResult read_bundle(std::string_view bytes, const KnownRecord& known = {});

}  // namespace kumppani
