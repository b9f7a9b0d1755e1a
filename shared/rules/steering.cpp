#include "shared/rules/steering.hpp"

#include "shared/model/in_order.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace kumppani::rules {

namespace {

struct RoleInfo {
    std::string_view key;
    Word name, short_name, purpose;
};

constexpr RoleInfo roles[] = {
    {"executive", Word::role_executive, Word::role_executive_short, Word::purpose_executive},
    {"senior_user", Word::role_senior_user, Word::role_senior_user_short, Word::purpose_senior_user},
    {"user", Word::role_user, Word::role_user_short, Word::purpose_user},
    {"senior_supplier", Word::role_senior_supplier, Word::role_senior_supplier_short,
     Word::purpose_senior_supplier},
    {"supplier", Word::role_supplier, Word::role_supplier_short, Word::purpose_supplier},
};
static_assert(std::size(roles) == all_roles.size());

constexpr const RoleInfo& info(Role role) { return roles[static_cast<std::size_t>(role)]; }

constexpr SteeringTask task_table[] = {
    {Role::executive, 1, Word::task_appoint_group},
    {Role::executive, 2, Word::task_review_plan},
    {Role::executive, 3, Word::task_confirm_strategy},
    {Role::executive, 4, Word::task_review_business_case},
    {Role::executive, 5, Word::task_secure_funding},
    {Role::executive, 6, Word::task_chair_meetings},
    {Role::executive, 7, Word::task_delegate_benefits},
    {Role::executive, 8, Word::task_delegate_quality},
    {Role::executive, 9, Word::task_oversee_processes},
    {Role::executive, 10, Word::task_risks_in_business_case},
    {Role::executive, 11, Word::task_decide_escalation},
    {Role::executive, 12, Word::task_escalate_upward},
    {Role::executive, 13, Word::task_hand_over_benefits},
    {Role::executive, 14, Word::task_support_manager},
    {Role::executive, 15, Word::task_own_communication},
    {Role::senior_user, 1, Word::task_set_criteria},
    {Role::senior_user, 2, Word::task_meet_requirements},
    {Role::senior_user, 3, Word::task_user_examination},
    {Role::senior_user, 4, Word::task_owner_conflicts},
    {Role::senior_user, 5, Word::task_protect_benefits},
    {Role::senior_user, 6, Word::task_owner_matters},
    {Role::senior_user, 7, Word::task_user_viewpoint},
    {Role::senior_user, 8, Word::task_benefits_materialise},
    {Role::senior_user, 9, Word::task_report_benefits},
    {Role::senior_user, 10, Word::task_process_stability},
    {Role::senior_user, 11, Word::task_support_manager},
    {Role::senior_user, 12, Word::task_own_communication},
    {Role::user, 1, Word::task_agreed_with_senior_user},
    {Role::senior_supplier, 1, Word::task_progress_visible},
    {Role::senior_supplier, 2, Word::task_realistic},
    {Role::senior_supplier, 3, Word::task_advise_acceptance},
    {Role::senior_supplier, 4, Word::task_quality_procedures},
    {Role::senior_supplier, 5, Word::task_supplier_resources},
    {Role::senior_supplier, 6, Word::task_supplier_conflicts},
    {Role::senior_supplier, 7, Word::task_supplier_non_technical},
    {Role::senior_supplier, 8, Word::task_protect_supplier},
    {Role::senior_supplier, 9, Word::task_supplier_matters},
    {Role::senior_supplier, 10, Word::task_supplier_responsibilities},
    {Role::senior_supplier, 11, Word::task_own_communication},
    {Role::supplier, 1, Word::task_agreed_with_senior_supplier},
};
static_assert(std::size(task_table) == task_count);

/// How many of a kind of member a group has.
struct Counts {
    std::size_t people = 0, executives = 0, senior_users = 0, senior_suppliers = 0;
    std::size_t supplier_side = 0, supplier_side_partner_managers = 0;
};

Counts count(const std::vector<const Record*>& members) {
    Counts counts;
    std::set<std::pair<std::string_view, std::string_view>> people;
    for (const Record* member : members) {
        people.emplace(member->text("name"), member->text("organisation"));
        const auto role = role_from(member->text("role"));
        if (role == Role::executive) ++counts.executives;
        if (role == Role::senior_user) ++counts.senior_users;
        if (role == Role::senior_supplier) ++counts.senior_suppliers;
        if (role == Role::senior_supplier || role == Role::supplier) {
            ++counts.supplier_side;
            if (member->yes("partner_manager")) ++counts.supplier_side_partner_managers;
        }
    }
    counts.people = people.size();
    return counts;
}

Finding finding(Severity severity, Word what, Word why = Word::none) {
    return {severity, {what, {}}, {why, {}}};
}

Finding of_size(std::size_t people) {
    const std::string number = std::to_string(people);
    const auto told = [&](Severity severity, Word why) {
        return Finding{severity, {Word::group_size, {number}}, {why, {}}};
    };
    if (people < 2)
        return {Severity::error, {Word::group_too_small, {number}}, {Word::group_too_small_why, {}}};
    if (people < 3) return told(Severity::notice, Word::group_small_why);
    if (people < 7) return told(Severity::good, Word::none);
    return told(Severity::warning, people < 8 ? Word::group_big_why : Word::group_very_big_why);
}

Finding of_executives(std::size_t executives) {
    if (executives == 1) return finding(Severity::good, Word::executive_one);
    if (executives == 0)
        return finding(Severity::error, Word::executive_missing, Word::executive_missing_why);
    return {Severity::error,
            {Word::executive_several, {std::to_string(executives)}},
            {Word::executive_several_why, {}}};
}

} // namespace

