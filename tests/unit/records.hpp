#pragma once

#include "shared/model/record.hpp"

#include <initializer_list>
#include <utility>
#include <vector>

/// Records as tests want them: each field set once, by one person.
namespace kumppani::testing {

inline Record record(Kind kind, RecordId id, std::initializer_list<std::pair<FieldKey, Value>> values) {
    Record made(std::move(id), kind);
    std::uint64_t counter = 0;
    for (const auto& [field, value] : values) {
        made.set(field, {Assignment{value, Stamp{Replica{1}, ++counter, Clock{1}}}});
    }
    return made;
}

inline std::vector<const Record*> pointers(const std::vector<Record>& records) {
    std::vector<const Record*> result;
    for (const Record& one : records)
        result.push_back(&one);
    return result;
}

} // namespace kumppani::testing
