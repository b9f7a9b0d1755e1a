#pragma once

#include "app/session.hpp"
#include "shared/rules/steering.hpp"

namespace kumppani {

/// One steering group: its members and what their composition lacks, the tasks of each role, who informs
/// whom, the next meeting and the tolerances.
class GroupScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    rules::Role role_ = rules::Role::executive; ///< whose tasks are shown
    std::string shown_;
};

} // namespace kumppani
