#include "shared/rules/agenda.hpp"

#include "shared/model/in_order.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <tuple>

namespace kumppani::rules {

namespace {

constexpr Kind kind_of(Section section) {
    constexpr std::array kinds{Kind::customer, Kind::project,   Kind::service,  Kind::event,
                               Kind::need,     Kind::marketing, Kind::agreement};
    return kinds[static_cast<std::size_t>(section)];
}

bool has_basics(const Record* customer) {
    return customer && !customer->text("manager").empty() && !customer->text("contact").empty() &&
           customer->has("charges") && customer->has("headcount");
}

Date last_day(Month month) { return month.year() / month.month() / std::chrono::last; }

Coming by_day(Coming::What what, const Record& record, Date due) {
    return {what, &record, due, false, std::nullopt};
}

Coming by_month(Coming::What what, const Record& record, Month due) {
    return {what, &record, last_day(due), true, std::nullopt};
}

std::optional<Coming> coming_end(const Record& project) {
    const auto end = project.date("end");
    if (!end || !open(project)) return std::nullopt;
    return by_day(Coming::What::project_end, project, *end);
}

std::optional<Coming> coming_update(const Record& service) {
    const auto next = next_update(service);
    if (!next) return std::nullopt;
    return by_month(Coming::What::update, service, *next);
}

std::optional<Coming> coming_event(const Record& event, Date today) {
    const std::int64_t month = event.integer("month");
    if (month < 1 || month > 12) return std::nullopt;
    const bool done = event_state(event, today) == EventState::done;
    const auto year = today.year() + std::chrono::years(done ? 1 : 0);
    return by_month(Coming::What::event, event, year / static_cast<int>(month));
}

std::optional<Coming> coming_meeting(const Record& group, Date today) {
    const auto meeting = group.date("meeting");
    if (!meeting || *meeting < today) return std::nullopt;
    return by_day(Coming::What::meeting, group, *meeting);
}

std::optional<Coming> coming_action(const Record& note) {
    const auto due = note.date("due");
    if (!due || !undone_action(note)) return std::nullopt;
    return by_day(Coming::What::action, note, *due);
}

/// Whether `a` comes before `b`: what is late, then what is due sooner. Where two are due on the same day, a
/// day that was set goes before the end of a month, and then the id decides, so that the order never wavers.
bool sooner(const Coming& a, const Coming& b) {
    const auto key = [](const Coming& one) {
        return std::make_tuple(!one.days_late, std::chrono::sys_days(one.due), one.by_month, one.what,
                               std::string_view(one.record->id()));
    };
    return key(a) < key(b);
}

std::string number(std::int64_t value) { return std::to_string(value); }

/// Collects the reasons that concern one customer.
class Reasons {
public:
    Reasons(const Record& customer) : customer_(customer) {}

