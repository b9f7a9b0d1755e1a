#include "app/screens/record_section.hpp"

#include "app/screens/section_columns.hpp"
#include "app/screens/section_head.hpp"
#include "app/ui/check.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/note.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include "imgui.h"

#include <algorithm>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float row_height = 36, menu_width = 24;

std::string title_of(const Record& record) { return std::string(record.text(info(record.kind()).title)); }

void add_row(Session& session, const Section& section, const Record& owner) {
    session.afterwards([section, owner = owner.id()](Session& later) {
        const std::string fresh(later.say(section.fresh));
        auto edit = later.workspace.edit({Word::undo_add, {fresh}});
        const KindInfo& kind = info(section.kind);
        later.fresh = edit.create(section.kind, {{kind.owner, owner}, {kind.title, fresh}});
        if (section.begin) section.begin(later, edit, later.fresh);
        edit.commit();
    });
}

void begin_otherwise(Session& session, const Section& section, const Record& owner) {
    session.afterwards([section, owner = owner.id()](Session& later) {
        auto edit = later.workspace.edit({Word::undo_add, {std::string(later.say(section.other))}});
        section.begin_otherwise(later, edit, owner);
        edit.commit();
    });
}

void remove_row(Session& session, const Record& record) {
    session.afterwards(
        [id = record.id(), title = title_of(record)](Session& later) { later.remove(id, title); });
}

void move_row(Session& session, const Record& record, const Record* before) {
    session.afterwards([id = record.id(), title = title_of(record),
                        before = before ? before->id() : RecordId()](Session& later) {
        later.workspace.edit({Word::undo_move, {title}}).move_before(id, before).commit();
    });
}

// The commands of one row, behind a button at its right end that shows itself when the row is pointed at.
void row_menu(Session& session, const Section& section, const Rect& place, const Rows& rows,
              std::size_t index, bool pointed) {
    const Record& record = *rows[index];
    const bool open = ui::menu_open("row");
    const std::string name = session.say(Word::row_commands, {title_of(record)});
    const ui::Response response = ui::sense(ui::id_of("commands"), place);
    ui::Statement& statement = ui::state(ui::Role::button, response.id, place, name);
    statement.focusable = true;
    statement.pops_up = true;
    statement.expanded = open ? 1 : 0;
    if (response.hovered) fill(place, Token::pressed, 4);
    if (pointed || response.hovered || response.focused || open)
        draw_icon(place, Icon::ellipsis, 16, Token::ink_2);
    if (response.ring) outline(place, Token::accent, 2, 4);
    if (response.pressed) ui::open_menu("row");
    // Rows that are looked at in another order than their own are not moved in it.
    const bool movable = session.views[section.kind].plain();
    const bool first = !movable || index == 0, last = !movable || index + 1 == rows.size();
    std::vector<RowCommand> more{
        {Word::all_fields, Icon::pencil, [id = record.id()](Session& later) { later.details = id; }},
        {Word::select_rows, Icon::list_checks, [kind = section.kind, id = record.id()](Session& later) {
             if (!later.views[kind].selecting) later.start_selecting(kind);
             later.views[kind].select(id);
         }}};
    if (section.commands) {
        for (const RowCommand& command : section.commands(record))
            more.push_back(command);
    }
    std::vector<ui::MenuItem> items;
    for (const RowCommand& command : more)
        items.push_back({session.say(command.words), command.icon});
    items.push_back({session.say(Word::move_up), Icon::arrow_up, !first, false, true});
    items.push_back({session.say(Word::move_down), Icon::arrow_down, !last, false, true});
    items.push_back({session.say(Word::remove), Icon::trash_2, true, true, true});
    const auto chosen = ui::menu("row", place, name, items);
    if (!chosen) return;
    if (*chosen < more.size()) return session.afterwards(more[*chosen].act);
    switch (*chosen - more.size()) {
    case 0:
        return move_row(session, record, rows[index - 1]);
    case 1:
        return move_row(session, record, index + 2 < rows.size() ? rows[index + 2] : nullptr);
    default:
        return remove_row(session, record);
    }
}

FieldLook look_of(const Session& session, const Section& section, const SectionColumn& column,
                  const Record& record, std::string& room) {
    FieldLook look{
        .style = column.style, .ink = column.ink, .right_aligned = column.align == ui::Align::right};
    if (section.look) section.look(session, record, column.key, look, room);
    return look;
}

