#include "shared/rules/handover.hpp"

#include "shared/model/in_order.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani::rules {

namespace {

bool undecided(const Record& need) {
    const std::string_view state = need.text("state");
    return state.empty() || state == "new" || state == "combined";
}

std::vector<const Record*> meetings_over(const Workspace& workspace, const Record& customer, Date today) {
    std::vector<const Record*> groups;
    for (const Record* group : workspace.rows(Kind::group, customer.id())) {
        const auto meeting = group->date("meeting");
        if (meeting && *meeting < today) groups.push_back(group);
    }
    put_in_order(groups,
                 [](const Record* a, const Record* b) { return a->date("meeting") > b->date("meeting"); });
    return groups;
}

std::vector<Call> people(const Workspace& workspace, const Handover& handover) {
    std::vector<Call> calls;
    const auto add = [&](const Record& about, std::string_view key) {
        const std::string_view name = about.text(key);
        if (!name.empty()) calls.push_back({name, field(about.kind(), key).label, &about});
    };
    for (const std::string_view key : {"contact", "manager", "substitute"})
        add(*handover.customer, key);
    for (const Record* project : handover.projects)
        add(*project, "manager");
    for (const Record* service : workspace.rows(Kind::service, handover.customer->id()))
        add(*service, "contact");
    return calls;
}

} // namespace

Handover handover(const Workspace& workspace, const Record& customer, Date today, Milliseconds now) {
    Handover made{.customer = &customer,
                  .attention = attention(workspace, customer, today, now),
                  .projects = {},
                  .needs = {},
                  .next = next_for_customer(workspace, customer.id(), today, most_coming_on_handover),
                  .last_meetings = meetings_over(workspace, customer, today),
                  .people = {}};
    const auto& projects = workspace.rows(Kind::project, customer.id());
    std::copy_if(projects.begin(), projects.end(), std::back_inserter(made.projects),
                 [](const Record* project) { return open(*project); });
    const auto& needs = workspace.rows(Kind::need, customer.id());
    std::copy_if(needs.begin(), needs.end(), std::back_inserter(made.needs),
                 [](const Record* need) { return undecided(*need); });
    made.people = people(workspace, made);
    return made;
}

} // namespace kumppani::rules
