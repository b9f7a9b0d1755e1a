#include "shared/model/kind.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <cassert>

namespace kumppani {

namespace {

using enum Type;
constexpr Audience shown = Audience::customer;

constexpr Choice customer_types[] = {
    {"division", Word::type_division},     {"service_centre", Word::type_service_centre},
    {"enterprise", Word::type_enterprise}, {"regional", Word::type_regional},
    {"company", Word::type_company},       {"foundation", Word::type_foundation},
};
constexpr Choice relations[] = {{"direct", Word::relation_direct}, {"indirect", Word::relation_indirect}};
constexpr Choice segments[] = {
    {"1", Word::segment_1}, {"2", Word::segment_2}, {"3", Word::segment_3},
    {"4", Word::segment_4}, {"5", Word::segment_5},
};
constexpr Choice charge_methods[] = {{"allocation", Word::charge_allocation},
                                     {"invoice", Word::charge_invoice}};
constexpr Choice project_states[] = {
    {"planned", Word::project_planned},
    {"running", Word::project_running},
    {"done", Word::project_done},
    {"cancelled", Word::project_cancelled},
};
constexpr Choice maintainers[] = {{"it", Word::maintenance_it},
                                  {"tiera", Word::maintenance_tiera},
                                  {"external", Word::maintenance_external}};
constexpr Choice event_types[] = {
    {"budget_figures", Word::event_budget_figures},
    {"budget_meeting", Word::event_budget_meeting},
    {"survey", Word::event_survey},
    {"analysis", Word::event_analysis},
    {"fair", Word::event_fair},
    {"other", Word::event_other},
};
constexpr Choice need_states[] = {
    {"new", Word::need_new},           {"combined", Word::need_combined}, {"project", Word::need_to_project},
    {"rejected", Word::need_rejected}, {"done", Word::need_done},
};
constexpr Choice growth_categories[] = {{"growth", Word::growth_potential},
                                        {"steady", Word::growth_steady},
                                        {"shrinking", Word::growth_shrinking}};
constexpr Choice note_types[] = {
    {"action", Word::note_action},
    {"decision", Word::note_decision},
    {"note", Word::note_note},
};
constexpr Choice roles[] = {
    {"executive", Word::role_executive}, {"senior_user", Word::role_senior_user},
    {"user", Word::role_user},           {"senior_supplier", Word::role_senior_supplier},
    {"supplier", Word::role_supplier},
};

constexpr Field author_fields[] = {
    {.key = "name", .type = person, .label = Word::author_name, .audience = shown, .required = true},
};

constexpr Field customer_fields[] = {
    {.key = "name", .type = text, .label = Word::customer_name, .audience = shown, .required = true},
    {.key = "type",
     .type = choice,
     .label = Word::customer_type,
     .audience = shown,
     .choices = customer_types},
    {.key = "manager", .type = person, .label = Word::partner_manager, .audience = shown},
    {.key = "substitute", .type = person, .label = Word::substitute, .audience = shown},
    {.key = "contact", .type = person, .label = Word::customer_contact, .audience = shown},
    {.key = "charges", .type = money, .label = Word::charges_per_year, .unit = Unit::euro},
    {.key = "charges_change",
     .type = money,
     .label = Word::charges_change,
     .unit = Unit::euro,
     .signed_number = true},
    {.key = "headcount", .type = integer, .label = Word::headcount, .unit = Unit::persons, .most = 1'000'000},
    {.key = "headcount_change",
     .type = integer,
     .label = Word::headcount_change,
     .unit = Unit::persons,
     .signed_number = true,
     .most = 1'000'000},
    {.key = "segment", .type = choice, .label = Word::segment, .choices = segments},
    {.key = "outlook", .type = integer, .label = Word::outlook, .least = 1, .most = 10},
    {.key = "outlook_reason", .type = text, .label = Word::outlook_reason},
    {.key = "relation", .type = choice, .label = Word::customer_relation, .choices = relations},
    {.key = "parent", .type = reference, .label = Word::parent_customer, .target = Kind::customer},
    {.key = "steers", .type = yes_no, .label = Word::steers_it},
    {.key = "charge_method", .type = choice, .label = Word::charge_method, .choices = charge_methods},
    {.key = "archived", .type = yes_no, .label = Word::archived},
};

constexpr Field project_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .audience = shown, .required = true},
    {.key = "order", .type = order, .label = Word::order, .audience = shown},
    {.key = "priority", .type = integer, .label = Word::priority, .least = 1, .most = 999},
    {.key = "name", .type = text, .label = Word::project_name, .audience = shown, .required = true},
    {.key = "start", .type = date, .label = Word::start_date, .audience = shown},
    {.key = "end", .type = date, .label = Word::estimated_end, .audience = shown},
    {.key = "manager", .type = person, .label = Word::project_manager, .audience = shown},
    {.key = "budget", .type = money, .label = Word::budget, .unit = Unit::euro},
    {.key = "representation", .type = person, .label = Word::it_representation},
    {.key = "action", .type = text, .label = Word::action},
    {.key = "follow_up_months",
     .type = integer,
     .label = Word::follow_up_months,
     .unit = Unit::months,
     .most = 60},
    {.key = "followed_up", .type = date, .label = Word::followed_up},
    {.key = "state",
     .type = choice,
     .label = Word::project_state,
     .audience = shown,
     .choices = project_states},
};

