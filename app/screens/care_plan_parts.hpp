#pragma once

#include "app/project_timeline.hpp"
#include "app/record_view.hpp"

/// The parts of the care plan's page. Each draws from the top of `area`, which becomes what is left.
namespace kumppani {

/// The header of the template: responsible people, charges, headcount, segment, outlook.
void care_plan_header(Session& session, ui::Rect& area, const Record& customer);

/// The sections of rows: projects, services, events, needs, marketing, agreements, and the notes of meetings.
void care_plan_sections(Session& session, ui::Rect& area, const Record& customer, TimelineView& timeline);

/// Charges and headcount from year to year, and in a new year the offer to keep those of the old one.
void care_plan_figures(Session& session, ui::Rect& area, const Record& customer);

} // namespace kumppani
