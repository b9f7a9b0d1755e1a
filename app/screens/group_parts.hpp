#pragma once

#include "app/session.hpp"
#include "shared/rules/steering.hpp"

/// The parts of a steering group's page. Each draws from the top of `area`, which becomes what is left.
namespace kumppani {

/// The project that a group steers; nullptr where none is named, or it has been deleted.
const Record* project_of(const Session& session, const Record& group);

/// Those who hold a role, in the order of the composition: "Raili Tuuliainen, Tapio Ruoho"; empty for nobody.
std::string names_in_role(const Session& session, const Record& group, rules::Role role);

/// "ma 23.11.", with the year where it is another than today's.
std::string day_of_meeting(const Session& session, Date day);

/// Its name, its customer, and the facts of the project it steers.
void group_header(Session& session, ui::Rect& area, const Record& group);

/// The members, and what their composition lacks.
void group_members(Session& session, ui::Rect& area, const Record& group);

/// A card for each role, with who holds it and how far they are; one is chosen.
void group_roles(Session& session, ui::Rect& area, const Record& group, rules::Role& chosen);

/// The tasks of each role; `chosen` is the role whose tasks are shown.
void group_tasks(Session& session, ui::Rect& area, const Record& group, rules::Role& chosen);

// Beside the document, each with its heading.

void group_meeting(Session& session, ui::Rect& area, const Record& group);
void group_communication(Session& session, ui::Rect& area, const Record& group);
void group_tolerances(Session& session, ui::Rect& area, const Record& group);

} // namespace kumppani
