#include "app/screens/group.hpp"

#include "app/screens/group_parts.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/top_bar.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float aside_width = 280, aside_padding = 24, text_most = 960, aside_from = 900;
constexpr float aside_most_below = 480; // its rows of label and value would drift apart in a wide page

void remove(Session& session, const Record& group) {
    session.afterwards([id = group.id(), name = std::string(group.text("name"))](Session& later) {
        later.remove(id, name);
        later.go({Screen::groups, {}});
    });
}

void commands(Session& session, const Rect& place, const Record& group) {
    if (ui::icon_button(place, {.words = session.say(Word::commands),
                                .icon = Icon::ellipsis,
                                .weight = ui::Weight::quiet,
                                .key = "commands",
                                .opens_menu = true})) {
        ui::open_menu("group");
    }
    const std::array items{ui::MenuItem{session.say(Word::open_care_plan), Icon::building_2},
                           ui::MenuItem{session.say(Word::history), Icon::history},
                           ui::MenuItem{session.say(Word::remove_group), Icon::trash_2, true, true, true}};
    const auto chosen = ui::menu("group", place, session.say(Word::commands), items);
    if (chosen == 0) session.go({Screen::care_plan, std::string(group.text("customer"))});
    if (chosen == 1) session.go({Screen::record_history, group.id()});
    if (chosen == 2) remove(session, group);
}

// The parts beside the document, divided by lines that reach `overhang` beyond the text.
void aside(Session& session, Rect& area, const Record& group, float overhang) {
    const auto divide = [&] {
        area.cut_top(20);
        ui::line_below({area.x - overhang, area.y - 1, area.width + 2 * overhang, 1});
        area.cut_top(20);
    };
    group_meeting(session, area, group);
    divide();
    group_communication(session, area, group);
    divide();
    group_tolerances(session, area, group);
}

} // namespace

const Record* project_of(const Session& session, const Record& group) {
    const Record* project = session.workspace.find(group.text("project"));
    return project && project->kind() == Kind::project && !project->deleted() ? project : nullptr;
}

std::string names_in_role(const Session& session, const Record& group, rules::Role role) {
    std::string names;
    for (const Record* member : session.workspace.rows(Kind::member, group.id())) {
        if (member->text("role") != rules::key(role) || !member->has("name")) continue;
        if (!names.empty()) names += ", ";
        names += member->text("name");
    }
    return names;
}

void GroupScreen::draw(Session& session, Rect page) {
    const Record* found = session.workspace.find(session.route.id);
    if (!found || found->kind() != Kind::group || found->deleted())
        return no_such_page(session, page, "no-group", Word::no_such_group, Screen::groups);
    const Record& group = *found;
    const bool another = shown_ != group.id();
    if (another) role_ = rules::Role::executive;
    shown_ = group.id();

    top_bar(session, page, {session.say(Word::groups), {Screen::groups, {}}, group.text("name"), 36},
            {.at_end = [&](const Rect& place) { commands(session, place.middle(36), group); }});

    const ui::Scope scope(group.id());
    const bool beside = page.width >= aside_from;
    const Rect aside_place = beside ? page.cut_right(aside_width) : Rect{};
    {
        ui::Scroller main("group", page, ui::Role::main, group.text("name"));
        if (another) main.scroll_to(0);
        const float edge = page_edge(session);
        Rect area = main.content();
        area.x += edge;
        area.width = std::min(text_most, area.width - edge - (session.phone ? 16.0F : 32.0F));
        area.cut_top(session.phone ? 12.0F : 24.0F);
        if (session.phone) {
            Rect row = area;
            commands(session, Rect{row.cut_right(44).x, row.y, 44, 44}, group);
            area.width -= 52;
            group_header(session, area, group);
            area.width += 52;
        } else {
            group_header(session, area, group);
        }
        area.cut_top(20);
        group_members(session, area, group);
        area.cut_top(24);
        group_tasks(session, area, group, role_);
        if (!beside) {
            area.cut_top(32);
            ui::line_below({area.x, area.y - 1, area.width, 1});
            area.cut_top(24);
            area.width = std::min(area.width, aside_most_below);
            const ui::Container container(ui::Role::complementary, "aside",
                                          session.say(Word::beside_the_group));
            aside(session, area, group, 0);
        }
        main.used(area.y + 40);
    }
    if (!beside) return;
    fill(aside_place, Token::canvas);
    ui::line_right({aside_place.x, aside_place.y, 1, aside_place.height});
    ui::Scroller side("aside", aside_place, ui::Role::complementary, session.say(Word::beside_the_group));
    Rect area = side.content().inset(aside_padding, aside_padding);
    area.cut_left(1); // the edge is the aside's own
    aside(session, area, group, aside_padding);
    side.used(area.y + aside_padding);
}

} // namespace kumppani
