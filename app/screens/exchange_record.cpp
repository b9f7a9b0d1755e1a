#include "app/screens/exchange_record.hpp"

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

using Row = std::vector<ui::ReadingCell>;

void conflicts(Session& session, Rect& area, const std::vector<FieldLine>& lines, int level) {
    if (lines.empty()) return;
    heading(area.cut_top(24), Style::block, level, session.say(Word::both_changed));
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::both_changed_why)) + 8);
    const std::array columns{ui::Column{.head = session.say(Word::field_head), .width = 96, .share = 1},
                             ui::Column{.head = session.say(Word::value_mine), .width = 120, .share = 2},
                             ui::Column{.head = session.say(Word::value_theirs), .width = 120, .share = 2},
                             ui::Column{.head = session.say(Word::value_shown), .width = 110, .share = 1.5F}};
    std::vector<Row> rows;
    for (const FieldLine& line : lines) {
        rows.push_back({{.words = line.field},
                        {.words = line.now, .note = line.now_by},
                        {.words = line.theirs, .note = line.theirs_by},
                        {.words = line.after, .style = Style::strong}});
    }
    ui::reading_table("conflicts", session.say(Word::both_changed), area, columns, rows);
    area.cut_top(28);
}

void changes(Session& session, Rect& area, const RecordLines& lines, int level) {
    if (lines.changes.empty()) return;
    const auto name = session.say(Word::comes_along);
    if (!lines.conflicts.empty()) heading(area.cut_top(24), Style::block, level, name);
    const std::array columns{ui::Column{.head = session.say(Word::field_head), .width = 96, .share = 1},
                             ui::Column{.head = session.say(Word::value_now), .width = 120, .share = 2},
                             ui::Column{.head = session.say(Word::value_after), .width = 120, .share = 2},
                             ui::Column{.head = session.say(Word::why_head), .width = 110, .share = 1.5F}};
    std::vector<Row> rows;
    for (const FieldLine& line : lines.changes) {
        const Word why = line.only_mine ? Word::only_i_changed : Word::only_they_changed;
        rows.push_back({{.words = line.field},
                        {.words = line.now,
                         .ink = line.only_mine ? Token::ink : Token::ink_3,
                         .after = line.only_mine ? Icon::none : Icon::arrow_right},
                        {.words = line.after, .style = line.only_mine ? Style::body : Style::strong},
                        {.words = std::string(session.say(why)), .ink = Token::ink_2}});
    }
    ui::reading_table("changes", name, area, columns, rows);
    area.cut_top(28);
}

// A record that is new here has no before.
void values(Session& session, Rect& area, const std::vector<FieldLine>& lines) {
    const std::array columns{ui::Column{.head = session.say(Word::field_head), .width = 120, .share = 1},
                             ui::Column{.head = session.say(Word::value_head), .width = 160, .share = 3}};
    std::vector<Row> rows;
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
    if (!effect.ours) return std::nullopt;
    const bool conflict = effect.effect == Effect::conflict;
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

void tell_fate(Session& session, Rect& area, const RecordEffect& effect) {
    const auto fate = fate_of(effect);
    if (!fate) return;
    const ui::Note note{.icon = fate->icon,
                        .ink = fate->ink,
                        .tint = fate->tint,
                        .sentence = session.say(fate->sentence),
                        .reason = session.say(fate->reason)};
    ui::note(area.cut_top(ui::note_height(note, area.width)), note);
    area.cut_top(20);
}

} // namespace

void exchange_record(Session& session, const BothSides& both, const RecordEffect& effect, Rect& area,
                     int level, float beside) {
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
    tell_fate(session, area, effect);
    const RecordLines lines = lines_of(session, both, effect);
    if (!effect.ours) {
        values(session, area, lines.changes);
        return;
    }
    conflicts(session, area, lines.conflicts, level + 1);
    changes(session, area, lines, level + 1);
    const bool same = lines.conflicts.empty() && lines.changes.empty() && effect.effect == Effect::unchanged;
    if (same) area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::same_here)));
}

} // namespace kumppani
