#include "app/screens/record_section.hpp"

#include "app/ui/button.hpp"
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
void row_menu(Session& session, const Section& section, const Rect& place,
              const std::vector<const Record*>& rows, std::size_t index, bool pointed) {
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
    const bool first = index == 0, last = index + 1 == rows.size();
    std::vector<RowCommand> more{
        {Word::all_fields, Icon::pencil, [id = record.id()](Session& later) { later.details = id; }}};
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

void table(Session& session, Rect& area, const Section& section, const std::vector<const Record*>& rows) {
    std::vector<ui::Column> heads;
    for (const SectionColumn& column : section.columns) {
        const Word label = field(section.kind, column.key).label;
        const Word word = column.head != Word::none ? column.head : label;
        heads.push_back({.head = session.say(word),
                         .width = column.width,
                         .share = column.share,
                         .align = column.align,
                         .drop = column.drop,
                         .name = session.say(label)});
    }
    // The buttons stand in the page's edge: the last column of text ends where the page's text does.
    heads.push_back({.head = "", .width = menu_width, .name = session.say(Word::commands), .outside = true});
    ui::Table table("rows", session.say(info(section.kind).plural), area, heads, rows.size(), row_height);
    table.keep(session.fresh);
    const auto key = [&](std::size_t index) { return rows[index]->id(); };
    const auto name = [&](std::size_t index) { return title_of(*rows[index]); };
    table.rows(key, name, false, [&](const ui::Table::Row& row) {
        const Record& record = *rows[row.index];
        for (std::size_t i = 0; i < section.columns.size(); ++i) {
            std::string room;
            const FieldLook look = look_of(session, section, section.columns[i], record, room);
            const std::string_view shown_field = section.columns[i].key;
            row.cell(i, [&](const Rect& place) {
                if (shown_field == info(section.kind).title) focus_when_fresh(session, record);
                edit_in_cell(session, place, record, shown_field, look);
                if (section.beside) section.beside(session, place.middle(32), record, shown_field);
            });
        }
        row.cell(section.columns.size(), [&](const Rect& place) {
            const bool pointed =
                row.rect.inset(-12, 0).contains(ImGui::GetIO().MousePos.x, ImGui::GetIO().MousePos.y);
            row_menu(session, section, place.middle(menu_width), rows, row.index, pointed);
        });
    });
}

// Where the fields of a card stand, two to a line; one that needs more than half a line has it alone. Cut off
// the top of `area`; the title's place is empty.
std::vector<Rect> fact_places(const Section& section, Rect& area) {
    constexpr float half_a_line = 180, gap = 24, narrow = 290;
    std::vector<Rect> places;
    Rect line{};
    bool left = true;
    for (const SectionColumn& column : section.columns) {
        if (column.key == info(section.kind).title) {
            places.emplace_back();
            continue;
        }
        const bool alone = column.width >= half_a_line || area.width < narrow;
        if (left || alone) line = area.cut_top(fact_height() + 4);
        const float half = (line.width - gap) / 2;
        places.push_back(alone ? line : left ? line.cut_left(half) : line.cut_right(half));
        left = alone || !left;
    }
    return places;
}

// A row as a card: its title, and below each other field.
void card(Session& session, Rect& area, const Section& section, const std::vector<const Record*>& rows,
          std::size_t index) {
    const Record& record = *rows[index];
    Rect body = area.inset(16, 8);
    body.cut_top(40);
    const std::vector<Rect> places = fact_places(section, body);
    const Rect rect = area.cut_top(body.y + 8 - area.y);
    area.cut_top(12);
    // What is about to get the focus is drawn wherever it is.
    const bool wanted = session.fresh == record.id() || ui::focus_within(record.id());
    if (!ui::visible(rect.inset(0, -300)) && !wanted) return;
    const ui::Container item(ui::Role::listitem, record.id(), title_of(record), rect);
    outline(rect, Token::line_strong, 1, 10);
    Rect inner = rect.inset(16, 8);
    Rect top = inner.cut_top(40);
    const Rect commands = top.cut_right(44).middle(44);
    std::string room;
    const std::string_view title = info(section.kind).title;
    focus_when_fresh(session, record);
    edit_field(session, top, record, title, {.style = Style::block});
    for (std::size_t i = 0; i < places.size(); ++i) {
        const SectionColumn& column = section.columns[i];
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

void cards(Session& session, Rect& area, const Section& section, const std::vector<const Record*>& rows) {
    const ui::Container list(ui::Role::list, "cards", session.say(info(section.kind).plural));
    for (std::size_t i = 0; i < rows.size(); ++i)
        card(session, area, section, rows, i);
}

void head(Session& session, Rect& area, const Section& section, const Record& owner, std::size_t count) {
    Rect row = area.cut_top(std::max(32.0F, ui::type(Style::section).line_height));
    const auto plural = session.say(info(section.kind).plural);
    const ui::Button add{.words = session.say(section.add),
                         .icon = section.add_icon,
                         .weight = ui::Weight::quiet,
                         .key = "add",
                         .changes = true};
    Rect add_place;
    if (session.phone) {
        add_place = row.cut_right(44).middle(44);
    } else {
        Rect place = row;
        place.width += 10; // a quiet button's padding hangs over: letters align, fills may not
        add_place = place.cut_right(ui::button_width(add)).middle(32);
        row.cut_right(add_place.width + 8);
    }
    const float width = std::min(ui::text_width(Style::section, plural) + 1, row.width - 60);
    heading(row.cut_left(width), Style::section, 2, plural);
    row.cut_left(8);
    if (count > 0) {
        // Heard, a number alone says nothing; seen, it stands beside what it counts.
        const std::string counted = session.number_of(info(section.kind).name, count);
        const std::string shown = section.counts_in_words ? counted : std::to_string(count);
        const Rect place = row.cut_left(ui::text_width(Style::body, shown) + 1);
        draw_text(place, Style::body, Token::ink_3, shown);
        ui::state(ui::Role::text, ui::id_of("count"), place, counted);
    }
    if (section.internal) draw_icon(row.cut_left(26), Icon::lock, 14, Token::internal);
    const bool pressed = session.phone ? ui::icon_button(add_place, add) : ui::button(add_place, add);
    if (pressed) add_row(session, section, owner);
}

} // namespace

void record_section(Session& session, Rect& area, const Section& section, const Record& owner) {
    const ui::Container region(ui::Role::region, info(section.kind).key,
                               session.say(info(section.kind).plural));
    const std::vector<const Record*>& rows = session.workspace.rows(section.kind, owner.id());
    head(session, area, section, owner, rows.size());
    if (session.phone) area.cut_top(4);
    if (rows.empty()) {
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
    if (section.below) section.below(session, area, rows);
}

} // namespace kumppani
