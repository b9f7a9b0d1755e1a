#include "app/done.hpp"
#include "app/moments.hpp"
#include "app/screens/care_plan_parts.hpp"
#include "app/screens/record_section.hpp"
#include "app/ui/button.hpp"
#include "shared/example/event_template.hpp"
#include "shared/model/display.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Align;
using ui::Icon;
using ui::Style;
using ui::Token;

constexpr SectionColumn project_columns[] = {
    {"priority", 14, 0, Align::left, 0, Word::priority_short, Style::body, Token::ink_3},
    {"name", 178, 1, Align::left, 0, Word::none, Style::strong},
    {"start", 92, 0, Align::left, 4, Word::none, Style::body, Token::ink_2},
    {"end", 104, 0, Align::left, 0, Word::none},
    {"manager", 94, 0, Align::left, 3, Word::none},
    {"budget", 72, 0, Align::right, 2, Word::none},
    {"representation", 106, 0, Align::left, 1, Word::none},
    {"action", 112, 1, Align::left, 5, Word::none, Style::body, Token::ink_2},
};

constexpr SectionColumn service_columns[] = {
    {"system", 126, 1, Align::left, 0, Word::none, Style::strong},
    {"updates", 40, 0, Align::right, 3, Word::updates_short},
    {"next", 122, 0, Align::left, 0, Word::next_short},
    {"contact", 104, 0, Align::left, 2, Word::none},
    {"supplier", 110, 0, Align::left, 4, Word::none},
    {"maintenance", 70, 0, Align::left, 5, Word::none},
    {"resources", 44, 0, Align::right, 1, Word::resources_short},
    {"other", 110, 1.5F, Align::left, 6, Word::none, Style::body, Token::ink_2},
};

constexpr SectionColumn event_columns[] = {
    {"month", 92, 0, Align::left, 0, Word::none, Style::body, Token::ink_2},
    {"what", 170, 2, Align::left, 0, Word::none, Style::strong},
    {"responsible", 120, 1, Align::left, 3, Word::none},
    {"recipient", 120, 1, Align::left, 4, Word::none},
    {"where", 100, 1, Align::left, 5, Word::none},
    {"done", 130, 0, Align::left, 1, Word::state_this_year},
};

constexpr SectionColumn need_columns[] = {
    {"need", 200, 2, Align::left, 0, Word::none, Style::strong},
    {"impact", 150, 2, Align::left, 3, Word::none},
    {"observed", 96, 0, Align::left, 4, Word::none, Style::body, Token::ink_2},
    {"budgeted", 84, 0, Align::left, 2, Word::none},
    {"fits", 124, 0, Align::left, 2, Word::none},
    {"state", 96, 0, Align::left, 1, Word::none},
};

constexpr SectionColumn marketing_columns[] = {
    {"what", 220, 2, Align::left, 0, Word::none, Style::strong},
    {"category", 140, 0, Align::left, 1, Word::none},
    {"productised", 110, 0, Align::left, 2, Word::none},
    {"note", 160, 2, Align::left, 3, Word::none, Style::body, Token::ink_2},
};

constexpr SectionColumn agreement_columns[] = {
    {"what", 280, 3, Align::left, 0, Word::none, Style::strong},
    {"agreed", 96, 0, Align::left, 1, Word::none},
    {"note", 180, 2, Align::left, 2, Word::none, Style::body, Token::ink_2},
};

constexpr SectionColumn note_columns[] = {
    {"noted", 92, 0, Align::left, 3, Word::none, Style::body, Token::ink_2},
    {"type", 100, 0, Align::left, 2, Word::none},
    {"text", 220, 3, Align::left, 0, Word::none, Style::strong},
    {"responsible", 130, 1, Align::left, 1, Word::none},
    {"due", 104, 0, Align::left, 1, Word::none},
    {"done", 96, 0, Align::left, 4, Word::none, Style::body, Token::ink_2},
};

