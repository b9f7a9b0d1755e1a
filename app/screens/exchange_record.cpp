#include "app/screens/exchange_record.hpp"

#include <array>
#include <vector>

#include "app/ui/note.hpp"
#include "app/ui/reading_table.hpp"
#include "app/ui/text.hpp"

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

using Row = std::vector<ui::ReadingCell>;

void conflicts(Session& session, Rect& area, const std::vector<FieldLine>& lines) {
    if (lines.empty()) return;
    heading(area.cut_top(24), Style::block, 3, session.say(Word::both_changed));
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

void changes(Session& session, Rect& area, const RecordLines& lines) {
    if (lines.changes.empty()) return;
    const auto name = session.say(Word::comes_along);
    if (!lines.conflicts.empty()) heading(area.cut_top(24), Style::block, 3, name);
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
    for (const FieldLine& line : lines) rows.push_back({{.words = line.field}, {.words = line.after}});
    ui::reading_table("values", session.say(Word::effects_added), area, columns, rows);
    area.cut_top(28);
}

void deletion(Session& session, Rect& area, const RecordEffect& effect) {
    const bool disputed = effect.effect == Effect::conflict && (effect.theirs->deleted() || (effect.ours && effect.ours->deleted()));
    if (!effect.deletes && !disputed) return;
    const ui::Note note{.icon = disputed ? Icon::triangle_alert : Icon::trash_2,
                        .ink = disputed ? Token::warning : Token::danger,
                        .tint = disputed ? Token::warning_tint : Token::danger_tint,
                        .sentence = session.say(disputed ? Word::deletion_conflict : Word::deleted_by_them),
                        .reason = session.say(disputed ? Word::deletion_conflict_why : Word::deleted_by_them_why)};
    ui::note(area.cut_top(ui::note_height(note, area.width)), note);
    area.cut_top(20);
}

}  // namespace

void exchange_record(Session& session, const BothSides& both, const RecordEffect& effect, Rect& area, float beside) {
    const Record& record = effect.ours ? *effect.ours : *effect.theirs;
    const ui::Scope scope(record.id());
    Rect head = area;
    head.width -= beside;
    area.cut_top(ui::heading_lines(head, Style::section, 2, both.title(record)));
    const std::string customer = both.customer(record);
    std::string kind = session.count(info(record.kind()).name, 1);
    if (!customer.empty() && record.kind() != Kind::customer) kind += ", " + customer;
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, kind) + 20);
    deletion(session, area, effect);
    const RecordLines lines = lines_of(session, both, effect);
    if (!effect.ours) {
        values(session, area, lines.changes);
        return;
    }
    conflicts(session, area, lines.conflicts);
    changes(session, area, lines);
    const bool same = lines.conflicts.empty() && lines.changes.empty() && effect.effect == Effect::unchanged;
    if (same) ui::paragraph(area, Style::body, Token::ink_2, session.say(Word::same_here));
}

}  // namespace kumppani