constexpr Field service_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .audience = shown, .required = true},
    {.key = "order", .type = order, .label = Word::order, .audience = shown},
    {.key = "system", .type = text, .label = Word::system, .audience = shown, .required = true},
    {.key = "updates",
     .type = integer,
     .label = Word::updates_per_year,
     .audience = shown,
     .unit = Unit::times_a_year,
     .most = 365},
    {.key = "next", .type = month, .label = Word::next_update, .audience = shown},
    {.key = "contact", .type = person, .label = Word::contact_person, .audience = shown},
    {.key = "supplier", .type = text, .label = Word::application_supplier, .audience = shown},
    {.key = "maintenance",
     .type = choice,
     .label = Word::maintenance,
     .audience = shown,
     .choices = maintainers},
    {.key = "resources", .type = integer, .label = Word::it_resources, .unit = Unit::persons, .most = 999},
    {.key = "other", .type = text, .label = Word::other},
};

constexpr Field event_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .audience = shown, .required = true},
    {.key = "order", .type = order, .label = Word::order, .audience = shown},
    {.key = "month",
     .type = calendar_month,
     .label = Word::event_month,
     .audience = shown,
     .required = true,
     .least = 1,
     .most = 12},
    {.key = "what", .type = text, .label = Word::event_what, .audience = shown, .required = true},
    {.key = "type", .type = choice, .label = Word::event_type, .audience = shown, .choices = event_types},
    {.key = "responsible", .type = text, .label = Word::responsible_party, .audience = shown},
    {.key = "recipient", .type = text, .label = Word::recipient, .audience = shown},
    {.key = "where", .type = text, .label = Word::location, .audience = shown},
    {.key = "participants", .type = text, .label = Word::participants},
    {.key = "done", .type = date, .label = Word::event_done, .audience = shown},
};

constexpr Field need_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .required = true},
    {.key = "order", .type = order, .label = Word::order},
    {.key = "need", .type = text, .label = Word::need, .required = true},
    {.key = "impact", .type = text, .label = Word::impact},
    {.key = "observed", .type = date, .label = Word::observed},
    {.key = "budgeted", .type = yes_no, .label = Word::budgeted},
    {.key = "fits", .type = yes_no, .label = Word::fits_environment},
    {.key = "state", .type = choice, .label = Word::need_state, .choices = need_states},
    {.key = "reason", .type = text, .label = Word::need_reason},
    {.key = "common", .type = text, .label = Word::common_need}, // what needs put together are called
    {.key = "noted_at", .type = time, .label = Word::noted_at},  // of one that was captured in a meeting
};