constexpr SectionColumn figures_columns[] = {
    {"year", 120, 0, Align::left, 0, Word::none, Style::strong},
    {"charges", 160, 1, Align::left, 0, Word::none},
    {"headcount", 160, 1, Align::left, 0, Word::none},
};

void late(FieldLook& look) {
    look.ink = Token::danger;
    look.style = Style::strong;
    look.trailing = Icon::clock_alert;
}

void project_look(const Session& session, const Record& project, std::string_view key, FieldLook& look,
                  std::string&) {
    if (key == "end" && rules::days_late(project, session.today)) late(look);
    if (key == "representation" && rules::lacks_representation(project)) {
        look.ink = Token::warning;
        look.style = Style::strong;
        look.icon = Icon::circle_alert;
        look.drawn = session.say(Word::no_representation);
    }
    if (key == "action" && rules::follow_up_overdue(project, session.today)) {
        look.ink = Token::danger;
        look.trailing = Icon::clock_alert;
    }
}

void service_look(const Session& session, const Record& service, std::string_view key, FieldLook& look,
                  std::string&) {
    const auto next = service.month("next");
    if (key == "next" && next && rules::overdue(*next, session.today)) late(look);
}

// The cell shows the state of this year; editing it is saying when the event was held.
void event_look(const Session& session, const Record& event, std::string_view key, FieldLook& look,
                std::string& room) {
    if (key != "done") return;
    switch (rules::event_state(event, session.today)) {
    case rules::EventState::done:
        room = session.say(Word::held_on, {short_date(*event.date("done"))});
        look.ink = Token::success;
        look.icon = Icon::check;
        break;
    case rules::EventState::overdue:
        room = session.say(Word::overdue);
        late(look);
        break;
    case rules::EventState::due:
        room = session.say(Word::due_this_month);
        break;
    case rules::EventState::upcoming:
        room = session.say(Word::upcoming);
        look.ink = Token::ink_2;
        break;
    }
    look.drawn = room;
}

void need_look(const Session&, const Record& need, std::string_view key, FieldLook& look, std::string&) {
    const bool unfit = need.has("fits") && !need.yes("fits");
    if (key == "fits" && unfit) look.ink = Token::warning;
}

void note_look(const Session& session, const Record& note, std::string_view key, FieldLook& look,
               std::string&) {
    const auto due = note.date("due");
    if (key == "due" && due && *due < session.today && rules::undone_action(note)) late(look);
}

/// What is done again and again, or was promised, can be said to be done.
std::vector<RowCommand> done_command(const Record& record) {
    const auto word = done_word(record);
    if (!word) return {};
    return {{*word, Icon::check, [id = record.id()](Session& later) { mark_done(later, id); }}};
}

void begin_with_template(Session& session, Edit& edit, const RecordId& customer) {
    add_event_template(edit, customer, session.language);
}

void begin_project(const Session&, Edit& edit, const RecordId& id) {
    edit.set(id, "state", std::string("planned"));
}

void begin_event(const Session& session, Edit& edit, const RecordId& id) {
    edit.set(id, "month", static_cast<std::int64_t>(static_cast<unsigned>(session.today.month())));
}

void begin_need(const Session& session, Edit& edit, const RecordId& id) {
    edit.set(id, "observed", session.today).set(id, "state", std::string("new"));
}

void begin_agreement(const Session& session, Edit& edit, const RecordId& id) {
    edit.set(id, "agreed", session.today);
}

void begin_note(const Session& session, Edit& edit, const RecordId& id) {
    edit.set(id, "noted", session.today).set(id, "type", std::string("note"));
}

/// The same in time, as soon as any of them has a day.
void projects_in_time(Session& session, ui::Rect& area, const std::vector<const Record*>& projects,
                      TimelineView& timeline) {
    const bool any = std::any_of(projects.begin(), projects.end(), [](const Record* project) {
        return project->has("start") || project->has("end");
    });
    if (!any) return;
    area.cut_top(16);
    if (const Record* pressed = timeline.draw(session, "timeline", area, projects, {.pressable = true}))
        session.afterwards([id = pressed->id()](Session& later) { later.details = id; });
}

