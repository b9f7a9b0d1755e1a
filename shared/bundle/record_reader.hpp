#pragma once

#include "shared/bundle/problem_list.hpp"
#include "shared/model/record.hpp"
#include "shared/model/value_json.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kumppani {

/// A record as it stood in a file.
struct ReadRecord {
    Record record;
    std::vector<std::pair<FieldKey, Value>> unstamped; ///< values without a stamp: someone wrote them by hand
    bool right = true;                                 ///< nothing was told of its contents
    bool mergeable = false;                            ///< it says what merging needs
};

/// Whether two stamps name one edit: their clocks count for nothing.
inline bool is_same_edit(const Stamp& a, const Stamp& b) {
    return a.replica == b.replica && a.counter == b.counter;
}

/// The names of fields that this version does not know, in one file.
using UnknownFields = std::set<std::string, std::less<>>;

/// Reads the records of one file.
class RecordReader {
public:
    explicit RecordReader(ProblemList& problems) : problems_(problems) {}

    /// The record that `json` is, or nothing after telling what is wrong with it. Names of fields that this
    /// version does not know are kept, up to most_unknown_fields in all: a FieldKey is never forgotten.
    std::optional<ReadRecord> read(const Json& json, const Place& place);

private:
    ProblemList& problems_;
    UnknownFields unknown_fields_;
};

} // namespace kumppani
