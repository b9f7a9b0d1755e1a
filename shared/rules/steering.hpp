#pragma once

#include "shared/model/record.hpp"
#include "shared/words/word.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Steering groups: roles, tasks and composition (steering-group guidance; PRINCE2 role descriptions).
namespace kumppani::rules {

enum class Role { executive, senior_user, user, senior_supplier, supplier };
inline constexpr std::array all_roles{Role::executive, Role::senior_user, Role::user, Role::senior_supplier,
                                      Role::supplier};

/// The key of the role's choice: "senior_user".
std::string_view key(Role role);
std::optional<Role> role_from(std::string_view key);
Word name(Role role);       ///< "Omistajan toiminnasta vastaava"
Word short_name(Role role); ///< "Toiminnasta vastaava", for cards
Word purpose(Role role);    ///< one sentence: whom the role represents and answers for

/// The tasks of a role, in order: 15, 12, 1, 11 and 1 of them, 40 in all.
struct SteeringTask {
    Role role;
    int number; ///< from 1 within the role
    Word text;
};
std::span<const SteeringTask> tasks(Role role);
inline constexpr std::size_t task_count = 40;

/// The id of the record that holds what `group` has said of a task, the same in every browser:
/// "<group>.senior-user-4".
RecordId task_record_id(std::string_view group, const SteeringTask& task);

struct Progress {
    std::size_t done = 0;
    std::size_t total = 0;
};
/// `said`: the group's Kind::task records.
Progress progress(Role role, const std::vector<const Record*>& said);
Progress progress(const std::vector<const Record*>& said);

enum class Severity { good, notice, warning, error };

/// One finding of the composition check: what, and why it matters.
struct Finding {
    Severity severity;
    Message what;
    Message why; ///< word `none` (an empty text) where the finding speaks for itself
};

/// Checks a composition: its size (below 2 error, 2 below the recommended 3 to 6, 7 or more too big, 8 or
/// more outside interviewed practice), one executive, at least one senior user and senior supplier, and that
/// a partner manager is not the supplier side's only member. The most severe first. `members`: the group's
/// Kind::member records; someone in two roles is two of them, but counts once in the size.
std::vector<Finding> composition(const std::vector<const Record*>& members);

/// A meeting longer than the recommended hour.
inline constexpr int recommended_meeting_minutes = 60;
bool meeting_too_long(std::int64_t minutes);

/// A deviation beyond its tolerance: |actual| > tolerance. Escalation is then the executive's to decide.
bool exceeded(std::int64_t deviation, std::int64_t tolerance);

} // namespace kumppani::rules
