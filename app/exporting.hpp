#pragma once

#include "shared/bundle/bundle.hpp"
#include "shared/workspace/workspace.hpp"

#include <cstddef>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What goes into a file for colleagues.
namespace kumppani {

/// The records of some customers, in the order of (kind, id): what belongs to them however far down, deleted
/// rows included so that deletions arrive too; what any of it refers to, without which the file could not be
/// read; and the authors of its values.
std::vector<const Record*> records_of(const Workspace& workspace, const std::set<RecordId>& customers);

/// What a reader wants to know of a file before it leaves.
struct Contents {
    std::vector<std::pair<Kind, std::size_t>> kinds; ///< how many of each kind that occurs, not deleted
    std::size_t deleted = 0;
    std::size_t referred = 0; ///< customers that were not chosen, but that the chosen refer to
};

/// `chosen`: the customers asked for; empty where everything was.
Contents contents_of(std::span<const Record* const> records, const std::set<RecordId>& chosen);

Bundle bundle_of(const Workspace& workspace, std::span<const Record* const> records, std::string_view author);

/// "kumppani-oiva-kettula-2026-11-21.json"; without the name where there is none that a file's name can hold.
std::string bundle_file_name(std::string_view author, Date today);

} // namespace kumppani
