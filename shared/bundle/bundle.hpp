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

/// The newest version of the format. A file with a higher number is refused; one is written with the lowest
/// number that holds what is in it, so that colleagues who have not updated yet can read whatever they can
/// keep.
inline constexpr int bundle_schema = 2;
inline constexpr const char* bundle_format = "kumppani-bundle";

/// Bounds on what is read at all: a larger file is refused before it is parsed.
inline constexpr std::size_t largest_bundle = 100'000'000; // bytes
inline constexpr std::size_t deepest_bundle = 32;          // nested arrays and objects
inline constexpr std::size_t most_records = 500'000;
inline constexpr std::size_t most_fields = 200;           // of one record
inline constexpr std::size_t most_surviving_values = 100; // of one field beside the shown one
inline constexpr std::size_t most_unknown_fields = 1'000; // names in one file that this version does not know

/// For whom a file is.
enum class BundleKind : std::uint8_t {
    exchange, ///< for colleagues: whole records, mergeable
    share     ///< for a customer: what may be shown, to be read only (shared/bundle/customer_file.hpp)
};

/// Its name in files: "exchange".
std::string_view key(BundleKind kind);

/// A file that leaves the program or comes to it. Format: shared/bundle/FORMAT.md.
struct Bundle {
    Replica from;           ///< who wrote it; nobody in a customer's file
    std::string from_name;  ///< and what they are called; may be empty
    Milliseconds as_of = 0; ///< the latest change it holds, so that the same content gives the same bytes
    std::vector<Record> records; ///< in the order of (kind, id)
    BundleKind kind = BundleKind::exchange;
    std::vector<RecordId> handover = {}; ///< customers in the file whose care its reader takes over

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
///
/// A customer's file is refused with a sentence that says what it is, unless `accepted` says that the reader
/// only wants to show what is in the file: it can never be joined into a workspace, since what it leaves out
/// would look deleted. Its ids are its own: `known` counts for nothing then.
enum class Accepted : std::uint8_t { exchange, any };
using ReadResult = std::variant<Bundle, std::vector<Problem>>;
ReadResult read_bundle(std::string_view bytes, const KnownRecord& known = {},
                       Accepted accepted = Accepted::exchange);

/// What read_bundle says of a file of so many bytes, more than largest_bundle: for those who do not even load
/// it.
Problem too_large(std::uint64_t size);

} // namespace kumppani
