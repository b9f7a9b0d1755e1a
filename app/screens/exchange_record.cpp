#include "app/screens/exchange_record.hpp"

#include "app/screens/exchange_choice.hpp"
#include "app/text_changes.hpp"
#include "app/ui/check.hpp"
#include "app/ui/note.hpp"
#include "app/ui/reading_table.hpp"
#include "app/ui/text.hpp"
#include "shared/words/words.hpp"

#include <array>
#include <optional>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

void conflicts(Session& session, Rect& area, const RecordEffect& effect, const RecordLines& lines, int level,
               Decisions& decisions) {
    std::vector<FieldKey> fields;
    for (const FieldLine& line : lines.conflicts)
        fields.push_back(line.key);
    // Whether it is deleted at all is in question.
    if (effect.effect == Effect::conflict && fields.empty()) fields.push_back(deletion_field);
    if (fields.empty()) return;
    const RecordId& record = effect.theirs->id();
    if (!lines.conflicts.empty()) {
        heading(area.cut_top(24), Style::block, level, session.say(Word::both_changed));
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::both_changed_why)) +
                     12);
        choose_between(session, area, record, lines.conflicts, decisions);
        area.cut_top(4);
    }
    choose_at_once(session, area, record, fields, decisions);
}

void changes(Session& session, Rect& area, const RecordEffect& effect, const RecordLines& lines, int level,
             Decisions& decisions) {
    if (lines.changes.empty()) return;
    if (!lines.conflicts.empty())
        heading(area.cut_top(24), Style::block, level, session.say(Word::comes_along));
    choose_what_comes(session, area, effect.theirs->id(), lines.changes, decisions);
    area.cut_top(28);
}

// A record that is new here has no before.
void values(Session& session, Rect& area, const std::vector<FieldLine>& lines) {
    const std::array columns{ui::Column{.head = session.say(Word::field_head), .width = 120, .share = 1},
                             ui::Column{.head = session.say(Word::value_head), .width = 160, .share = 3}};
    std::vector<std::vector<ui::ReadingCell>> rows;
    for (const FieldLine& line : lines)
        rows.push_back({{.words = line.field}, {.words = line.after}});
    ui::reading_table("values", session.say(Word::effects_added), area, columns, rows);
    area.cut_top(28);
}

// A record that comes, goes or returns with the import: that is said before its fields.
struct Fate {
    Icon icon;
    Token ink, tint;
    Word sentence, reason;
};

std::optional<Fate> fate_of(const RecordEffect& effect) {
    if (effect.owner_deleted) {
        return Fate{Icon::triangle_alert, Token::warning, Token::warning_tint, Word::its_owner_is_deleted,
                    Word::its_owner_is_deleted_why};
    }
    if (!effect.ours) return std::nullopt;
    const bool conflict = effect.effect == Effect::conflict;
    if (!effect.rows.empty()) {
        return Fate{Icon::triangle_alert, Token::warning, Token::warning_tint, Word::deleted_but_has_rows,
                    Word::deleted_but_has_rows_why};
    }
    if (effect.deletes && conflict) {
        return Fate{Icon::triangle_alert, Token::warning, Token::warning_tint, Word::deleted_but_edited,
                    Word::deleted_but_edited_why};
    }
    if (effect.deletes) {
        return Fate{Icon::trash_2, Token::danger, Token::danger_tint, Word::deleted_by_them,
                    Word::deleted_by_them_why};
    }
    if (!effect.ours->deleted() || effect.effect == Effect::unchanged) return std::nullopt;
    if (merged(*effect.ours, *effect.theirs).deleted()) {
        return Fate{Icon::triangle_alert, Token::warning, Token::warning_tint, Word::edited_but_deleted,
                    Word::edited_but_deleted_why};
    }
    return Fate{Icon::archive_restore, Token::success, Token::success_tint, Word::restored_by_them,
                Word::restored_by_them_why};
}

std::string sentence_of(const Session& session, const Fate& fate, const RecordEffect& effect,
                        const RecordLines& lines) {
    if (!effect.rows.empty()) return session.count(fate.sentence, effect.rows.size());
    return session.say(fate.sentence, {lines.deleted_owner});
}

void tell_fate(Session& session, Rect& area, const RecordEffect& effect, const RecordLines& lines) {
    const auto fate = fate_of(effect);
    if (!fate) return;
    const std::string sentence = sentence_of(session, *fate, effect, lines);
    std::string reason(session.say(fate->reason));
    if (lines.deleted_with > 0) reason += " " + session.count(Word::deleted_with, lines.deleted_with);
    const ui::Note note{
        .icon = fate->icon, .ink = fate->ink, .tint = fate->tint, .sentence = sentence, .reason = reason};
    ui::note(area.cut_top(ui::note_height(note, area.width)), note);
    area.cut_top(20);
}

/// Whether the record is imported at all.
void whether(Session& session, Rect& area, const RecordId& record, Decisions& decisions) {
    const bool taken = decisions.of(record) != Decision::mine;
    Rect row = area.cut_top(session.phone ? 44.0F : 36.0F);
    row.width = std::min(row.width, 28 + ui::text_width(Style::body, session.say(Word::import_this)) + 8);
    if (ui::checkbox(row, session.say(Word::import_this), taken, "whether")) {
        decisions.decide(record, taken ? Decision::mine : Decision::both);
        ui::keep_drawing(0);
    }
    area.cut_top(12);
}

} // namespace

void exchange_record(Session& session, const BothSides& both, const RecordEffect& effect,
                     const RecordLines& lines, Decisions& decisions, Rect& area, int level, float beside) {
    const Record& record = effect.ours ? *effect.ours : *effect.theirs;
    const ui::Scope scope(record.id());
    Rect head = area;
    head.width -= beside;
    area.cut_top(ui::heading_lines(head, Style::section, level, both.title(record)));
    const std::string customer = both.customer(record);
    std::string kind = both.kind(record);
    if (!customer.empty() && record.kind() != Kind::customer) kind += ", " + customer;
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, kind) + 20);
    if (!effect.ours && effect.effect == Effect::unchanged) {
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::deleted_never_here)));
        return;
    }
    if (effect.effect == Effect::added || effect.effect == Effect::changed)
        whether(session, area, effect.theirs->id(), decisions);
    tell_fate(session, area, effect, lines);
    if (!effect.ours) {
        values(session, area, lines.changes);
        return;
    }
    if (lines.any_text_changes()) choose_texts(session, area);
    conflicts(session, area, effect, lines, level + 1, decisions);
    changes(session, area, effect, lines, level + 1, decisions);
    const bool same = lines.conflicts.empty() && lines.changes.empty() && effect.effect == Effect::unchanged;
    if (same) area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::same_here)));
}

} // namespace kumppani
