#pragma once

#include "app/session.hpp"

#include <span>
#include <string_view>

namespace kumppani {

struct ProjectTimeline {
    Audience audience = Audience::internal; ///< to a customer nothing is late: a new date will be agreed
    bool pressable = false;
    bool by_customer = false; ///< the projects of several customers, those of one next to each other
};

/// Draws projects as a timeline around today (rules::window_around) from the top of `area`, which becomes
/// what is left. Returns the project that was pressed, or nullptr.
const Record* project_timeline(const Session& session, std::string_view key, ui::Rect& area,
                               std::span<const Record* const> projects, const ProjectTimeline& how = {});

} // namespace kumppani
