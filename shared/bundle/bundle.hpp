#pragma once

#include "shared/bundle/problem.hpp"
#include "shared/model/record.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kumppani {

/// The version of the format this program writes. A file with a higher number is refused.
inline constexpr int bundle_schema = 1;
inline constexpr const char* bundle_format = "kumppani-bundle";
inline constexpr const char* bundle_kind = "exchange";

/// Bounds on what is read at all: a larger file is refused before it is parsed.
inline constexpr std::size_t largest_bundle = 100'000'000; // bytes
inline constexpr std::size_t deepest_bundle = 32;          // nested arrays and objects
inline constexpr std::size_t most_records = 500'000;
inline constexpr std::size_t most_fields = 200;           // of one record
inline constexpr std::size_t most_surviving_values = 100; // of one field beside the shown one
inline constexpr std::size_t most_unknown_fields = 1'000; // names in one file that this version does not know

/// A file that colleagues exchange: whole records, mergeable. Format: shared/bundle/FORMAT.md.
struct Bundle {
    Replica from;           ///< who wrote it
    std::string from_name;  ///< and what they are called; may be empty
    Milliseconds as_of = 0; ///< the latest change it holds, so that the same content gives the same bytes
    std::vector<Record> records; ///< in the order of (kind, id)

    bool operator==(const Bundle&) const = default;
};

/// The order of records in a file: by (kind, id).
bool in_file_order(const Record& a, const Record& b);

/// The bytes of a bundle: UTF-8 JSON, keys sorted, two spaces of indentation, a newline at the end.
std::string write_bundle(const Bundle& bundle);

/// The kind of a record that the reader of a file has already; nothing for an id it does not have.
using KnownRecord = std::function<std::optional<Kind>(std::string_view id)>;

/// The bundle in `bytes`, or everything that is wrong with it (at least one, at most most_problems). Never
/// throws. A byte order mark is accepted. Checks: JSON (RFC 8259, no duplicate keys), format, schema, each
/// record's id, kind, fields and stamps, ids that occur twice or are `known` as another kind, references to
/// records that are neither in the bundle nor `known`, or are of the wrong kind.
using ReadResult = std::variant<Bundle, std::vector<Problem>>;
ReadResult read_bundle(std::string_view bytes, const KnownRecord& known = {});

/// What read_bundle says of a file of so many bytes, more than largest_bundle: for those who do not even load
/// it.
Problem too_large(std::uint64_t size);

} // namespace kumppani
