#pragma once

#include "shared/model/date.hpp"
#include "shared/model/record.hpp"

#include <cstddef>
#include <optional>
#include <vector>

/// The computed rules of the care plan and of steering-group guidance. Each is a plain function of values, so
/// that the worked figures can be held against it; amounts of money are in cents.
namespace kumppani::rules {

// Charges and headcount (care plan header).

struct Trend {
    std::int64_t previous = 0;     ///< the year before: now - change
    std::optional<double> percent; ///< change / previous * 100; none when previous <= 0
};

Trend trend(std::int64_t now, std::int64_t change);

/// Charge per head in cents, rounded half up to a whole euro; none without heads.
std::optional<std::int64_t> charge_per_head(std::int64_t cents, std::int64_t heads);

// Critical services (care plan, updates of critical services).

/// Months between updates: 12 / n, rounded to the nearest whole month and at least 1; none when n is 0.
std::optional<int> update_interval(std::int64_t updates_per_year);

/// The update after `done`.
std::optional<Month> next_update(Month done, std::int64_t updates_per_year);

/// When a critical service (Kind::service) is updated next; none while that is not known, and none for one
/// that is said to be updated never.
std::optional<Month> next_update(const Record& service);

/// Persons that updates need from IT in each of `count` months from `first` on, over all `services`
/// (Kind::service records, of any customers): each at its next update, and again after every interval.
std::vector<std::int64_t> resources_by_month(const std::vector<const Record*>& services, Month first,
                                             std::size_t count);

/// A month is overdue once it has ended.
bool overdue(Month month, Date today);

// The annual clock (care plan, recurring events).

enum class EventState { upcoming, due, overdue, done };

/// The state in the year of `today` of an event of `month` (1 to 12) last done on `done`: done when that was
/// in the same year, in whichever month.
EventState event_state(unsigned month, std::optional<Date> done, Date today);
EventState event_state(const Record& event, Date today);

/// Budget meetings whose month has come (or passed undone) in the year of `today` while the budget figures of
/// the nearest earlier month in that year are not delivered. Events are Kind::event records of one customer.
std::vector<const Record*> meetings_without_figures(const std::vector<const Record*>& events, Date today);

// Projects.

bool open(const Record& project);
/// Estimated end has passed while the project is open; days since, else none.
std::optional<int> days_late(const Record& project, Date today);
bool lacks_representation(const Record& project);
/// The promised follow-up (every n months) has not been made within n months of the last one, or of the
/// start. A month too short to have the day counts to its end: from 31.1. to 28.2.
bool follow_up_overdue(const Record& project, Date today);
/// Priorities that several open projects of one customer share, ascending.
std::vector<std::int64_t> duplicate_priorities(const std::vector<const Record*>& projects);

/// Projects per project manager: 50 / 15 = 3.3 in the study; 0 without managers.
double projects_per_manager(std::size_t projects, std::size_t managers);

// Meetings with the customer.

/// Something that somebody promised to do (Kind::note), and has not been said to have done.
bool undone_action(const Record& note);

// Staleness.

inline constexpr int stale_after_days = 90;
/// More than stale_after_days whole days have gone by.
bool stale(Milliseconds updated, Milliseconds now);
int whole_days(Milliseconds from, Milliseconds to);

} // namespace kumppani::rules
