#pragma once

#include "shared/model/date.hpp"
#include "shared/rules/steering.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

/// The example as it stands on `day`; fill_with_example moves its dates along. Money is in euros here.
namespace kumppani::example {

inline constexpr Date day{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(18)};

struct Customer {
    std::string_view name, type, manager, substitute, contact;
    std::int64_t charges, charges_change, headcount, headcount_change;
    std::string_view segment;
    std::int64_t outlook;
    std::string_view outlook_reason;
};

struct Project {
    std::string_view customer;
    std::int64_t priority;
    std::string_view name;
    Date start, end;
    std::string_view manager;
    std::int64_t budget;
    std::string_view representation, action, state;
    std::int64_t follow_up_months = 0;
    std::optional<Date> followed_up = {};
};

struct Service {
    std::string_view customer, system;
    std::int64_t updates;
    Month next;
    std::string_view contact, supplier, maintenance;
    std::int64_t resources;
    std::string_view other = {};
};

struct Need {
    std::string_view customer, need, impact;
    Date observed;
    bool budgeted, fits;
    std::string_view state = "new", reason = {};
};

struct Marketing {
    std::string_view customer, what, category;
    bool productised;
    std::string_view note = {};
};

struct Agreement {
    std::string_view customer, what;
    Date agreed;
    std::string_view note = {};
};

struct Note {
    std::string_view customer, type, text;
    Date noted;
    std::string_view noted_at;
    std::string_view responsible = {};
    std::optional<Date> due = {}, done = {};
};

struct Member {
    std::string_view name;
    rules::Role role;
    std::string_view organisation;
    std::optional<Date> guidance_read = {};
    bool partner_manager = false;
};

struct Task {
    rules::Role role;
    int number;
    std::optional<Date> done_on;
    std::string_view note = {};
};

struct Group {
    std::string_view customer, project;
    Date meeting;
    std::string_view start;
    std::int64_t minutes;
    std::string_view place, agenda;
    std::string_view informs_customer, informs_supplier, informs_project, informs_it;
    std::int64_t tolerance_cost, deviation_cost, tolerance_days, deviation_days;
    std::string_view tolerance_scope, escalated_to;
    std::optional<Date> escalated;
    std::span<const Member> members;
    std::span<const Task> tasks;
};

std::span<const Customer> customers();
std::span<const Project> projects();
std::span<const Service> services();
std::span<const Need> needs();
std::span<const Marketing> marketing();
std::span<const Agreement> agreements();
std::span<const Note> notes();
std::span<const Group> groups();

} // namespace kumppani::example
