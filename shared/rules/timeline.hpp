#pragma once

#include "shared/rules/rules.hpp"
#include "shared/words/word.hpp"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// Projects on an axis of months: which months, and where each project stands among them.
namespace kumppani::rules {

/// Whole months that are shown next to each other.
struct Window {
    Month first;
    std::size_t months;

    /// Where the beginning of a day stands: 0 at the beginning of the first month, 1 at the end of the last,
    /// each month equally wide. Beyond the window it is below 0 or above 1.
    float place(Date day) const;
    bool operator==(const Window&) const = default;
};

inline constexpr int months_before = 2, least_months = 8, most_months = 14;

/// From two months before `today` until the last day that an open project names, and a month more where words
/// stand behind that; at least 8 months and at most 14.
Window window_around(std::span<const Record* const> projects, Date today);

enum class ProjectState { planned, running, late, done, cancelled };

/// Late: rules::days_late. What says nothing of its state is planned until its start, then running.
ProjectState project_state(const Record& project, Date today);

/// A project in a window.
struct ProjectBar {
    const Record* project;
    ProjectState state;
    bool drawn = false;            ///< false: no day of it is known
    float from = 0, to = 0;        ///< in the window, 0 to 1
    bool earlier = false;          ///< it began before the window, or nobody says when
    bool later = false;            ///< it ends after the window, or nobody says when
    std::optional<float> due = {}; ///< of a late one: where it should have ended; `to` is then today
    Message words = {};            ///< what stands at its end: "valmis 30.11.", "alkaa 1.2."
};

/// In the order of `projects`; those that were over before the window began are left out. `audience`: to a
/// customer a late one is one whose new date will be agreed.
std::vector<ProjectBar> project_bars(std::span<const Record* const> projects, const Window& window,
                                     Date today, Audience audience = Audience::internal);

} // namespace kumppani::rules