void focus_when_fresh(Session& session, const Record& record) {
    if (session.fresh != record.id()) return;
    session.fresh.clear();
    ui::focus(ui::id_of(info(record.kind()).title));
}

/// A box before each row while rows are being selected.
constexpr ui::Column boxes{.width = 18};

void select_cell(Session& session, const Rect& place, TableView& view, const Rows& rows, std::size_t index) {
    const std::string name = session.say(Word::select_row, {title_of(*rows[index])});
    if (ui::checkbox(place, name, view.selected(*rows[index]), "select", false))
        view.press(rows, index, ui::shift_held());
}

void table(Session& session, Rect& area, const Section& section, const Rows& rows) {
    TableView& view = session.views[section.kind];
    const std::vector<SectionColumn> columns = columns_shown(session, section);
    view.fields.clear();
    std::vector<ui::Column> heads;
    if (view.selecting) {
        heads.push_back(boxes);
        heads.back().name = session.say(Word::select_all_rows);
        heads.back().checked = !rows.empty() && view.selection(rows).size() == rows.size() ? 1 : 0;
    }
    const std::size_t before = heads.size();
    for (const SectionColumn& column : columns) {
        const Field& shown_field = field(section.kind, column.key);
        const Word word = column.head != Word::none ? column.head : shown_field.label;
        const bool sorted = view.sorted_by() == column.key;
        view.fields.push_back(&shown_field);
        heads.push_back({.head = session.say(word),
                         .width = column.width,
                         .share = column.share,
                         .align = column.align,
                         .drop = column.drop,
                         .sortable = true,
                         .tab_stop = view.fields.size() == 1, // arrow keys lead to the others
                         .sorted = static_cast<std::int8_t>(!sorted             ? 0
                                                            : view.descending() ? 2
                                                                                : 1),
                         .name = session.say(shown_field.label)});
    }
    // The buttons stand in the page's edge: the last column of text ends where the page's text does.
    heads.push_back({.width = menu_width, .name = session.say(Word::commands), .outside = true});
    ui::Table table("rows", session.say(info(section.kind).plural), area, heads, rows.size(), row_height);
    table.keep(session.fresh);
    if (const auto pressed = table.sort_pressed()) view.press_head(columns[*pressed - before].key);
    if (table.box_pressed()) view.select_all(rows, view.selection(rows).size() < rows.size());
    const auto key = [&](std::size_t index) { return rows[index]->id(); };
    const auto name = [&](std::size_t index) { return title_of(*rows[index]); };
    table.rows(key, name, false, [&](const ui::Table::Row& row) {
        const Record& record = *rows[row.index];
        if (view.selecting && view.selected(record)) fill(row.rect.inset(-12, 0), Token::selected, 6);
        if (view.selecting)
            row.cell(0, [&](const Rect& place) { select_cell(session, place, view, rows, row.index); });
        for (std::size_t i = 0; i < columns.size(); ++i) {
            std::string room;
            const FieldLook look = look_of(session, section, columns[i], record, room);
            const std::string_view shown_field = columns[i].key;
            row.cell(before + i, [&](const Rect& place) {
                if (shown_field == info(section.kind).title) focus_when_fresh(session, record);
                edit_in_cell(session, place, record, shown_field, look);
                if (section.beside) section.beside(session, place.middle(32), record, shown_field);
            });
        }
        row.cell(before + columns.size(), [&](const Rect& place) {
            const bool pointed =
                row.rect.inset(-12, 0).contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
            row_menu(session, section, place.middle(menu_width), rows, row.index, pointed);
        });
    });
}

// Where the fields of a card stand, two to a line; one that needs more than half a line has it alone. Cut off
// the top of `area`; the title's place is empty.
std::vector<Rect> fact_places(const Section& section, const std::vector<SectionColumn>& columns, Rect& area) {
    constexpr float half_a_line = 180, gap = 24, narrow = 290;
    std::vector<Rect> places;
    Rect line{};
    bool left = true;
    for (const SectionColumn& column : columns) {
        if (column.key == info(section.kind).title) {
            places.emplace_back();
            continue;
        }
        const bool alone = column.width >= half_a_line || area.width < narrow;
        if (left || alone) line = area.cut_top(fact_height() + 4);
        places.push_back(alone  ? line
                         : left ? line.cut_left((line.width - gap) / 2)
                                : line.cut_right(line.width - gap));
        left = alone || !left;
    }
    return places;
}

