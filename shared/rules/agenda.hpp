#pragma once

#include "shared/workspace/workspace.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// What the rules say of one customer as a whole: how complete its care plan is, what comes next, what it
/// lacks. All point into the workspace, until its next change.
namespace kumppani::rules {

/// The seven sections of the care plan template. Basics have content once the responsible manager, the
/// customer's contact, the charges and the headcount are there; each other section once it has a row.
enum class Section { basics, projects, services, events, needs, marketing, agreements };
inline constexpr std::array all_sections{Section::basics,    Section::projects, Section::services,
                                         Section::events,    Section::needs,    Section::marketing,
                                         Section::agreements};
Word name(Section section);

struct Completeness {
    std::array<bool, all_sections.size()> has{}; ///< by Section
    std::size_t filled = 0;
    std::size_t sections = all_sections.size();
};

Completeness completeness(const Workspace& workspace, std::string_view customer);

/// Something with a date, or with a month for what is planned by the month.
struct Coming {
    enum class What { project_end, update, event, meeting, action };
    What what;
    const Record* record;         ///< the project, service, event, steering group or note
    Date due;                     ///< the day, or the last day of the month
    bool by_month;                ///< only the month of `due` is meant
    std::optional<int> days_late; ///< since `due`, once it has passed without being done
};

/// "Projektin päätös", "Ohjausryhmän kokous"; of an event what it is called.
std::string name(const Coming& coming, Language language);

/// What comes next for a customer, overdue first, then by day: ends of open projects, updates of critical
/// services, the events of the annual clock (one that is done comes again next year), steering-group
/// meetings that are not over, and actions agreed on in a meeting that are not done. At most `most`.
std::vector<Coming> next_for_customer(const Workspace& workspace, std::string_view customer, Date today,
                                      std::size_t most = 4);

/// One reason why a customer needs attention, told in a sentence.
struct Lack {
    enum class What {
        manager,
        substitute,
        stale_plan,
        late_project,
        representation,
        follow_up,
        equal_priorities,
        late_update,
        late_event,
        late_action,
        budget_figures
    };
    What what;
    const Record* record; ///< the record that it is about: the customer itself or one of its rows
    Message told;
};

/// All reasons, in the order of Lack::What; none for a customer that has been archived.
/// `now`: to tell how long ago the plan was changed last.
std::vector<Lack> attention(const Workspace& workspace, const Record& customer, Date today, Milliseconds now);

} // namespace kumppani::rules
