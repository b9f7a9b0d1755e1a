#include "app/record_view.hpp"
#include "app/screens/group_parts.hpp"
#include "app/ui/button.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::array<std::string_view, 4> audiences{"informs_customer", "informs_supplier", "informs_project",
                                                    "informs_it"};

struct Filling {
    std::string_view field;
    std::string person;
};

// Who informs whom by their role (steering-group guidance): each member their own side, the project manager
// the project. Who informs the rest of IT is agreed in the group.
std::vector<Filling> by_role(const Session& session, const Record& group) {
    const Record* project = project_of(session, group);
    const std::array<Filling, 3> rule{
        Filling{"informs_customer", names_in_role(session, group, rules::Role::executive)},
        Filling{"informs_supplier", names_in_role(session, group, rules::Role::senior_supplier)},
        Filling{"informs_project", project ? std::string(project->text("manager")) : std::string()},
    };
    std::vector<Filling> missing;
    for (const Filling& each : rule) {
        if (!group.has(each.field) && !each.person.empty()) missing.push_back(each);
    }
    return missing;
}

void fill_in(Session& session, const Record& group, std::vector<Filling> missing) {
    session.afterwards([id = group.id(), missing = std::move(missing)](Session& later) {
        auto edit = later.workspace.edit({Word::undo_fill, {}});
        for (const Filling& each : missing)
            edit.set(id, each.field, each.person);
        edit.commit();
    });
}

} // namespace

void group_communication(Session& session, Rect& area, const Record& group) {
    const auto title = session.say(Word::communication);
    const ui::Container region(ui::Role::region, "communication", title);
    Rect head = area.cut_top(ui::type(Style::block).line_height);
    const std::vector<Filling> missing = by_role(session, group);
    if (!missing.empty() && ui::changes_allowed()) {
        const auto words = session.say(Word::fill_from_roles);
        const Rect place = head.cut_right(ui::text_width(Style::strong, words) + 1);
        if (ui::link(place, words, {}, ui::Align::right, "fill", session.say(Word::fill_from_roles_why))) {
            fill_in(session, group, missing);
        }
    }
    heading(head, Style::block, 2, title);
    area.cut_top(12);
    for (const std::string_view key : audiences) {
        const Field& field = kumppani::field(Kind::group, key);
        Rect row = area.cut_top(28);
        const auto label = session.say(field.label);
        // The label is the widget's name, with what it is about: stated there, drawn here.
        draw_text(row.cut_left(96), Style::body, Token::ink_3, label);
        const std::string name = std::string(title) + ": " + std::string(label);
        FieldLook look{.overhang = 8, .name = name};
        if (!group.has(key)) {
            look.style = Style::strong;
            look.ink = Token::warning;
            look.icon = Icon::circle_alert;
            look.drawn = session.say(Word::nobody_named);
        }
        edit_field(session, row, group, key, look);
    }
}

} // namespace kumppani
