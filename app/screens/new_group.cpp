#include "app/screens/new_group.hpp"

#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/rules/customers.hpp"
#include "shared/rules/rules.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <vector>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

// The first project still going on that no group steers yet.
RecordId likely_project(const Session& session, std::string_view customer) {
    const auto& groups = session.workspace.rows(Kind::group, customer);
    for (const Record* project : session.workspace.rows(Kind::project, customer)) {
        const bool steered = std::any_of(groups.begin(), groups.end(), [&](const Record* group) {
            return group->text("project") == project->id();
        });
        if (rules::open(*project) && !steered) return project->id();
    }
    return {};
}

Rect labelled(Rect& area, const Session& session, Word label) {
    // The label is the widget's name: stated there, drawn here.
    draw_text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_3,
              session.say(label));
    area.cut_top(4);
    const Rect field = area.cut_top(36);
    area.cut_top(16);
    return field;
}

} // namespace

NewGroup::NewGroup(const Session& session) {
    const auto& customers = session.workspace.all(Kind::customer);
    if (customers.size() == 1) take_customer(session, customers.front()->id());
}

void NewGroup::take_customer(const Session& session, RecordId customer) {
    customer_ = std::move(customer);
    project_ = likely_project(session, customer_);
}

std::string NewGroup::name_for(const Session& session) const {
    if (!name_.empty()) return name_;
    const Record* project = session.workspace.find(project_);
    return project ? std::string(project->text("name")) : std::string();
}

void NewGroup::choose_customer(Session& session, const Rect& rect) {
    std::vector<std::string> names;
    std::vector<RecordId> ids;
    std::optional<std::size_t> current;
    for (const Record* customer : rules::customers_in_care(session.workspace)) {
        if (customer->id() == customer_) current = ids.size();
        names.emplace_back(customer->text("name"));
        ids.push_back(customer->id());
    }
    const auto chosen = ui::choose(rect, {.name = session.say(Word::customer),
                                          .key = "customer",
                                          .options = names,
                                          .current = current,
                                          .placeholder = session.say(Word::choose_a_customer),
                                          .framed = true,
                                          .required = true});
    if (chosen) take_customer(session, ids[*chosen]);
}

void NewGroup::choose_project(Session& session, const Rect& rect) {
    std::vector<std::string> names{std::string(session.say(Word::without_project))};
    std::vector<RecordId> ids{RecordId()};
    std::optional<std::size_t> current;
    if (!customer_.empty()) current = 0;
    for (const Record* project : session.workspace.rows(Kind::project, customer_)) {
        if (project->id() == project_) current = ids.size();
        names.emplace_back(project->text("name"));
        ids.push_back(project->id());
    }
    const auto chosen = ui::choose(rect, {.name = session.say(Word::project),
                                          .key = "project",
                                          .options = names,
                                          .current = current,
                                          .placeholder = session.say(Word::choose_a_project),
                                          .framed = true});
    if (chosen) project_ = ids[*chosen];
}

void NewGroup::make(Session& session) const {
    std::string name = name_for(session);
    if (name.empty()) name = session.say(Word::new_group);
    session.afterwards([customer = customer_, project = project_, name](Session& later) {
        auto edit = later.workspace.edit({Word::undo_add, {name}});
        const RecordId id =
            edit.create(Kind::group, {{"customer", customer},
                                      {"name", name},
                                      {"project", project.empty() ? Value() : Value(project)}});
        edit.commit();
        later.go({Screen::group, id});
    });
}

bool NewGroup::draw(Session& session) {
    const Rect& screen = session.screen;
    const auto why = session.say(Word::new_group_why);
    const float width = std::min(480.0F, screen.width - 32), inner = width - 48;
    const float field = ui::type(Style::label).line_height + 4 + 36 + 16;
    const float title = ui::type(Style::section).line_height;
    const bool ready = !customer_.empty();
    const ui::Button create{.words = session.say(Word::create_group),
                            .weight = ui::Weight::primary,
                            .key = "create",
                            .description =
                                ready ? std::string_view() : session.say(Word::create_group_needs_customer),
                            .enabled = ready,
                            .changes = true};
    const ui::Button cancel{.words = session.say(Word::cancel), .key = "cancel"};
    const bool stacked = ui::button_width(create) + 8 + ui::button_width(cancel) > inner;
    const float buttons = stacked ? 36 + 8 + 36 : 36;
    const float tall =
        24 + title + 8 + ui::wrapped_height(Style::body, why, inner) + 20 + 3 * field + 8 + buttons + 24;
    const float height = std::min(tall, screen.height - 16);
    const Rect rect{screen.x + (screen.width - width) / 2, std::max(8.0F, (screen.height - height) / 3),
                    width, height};
    const ui::Layer layer("new-group", rect, true);
    ui::Container dialog(ui::Role::dialog, "dialog", session.say(Word::new_group), rect);
    dialog.statement().modal = true;
    dialog.statement().description = why;

    ui::Scroller window("window", rect, ui::Role::none, {});
    Rect area = window.content().inset(24, 24);
    heading(area.cut_top(title), Style::section, 2, session.say(Word::new_group));
    area.cut_top(8);
    area.cut_top(paragraph(area, Style::body, Token::ink_2, why) + 20);
    choose_customer(session, labelled(area, session, Word::customer));
    choose_project(session, labelled(area, session, Word::project));
    const std::string name = name_for(session);
    const ui::TextEvent typed = ui::text_field(labelled(area, session, Word::group_name),
                                               {.name = session.say(Word::group_name),
                                                .value = name,
                                                .key = "name",
                                                .placeholder = session.say(Word::new_group),
                                                .framed = true,
                                                .spelling = true,
                                                .language = tag_of(session.language)});
    if (typed.changed || typed.committed) name_ = typed.text;

    area.cut_top(8);
    Rect row = area.cut_top(36);
    const Rect create_place = stacked ? row : row.cut_right(ui::button_width(create));
    row.cut_right(8);
    if (stacked) {
        area.cut_top(8);
        row = area.cut_top(36);
    }
    bool open = true;
    if (ui::button(stacked ? row : row.cut_right(ui::button_width(cancel)), cancel)) open = false;
    if (ui::button(create_place, create)) {
        make(session);
        open = false;
    }
    window.used(window.content().y + tall);
    if (open && !ui::focus_within_layer()) ui::focus(ui::id_of(ready ? "name" : "customer"));
    return open && !layer.dismissed();
}

} // namespace kumppani
