#include "shared/rules/rules.hpp"

#include <algorithm>
#include <map>

namespace kumppani::rules {

namespace {

constexpr std::int64_t floor_divided(std::int64_t number, std::int64_t by) {
    return number / by - (number % by < 0 ? 1 : 0);
}

/// The same day `count` months later, or the last of a month that is too short to have it.
Date plus_months_to_date(Date date, int count) {
    const Date same_day = date + std::chrono::months(count);
    return same_day.ok() ? same_day : Date(same_day.year() / same_day.month() / std::chrono::last);
}

bool is_event(const Record& event, std::string_view type) { return event.text("type") == type; }

} // namespace

Trend trend(std::int64_t now, std::int64_t change) {
    const std::int64_t previous = now - change;
    if (previous <= 0) return {previous, std::nullopt};
    return {previous, static_cast<double>(change) / static_cast<double>(previous) * 100};
}

std::optional<std::int64_t> charge_per_head(std::int64_t cents, std::int64_t heads) {
    if (heads <= 0) return std::nullopt;
    // A euro is 100 cents: cents / (100 * heads) rounded half up is floor(cents / (100 * heads) + 1/2).
    return floor_divided(cents + 50 * heads, 100 * heads) * 100;
}

std::optional<int> update_interval(std::int64_t updates_per_year) {
    if (updates_per_year <= 0) return std::nullopt;
    return static_cast<int>(std::max<std::int64_t>(1, (24 + updates_per_year) / (2 * updates_per_year)));
}

std::optional<Month> next_update(Month done, std::int64_t updates_per_year) {
    const auto interval = update_interval(updates_per_year);
    if (!interval) return std::nullopt;
    return plus_months(done, *interval);
}

std::optional<Month> next_update(const Record& service) {
    const bool never = service.has("updates") && service.integer("updates") == 0;
    return never ? std::nullopt : service.month("next");
}

std::vector<std::int64_t> resources_by_month(const std::vector<const Record*>& services, Month first,
                                             std::size_t count) {
    std::vector<std::int64_t> persons(count, 0);
    const Month end = plus_months(first, static_cast<int>(count));
    for (const Record* service : services) {
        const std::int64_t updates = service->integer("updates");
        for (auto month = next_update(*service); month && *month < end;
             month = next_update(*month, updates)) {
            if (*month >= first)
                persons[static_cast<std::size_t>((*month - first).count())] += service->integer("resources");
        }
    }
    return persons;
}

bool overdue(Month month, Date today) { return month < month_of(today); }

EventState event_state(unsigned month, std::optional<Date> done, Date today) {
    if (done && done->year() == today.year()) return EventState::done;
    const unsigned current(today.month());
    if (month < current) return EventState::overdue;
    return month == current ? EventState::due : EventState::upcoming;
}

EventState event_state(const Record& event, Date today) {
    return event_state(static_cast<unsigned>(event.integer("month")), event.date("done"), today);
}

std::vector<const Record*> meetings_without_figures(const std::vector<const Record*>& events, Date today) {
    std::vector<const Record*> found;
    for (const Record* meeting : events) {
        if (!is_event(*meeting, "budget_meeting")) continue;
        const EventState state = event_state(*meeting, today);
        if (state != EventState::due && state != EventState::overdue) continue;
        const Record* preceding = nullptr;
        for (const Record* figures : events) {
            if (!is_event(*figures, "budget_figures")) continue;
            const std::int64_t month = figures->integer("month");
            if (month >= meeting->integer("month")) continue;
            if (!preceding || month > preceding->integer("month")) preceding = figures;
        }
        if (preceding && event_state(*preceding, today) != EventState::done) found.push_back(meeting);
    }
    return found;
}

bool open(const Record& project) {
    const std::string_view state = project.text("state");
    return state != "done" && state != "cancelled";
}

std::optional<int> days_late(const Record& project, Date today) {
    const auto end = project.date("end");
    if (!end || !open(project) || *end >= today) return std::nullopt;
    return days_between(*end, today);
}

bool lacks_representation(const Record& project) {
    return open(project) && project.text("representation").empty();
}

bool follow_up_overdue(const Record& project, Date today) {
    const std::int64_t interval = project.integer("follow_up_months");
    const auto followed_up = project.date("followed_up");
    const auto since = followed_up ? followed_up : project.date("start");
    if (!open(project) || interval <= 0 || !since) return false;
    return plus_months_to_date(*since, static_cast<int>(interval)) < today;
}

std::vector<std::int64_t> duplicate_priorities(const std::vector<const Record*>& projects) {
    std::map<std::int64_t, int> times;
    for (const Record* project : projects) {
        if (open(*project) && project->has("priority")) ++times[project->integer("priority")];
    }
    std::vector<std::int64_t> found;
    for (const auto& [priority, count] : times) {
        if (count > 1) found.push_back(priority);
    }
    return found;
}

double projects_per_manager(std::size_t projects, std::size_t managers) {
    return managers == 0 ? 0 : static_cast<double>(projects) / static_cast<double>(managers);
}

int whole_days(Milliseconds from, Milliseconds to) {
    return static_cast<int>(floor_divided(to - from, 24 * 60 * 60 * 1000));
}

bool undone_action(const Record& note) { return note.text("type") == "action" && !note.has("done"); }

bool stale(Milliseconds updated, Milliseconds now) { return whole_days(updated, now) > stale_after_days; }

} // namespace kumppani::rules