constexpr Field marketing_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .required = true},
    {.key = "order", .type = order, .label = Word::order},
    {.key = "what", .type = text, .label = Word::service_to_offer, .required = true},
    {.key = "category", .type = choice, .label = Word::growth_category, .choices = growth_categories},
    {.key = "productised", .type = yes_no, .label = Word::productised},
    {.key = "note", .type = text, .label = Word::note},
};

constexpr Field agreement_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .required = true},
    {.key = "order", .type = order, .label = Word::order},
    {.key = "what", .type = text, .label = Word::agreed_matter, .required = true},
    {.key = "agreed", .type = date, .label = Word::agreed_on},
    {.key = "note", .type = text, .label = Word::note},
};

// Written in front of the customer: all of it may be shown.
constexpr Field note_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .audience = shown, .required = true},
    {.key = "order", .type = order, .label = Word::order, .audience = shown},
    {.key = "type", .type = choice, .label = Word::note_type, .audience = shown, .choices = note_types},
    {.key = "text", .type = text, .label = Word::note_text, .audience = shown, .required = true},
    {.key = "responsible", .type = person, .label = Word::note_responsible, .audience = shown},
    {.key = "due", .type = date, .label = Word::note_due, .audience = shown},
    {.key = "done", .type = date, .label = Word::note_done, .audience = shown},
    {.key = "noted", .type = date, .label = Word::noted_on, .audience = shown},
    {.key = "noted_at", .type = time, .label = Word::noted_at, .audience = shown},
};

// What the header said of a year that has passed: "follow profitability beyond one calendar year". The year
// is its title, and so a text.
constexpr Field figures_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .required = true},
    {.key = "order", .type = order, .label = Word::order},
    {.key = "year", .type = text, .label = Word::figures_year, .required = true},
    {.key = "charges", .type = money, .label = Word::charges_per_year, .unit = Unit::euro},
    {.key = "headcount", .type = integer, .label = Word::headcount, .unit = Unit::persons, .most = 1'000'000},
};

constexpr Field group_fields[] = {
    {.key = "customer", .type = reference, .label = Word::customer, .audience = shown, .required = true},
    {.key = "project", .type = reference, .label = Word::project, .audience = shown, .target = Kind::project},
    {.key = "name", .type = text, .label = Word::group_name, .audience = shown, .required = true},
    {.key = "meeting", .type = date, .label = Word::next_meeting, .audience = shown},
    {.key = "meeting_start", .type = time, .label = Word::meeting_start, .audience = shown},
    {.key = "meeting_minutes",
     .type = integer,
     .label = Word::meeting_minutes,
     .audience = shown,
     .unit = Unit::minutes,
     .least = 1,
     .most = 1440},
    {.key = "meeting_place", .type = text, .label = Word::location, .audience = shown},
    {.key = "agenda", .type = note, .label = Word::agenda, .audience = shown},
    {.key = "informs_customer", .type = person, .label = Word::informs_customer, .audience = shown},
    {.key = "informs_supplier", .type = person, .label = Word::informs_supplier, .audience = shown},
    {.key = "informs_project", .type = person, .label = Word::informs_project, .audience = shown},
    {.key = "informs_it", .type = person, .label = Word::informs_it, .audience = shown},
    {.key = "tolerance_cost", .type = money, .label = Word::tolerance_cost, .unit = Unit::euro},
    {.key = "deviation_cost",
     .type = money,
     .label = Word::deviation_cost,
     .unit = Unit::euro,
     .signed_number = true},
    {.key = "tolerance_days",
     .type = integer,
     .label = Word::tolerance_days,
     .unit = Unit::days,
     .most = 3650},
    {.key = "deviation_days",
     .type = integer,
     .label = Word::deviation_days,
     .unit = Unit::days,
     .signed_number = true,
     .most = 3650},
    {.key = "tolerance_scope", .type = text, .label = Word::tolerance_scope},
    {.key = "scope_exceeded", .type = yes_no, .label = Word::scope_exceeded},
    {.key = "escalated_to", .type = person, .label = Word::escalated_to},
    {.key = "escalated", .type = date, .label = Word::escalated_on},
};

