#pragma once

#include "tests/property/browser_model.hpp"

#include <ostream>
#include <vector>

namespace kumppani::tests {

/// Something that happens to a window and its store. The numbers choose among what there is.
struct Step {
    enum class What : std::uint8_t {
        set,
        create,
        remove,
        restore,
        undo,
        redo,
        import, ///< what a colleague has, who has done something too
        save,
        fold, ///< and save
        kill, ///< the browser, with all its windows
        room, ///< that memory has, or has again
        take_over
    };
    What what = What::save;
    unsigned window = 0;
    unsigned record = 0;
    unsigned value = 0;
};

std::ostream& operator<<(std::ostream& out, const Step& step);
std::vector<Step> any_steps();

/// Does to the workspace what the step says, if it is something one does to a workspace. Values that are
/// given hold the `mark`.
void work(Workspace& workspace, const Step& step, Desk& colleague, Milliseconds mark);

/// How the save of this step ends: mostly well.
End end_of(const Step& step);

/// All that is to be the same when a store is opened again.
struct Standing {
    explicit Standing(const Workspace& workspace);

    Replica replica;
    std::uint64_t counter = 0;
    std::vector<Record> records;
    std::vector<Transaction> undo, redo;

    bool operator==(const Standing&) const = default;
};

/// In what they differ; empty when they do not.
std::string difference(const Standing& a, const Standing& b);

} // namespace kumppani::tests
