#pragma once

#include <string>

#include "app/session.hpp"

namespace kumppani {

/// All steering groups, with what each lacks and when it meets.
class GroupsScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    std::string search_;
};

}  // namespace kumppani
