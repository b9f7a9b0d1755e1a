#pragma once

#include "shared/rules/agenda.hpp"
#include "shared/rules/needs.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

/// What is on the calendar of all customers together: those that were archived are left out. All point into
/// the workspace, until its next change.
namespace kumppani::rules {

/// Something that is due for a customer.
struct Entry {
    Coming coming;
    const Record* customer;
};

/// What is due in a month and the one after it.
struct Calendar {
    std::vector<Entry> late; ///< events, updates and actions whose time has passed: the longest late first
    std::vector<Entry> late_ends;  ///< open projects whose estimated end has passed, likewise
    std::vector<Entry> by_day;     ///< meetings, actions and ends of projects, by day
    std::vector<Entry> this_month; ///< what is meant by the month alone, by customer
    std::vector<Entry> next_month;
};

/// `month`: the first of the two. What is late is there in whichever months are looked at.
Calendar calendar(const Workspace& workspace, Month month, Date today);

/// How many persons the updates of all customers' critical services take from IT, in each of `count` months
/// from `first` on.
std::vector<std::int64_t> update_load(const Workspace& workspace, Month first, std::size_t count);

/// What customers and their steering groups lack.
struct Gaps {
    std::vector<const Record*> without_manager, without_substitute; ///< customers
    std::vector<const Record*> stale;                               ///< likewise, the longest untouched first
    std::vector<const Record*> without_meeting, without_role;       ///< groups of projects that are open
    std::vector<SimilarNeeds> needs;            ///< that wait for a decision, also of one customer alone
    std::vector<const Record*> without_figures; ///< budget meetings whose figures should be there by now
    std::vector<const Record*> follow_ups;      ///< projects whose follow-up is due
};
Gaps gaps(const Workspace& workspace, Date today, Milliseconds now);

} // namespace kumppani::rules
