#pragma once

#include "shared/model/date.hpp"
#include "shared/model/record.hpp"

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What a file that leaves holds, and what it is called.
namespace kumppani {

/// What a reader wants to know of a file before it leaves.
struct Contents {
    std::vector<std::pair<Kind, std::size_t>> kinds; ///< how many of each kind that occurs, not deleted
    std::size_t deleted = 0;
    std::size_t referred = 0; ///< customers that were not chosen, but that the chosen refer to
};

/// `chosen`: the customers asked for; empty where everything was.
Contents contents_of(std::span<const Record* const> records, const std::set<RecordId>& chosen);

/// "kumppani-oiva-kettula-2026-11-21.json"; without the name where there is none that a file's name can hold.
std::string bundle_file_name(std::string_view author, Date today);

} // namespace kumppani
