#include <algorithm>
#include <array>
#include <vector>

#include "app/record_view.hpp"
#include "app/screens/group_parts.hpp"
#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"

namespace kumppani {

namespace {

using rules::Role;
using rules::SteeringTask;
using ui::Align;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float row_height = 36, row_padding = 8;

enum Cell : std::size_t { box_cell, number_cell, task_cell, done_cell, note_cell };

Word task_of(Role role) {
    constexpr std::array words{Word::task_of_executive, Word::task_of_senior_user, Word::task_of_user,
                               Word::task_of_senior_supplier, Word::task_of_supplier};
    return words[static_cast<std::size_t>(role)];
}

// What a group has said of a task: its record, or where there is none yet, how it would begin.
Record said_of(const Session& session, const Record& group, const SteeringTask& task) {
    const RecordId id = rules::task_record_id(group.id(), task);
    if (const Record* said = session.workspace.find(id); said && !said->deleted()) return *said;
    Record unmade(id, Kind::task);
    unmade.set("group", {{Value(group.id()), {}}});
    unmade.set("role", {{Value(std::string(rules::key(task.role))), {}}});
    unmade.set("number", {{Value(std::int64_t{task.number}), {}}});
    return unmade;
}

// Ticking and unticking, each one step of undo with its date.
void mark(Session& session, const Record& said, const SteeringTask& task, bool done) {
    session.afterwards([id = said.id(), group = std::string(said.text("group")), task, done](Session& later) {
        const std::string title(later.say(task.text));
        auto edit = later.workspace.edit({done ? Word::undo_done : Word::undo_not_done, {title}});
        edit.create_as(id, Kind::task, {{"group", group},
                                        {"role", std::string(rules::key(task.role))},
                                        {"number", std::int64_t{task.number}}});
        edit.set(id, "done", done ? Value(true) : Value());
        edit.set(id, "done_on", done ? Value(later.today) : Value());
        edit.commit();
    });
}

// The cards of the roles.

void card_content(const Session& session, Rect area, Role role, const std::string& holder, rules::Progress progress,
                  bool chosen) {
    const std::string count = std::to_string(progress.done) + "/" + std::to_string(progress.total);
    const float share = static_cast<float>(progress.done) / static_cast<float>(progress.total);
    const auto name = session.say(rules::short_name(role));
    const bool nobody = holder.empty();
    const std::string_view who = nobody ? session.say(Word::nobody_named) : std::string_view(holder);
    Rect top = area.cut_top(ui::type(Style::strong).line_height);
    area.cut_top(4);
    Rect second = area.cut_top(ui::type(Style::label).line_height);
    Rect bar = second;
    if (session.phone) {
        bar = second.cut_right(96);
        second.cut_right(12);
    } else {
        area.cut_top(8);
        bar = area.cut_top(ui::type(Style::label).line_height);
    }
    Rect& with_count = session.phone ? top : bar;
    const Rect number = with_count.cut_right(ui::text_width(Style::head, count) + 1);
    with_count.cut_right(8);
    draw_text(top, chosen ? Style::block : Style::strong, chosen ? Token::accent_ink : Token::ink, name);
    draw_text(second, Style::label, nobody ? Token::warning : Token::ink_3, who);
    draw_text(number, Style::head, Token::ink_2, count);
    ui::bar(bar, share, {}, chosen ? Token::accent : Token::fill, chosen ? Token::track_accent : Token::track);
}

// Cards as wide as their names need and what is left shared; fewer in a row where there is less room.
std::vector<Rect> card_places(const Session& session, Rect& area) {
    constexpr float gap = 8, padding = 13, least = 148;
    constexpr std::size_t count = rules::all_roles.size();
    const float height = session.phone ? 76.0F : 88.0F;
    std::vector<float> widths;
    float needed = -gap;
    for (const Role role : rules::all_roles) {
        widths.push_back(std::max(least, ui::text_width(Style::block, session.say(rules::short_name(role))) + 2 * padding));
        needed += widths.back() + gap;
    }
    std::vector<Rect> places;
    if (needed <= area.width) {
        Rect row = area.cut_top(height);
        const float more = (row.width - needed) / static_cast<float>(count);
        for (const float width : widths) {
            places.push_back(row.cut_left(width + more));
            row.cut_left(gap);
        }
        return places;
    }
    const std::size_t in_row = session.phone || area.width < 2 * 180 ? 1 : area.width < 3 * 180 ? 2 : 3;
    Rect row{};
    for (std::size_t i = 0; i < count; ++i) {
        if (i % in_row == 0) {
            if (i > 0) area.cut_top(gap);
            row = area.cut_top(height);
        }
        const float columns = static_cast<float>(in_row);
        places.push_back(row.cut_left((area.width - gap * (columns - 1)) / columns));
        row.cut_left(gap);
    }
    return places;
}

std::optional<std::size_t> neighbour(ui::Id card, std::size_t index) {
    constexpr std::size_t count = rules::all_roles.size();
    if (ui::key_pressed(card, "ArrowRight") || ui::key_pressed(card, "ArrowDown")) return (index + 1) % count;
    if (ui::key_pressed(card, "ArrowLeft") || ui::key_pressed(card, "ArrowUp")) return (index + count - 1) % count;
    return std::nullopt;
}

void role_cards(Session& session, Rect& area, const Record& group, const std::vector<const Record*>& said,
                Role& chosen) {
    const Rect all{area.x, area.y, area.width, 0};
    const std::vector<Rect> places = card_places(session, area);
    const ui::Container radios(ui::Role::radiogroup, "roles", session.say(Word::role),
                               {all.x, all.y, all.width, area.y - all.y});
    Role next = chosen;
    for (std::size_t i = 0; i < places.size(); ++i) {
        const Role role = rules::all_roles[i];
        const rules::Progress progress = rules::progress(role, said);
        const std::string holder = names_in_role(session, group, role);
        const std::string description =
            (holder.empty() ? std::string(session.say(Word::nobody_named)) : holder) + ", " +
            session.say(Word::tasks_done, {std::to_string(progress.done), std::to_string(progress.total)}) + ". " +
            std::string(session.say(rules::purpose(role)));
        const ui::Response response =
            ui::choice_card(places[i], session.say(rules::short_name(role)), role == chosen, rules::key(role),
                            static_cast<int>(i) + 1, static_cast<int>(places.size()), description);
        card_content(session, places[i].inset(13, 12), role, holder, progress, role == chosen);
        if (response.pressed) next = role;
        if (const auto beside = neighbour(response.id, i)) {
            next = rules::all_roles[*beside];
            ui::focus(ui::id_of(rules::key(next)));
        }
    }
    if (next != chosen) ui::keep_drawing(0);
    chosen = next;
}

// The tasks of the chosen role, as a table or as cards.

std::string name_with(const Session& session, Word field, std::string_view task) {
    return std::string(session.say(field)) + ", " + std::string(task);
}

void done_field(Session& session, const Rect& place, const Record& said, std::string_view task, bool right_aligned) {
    if (!said.yes("done")) return;
    const std::string name = name_with(session, Word::task_done_on, task);
    edit_field(session, place, said, "done_on",
               {.ink = Token::ink_2, .right_aligned = right_aligned, .overhang = 8, .name = name});
}

void note_field(Session& session, const Rect& place, const Record& said, std::string_view task) {
    const std::string name = name_with(session, Word::note, task);
    edit_field(session, place, said, "note", {.ink = Token::ink_2, .placeholder = " ", .overhang = 8, .name = name});
}

void table(Session& session, Rect& area, const Record& group, Role role) {
    const std::array columns{
        ui::Column{.head = "", .width = 18, .name = session.say(Word::task_done)},
        ui::Column{.head = "#", .width = 14, .align = Align::right},
        ui::Column{.head = session.say(task_of(role)), .width = 120, .share = 344},
        ui::Column{.head = session.say(Word::task_done_on), .width = 80, .align = Align::right},
        ui::Column{.head = session.say(Word::note), .width = 100, .share = 148},
    };
    const auto tasks = rules::tasks(role);
    const auto words = [&](std::size_t index) { return session.say(tasks[index].text); };
    // A task that needs two lines has them: half a duty is worse than a taller row.
    const auto height = [&](std::size_t index, std::span<const float> widths) {
        return std::max(row_height, ui::wrapped_height(Style::strong, words(index), widths[task_cell]) + 2 * row_padding);
    };
    ui::Table table("tasks", session.say(Word::kind_tasks), area, columns, tasks.size(), height);
    const auto key = [&](std::size_t index) { return std::to_string(tasks[index].number); };
    const auto name = [&](std::size_t index) { return std::string(words(index)); };
    table.rows(key, name, true, [&](const ui::Table::Row& row) {
        const SteeringTask& task = tasks[row.index];
        const Record said = said_of(session, group, task);
        const bool done = said.yes("done");
        bool pressed = row.pressed;  // the words are the box's label: pressing them ticks it
        const auto line = [](const Rect& place) { return Rect{place.x, place.y, place.width, row_height}; };
        row.cell(box_cell, [&](const Rect& place) {
            if (ui::checkbox(line(place), words(row.index), done, "done", false)) pressed = true;
        });
        row.cell(number_cell, [&](const Rect& place) {
            text(line(place), Style::body, Token::ink_3, std::to_string(task.number), Align::right);
        });
        row.cell(task_cell, [&](const Rect& place) {
            const Rect lines = place.inset(0, row_padding);
            paragraph(lines, done ? Style::body : Style::strong, done ? Token::ink_2 : Token::ink, words(row.index));
        });
        row.cell(done_cell, [&](const Rect& place) {
            done_field(session, line(place).middle(32), said, words(row.index), true);
        });
        row.cell(note_cell, [&](const Rect& place) {
            note_field(session, line(place).middle(32), said, words(row.index));
        });
        if (pressed) mark(session, said, task, !done);
    });
}

void card(Session& session, Rect& area, const Record& said, const SteeringTask& task) {
    constexpr float touch = 48, padding = 12, below = 36;
    const auto words = session.say(task.text);
    const bool done = said.yes("done");
    const float width = area.width - touch - padding;
    const float lines = ui::wrapped_height(Style::strong, words, width);
    const Rect rect = area.cut_top(padding + std::max(lines, 24.0F) + below + 4);
    area.cut_top(8);
    if (!ui::visible(rect.inset(0, -300)) && !ui::focus_within(said.id())) return;
    const ui::Container item(ui::Role::listitem, said.id(), words, rect);
    outline(rect, Token::line_strong, 1, 10);
    const Rect box{rect.x + 15, rect.y, touch - 8, touch};
    if (ui::checkbox(box, words, done, "done", false)) mark(session, said, task, !done);
    Rect inner{rect.x + touch, rect.y + padding, width, rect.height - padding};
    inner.cut_top(paragraph(inner, done ? Style::body : Style::strong, done ? Token::ink_2 : Token::ink, words));
    Rect row = inner.cut_top(below);
    if (done) {
        done_field(session, row.cut_left(96), said, words, false);
        row.cut_left(16);
    }
    const std::string name = name_with(session, Word::note, words);
    edit_field(session, row, said, "note",
               {.ink = Token::ink_2, .placeholder = session.say(Word::note), .overhang = 8, .name = name});
}

}  // namespace

void group_tasks(Session& session, Rect& area, const Record& group, Role& chosen) {
    const ui::Container region(ui::Role::region, "tasks", session.say(Word::kind_tasks));
    const auto& said = session.workspace.rows(Kind::task, group.id());
    const rules::Progress progress = rules::progress(said);
    Rect head = area.cut_top(std::max(32.0F, ui::type(Style::section).line_height));
    const auto title = session.say(Word::kind_tasks);
    heading(head.cut_left(std::min(ui::text_width(Style::section, title) + 1, head.width)), Style::section, 2, title);
    head.cut_left(8);
    text(head, Style::body, Token::ink_3,
         session.say(Word::tasks_done, {std::to_string(progress.done), std::to_string(progress.total)}));
    area.cut_top(8);
    role_cards(session, area, group, said, chosen);
    area.cut_top(8);
    const ui::Scope scope(rules::key(chosen));
    if (!session.phone) return table(session, area, group, chosen);
    const ui::Container list(ui::Role::list, "cards", session.say(task_of(chosen)));
    for (const SteeringTask& task : rules::tasks(chosen)) card(session, area, said_of(session, group, task), task);
}

}  // namespace kumppani
