#pragma once

#include "shared/workspace/workspace.hpp"

#include <set>
#include <vector>

namespace kumppani {

/// Which records hold edits that are not durable yet, so that nothing is lost when another window takes the
/// store over before they are.
class Unsaved {
public:
    void changed(const Transaction& transaction);

    /// All that was changed so far is being made durable; and how that went.
    void handed_on(const Workspace& workspace);
    void kept();
    void failed();

    /// Forgets everything: `workspace` is what is kept.
    void reset(const Workspace& workspace);

    bool any() const { return !waiting_.empty() || !under_way_.empty(); }

    /// The records as they now stand, or every record. The edits that are not durable go by the name of
    /// `renamed_to`: the numbers they had may by now stand for edits of the other window, which writes in the
    /// same name.
    std::vector<Record> set_aside(const Workspace& workspace, bool everything, Replica renamed_to) const;

private:
    std::set<RecordId> waiting_, under_way_;
    std::uint64_t durable_ = 0; ///< the number of our latest edit that is kept
    std::uint64_t sent_ = 0;    ///< of the latest that is under way
};

} // namespace kumppani
