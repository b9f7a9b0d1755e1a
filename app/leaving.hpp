#pragma once

#include "shared/bundle/exchange_file.hpp"
#include "shared/workspace/workspace.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// What leaves in a file, and for whom.
namespace kumppani {

/// What a user asks for.
struct Leaving {
    enum class What : std::uint8_t { everything, customers, projects, groups };

    BundleKind whom = BundleKind::exchange;
    What what = What::everything;    ///< never everything for a customer
    std::set<RecordId> chosen = {};  ///< of the kind that `what` says
    std::optional<Known> known = {}; ///< what the reader has: only what is new to them leaves
    bool handover = false;           ///< the chosen customers are handed over to a substitute

    bool operator==(const Leaving&) const = default;
};

/// The kind of record that is chosen; nothing where everything leaves.
std::optional<Kind> chosen_kind(Leaving::What what);

/// How many of what a file holds.
struct Contents {
    std::vector<std::pair<Kind, std::size_t>> kinds = {}; ///< of each kind that occurs, those not deleted
    std::size_t deleted = 0;
    std::size_t referred = 0; ///< customers that were not asked for, but that others in the file refer to
};
Contents contents_of(std::span<const Record* const> records, const Leaving& leaving);

/// The file as it would be saved now. `author`: what its writer is called.
Bundle file_of(const Workspace& workspace, const Leaving& leaving, std::string_view author);

/// The records in it: for colleagues those of the workspace itself.
Records records_leaving(const Workspace& workspace, const Leaving& leaving);

} // namespace kumppani
