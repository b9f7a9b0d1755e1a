#include "app/record_view.hpp"
#include "app/screens/group_parts.hpp"
#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <vector>

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
        edit.create_as(id, Kind::task,
                       {{"group", group},
                        {"role", std::string(rules::key(task.role))},
                        {"number", std::int64_t{task.number}}});
        edit.set(id, "done", done ? Value(true) : Value());
        edit.set(id, "done_on", done ? Value(later.today) : Value());
        edit.commit();
    });
}

std::string name_with(const Session& session, Word field, std::string_view task) {
    return std::string(session.say(field)) + ", " + std::string(task);
}

void done_field(Session& session, const Rect& place, const Record& said, std::string_view task,
                bool right_aligned) {
    if (!said.yes("done")) return;
    const std::string name = name_with(session, Word::task_done_on, task);
    edit_field(session, place, said, "done_on",
               {.ink = Token::ink_2, .right_aligned = right_aligned, .overhang = 8, .name = name});
}

void note_field(Session& session, const Rect& place, const Record& said, std::string_view task) {
    const std::string name = name_with(session, Word::note, task);
    edit_field(session, place, said, "note",
               {.ink = Token::ink_2, .placeholder = " ", .overhang = 8, .name = name});
}

void table(Session& session, Rect& area, const Record& group, Role role) {
    const std::array columns{
        ui::Column{.head = "", .width = 14, .name = session.say(Word::task_done)},
        ui::Column{.head = "#", .width = 18, .align = Align::right},
        ui::Column{.head = session.say(task_of(role)), .width = 120, .share = 344},
        ui::Column{.head = session.say(Word::task_done_on), .width = 80, .align = Align::right},
        ui::Column{.head = session.say(Word::note), .width = 100, .share = 148},
    };
    const auto tasks = rules::tasks(role);
    const auto words = [&](std::size_t index) { return session.say(tasks[index].text); };
    // A task that needs two lines has them: half a duty is worse than a taller row.
    std::vector<Record> said;
    for (const SteeringTask& task : tasks)
        said.push_back(said_of(session, group, task));
    const auto style = [&](std::size_t index) {
        return said[index].yes("done") ? Style::body : Style::strong;
    };
    const auto height = [&](std::size_t index, std::span<const float> widths) {
        const float lines = ui::wrapped_height(style(index), words(index), widths[task_cell]);
        return std::max(row_height, lines + 2 * row_padding);
    };
    ui::Table table("tasks", session.say(Word::kind_tasks), area, columns, tasks.size(), height);
    const auto key = [&](std::size_t index) { return std::to_string(tasks[index].number); };
    const auto name = [&](std::size_t index) { return std::string(words(index)); };
    table.rows(key, name, true, [&](const ui::Table::Row& row) {
        const SteeringTask& task = tasks[row.index];
        const Record& record = said[row.index];
        const bool done = record.yes("done");
        bool pressed = row.pressed; // the words are the box's label: pressing them ticks it
        const auto line = [](const Rect& place) { return Rect{place.x, place.y, place.width, row_height}; };
        row.cell(box_cell, [&](const Rect& place) {
            if (ui::checkbox(line(place), words(row.index), done, "done", false, true)) pressed = true;
        });
        row.cell(number_cell, [&](const Rect& place) {
            text(line(place), Style::body, Token::ink_3, std::to_string(task.number), Align::right);
        });
        row.cell(task_cell, [&](const Rect& place) {
            const Rect lines = place.inset(0, row_padding);
            paragraph(lines, style(row.index), done ? Token::ink_2 : Token::ink, words(row.index));
        });
        row.cell(done_cell, [&](const Rect& place) {
            done_field(session, line(place).middle(32), record, words(row.index), true);
        });
        row.cell(note_cell, [&](const Rect& place) {
            note_field(session, line(place).middle(32), record, words(row.index));
        });
        if (pressed) mark(session, record, task, !done);
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
    const ui::Container item(ui::Role::listitem, said.id(), words, rect);
    outline(rect, Token::line_strong, 1, 10);
    const Rect box{rect.x + 15, rect.y, touch - 8, touch};
    if (ui::checkbox(box, words, done, "done", false, true)) mark(session, said, task, !done);
    Rect inner{rect.x + touch, rect.y + padding, width, rect.height - padding};
    inner.cut_top(
        paragraph(inner, done ? Style::body : Style::strong, done ? Token::ink_2 : Token::ink, words));
    Rect row = inner.cut_top(below);
    if (done) {
        done_field(session, row.cut_left(96), said, words, false);
        row.cut_left(16);
    }
    const std::string name = name_with(session, Word::note, words);
    edit_field(session, row, said, "note",
               {.ink = Token::ink_2, .placeholder = session.say(Word::note), .overhang = 8, .name = name});
}

} // namespace

void group_tasks(Session& session, Rect& area, const Record& group, Role& chosen) {
    const ui::Container region(ui::Role::region, "tasks", session.say(Word::kind_tasks));
    const auto& said = session.workspace.rows(Kind::task, group.id());
    const rules::Progress progress = rules::progress(said);
    Rect head = area.cut_top(std::max(32.0F, ui::type(Style::section).line_height));
    const auto title = session.say(Word::kind_tasks);
    heading(head.cut_left(std::min(ui::text_width(Style::section, title) + 1, head.width)), Style::section, 2,
            title);
    head.cut_left(8);
    text(head, Style::body, Token::ink_3,
         session.say(Word::tasks_done, {std::to_string(progress.done), std::to_string(progress.total)}));
    area.cut_top(8);
    group_roles(session, area, group, chosen);
    area.cut_top(8);
    const ui::Scope scope(rules::key(chosen));
    if (!session.phone) return table(session, area, group, chosen);
    const ui::Container list(ui::Role::list, "cards", session.say(task_of(chosen)));
    for (const SteeringTask& task : rules::tasks(chosen))
        card(session, area, said_of(session, group, task), task);
}

} // namespace kumppani
