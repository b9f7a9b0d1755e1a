#pragma once

#include "app/session.hpp"
#include "app/ui/timeline.hpp"
#include "shared/rules/timeline.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

struct ProjectTimeline {
    Audience audience = Audience::internal; ///< to a customer nothing is late: a new date will be agreed
    bool pressable = false;
    bool by_customer = false; ///< the projects of several customers, those of one next to each other

    bool operator==(const ProjectTimeline&) const = default;
};

/// Projects as a timeline around today (rules::window_around). Remembers its words and measures until a row
/// changes: a plan may have a thousand projects, and is drawn many times.
class TimelineView {
public:
    /// Draws from the top of `area`, which becomes what is left. Returns the project that was pressed, or
    /// nullptr.
    const Record* draw(const Session& session, std::string_view key, ui::Rect& area,
                       std::span<const Record* const> projects, const ProjectTimeline& how = {});

private:
    void renew(const Session& session, std::span<const Record* const> projects, const ProjectTimeline& how);

    /// Everything that the bars depend on.
    struct Question {
        std::uint64_t revision = ~std::uint64_t{0};
        Date today{};
        Language language = Language::fi;
        ProjectTimeline how;
        std::vector<const Record*> projects;

        bool operator==(const Question&) const = default;
    };

    Question answered_; ///< what the rest answers
    rules::Window window_;
    std::vector<const Record*> shown_; ///< by bar
    std::vector<ui::TimelineBar> bars_;
    std::vector<std::string> axis_;
    ui::TimelineMeasures measures_;
};

} // namespace kumppani