/// The way from the events to the year that they make.
void year_of_events(Session& session, ui::Rect& area, const std::vector<const Record*>& events) {
    const Route there{Screen::customer_year, RecordId(events.front()->text("customer"))};
    const auto words = session.say(Word::show_as_wheel);
    area.cut_top(8);
    const ui::Rect row = area.cut_top(session.phone ? 44.0F : 24.0F);
    if (ui::link({row.x, row.y, ui::text_width(Style::body, words) + 1, row.height}, words, href(there)))
        session.go(there);
}

/// The latest year that has passed and is not there yet.
void begin_figures(const Session& session, Edit& edit, const RecordId& id) {
    const auto& rows = session.workspace.rows(Kind::figures, session.route.id);
    int year = static_cast<int>(session.today.year()) - 1;
    while (std::any_of(rows.begin(), rows.end(),
                       [&](const Record* row) { return row->text("year") == std::to_string(year); }))
        --year;
    edit.set(id, "year", std::to_string(year));
}

const Section sections[] = {
    {.kind = Kind::project,
     .columns = project_columns,
     .add = Word::add_project,
     .fresh = Word::fresh_project,
     .empty = Word::no_projects,
     .empty_why = Word::no_projects_why,
     .look = project_look,
     .commands = done_command,
     .begin = begin_project},
    {.kind = Kind::service,
     .columns = service_columns,
     .add = Word::add_service,
     .fresh = Word::fresh_service,
     .empty = Word::no_services,
     .empty_why = Word::no_services_why,
     .look = service_look,
     .commands = done_command},
    {.kind = Kind::event,
     .columns = event_columns,
     .add = Word::add_event,
     .fresh = Word::fresh_event,
     .empty = Word::no_events,
     .empty_why = Word::no_events_why,
     .look = event_look,
     .commands = done_command,
     .below = year_of_events,
     .other = Word::usual_year,
     .begin_otherwise = begin_with_template,
     .begin = begin_event},
    {.kind = Kind::need,
     .columns = need_columns,
     .add = Word::add_need,
     .fresh = Word::fresh_need,
     .empty = Word::no_needs,
     .empty_why = Word::no_needs_why,
     .look = need_look,
     .begin = begin_need},
    {.kind = Kind::marketing,
     .columns = marketing_columns,
     .add = Word::add_marketing,
     .fresh = Word::fresh_marketing,
     .empty = Word::no_marketing,
     .empty_why = Word::no_marketing_why,
     .internal = true},
    {.kind = Kind::agreement,
     .columns = agreement_columns,
     .add = Word::add_agreement,
     .fresh = Word::fresh_agreement,
     .empty = Word::no_agreements,
     .empty_why = Word::no_agreements_why,
     .internal = true,
     .begin = begin_agreement},
    {.kind = Kind::note,
     .columns = note_columns,
     .add = Word::add_note,
     .fresh = Word::fresh_note,
     .empty = Word::no_notes,
     .empty_why = Word::no_notes_why,
     .look = note_look,
     .commands = done_command,
     .begin = begin_note},
    {.kind = Kind::figures,
     .columns = figures_columns,
     .add = Word::add_figures,
     .fresh = Word::fresh_figures,
     .empty = Word::no_figures,
     .empty_why = Word::no_figures_why,
     .internal = true,
     .begin = begin_figures},
};

} // namespace

void care_plan_sections(Session& session, ui::Rect& area, const Record& customer, TimelineView& timeline) {
    Section projects = sections[0];
    projects.below = [&timeline](Session& now, ui::Rect& below, const std::vector<const Record*>& rows) {
        projects_in_time(now, below, rows, timeline);
    };
    for (const Section& section : sections) {
        record_section(session, area, section.kind == Kind::project ? projects : section, customer);
        if (section.kind == Kind::figures) care_plan_figures(session, area, customer);
        area.cut_top(32);
    }
}

} // namespace kumppani
