#include "shared/rules/calendar.hpp"

#include "shared/model/fold.hpp"
#include "shared/rules/rules.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <tuple>

namespace kumppani::rules {

namespace {

/// By day; those of one day stand in the order of their customers.
bool sooner(const Entry& a, const Entry& b) {
    const std::chrono::sys_days day_a(a.coming.due), day_b(b.coming.due);
    return day_a < day_b;
}

std::vector<const Record*> present(const Workspace& workspace) {
    std::vector<const Record*> found;
    for (const Record* customer : workspace.all(Kind::customer))
        if (!customer->yes("archived")) found.push_back(customer);
    return found;
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

bool undecided(const Record& need) {
    const std::string_view state = need.text("state");
    return state.empty() || state == "new";
}

/// The words alone: needs are alike without regard to case, spaces and what stands between the words.
std::string alike(std::string_view text) {
    std::string words;
    bool between = false;
    for (const char c : folded(text)) {
        const bool ascii = static_cast<unsigned char>(c) < 0x80;
        const bool of_word = !ascii || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
        if (of_word && between && !words.empty()) words += ' ';
        if (of_word) words += c;
        between = !of_word;
    }
    return words;
}

/// Gathers the needs that wait, customer by customer.
class Waiting {
public:
    void add(const Record& need) {
        std::string words = alike(need.text("need"));
        if (words.empty()) words = need.id();
        auto [at, first] = found_.try_emplace(std::move(words), Found{&need, {}, 0});
        Found& found = at->second;
        if (observed(need) < observed(*found.need)) found.need = &need;
        if (found.last == need.text("customer")) return;
        found.last = need.text("customer");
        ++found.customers;
    }

    std::vector<WaitingNeed> sorted() const {
        std::vector<WaitingNeed> needs;
        for (const auto& [words, found] : found_)
            needs.push_back({found.need, found.customers});
        std::stable_sort(needs.begin(), needs.end(), [](const WaitingNeed& a, const WaitingNeed& b) {
            return std::make_tuple(b.customers, observed(*a.need)) <
                   std::make_tuple(a.customers, observed(*b.need));
        });
        return needs;
    }

private:
    struct Found {
        const Record* need;
        std::string_view last; ///< the customer counted last
        std::size_t customers;
    };

    /// One without a day is the youngest.
    static std::chrono::sys_days observed(const Record& need) {
        return need.date("observed").value_or(std::chrono::year{9999} / 12 / 31);
    }

    std::map<std::string, Found> found_;
};

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
    for (const Record* customer : present(workspace))
        for (const Coming& coming :
             next_for_customer(workspace, customer->id(), today, std::string_view::npos))
            place(made, {coming, customer}, month);
    for (auto* entries : {&made.late, &made.late_ends, &made.by_day})
        std::stable_sort(entries->begin(), entries->end(), sooner);
    return made;
}

std::vector<std::int64_t> update_load(const Workspace& workspace, Month first, std::size_t count) {
    std::vector<const Record*> services;
    for (const Record* customer : present(workspace)) {
        const auto& rows = workspace.rows(Kind::service, customer->id());
        services.insert(services.end(), rows.begin(), rows.end());
    }
    return resources_by_month(services, first, count);
}

Gaps gaps(const Workspace& workspace, Date today, Milliseconds now) {
    Gaps made;
    Waiting waiting;
    for (const Record* customer : present(workspace)) {
        if (customer->text("manager").empty()) made.without_manager.push_back(customer);
        if (customer->text("substitute").empty()) made.without_substitute.push_back(customer);
        if (stale(workspace.last_changed(customer->id()), now)) made.stale.push_back(customer);
        for (const Record* need : workspace.rows(Kind::need, customer->id()))
            if (undecided(*need)) waiting.add(*need);
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
    std::stable_sort(made.stale.begin(), made.stale.end(), [&](const Record* a, const Record* b) {
        return workspace.last_changed(a->id()) < workspace.last_changed(b->id());
    });
    made.needs = waiting.sorted();
    return made;
}

} // namespace kumppani::rules
