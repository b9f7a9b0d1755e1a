#include "shared/rules/timeline.hpp"

#include "shared/words/words.hpp"

#include <algorithm>
#include <cstdlib>
#include <string>

namespace kumppani::rules {

namespace {

unsigned days_in(Month month) { return static_cast<unsigned>((month / std::chrono::last).day()); }

Date day_after(Date day) { return std::chrono::sys_days(day) + std::chrono::days(1); }

/// "30.11."; with its year where that would not be clear: a year or more from today.
std::string day_words(Date day, Date today) {
    const bool near = std::abs((month_of(day) - month_of(today)).count()) < 12;
    if (!near) return written(day);
    return std::to_string(static_cast<unsigned>(day.day())) + "." +
           std::to_string(static_cast<unsigned>(day.month())) + ".";
}

Message words_of(const ProjectBar& bar, Date today, Audience audience) {
    const auto start = bar.project->date("start"), end = bar.project->date("end");
    switch (bar.state) {
    case ProjectState::cancelled:
        return {Word::timeline_cancelled, {}};
    case ProjectState::done:
        return end ? Message{Word::timeline_ended, {day_words(*end, today)}}
                   : Message{Word::timeline_done, {}};
    case ProjectState::late:
        if (audience == Audience::customer) return {Word::timeline_new_date, {}};
        return {Word::timeline_late, {std::to_string(*days_late(*bar.project, today))}};
    case ProjectState::planned:
        if (!start) break;
        if (*start < today) return {Word::timeline_not_begun, {}};
        return {Word::timeline_begins, {day_words(*start, today)}};
    case ProjectState::running:
        break;
    }
    if (end) return {Word::timeline_ready, {day_words(*end, today)}};
    return {start ? Word::timeline_no_end : Word::timeline_no_days, {}};
}

/// Where it begins and ends as far as that is known; what is not known reaches to the edge, but nothing that
/// is only planned has begun.
void place(ProjectBar& bar, const Window& window, Date today) {
    const auto start = bar.project->date("start"), end = bar.project->date("end");
    bar.drawn = start || end;
    if (!bar.drawn) return;
    const float now = window.place(today);
    const bool planned = bar.state == ProjectState::planned;
    float from = start ? window.place(*start) : planned ? now : 0;
    float to = end ? window.place(day_after(*end)) : 1;
    if (bar.state == ProjectState::late) {
        bar.due = std::clamp(to, 0.0F, 1.0F);
        to = now;
    }
    from = std::min(from, to);
    bar.earlier = from < 0 || (!start && !planned);
    bar.later = to > 1 || !end;
    bar.from = std::clamp(from, 0.0F, 1.0F);
    bar.to = std::clamp(to, 0.0F, 1.0F);
}

bool over_before(const Record& project, const Window& window) {
    const auto end = project.date("end"), last = end ? end : project.date("start");
    return !open(project) && last && month_of(*last) < window.first;
}

} // namespace

float Window::place(Date day) const {
    const Month month = month_of(day);
    const auto passed = static_cast<float>(static_cast<unsigned>(day.day()) - 1);
    const auto whole = static_cast<float>((month - first).count());
    return (whole + passed / static_cast<float>(days_in(month))) / static_cast<float>(months);
}

Window window_around(std::span<const Record* const> projects, Date today) {
    const Month first = plus_months(month_of(today), -months_before);
    int needed = least_months;
    for (const Record* project : projects) {
        if (!open(*project)) continue;
        // The words of what is planned stand before its bar.
        const auto start = project->date("start"), end = project->date("end");
        const int room = start && end && project_state(*project, today) == ProjectState::planned ? 1 : 2;
        for (const auto& day : {start, end})
            if (day) needed = std::max(needed, static_cast<int>((month_of(*day) - first).count()) + room);
    }
    return {first, static_cast<std::size_t>(std::min(needed, most_months))};
}

ProjectState project_state(const Record& project, Date today) {
    const std::string_view state = project.text("state");
    if (state == "done") return ProjectState::done;
    if (state == "cancelled") return ProjectState::cancelled;
    if (days_late(project, today)) return ProjectState::late;
    if (state == "planned") return ProjectState::planned;
    const auto start = project.date("start");
    return state.empty() && start && today < *start ? ProjectState::planned : ProjectState::running;
}

std::vector<ProjectBar> project_bars(std::span<const Record* const> projects, const Window& window,
                                     Date today, Audience audience) {
    std::vector<ProjectBar> bars;
    for (const Record* project : projects) {
        if (over_before(*project, window)) continue;
        ProjectBar bar{.project = project, .state = project_state(*project, today)};
        place(bar, window, today);
        bar.words = words_of(bar, today, audience);
        bars.push_back(std::move(bar));
    }
    return bars;
}

} // namespace kumppani::rules
