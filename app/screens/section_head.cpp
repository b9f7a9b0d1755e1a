#include "app/screens/section_head.hpp"

#include "app/screens/section_columns.hpp"
#include "app/screens/selection_bar.hpp"
#include "app/selected_rows.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/search_field.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

/// A command of the table, in the menu of its heading.
struct TableCommand {
    ui::MenuItem item;
    std::function<void()> act;
};

ui::Button adding(const Session& session, const Section& section) {
    return {.words = session.say(section.add),
            .icon = section.add_icon,
            .weight = ui::Weight::quiet,
            .key = "add",
            .changes = true};
}

/// Where the button that adds a row stands: cut off the right end of `row`.
Rect place_of_adding(const Session& session, Rect& row, const ui::Button& add) {
    if (session.phone) return row.cut_right(44).middle(44);
    constexpr float overhang = 10; // a quiet button's padding hangs over: letters align, fills may not
    const float width = ui::button_width(add);
    const Rect place = row.cut_right(width - overhang);
    row.cut_right(8);
    return Rect{place.x, place.y, width, place.height}.middle(32);
}

void table_menu(Session& session, Rect& row, const Section& section, const Record& owner, const Rows& shown) {
    TableView& view = session.views[section.kind];
    const auto plural = session.say(info(section.kind).plural);
    const std::string name = session.say(Word::table_commands, {plural});
    const float size = session.phone ? 44.0F : 32.0F;
    const Rect place = row.cut_right(size).middle(size);
    row.cut_right(4);
    if (ui::icon_button(place, {.words = name,
                                .icon = Icon::ellipsis,
                                .weight = ui::Weight::quiet,
                                .key = "table",
                                .opens_menu = true}))
        ui::open_menu("table");
    const bool belongs_to_customer = info(section.kind).owner == "customer";
    std::vector<TableCommand> commands{
        {{session.say(Word::select_rows), Icon::list_checks}, [&] { session.start_selecting(section.kind); }},
        {{session.say(view.filter ? Word::stop_filtering : Word::filter_rows), Icon::list_filter},
         [&] {
             if (view.filter)
                 view.filter.reset();
             else
                 view.filter.emplace();
             view.filter_wanted = view.filter.has_value();
         }},
        {{session.say(Word::choose_columns), Icon::columns_3}, [&] { choose_columns(session, section); }},
        {{session.say(Word::copy_rows), Icon::copy},
         [&] { copy_rows(session, section.kind, view.fields, shown); }},
    };
    if (belongs_to_customer)
        commands.push_back({{session.say(Word::paste_rows), Icon::clipboard_paste, true, false, true}, [&] {
                                session.table = IncomingTable{.owner = owner.id(), .kind = section.kind};
                            }});
    if (!view.sorted_by().empty())
        commands.push_back(
            {{session.say(Word::own_order), Icon::rotate_ccw}, [&] { view.sort_by({}, false); }});
    std::vector<ui::MenuItem> items;
    for (const TableCommand& command : commands)
        items.push_back(command.item);
    if (const auto chosen = ui::menu("table", place, name, items)) commands[*chosen].act();
}

/// How many rows there are; heard, a number alone says nothing; seen, it stands beside what it counts.
void count(Session& session, Rect& row, const Section& section, std::size_t number, std::size_t found) {
    TableView& view = session.views[section.kind];
    std::string counted = session.number_of(info(section.kind).name, number);
    std::string shown = section.counts_in_words ? counted : std::to_string(number);
    if (view.filter && !view.filter->empty()) {
        counted = session.say(Word::rows_found, {std::to_string(found), counted});
        shown = session.say(Word::rows_found, {std::to_string(found), shown});
        if (view.told_found != found) ui::announce(counted);
        view.told_found = found;
    } else {
        view.told_found.reset();
    }
    const Rect place = row.cut_left(ui::text_width(Style::body, shown) + 1);
    draw_text(place, Style::body, Token::ink_3, shown);
    ui::state(ui::Role::text, ui::id_of("count"), place, counted);
}

void filter_field(Session& session, Rect& area, TableView& view) {
    area.cut_top(4);
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    row.width = std::min(row.width, 360.0F);
    const float size = session.phone ? 44.0F : 32.0F;
    const bool ends =
        ui::icon_button(row.cut_right(size).middle(size), {.words = session.say(Word::stop_filtering),
                                                           .icon = Icon::x,
                                                           .weight = ui::Weight::quiet,
                                                           .key = "stop-filtering"});
    row.cut_right(4);
    ui::search_field(row, session.say(Word::filter_rows), *view.filter, tag_of(session.language));
    if (std::exchange(view.filter_wanted, false)) ui::focus(ui::id_of("search"));
    if (ends) view.filter.reset();
    area.cut_top(4);
}

} // namespace

bool section_head(Session& session, Rect& area, const Section& section, const Record& owner, const Rows& all,
                  const Rows& shown) {
    TableView& view = session.views[section.kind];
    Rect row = area.cut_top(std::max(32.0F, ui::type(Style::section).line_height));
    const auto plural = session.say(info(section.kind).plural);
    const float most = row.width - (session.phone ? 132.0F : 60.0F);
    heading(row.cut_left(std::min(ui::text_width(Style::section, plural) + 1, most)), Style::section, 2,
            plural);
    row.cut_left(8);
    if (!all.empty()) count(session, row, section, all.size(), shown.size());
    if (section.internal) draw_icon(row.cut_left(26), Icon::lock, 14, Token::internal);
    bool adds = false;
    if (view.selecting) {
        Rect below = session.phone ? area.cut_top(44) : row;
        selection_bar(session, below, section.kind, shown);
    } else {
        const ui::Button add = adding(session, section);
        const Rect place = place_of_adding(session, row, add);
        if (!all.empty()) table_menu(session, row, section, owner, shown);
        adds = session.phone ? ui::icon_button(place, add) : ui::button(place, add);
    }
    if (view.filter) filter_field(session, area, view);
    return adds;
}

} // namespace kumppani
