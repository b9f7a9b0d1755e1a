#include "app/screens/table_import.hpp"

#include "app/naming.hpp"
#include "app/platform.h"
#include "app/screens/dialog.hpp"
#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float table_height = 132, widest = 680;
constexpr std::size_t most_faults = 4; ///< told in full

/// What a column is called on the screen.
std::string words_of(const Session& session, const Columns& columns, std::size_t column) {
    std::string head = columns.has_heads ? trimmed_cell(columns.heads[column]) : std::string();
    return head.empty() ? session.say(Word::table_column, {std::to_string(column + 1)}) : head;
}

/// The first value that stands in a column.
std::string sample_of(const Cells& cells, const Columns& columns, std::size_t column) {
    for (std::size_t row = columns.has_heads ? 1 : 0; row < cells.size(); ++row)
        if (column < cells[row].size() && !trimmed_cell(cells[row][column]).empty())
            return trimmed_cell(cells[row][column]);
    return {};
}

} // namespace

std::vector<Kind> TableImport::kinds() const {
    std::vector<Kind> found;
    if (table_.owner.empty()) found.push_back(Kind::customer);
    for (const KindInfo& kind : kumppani::kinds())
        if (kind.owner == "customer") found.push_back(kind.kind);
    return found;
}

void TableImport::begin(const Session& session, IncomingTable table) {
    open_ = true;
    kind_chosen_ = table.kind.has_value();
    sheet_ = 0;
    table_ = std::move(table);
    text_ = table_.text;
    take_kind(session, table_.kind.value_or(kinds().front()));
}

void TableImport::take_kind(const Session& session, Kind kind) {
    wish_ = {.kind = kind, .owner = table_.owner};
    if (const auto found = session.column_choices.find(kind); found != session.column_choices.end())
        wish_.choices = found->second;
    read(session);
}

void TableImport::read(const Session& session) {
    cells_ = table_.sheets.empty() ? cells_of(text_) : table_.sheets[sheet_].cells;
    const auto likeliest = likeliest_kind(kinds(), table_.owner.empty(), cells_);
    if (!kind_chosen_ && likeliest && *likeliest != wish_.kind) return take_kind(session, *likeliest);
    pasted_ = pasted_rows(session.workspace, wish_, cells_, session.today);
    outcome_ = outcome_of(session);
}

std::vector<std::string> TableImport::outcome_of(const Session& session) const {
    std::vector<std::string> lines;
    if (cells_.empty()) {
        std::vector<std::string> fields;
        for (const Field* field : table_fields(wish_.kind, false))
            fields.emplace_back(session.say(field->label));
        lines.push_back(session.say(Word::paste_order, {listed(fields)}));
        return lines;
    }
    if (pasted_.same > 0) lines.push_back(session.count(Word::paste_same, pasted_.same));
    if (pasted_.untitled > 0) lines.push_back(session.count(Word::paste_untitled, pasted_.untitled));
    if (pasted_.unowned > 0) {
        const std::string names = listed(pasted_.unknown);
        lines.push_back(session.count(Word::paste_unowned, pasted_.unowned) + (names.empty() ? "" : " ") +
                        (names.empty() ? "" : session.say(Word::paste_unknown, {names})));
    }
    if (pasted_.beyond > 0)
        lines.push_back(
            session.say(Word::paste_beyond, {grouped(std::int64_t{most_pasted_rows}),
                                             grouped(static_cast<std::int64_t>(pasted_.beyond))}));
    for (std::size_t i = 0; i < std::min(pasted_.bad.size(), most_faults); ++i) {
        const BadCell& bad = pasted_.bad[i];
        lines.push_back(session.say(Word::paste_bad, {std::to_string(bad.row), session.say(bad.field->label),
                                                      bad.words, session.say(bad.fault.what)}));
    }
    if (pasted_.bad.size() > most_faults)
        lines.push_back(session.count(Word::paste_more_bad, pasted_.bad.size() - most_faults));
    return lines;
}

void TableImport::draw_kind(const Session& session, Dialog& dialog) {
    const std::vector<Kind> all = kinds();
    std::vector<std::string> names;
    for (const Kind kind : all)
        names.emplace_back(session.say(info(kind).plural));
    const auto current = std::find(all.begin(), all.end(), wish_.kind) - all.begin();
    const auto label = session.say(table_.owner.empty() ? Word::paste_what : Word::paste_into);
    const auto chosen = ui::choose(dialog.labelled(label), {.name = label,
                                                            .key = "kind",
                                                            .options = names,
                                                            .current = static_cast<std::size_t>(current),
                                                            .framed = true});
    if (!chosen) return;
    kind_chosen_ = true;
    take_kind(session, all[*chosen]);
}

void TableImport::draw_source(const Session& session, Dialog& dialog) {
    const ui::Button choose{
        .words = session.say(Word::choose_table_file), .icon = ui::Icon::upload, .key = "file"};
    if (table_.file.empty()) {
        const auto label = session.say(Word::paste_table);
        const ui::TextEvent typed = ui::text_field(dialog.labelled(label, table_height),
                                                   {.name = label,
                                                    .value = text_,
                                                    .key = "table",
                                                    .placeholder = session.say(Word::paste_here),
                                                    .framed = true,
                                                    .lines = true});
        if (typed.changed || typed.committed) {
            text_ = typed.text;
            read(session);
        }
    } else {
        ui::text(dialog.area.cut_top(24), Style::strong, Token::ink, table_.file);
        dialog.area.cut_top(12);
    }
    if (table_.sheets.size() > 1) {
        std::vector<std::string> names;
        for (const Sheet& sheet : table_.sheets)
            names.push_back(sheet.name);
        const auto label = session.say(Word::table_sheet);
        const auto chosen =
            ui::choose(dialog.labelled(label),
                       {.name = label, .key = "sheet", .options = names, .current = sheet_, .framed = true});
        if (chosen) {
            sheet_ = *chosen;
            wish_.has_heads.reset();
            read(session);
        }
    }
    Rect row = dialog.area.cut_top(36);
    if (ui::button(row.cut_left(std::min(row.width, ui::button_width(choose))), choose))
        platform::choose_file(table_file_types);
    dialog.area.cut_top(20);
}