constexpr Field member_fields[] = {
    {.key = "group",
     .type = reference,
     .label = Word::steering_group,
     .audience = shown,
     .required = true,
     .target = Kind::group},
    {.key = "order", .type = order, .label = Word::order, .audience = shown},
    {.key = "name", .type = person, .label = Word::member, .audience = shown, .required = true},
    {.key = "role",
     .type = choice,
     .label = Word::role,
     .audience = shown,
     .required = true,
     .choices = roles},
    {.key = "organisation", .type = text, .label = Word::organisation, .audience = shown},
    {.key = "partner_manager", .type = yes_no, .label = Word::is_partner_manager},
    {.key = "guidance_read", .type = date, .label = Word::guidance_read, .audience = shown},
};

constexpr Field task_fields[] = {
    {.key = "group",
     .type = reference,
     .label = Word::steering_group,
     .audience = shown,
     .required = true,
     .target = Kind::group},
    {.key = "role",
     .type = choice,
     .label = Word::role,
     .audience = shown,
     .required = true,
     .choices = roles},
    {.key = "number",
     .type = integer,
     .label = Word::task_number,
     .audience = shown,
     .required = true,
     .least = 1,
     .most = 15},
    {.key = "done", .type = yes_no, .label = Word::task_done, .audience = shown},
    {.key = "done_on", .type = date, .label = Word::task_done_on, .audience = shown},
    {.key = "note", .type = text, .label = Word::note},
};

constexpr KindInfo table[] = {
    {Kind::author, "author", Word::kind_author, Word::kind_authors, "", "name", author_fields},
    {Kind::customer, "customer", Word::kind_customer, Word::kind_customers, "", "name", customer_fields},
    {Kind::project, "project", Word::kind_project, Word::kind_projects, "customer", "name", project_fields},
    {Kind::service, "service", Word::kind_service, Word::kind_services, "customer", "system", service_fields},
    {Kind::event, "event", Word::kind_event, Word::kind_events, "customer", "what", event_fields},
    {Kind::need, "need", Word::kind_need, Word::kind_needs, "customer", "need", need_fields},
    {Kind::marketing, "marketing", Word::kind_marketing, Word::kind_marketings, "customer", "what",
     marketing_fields},
    {Kind::agreement, "agreement", Word::kind_agreement, Word::kind_agreements, "customer", "what",
     agreement_fields},
    {Kind::note, "note", Word::kind_note, Word::kind_notes, "customer", "text", note_fields, 2},
    {Kind::figures, "figures", Word::kind_figures, Word::kind_figures_all, "customer", "year", figures_fields,
     2},
    {Kind::group, "group", Word::kind_group, Word::kind_groups, "customer", "name", group_fields},
    {Kind::member, "member", Word::kind_member, Word::kind_members, "group", "name", member_fields},
    {Kind::task, "task", Word::kind_task, Word::kind_tasks, "group", "number", task_fields},
};

} // namespace

std::span<const KindInfo> kinds() { return table; }

const KindInfo& info(Kind kind) {
    const KindInfo& found = table[static_cast<std::size_t>(kind)];
    assert(found.kind == kind);
    return found;
}

std::optional<Kind> kind_from(std::string_view key) {
    const auto found =
        std::find_if(std::begin(table), std::end(table), [&](const KindInfo& i) { return i.key == key; });
    if (found == std::end(table)) return std::nullopt;
    return found->kind;
}

const Field* find_field(Kind kind, std::string_view key) {
    const auto fields = info(kind).fields;
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const Field& f) { return f.key == key; });
    return found == fields.end() ? nullptr : &*found;
}

const Field& field(Kind kind, std::string_view key) {
    const Field* found = find_field(kind, key);
    assert(found);
    return *found;
}

} // namespace kumppani