std::string_view key(Role role) { return info(role).key; }

std::optional<Role> role_from(std::string_view key) {
    for (const Role role : all_roles) {
        if (info(role).key == key) return role;
    }
    return std::nullopt;
}

Word name(Role role) { return info(role).name; }
Word short_name(Role role) { return info(role).short_name; }
Word purpose(Role role) { return info(role).purpose; }

std::span<const SteeringTask> tasks(Role role) {
    const auto of_role = [&](const SteeringTask& task) { return task.role == role; };
    const auto* first = std::find_if(std::begin(task_table), std::end(task_table), of_role);
    const auto* last = std::find_if_not(first, std::end(task_table), of_role);
    return {first, static_cast<std::size_t>(last - first)};
}

RecordId task_record_id(std::string_view group, const SteeringTask& task) {
    std::string role(key(task.role));
    std::replace(role.begin(), role.end(), '_', '-'); // which ids may hold
    return std::string(group) + "." + role + "-" + std::to_string(task.number);
}

Progress progress(Role role, const std::vector<const Record*>& said) {
    Progress progress;
    for (const SteeringTask& task : tasks(role)) {
        ++progress.total;
        const bool done = std::any_of(said.begin(), said.end(), [&](const Record* record) {
            return record->yes("done") && record->integer("number") == task.number &&
                   record->text("role") == key(role);
        });
        if (done) ++progress.done;
    }
    return progress;
}

Progress progress(const std::vector<const Record*>& said) {
    Progress sum;
    for (const Role role : all_roles) {
        const Progress of_role = progress(role, said);
        sum.done += of_role.done;
        sum.total += of_role.total;
    }
    return sum;
}

std::vector<Finding> composition(const std::vector<const Record*>& members) {
    const Counts counts = count(members);
    std::vector<Finding> findings{of_size(counts.people), of_executives(counts.executives)};
    if (counts.senior_users > 0 && counts.senior_suppliers > 0) {
        findings.push_back(finding(Severity::good, Word::seniors_named));
    }
    if (counts.senior_users == 0) {
        findings.push_back(
            finding(Severity::warning, Word::senior_user_missing, Word::senior_user_missing_why));
    }
    if (counts.senior_suppliers == 0) {
        findings.push_back(
            finding(Severity::warning, Word::senior_supplier_missing, Word::senior_supplier_missing_why));
    }
    // Several of them lack the authority as one does.
    if (counts.supplier_side > 0 && counts.supplier_side == counts.supplier_side_partner_managers) {
        const std::string number = std::to_string(counts.supplier_side);
        findings.push_back({Severity::warning,
                            {Word::only_partner_manager, {number}},
                            {Word::only_partner_manager_why, {number}}});
    }
    put_in_order(findings, [](const Finding& a, const Finding& b) { return a.severity > b.severity; });
    return findings;
}

bool meeting_too_long(std::int64_t minutes) { return minutes > recommended_meeting_minutes; }

bool exceeded(std::int64_t deviation, std::int64_t tolerance) {
    return deviation > tolerance || deviation < -tolerance;
}

} // namespace kumppani::rules