void TableImport::decide(Session& session, std::size_t column, const Field* field) {
    ColumnChoices& remembered = session.column_choices[wish_.kind];
    const auto set = [&](const std::string& name, std::string_view key) {
        wish_.choices[name] = key;
        if (!name.starts_with('#')) remembered[name] = key;
    };
    // A field is held by one column: the others that did are left out.
    for (std::size_t i = 0; field && i < pasted_.columns.fields.size(); ++i)
        if (i != column && pasted_.columns.fields[i] == field) set(pasted_.columns.name(i), "");
    set(pasted_.columns.name(column), field ? field->key : std::string_view());
    read(session);
}

void TableImport::draw_column(Session& session, Rect& area, std::size_t column) {
    const std::string words = words_of(session, pasted_.columns, column);
    const ui::Container item(ui::Role::listitem, "column" + std::to_string(column), words);
    const auto fields = table_fields(wish_.kind, names_owner(wish_));
    std::vector<std::string> names{std::string(session.say(Word::table_leave_out))};
    std::size_t current = 0;
    for (const Field* field : fields) {
        if (field == pasted_.columns.fields[column]) current = names.size();
        names.emplace_back(session.say(field->label));
    }
    Rect row = area.cut_top(session.phone ? 96.0F : 48.0F);
    Rect told = session.phone ? row.cut_top(44) : row.cut_left(row.width / 2 - 8);
    if (!session.phone) row.cut_left(16);
    told = told.middle(44);
    ui::text(told.cut_top(24), Style::strong, current == 0 ? Token::ink_3 : Token::ink, words);
    ui::text(told, Style::label, Token::ink_3, sample_of(cells_, pasted_.columns, column));
    const auto chosen = ui::choose(row.middle(36), {.name = session.say(Word::table_field_of, {words}),
                                                    .key = "field",
                                                    .options = names,
                                                    .current = current,
                                                    .ink = current == 0 ? Token::ink_3 : Token::ink,
                                                    .framed = true});
    if (chosen) decide(session, column, *chosen == 0 ? nullptr : fields[*chosen - 1]);
}

void TableImport::draw_columns(Session& session, Rect& area) {
    if (cells_.empty()) return;
    ui::heading(area.cut_top(28), Style::block, 3, session.say(Word::table_columns));
    const bool heads = pasted_.columns.has_heads;
    if (ui::checkbox(area.cut_top(session.phone ? 44.0F : 32.0F), session.say(Word::table_has_heads), heads,
                     "heads")) {
        wish_.has_heads = !heads;
        read(session);
    }
    {
        const ui::Container list(ui::Role::list, "columns", session.say(Word::table_columns));
        // A decision may make them more or fewer.
        for (std::size_t i = 0; i < pasted_.columns.fields.size(); ++i)
            draw_column(session, area, i);
    }
    area.cut_top(16);
}

std::string TableImport::taking_words(const Session& session) const {
    const Word kind = info(wish_.kind).name;
    if (pasted_.changed == 0 && pasted_.added == 0) return std::string(session.say(Word::paste_nothing));
    if (pasted_.changed == 0) return session.say(Word::paste_add, {session.number_of(kind, pasted_.added)});
    if (pasted_.added == 0)
        return session.say(Word::paste_change, {session.number_of(kind, pasted_.changed)});
    return session.say(Word::paste_add_change, {session.number_of(kind, pasted_.added),
                                                grouped(static_cast<std::int64_t>(pasted_.changed))});
}

void TableImport::take(Session& session) const {
    session.afterwards([kind = wish_.kind, pasted = pasted_](Session& later) {
        const std::string all = later.number_of(info(kind).name, pasted.rows.size());
        Edit edit = later.workspace.edit({Word::undo_take_table, {all}});
        add_rows(edit, kind, pasted.rows);
        edit.commit();
        std::string told;
        if (pasted.added > 0)
            told = later.say(Word::paste_added, {later.number_of(info(kind).name, pasted.added)});
        if (pasted.changed > 0)
            told += (told.empty() ? "" : ". ") +
                    later.say(Word::paste_changed, {later.number_of(info(kind).name, pasted.changed)});
        later.tell(told, true);
    });
}

void TableImport::draw(Session& session) {
    if (session.table) begin(session, *std::exchange(session.table, std::nullopt));
    if (open_ && session.read_only) open_ = false;
    if (!open_) return;
    Dialog dialog(session, "table", session.say(Word::paste_rows), widest, height_);
    draw_source(session, dialog);
    draw_kind(session, dialog);
    draw_columns(session, dialog.area);
    for (const std::string& line : outcome_)
        dialog.area.cut_top(ui::paragraph(dialog.area, Style::body, Token::ink_2, line) + 4);
    dialog.area.cut_top(12);
    const auto end = dialog.buttons(session, {.words = taking_words(session),
                                              .weight = ui::Weight::primary,
                                              .key = "take",
                                              .enabled = !pasted_.rows.empty(),
                                              .changes = true});
    if (end == DialogEnd::taken) take(session);
    if (!end && !ui::focus_within_layer()) ui::focus(ui::id_of(table_.file.empty() ? "table" : "take"));
    open_ = !end;
}

} // namespace kumppani
