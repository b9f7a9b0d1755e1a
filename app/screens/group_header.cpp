#include "app/record_view.hpp"
#include "app/screens/group_parts.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <vector>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float divider_room = 25, chevron_room = 20;

float line_height() { return ui::type(Style::body).line_height; }

void divider(float x, const Rect& line) {
    fill(Rect{x + 12, line.y, 1, line.height}.middle(20), Token::line_strong);
}

// What the header tells of the project, in the order of the care plan's columns.
std::vector<std::string> facts_of(const Session& session, const Record& group, const Record& project) {
    std::vector<std::string> facts;
    if (project.text("name") != group.text("name")) facts.emplace_back(project.text("name"));
    const auto start = project.date("start"), end = project.date("end");
    if (start || end) {
        facts.push_back((start ? written(*start) : std::string()) + "–" +
                        (end ? written(*end) : std::string()));
    }
    if (project.has("budget")) facts.push_back(euros(project.integer("budget")));
    facts.push_back(project.has("manager") ? session.say(Word::project_manager_is, {project.text("manager")})
                                           : std::string(session.say(Word::no_project_manager)));
    return facts;
}

float width_of(const std::vector<std::string>& facts) {
    float width = -divider_room;
    for (const std::string& fact : facts)
        width += ui::text_width(Style::body, fact) + divider_room;
    return width;
}

void draw_facts(Rect area, const std::vector<std::string>& facts, bool in_one_line) {
    Rect line = area.cut_top(line_height());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (i > 0 && in_one_line) {
            divider(line.x, line);
            line.cut_left(divider_room);
        } else if (i > 0) {
            line = area.cut_top(line_height());
        }
        const float width = std::min(ui::text_width(Style::body, facts[i]) + 1, line.width);
        text({line.x, line.y, width, line.height}, Style::body, Token::ink_2, facts[i]);
        line.cut_left(width - 1);
    }
}

// The facts belong to a project of the customer: pressing them offers the others.
void choose_project(Session& session, const Rect& rect, const Record& group, const Record* project,
                    std::string_view at_rest) {
    std::vector<std::string> names{std::string(session.say(Word::without_project))};
    std::vector<Value> values{Value()};
    std::optional<std::size_t> current;
    for (const Record* each : session.workspace.rows(Kind::project, group.text("customer"))) {
        if (each == project) current = names.size();
        names.emplace_back(each->text("name"));
        values.emplace_back(each->id());
    }
    const Field& field = kumppani::field(Kind::group, "project");
    const auto chosen = ui::choose(rect, {.name = session.say(field.label),
                                          .key = field.key,
                                          .options = names,
                                          .current = current,
                                          .placeholder = session.say(Word::choose_a_project),
                                          .drawn = at_rest,
                                          .overhang = 8});
    if (chosen) session.set(group, field, values[*chosen]);
}

void facts(Session& session, Rect& area, const Record& group) {
    const Record* customer = session.workspace.find(group.text("customer"));
    const Record* project = project_of(session, group);
    const std::vector<std::string> told =
        project ? facts_of(session, group, *project) : std::vector<std::string>();
    const std::string_view name = customer ? customer->text("name") : std::string_view();
    const float name_width = ui::text_width(Style::body, name);
    const bool in_one_line = name_width + divider_room + width_of(told) + chevron_room <= area.width;

    Rect line = area.cut_top(line_height());
    const Route plan{Screen::care_plan, std::string(group.text("customer"))};
    if (ui::quiet_link(line.cut_left(std::min(name_width + 1, line.width)), name, href(plan), "customer")) {
        session.go(plan);
    }
    Rect place;
    if (in_one_line) {
        divider(line.x - 1, line);
        line.cut_left(divider_room - 1);
        place = {line.x, line.y, std::max(width_of(told) + chevron_room, 140.0F), line.height};
    } else {
        place = area.cut_top(static_cast<float>(std::max<std::size_t>(1, told.size())) * line_height());
    }
    choose_project(session, place.inset(0, -2), group, project, told.empty() ? "" : " ");
    const ui::Scope scope("facts");
    draw_facts(place, told, in_one_line);
}

} // namespace

void group_header(Session& session, Rect& area, const Record& group) {
    const ui::Container region(ui::Role::region, "facts", session.say(Word::basic_facts));
    const auto name = group.text("name");
    const Rect row = area.cut_top(ui::type(Style::title).line_height);
    ui::state_heading(ui::id_of("heading"), row, 1, name);
    const float width =
        std::clamp(ui::text_width(Style::title, name) + 8, 120.0F, std::max(120.0F, row.width));
    if (session.fresh == group.id()) {
        session.fresh.clear();
        ui::focus(ui::id_of("name"));
    }
    edit_field(session, {row.x, row.y, std::min(width, row.width), row.height}, group, "name",
               {.style = Style::title});
    area.cut_top(4);
    facts(session, area, group);
}

} // namespace kumppani
