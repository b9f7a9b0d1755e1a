#include "app/naming.hpp"
#include "app/screens/page_parts.hpp"
#include "app/screens/year.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/model/kind.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

/// Which partner manager looks after which types of customers.
namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;
using Customers = std::vector<const Record*>;

std::string type_words(const Session& session, std::string_view key) {
    for (const Choice& choice : field(Kind::customer, "type").choices)
        if (choice.key == key) return std::string(session.say(choice.label));
    return std::string(session.say(Word::coverage_no_type));
}

/// How many; pressed it opens the one customer, or a list of the several.
void cell(Session& session, const Rect& place, const std::string& who, const std::string& type,
          const Customers& customers, ui::Align align) {
    const std::string number = std::to_string(customers.size());
    const std::string name = session.say(Word::coverage_cell, {who, type, number});
    if (customers.empty()) {
        draw_text(place, Style::body, Token::ink_3, "–", align);
        ui::state(ui::Role::text, ui::id_of("none"), place, "–");
        return;
    }
    const ui::Response response = ui::sense(ui::id_of("customers"), place);
    ui::Statement& statement = ui::state(ui::Role::button, response.id, place, name);
    statement.focusable = true;
    statement.pops_up = true;
    statement.expanded = ui::menu_open("customers") ? 1 : 0;
    if (response.hovered) fill(place.inset(-4, 2), response.held ? Token::pressed : Token::hover, 6);
    draw_text(place, Style::strong, Token::accent_ink, number, align);
    if (response.ring) ui::focus_ring(place.inset(2, 6), 4);
    if (response.pressed) ui::open_menu("customers");
    std::vector<std::string> names;
    std::vector<ui::MenuItem> items;
    for (const Record* customer : customers)
        names.push_back(title_of(session, *customer));
    for (const std::string& each : names)
        items.push_back({each, Icon::building_2});
    if (const auto chosen = ui::menu("customers", place, name, items))
        session.go({Screen::care_plan, customers[*chosen]->id()});
}

void matrix(Session& session, Rect& area, const rules::Coverage& what) {
    std::vector<std::string> types;
    std::vector<ui::Column> columns{{.head = session.say(Word::partner_manager), .width = 150, .share = 2}};
    for (const std::string_view key : what.types)
        types.push_back(type_words(session, key));
    for (const std::string& type : types)
        columns.push_back({.head = type, .width = ui::text_width(Style::head, type) + 2, .share = 1});
    columns.push_back({.head = session.say(Word::coverage_all), .width = 70});
    ui::Table table("coverage", session.say(Word::coverage), area, columns, what.managers.size(), 36);
    table.rows([&](std::size_t i) { return what.managers[i].name; },
               [&](std::size_t i) { return what.managers[i].name; }, false,
               [&](const ui::Table::Row& row) {
                   const rules::Coverage::Manager& manager = what.managers[row.index];
                   row.text(0, manager.name, Token::ink, Style::strong);
                   for (std::size_t i = 0; i < types.size(); ++i)
                       row.cell(i + 1, [&](const Rect& place) {
                           Rect narrow = place;
                           narrow.width = std::min(narrow.width, 48.0F);
                           cell(session, narrow, manager.name, types[i], manager.customers[i],
                                ui::Align::left);
                       });
                   row.text(types.size() + 1, std::to_string(manager.count), Token::ink_2);
               });
}

/// The same one manager below the other, where the types have no room beside each other.
void blocks(Session& session, Rect& area, const rules::Coverage& what) {
    for (const rules::Coverage::Manager& manager : what.managers) {
        const ui::Scope scope(manager.name);
        area.cut_top(ui::heading_lines(area, Style::block, 3, manager.name));
        for (std::size_t i = 0; i < what.types.size(); ++i) {
            if (manager.customers[i].empty()) continue;
            const ui::Scope type_scope(std::to_string(i));
            Rect row = area.cut_top(48);
            line_below(row);
            const std::string type = type_words(session, what.types[i]);
            const Rect number = row.cut_right(48);
            text(row, Style::body, Token::ink_2, type);
            cell(session, number, manager.name, type, manager.customers[i], ui::Align::right);
        }
        area.cut_top(20);
    }
}

/// "Ilman sijaista" and who they are, each a way to its plan.
void named(Session& session, Rect& area, Word heading, const Customers& customers) {
    if (customers.empty()) return;
    const float height = session.phone ? 48.0F : 28.0F;
    area.cut_top(12);
    ui::mark(area.cut_top(24), Icon::circle_alert, session.say(heading), Token::warning, Style::strong);
    const ui::Container list(ui::Role::list, session.say(heading), session.say(heading));
    for (const Record* customer : customers) {
        const Rect row = area.cut_top(height);
        const std::string title = title_of(session, *customer);
        const ui::Container item(ui::Role::listitem, customer->id(), {}, row);
        const Route there{Screen::care_plan, customer->id()};
        const Rect place{row.x + 20, row.y, std::min(ui::text_width(Style::body, title) + 1, row.width - 20),
                         row.height};
        if (ui::link(place, title, href(there))) session.go(there);
    }
}

} // namespace

void YearScreen::coverage(Session& session, Rect& area) {
    const rules::Coverage& what = coverage_;
    if (what.managers.empty() && what.without_manager.empty()) return;
    const ui::Container region(ui::Role::region, "year-coverage", session.say(Word::coverage));
    area.cut_top(ui::heading_lines(area, Style::section, 2, session.say(Word::coverage)) + 8);
    float needed = 150 + 16 + 70;
    for (const std::string_view key : what.types)
        needed += ui::text_width(Style::head, type_words(session, key)) + 18;
    if (area.width >= needed)
        matrix(session, area, what);
    else
        blocks(session, area, what);
    if (!what.gaps.empty()) {
        std::string types;
        for (const std::string_view key : what.gaps)
            types += (types.empty() ? "" : ", ") + type_words(session, key);
        area.cut_top(12);
        const std::string words = std::string(session.say(Word::coverage_gaps)) + ": " + types;
        ui::mark(area.cut_top(24), Icon::circle_alert, words, Token::warning, Style::strong);
    }
    named(session, area, Word::home_without_manager, what.without_manager);
    named(session, area, Word::home_without_substitute, what.without_substitute);
    if (what.gaps.empty() && what.without_manager.empty() && what.without_substitute.empty()) {
        area.cut_top(12);
        ui::mark(area.cut_top(24), Icon::check, session.say(Word::coverage_complete), Token::success);
    }
    area.cut_top(40);
}

} // namespace kumppani
