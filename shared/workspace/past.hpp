#pragma once

#include "shared/workspace/journal.hpp"
#include "shared/workspace/workspace.hpp"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <vector>

namespace kumppani {

/// The records as they were right after an act: as they are now, with every later change taken back. As far
/// back as the acts reach; where one of them is missing, its changes count as part of what came before it.
class Past {
public:
    /// `acts`: oldest first. `number`: of the act; 0 is the time before the first. `now` must outlive it,
    /// unchanged.
    Past(const Workspace& now, std::span<const JournalEntry> acts, std::uint64_t number);

    /// A record as it was, deleted ones too; nothing where it was not there.
    std::optional<Record> find(std::string_view id) const;

    /// The records that were changed since, in the order of their ids. They may be the same again.
    std::vector<RecordId> touched() const;

private:
    struct Before {
        Kind kind;
        std::map<FieldKey, Register> values;
    };
    const Workspace& now_;
    TextMap<Before> before_;
};

/// A record and everything that belongs to it however far down, now or ever since the acts begin; also what
/// was deleted or forgotten since.
std::set<RecordId> family(const Workspace& now, std::span<const JournalEntry> acts, std::string_view record);

} // namespace kumppani