// A row as a card: its title, and below each other field.
void card(Session& session, Rect& area, const Section& section, const std::vector<SectionColumn>& columns,
          const Rows& rows, std::size_t index) {
    const Record& record = *rows[index];
    Rect body = area.inset(16, 8);
    body.cut_top(40);
    const std::vector<Rect> places = fact_places(section, columns, body);
    const Rect rect = area.cut_top(body.y + 8 - area.y);
    area.cut_top(12);
    // What is about to get the focus is drawn wherever it is.
    const bool wanted = session.fresh == record.id() || ui::focus_within(record.id());
    if (!ui::visible(rect.inset(0, -300)) && !wanted) return;
    const ui::Container item(ui::Role::listitem, record.id(), title_of(record), rect);
    TableView& view = session.views[section.kind];
    if (view.selecting && view.selected(record)) fill(rect, Token::selected, 10);
    outline(rect, Token::line_strong, 1, 10);
    Rect inner = rect.inset(16, 8);
    Rect top = inner.cut_top(40);
    if (view.selecting) select_cell(session, top.cut_left(44), view, rows, index);
    const Rect commands = top.cut_right(44).middle(44);
    std::string room;
    const std::string_view title = info(section.kind).title;
    focus_when_fresh(session, record);
    edit_field(session, top, record, title, {.style = Style::block});
    for (std::size_t i = 0; i < places.size(); ++i) {
        const SectionColumn& column = columns[i];
        if (column.key == title) continue;
        Rect place = places[i];
        FieldLook look = look_of(session, section, column, record, room);
        look.right_aligned = false;
        fact(session, place, record, column.key, look);
        if (!section.beside) continue;
        place.cut_top(ui::type(Style::label).line_height);
        const ui::Scope scope(record.id());
        section.beside(session, {place.x, place.y, place.width, 32}, record, column.key);
    }
    row_menu(session, section, commands, rows, index, true);
}

void cards(Session& session, Rect& area, const Section& section, const Rows& rows) {
    const std::vector<SectionColumn> columns = columns_shown(session, section);
    std::vector<const Field*>& fields = session.views[section.kind].fields;
    fields.clear();
    for (const SectionColumn& column : columns)
        fields.push_back(&field(section.kind, column.key));
    const ui::Container list(ui::Role::list, "cards", session.say(info(section.kind).plural));
    for (std::size_t i = 0; i < rows.size(); ++i)
        card(session, area, section, columns, rows, i);
}

} // namespace

void record_section(Session& session, Rect& area, const Section& section, const Record& owner) {
    const ui::Container region(ui::Role::region, info(section.kind).key,
                               session.say(info(section.kind).plural));
    const Rows& all = session.workspace.rows(section.kind, owner.id());
    TableView& view = session.views[section.kind];
    const auto here = [&] { return &view.of(session.workspace, session.language, all); };
    const Rows* shown = here();
    // What was just added, or is looked for, is shown whatever the filter says.
    const auto fresh = [&](const Record* row) { return row->id() == session.fresh; };
    if (std::any_of(all.begin(), all.end(), fresh) && std::none_of(shown->begin(), shown->end(), fresh)) {
        view.filter.reset();
        shown = here();
    }
    const Rows& rows = *shown;
    if (section_head(session, area, section, owner, all, rows)) add_row(session, section, owner);
    if (session.phone) area.cut_top(4);
    if (all.empty()) {
        const auto done =
            ui::empty_state(area.cut_top(ui::empty_state_height),
                            {.sentence = session.say(section.empty),
                             .reason = session.say(section.empty_why),
                             .action = session.say(section.add),
                             .icon = section.add_icon,
                             .other = session.read_only ? std::string_view() : session.say(section.other),
                             .changes = true});
        if (done == 1) add_row(session, section, owner);
        if (done == 2) begin_otherwise(session, section, owner);
        return;
    }
    if (session.phone)
        cards(session, area, section, rows);
    else
        table(session, area, section, rows);
    if (rows.empty()) ui::text(area.cut_top(36), Style::body, Token::ink_2, session.say(Word::no_rows_found));
    if (section.below) section.below(session, area, all);
}

} // namespace kumppani
