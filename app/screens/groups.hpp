#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "app/screens/new_group.hpp"
#include "app/session.hpp"

namespace kumppani {

/// All steering groups, with what each lacks and when it meets.
class GroupsScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    enum class Sort { name, customer, project, composition, progress, meeting };

    void head(Session& session, ui::Rect& area);
    void table(Session& session, ui::Rect& area);
    void cards(Session& session, ui::Rect& area);
    void nothing(Session& session, ui::Rect area);
    void find(const Session& session);

    std::string search_;
    Sort sort_ = Sort::name;
    bool descending_ = false;
    std::vector<const Record*> found_;  ///< this frame's rows
    std::optional<NewGroup> making_;    ///< the dialog, while it is open
};

}  // namespace kumppani
