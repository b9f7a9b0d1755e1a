#include "app/screens/paste_rows.hpp"

#include "app/naming.hpp"
#include "app/ui/button.hpp"
#include "app/ui/choice.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

constexpr std::array sections{Kind::project,   Kind::service,   Kind::event, Kind::need,
                              Kind::marketing, Kind::agreement, Kind::note};

constexpr float table_height = 132;
constexpr std::size_t most_faults = 4; ///< told in full

} // namespace

void PasteRows::begin(const PasteInto& into) {
    open_ = true;
    owner_ = into.owner;
    kind_ = owner_.empty() ? Kind::customer : Kind::project;
    text_.clear();
    pasted_ = {};
}

void PasteRows::read(const Session& session) { pasted_ = pasted_rows(kind_, cells_of(text_), session.today); }

void PasteRows::choose_kind(Session& session, const Rect& rect) {
    std::vector<std::string> names;
    std::optional<std::size_t> current;
    for (const Kind kind : sections) {
        if (kind == kind_) current = names.size();
        names.emplace_back(session.say(info(kind).plural));
    }
    const auto chosen = ui::choose(rect, {.name = session.say(Word::paste_into),
                                          .key = "kind",
                                          .options = names,
                                          .current = current,
                                          .framed = true});
    if (!chosen) return;
    kind_ = sections[*chosen];
    read(session);
}

void PasteRows::take_text(Session& session, const Rect& rect) {
    const ui::TextEvent typed = ui::text_field(rect, {.name = session.say(Word::paste_table),
                                                      .value = text_,
                                                      .key = "table",
                                                      .placeholder = session.say(Word::paste_here),
                                                      .framed = true,
                                                      .lines = true});
    if (!typed.changed && !typed.committed) return;
    text_ = typed.text;
    read(session);
}

std::vector<std::string> PasteRows::outcome_lines(const Session& session) const {
    std::vector<std::string> lines;
    std::vector<std::string> fields;
    if (text_.empty() || !pasted_.has_heads) {
        for (const Field* field : pastable_fields(kind_))
            fields.emplace_back(session.say(field->label));
        lines.push_back(session.say(Word::paste_order, {listed(fields)}));
    }
    if (text_.empty()) return lines;
    if (pasted_.has_heads) {
        for (const Field* field : pasted_.columns)
            if (field) fields.emplace_back(session.say(field->label));
        lines.push_back(session.say(Word::paste_columns, {listed(fields)}));
    }
    if (!pasted_.unused.empty()) lines.push_back(session.say(Word::paste_unused, {listed(pasted_.unused)}));
    if (pasted_.untitled > 0) lines.push_back(session.count(Word::paste_untitled, pasted_.untitled));
    for (std::size_t i = 0; i < std::min(pasted_.bad.size(), most_faults); ++i) {
        const BadCell& bad = pasted_.bad[i];
        lines.push_back(session.say(Word::paste_bad, {std::to_string(bad.row), session.say(bad.field->label),
                                                      bad.words, session.say(bad.fault.what)}));
    }
    if (pasted_.bad.size() > most_faults)
        lines.push_back(session.count(Word::paste_more_bad, pasted_.bad.size() - most_faults));
    return lines;
}

float PasteRows::outcome(const Session& session, Rect area) const {
    const float top = area.y;
    for (const std::string& line : outcome_lines(session))
        area.cut_top(paragraph(area, Style::body, Token::ink_2, line) + 4);
    return area.y - top;
}

void PasteRows::add(Session& session) const {
    session.afterwards([owner = owner_, kind = kind_, rows = pasted_.rows](Session& later) {
        const std::string what = later.number_of(info(kind).name, rows.size());
        Edit edit = later.workspace.edit({Word::undo_add, {what}});
        for (const auto& row : rows) {
            const RecordId id =
                owner.empty() ? edit.create(kind, {}) : edit.create(kind, {{info(kind).owner, owner}});
            for (const auto& [field, value] : row)
                edit.set(id, field->key, value);
        }
        edit.commit();
        later.tell(later.say(Word::paste_added, {what}), true);
    });
}

void PasteRows::draw(Session& session) {
    if (session.paste) begin(*std::exchange(session.paste, std::nullopt));
    if (open_ && session.read_only) open_ = false;
    if (!open_) return;
    const Rect& screen = session.screen;
    const float width = std::min(640.0F, screen.width - 32), inner = width - 48;
    const float label = ui::type(Style::label).line_height + 4;
    float told = 0;
    for (const std::string& line : outcome_lines(session))
        told += ui::wrapped_height(Style::body, line, inner) + 4;
    const float title = ui::type(Style::section).line_height;
    const float tall = 24 + title + 16 + (owner_.empty() ? 0 : label + 36 + 16) + label + table_height + 16 +
                       told + 20 + 36 + 24;
    const float height = std::min(tall, screen.height - 16);
    const Rect rect{screen.x + (screen.width - width) / 2, std::max(8.0F, (screen.height - height) / 3),
                    width, height};
    const ui::Layer layer("paste-rows", rect, true);
    ui::Container dialog(ui::Role::dialog, "dialog", session.say(Word::paste_rows), rect);
    dialog.statement().modal = true;

    ui::Scroller window("window", rect, ui::Role::none, {});
    Rect area = window.content().inset(24, 24);
    heading(area.cut_top(title), Style::section, 2, session.say(Word::paste_rows));
    area.cut_top(16);
    if (!owner_.empty()) {
        draw_text(area.cut_top(label), Style::label, Token::ink_3, session.say(Word::paste_into));
        choose_kind(session, area.cut_top(36));
        area.cut_top(16);
    }
    draw_text(area.cut_top(label), Style::label, Token::ink_3, session.say(Word::paste_table));
    take_text(session, area.cut_top(table_height));
    area.cut_top(16);
    area.cut_top(outcome(session, area) + 20);

    const std::string words =
        pasted_.rows.empty()
            ? std::string(session.say(Word::paste_nothing))
            : session.say(Word::paste_add, {session.number_of(info(kind_).name, pasted_.rows.size())});
    const ui::Button take{.words = words,
                          .weight = ui::Weight::primary,
                          .key = "take",
                          .enabled = !pasted_.rows.empty(),
                          .changes = true};
    const ui::Button cancel{.words = session.say(Word::cancel), .key = "cancel"};
    Rect row = area.cut_top(36);
    const bool taken = ui::button(row.cut_right(ui::button_width(take)), take);
    row.cut_right(8);
    const bool cancelled = ui::button(row.cut_right(ui::button_width(cancel)), cancel);
    if (taken) add(session);
    window.used(window.content().y + tall);
    if (!ui::focus_within_layer()) ui::focus(ui::id_of("table"));
    open_ = !taken && !cancelled && !layer.dismissed();
}

} // namespace kumppani