    void add(Lack::What what, Word word, std::vector<std::string> arguments = {}) {
        found_.push_back({what, &customer_, {word, std::move(arguments)}});
    }
    /// Of a row, whose title is the first argument.
    void add(Lack::What what, const Record& row, Word word, std::vector<std::string> arguments = {}) {
        arguments.insert(arguments.begin(), std::string(row.text(info(row.kind()).title)));
        found_.push_back({what, &row, {word, std::move(arguments)}});
    }
    std::vector<Lack> sorted() && {
        put_in_order(found_, [](const Lack& a, const Lack& b) { return a.what < b.what; });
        return std::move(found_);
    }

private:
    const Record& customer_;
    std::vector<Lack> found_;
};

void add_people(Reasons& reasons, const Record& customer) {
    if (customer.text("manager").empty()) reasons.add(Lack::What::manager, Word::lacks_manager);
    if (customer.text("substitute").empty()) reasons.add(Lack::What::substitute, Word::lacks_substitute);
}

void add_projects(Reasons& reasons, const std::vector<const Record*>& projects, Date today) {
    for (const Record* project : projects) {
        if (const auto days = days_late(*project, today)) {
            reasons.add(Lack::What::late_project, *project, Word::project_late, {number(*days)});
        }
        if (lacks_representation(*project)) {
            reasons.add(Lack::What::representation, *project, Word::project_unrepresented);
        }
        if (follow_up_overdue(*project, today)) {
            reasons.add(Lack::What::follow_up, *project, Word::project_not_followed);
        }
    }
    for (const std::int64_t priority : duplicate_priorities(projects)) {
        reasons.add(Lack::What::equal_priorities, Word::priorities_equal, {number(priority)});
    }
}

void add_late(Reasons& reasons, const std::vector<Coming>& coming) {
    for (const Coming& one : coming) {
        if (!one.days_late) continue;
        if (one.what == Coming::What::update) {
            reasons.add(Lack::What::late_update, *one.record, Word::update_late, {number(*one.days_late)});
        } else if (one.what == Coming::What::event) {
            reasons.add(Lack::What::late_event, *one.record, Word::event_late, {number(*one.days_late)});
        } else if (one.what == Coming::What::action) {
            reasons.add(Lack::What::late_action, *one.record, Word::action_late, {number(*one.days_late)});
        }
    }
}

} // namespace

Word name(Section section) {
    return section == Section::basics ? Word::section_basics : info(kind_of(section)).plural;
}

Completeness completeness(const Workspace& workspace, std::string_view customer) {
    Completeness result;
    for (const Section section : all_sections) {
        const bool filled = section == Section::basics ? has_basics(workspace.find(customer))
                                                       : !workspace.rows(kind_of(section), customer).empty();
        result.has[static_cast<std::size_t>(section)] = filled;
        if (filled) ++result.filled;
    }
    return result;
}

std::string name(const Coming& coming, Language language) {
    switch (coming.what) {
    case Coming::What::project_end:
        return std::string(text(Word::coming_project_end, language));
    case Coming::What::update:
        return std::string(text(Word::coming_update, language));
    case Coming::What::meeting:
        return std::string(text(Word::coming_meeting, language));
    case Coming::What::action:
        return std::string(text(Word::coming_action, language));
    case Coming::What::event:
        break;
    }
    return std::string(coming.record->text("what"));
}

std::vector<Coming> next_for_customer(const Workspace& workspace, std::string_view customer, Date today,
                                      std::size_t most) {
    std::vector<Coming> found;
    const auto add = [&](std::optional<Coming> coming) {
        if (!coming) return;
        if (coming->due < today) coming->days_late = days_between(coming->due, today);
        found.push_back(*coming);
    };
    for (const Record* project : workspace.rows(Kind::project, customer))
        add(coming_end(*project));
    for (const Record* service : workspace.rows(Kind::service, customer))
        add(coming_update(*service));
    for (const Record* event : workspace.rows(Kind::event, customer))
        add(coming_event(*event, today));
    for (const Record* group : workspace.rows(Kind::group, customer))
        add(coming_meeting(*group, today));
    for (const Record* note : workspace.rows(Kind::note, customer))
        add(coming_action(*note));
    put_in_order(found, sooner);
    if (found.size() > most) found.erase(found.begin() + static_cast<std::ptrdiff_t>(most), found.end());
    return found;
}

std::vector<Lack> attention(const Workspace& workspace, const Record& customer, Date today,
                            Milliseconds now) {
    if (customer.yes("archived")) return {};
    Reasons reasons(customer);
    add_people(reasons, customer);
    if (const Milliseconds changed = workspace.last_changed(customer.id()); stale(changed, now)) {
        reasons.add(Lack::What::stale_plan, Word::plan_stale, {number(whole_days(changed, now))});
    }
    add_projects(reasons, workspace.rows(Kind::project, customer.id()), today);
    add_late(reasons, next_for_customer(workspace, customer.id(), today, std::string_view::npos));
    for (const Record* meeting :
         meetings_without_figures(workspace.rows(Kind::event, customer.id()), today)) {
        reasons.add(Lack::What::budget_figures, *meeting, Word::meeting_without_figures);
    }
    return std::move(reasons).sorted();
}

} // namespace kumppani::rules
