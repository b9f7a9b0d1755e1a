#include "shared/rules/calendar.hpp"

#include "shared/model/in_order.hpp"
#include "shared/rules/customers.hpp"
#include "shared/rules/rules.hpp"

#include <algorithm>

namespace kumppani::rules {

namespace {

/// By day; those of one day stand in the order of their customers.
bool sooner(const Entry& a, const Entry& b) {
    const std::chrono::sys_days day_a(a.coming.due), day_b(b.coming.due);
    return day_a < day_b;
}

void place(Calendar& calendar, const Entry& entry, Month month) {
    const Coming& coming = entry.coming;
    const Month due = month_of(coming.due), next = plus_months(month, 1);
    if (coming.days_late) {
        (coming.what == Coming::What::project_end ? calendar.late_ends : calendar.late).push_back(entry);
    } else if (due == month || due == next) {
        auto& by_month = due == month ? calendar.this_month : calendar.next_month;
        (coming.by_month ? by_month : calendar.by_day).push_back(entry);
    }
}

bool has_role(const std::vector<const Record*>& members, std::string_view role) {
    return std::any_of(members.begin(), members.end(),
                       [&](const Record* member) { return member->text("role") == role; });
}

bool steers_no_more(const Workspace& workspace, const Record& group) {
    const Record* project = workspace.find(group.text("project"));
    return project && !open(*project);
}

} // namespace

Calendar calendar(const Workspace& workspace, Month month, Date today) {
    Calendar made;
    for (const Record* customer : customers_in_care(workspace))
        for (const Coming& coming :
             next_for_customer(workspace, customer->id(), today, std::string_view::npos))
            place(made, {coming, customer}, month);
    for (auto* entries : {&made.late, &made.late_ends, &made.by_day})
        put_in_order(*entries, sooner);
    return made;
}

std::vector<std::int64_t> update_load(const Workspace& workspace, Month first, std::size_t count) {
    std::vector<const Record*> services;
    for (const Record* customer : customers_in_care(workspace)) {
        const auto& rows = workspace.rows(Kind::service, customer->id());
        services.insert(services.end(), rows.begin(), rows.end());
    }
    return resources_by_month(services, first, count);
}

Gaps gaps(const Workspace& workspace, Date today, Milliseconds now) {
    Gaps made;
    for (const Record* customer : customers_in_care(workspace)) {
        if (customer->text("manager").empty()) made.without_manager.push_back(customer);
        if (customer->text("substitute").empty()) made.without_substitute.push_back(customer);
        if (stale(workspace.last_changed(customer->id()), now)) made.stale.push_back(customer);
        for (const Record* project : workspace.rows(Kind::project, customer->id()))
            if (follow_up_overdue(*project, today)) made.follow_ups.push_back(project);
        for (const Record* meeting :
             meetings_without_figures(workspace.rows(Kind::event, customer->id()), today))
            made.without_figures.push_back(meeting);
        for (const Record* group : workspace.rows(Kind::group, customer->id())) {
            if (steers_no_more(workspace, *group)) continue;
            const auto meeting = group->date("meeting");
            if (!meeting || *meeting < today) made.without_meeting.push_back(group);
            const auto& members = workspace.rows(Kind::member, group->id());
            if (!has_role(members, "executive") || !has_role(members, "senior_user") ||
                !has_role(members, "senior_supplier"))
                made.without_role.push_back(group);
        }
    }
    put_in_order(made.stale, [&](const Record* a, const Record* b) {
        return workspace.last_changed(a->id()) < workspace.last_changed(b->id());
    });
    made.needs = similar_needs(workspace, 1);
    std::erase_if(made.needs,
                  [](const SimilarNeeds& group) { return group.standing != NeedStanding::fresh; });
    return made;
}

} // namespace kumppani::rules
