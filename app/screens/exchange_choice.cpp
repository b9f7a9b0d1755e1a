#include "app/screens/exchange_choice.hpp"

#include "app/ui/button.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/reading_table.hpp"
#include "app/ui/text.hpp"
#include "app/ui/value_card.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

constexpr float gap = 8, padding = 12, narrow = 520;

/// One of the two values of a field.
struct Side {
    Decision decision;
    std::string name;
    ui::ValueCard card;
};

std::string_view drawn(const std::string& words) { return words.empty() ? std::string_view("–") : words; }

std::string said(std::string_view head, const std::string& words) {
    return std::string(head) + ": " + std::string(drawn(words));
}

/// What is shown of a long text: its changes, unless the whole texts are asked for.
const ui::MarkedText* shown(const Session& session, const ui::MarkedText& changes) {
    return session.whole_texts || changes.empty() ? nullptr : &changes;
}

std::array<Side, 2> sides_of(const Session& session, const FieldLine& line) {
    const auto side = [&](Decision decision, Word head, const std::string& words, std::string_view by,
                          const ui::MarkedText& changes) {
        const ui::MarkedText* marked = shown(session, changes);
        const bool mine = decision == Decision::mine;
        return Side{decision,
                    said(session.say(head), marked ? marked->said : words),
                    {.words = words,
                     .note = by,
                     .key = mine ? "mine" : "theirs",
                     .marked = marked,
                     .position = mine ? 1 : 2,
                     .size = 2}};
    };
    return {side(Decision::mine, Word::value_mine, line.now, line.now_by, line.now_changes),
            side(Decision::theirs, Word::value_theirs, line.theirs, line.theirs_by, line.theirs_changes)};
}

/// The cards of a field in their places, as one group of radio buttons.
void cards(Session& session, std::span<const Rect> places, const RecordId& record, const FieldLine& line,
           Decisions& decisions) {
    const ui::Container group(ui::Role::radiogroup, line.key.name(), line.field);
    const Decision now = decisions.of(record, line.key);
    auto all = sides_of(session, line);
    for (std::size_t i = 0; i < all.size(); ++i) {
        Side& side = all[i];
        side.card.name = side.name;
        side.card.chosen = now == side.decision;
        side.card.entry = now == Decision::both && i == 0;
        const ui::Response response = ui::value_card(places[i], side.card);
        const Side& other = all[1 - i];
        const bool moved = ui::arrow_pressed(response.id);
        if (moved) ui::focus(ui::id_of(other.card.key));
        if (!response.pressed && !moved) continue;
        decisions.decide(record, line.key, moved ? other.decision : side.decision);
        ui::keep_drawing(0);
    }
}

void start(Rect place, const FieldLine& line) {
    if (!line.start) return;
    fill(place, Token::hover, 8);
    ui::paragraph(place.inset(padding, padding), Style::body, Token::ink_2, drawn(*line.start));
}

/// One line a field, with heads over the columns.
void in_rows(Session& session, Rect& area, const RecordId& record, std::span<const FieldLine* const> lines,
             Decisions& decisions) {
    if (lines.empty()) return;
    const bool any_start = std::any_of(lines.begin(), lines.end(),
                                       [](const FieldLine* line) { return line->start.has_value(); });
    float longest = 0;
    for (const FieldLine* line : lines)
        longest = std::max(longest, ui::text_width(Style::body, line->field) + 1);
    const float label = std::min(longest, std::max(88.0F, area.width * 0.26F));
    const float columns = any_start ? 3 : 2;
    const float width = (area.width - label - gap * columns) / columns;
    const auto column = [&](std::size_t index, const Rect& row) {
        return Rect{row.x + label + gap + static_cast<float>(index) * (width + gap), row.y, width,
                    row.height};
    };
    constexpr std::array heads{Word::value_mine, Word::value_theirs, Word::value_start};
    float lowest = 0;
    for (std::size_t i = 0; i < (any_start ? 3U : 2U); ++i) {
        const Rect head = column(i, area).inset(padding, 0);
        lowest = std::max(lowest, draw_wrapped(head, Style::block, Token::ink, session.say(heads[i])));
    }
    area.cut_top(lowest + gap);
    for (const FieldLine* line : lines) {
        const auto both = sides_of(session, *line);
        float height = ui::wrapped_height(Style::body, line->field, label) + 2 * padding;
        for (const Side& side : both)
            height = std::max(height, ui::value_card_height(side.card, width));
        if (line->start) {
            const float words = ui::wrapped_height(Style::body, drawn(*line->start), width - 2 * padding);
            height = std::max(height, words + 2 * padding);
        }
        const Rect row = area.cut_top(height);
        ui::paragraph(Rect{row.x, row.y + padding, label, height}, Style::body, Token::ink, line->field);
        cards(session, std::array{column(0, row), column(1, row)}, record, *line, decisions);
        start(column(2, row), *line);
        area.cut_top(gap);
    }
}

/// What the marks in a long text tell of.
void compared_with(const Session& session, Rect& area, const FieldLine& line) {
    if (!shown(session, line.now_changes) && !shown(session, line.theirs_changes)) return;
    const Word words = line.start ? Word::compared_with_start : Word::compared_with_mine;
    area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, session.say(words)) + gap);
}

/// Its two cards, beside each other or one below the other.
void in_a_block(Session& session, Rect& area, const RecordId& record, const FieldLine& line,
                Decisions& decisions, bool beside) {
    area.cut_top(ui::paragraph(area, Style::block, Token::ink, line.field) + 4);
    compared_with(session, area, line);
    const auto both = sides_of(session, line);
    const float label = ui::type(Style::label).line_height;
    const float width = beside ? (area.width - gap) / 2 : area.width;
    std::array<float, 2> heights{};
    for (std::size_t i = 0; i < both.size(); ++i)
        heights[i] = ui::value_card_height(both[i].card, width);
    if (beside) heights.fill(std::max(heights[0], heights[1]));
    std::array<Rect, 2> places;
    Rect row = beside ? area.cut_top(label + 4 + heights[0] + gap) : Rect{};
    for (std::size_t i = 0; i < both.size(); ++i) {
        Rect place = beside ? row.cut_left(width) : area.cut_top(label + 4 + heights[i] + gap);
        row.cut_left(gap);
        draw_text(place.cut_top(label), Style::label, Token::ink_2,
                  session.say(i == 0 ? Word::value_mine : Word::value_theirs));
        place.cut_top(4);
        places[i] = place.cut_top(heights[i]);
    }
    cards(session, places, record, line, decisions);
    if (line.start) {
        const std::string words =
            std::string(session.say(Word::value_start)) + ": " + std::string(drawn(*line.start));
        area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, words));
    }
    area.cut_top(20);
}

ui::ReadingCell after_cell(const Session& session, const FieldLine& line, bool left_out, bool stays) {
    const ui::MarkedText* marked = stays ? nullptr : shown(session, line.after_changes);
    // What stays the same in a text with marks is no news.
    return {.words = left_out ? line.now : line.after,
            .style = stays || marked ? Style::body : Style::strong,
            .marked = marked ? *marked : ui::MarkedText{}};
}

} // namespace

void choose_between(Session& session, Rect& area, const RecordId& record, std::span<const FieldLine> lines,
                    Decisions& decisions) {
    const bool beside = area.width >= narrow;
    std::vector<const FieldLine*> in_short;
    for (const FieldLine& line : lines)
        if (beside && !line.long_text) in_short.push_back(&line);
    in_rows(session, area, record, in_short, decisions);
    if (!in_short.empty() && in_short.size() < lines.size()) area.cut_top(12);
    for (const FieldLine& line : lines)
        if (!beside || line.long_text) in_a_block(session, area, record, line, decisions, beside);
}

void choose_what_comes(Session& session, Rect& area, const RecordId& record, std::span<const FieldLine> lines,
                       Decisions& decisions) {
    const auto name = session.say(Word::comes_along);
    const std::array columns{ui::Column{.head = session.say(Word::field_head), .width = 120, .share = 1.4F},
                             ui::Column{.head = session.say(Word::value_now), .width = 110, .share = 2},
                             ui::Column{.head = session.say(Word::value_after), .width = 110, .share = 2},
                             ui::Column{.head = session.say(Word::why_head), .width = 110, .share = 1.5F}};
    std::vector<std::vector<ui::ReadingCell>> rows;
    for (const FieldLine& line : lines) {
        const bool left_out = decisions.of(record, line.key) == Decision::mine;
        const bool stays = line.only_mine || left_out;
        const Word why = line.only_mine ? Word::only_i_changed
                         : left_out     ? Word::left_out_by_choice
                                        : Word::only_they_changed;
        rows.push_back({{.words = line.field,
                         .check = line.only_mine ? ui::Check::none
                                  : left_out     ? ui::Check::off
                                                 : ui::Check::on},
                        {.words = line.now,
                         .ink = stays ? Token::ink : Token::ink_3,
                         .after = stays ? Icon::none : Icon::arrow_right},
                        after_cell(session, line, left_out, stays),
                        {.words = std::string(session.say(why)), .ink = Token::ink_2}});
    }
    const auto turned = ui::reading_table("changes", name, area, columns, rows);
    if (!turned) return;
    const FieldKey key = lines[*turned].key;
    const bool left_out = decisions.of(record, key) == Decision::mine;
    decisions.decide(record, key, left_out ? Decision::theirs : Decision::mine);
    ui::keep_drawing(0);
}

void choose_at_once(Session& session, Rect& area, const RecordId& record, std::span<const FieldKey> fields,
                    Decisions& decisions) {
    struct Way {
        Decision decision;
        Word words;
        std::string_view key;
        Icon icon;
    };
    const std::array ways{Way{Decision::mine, Word::keep_mine, "keep-mine", Icon::none},
                          Way{Decision::theirs, Word::take_theirs, "take-theirs", Icon::none},
                          Way{Decision::both, Word::keep_both, "keep-both", Icon::copy}};
    Rect row;
    for (const Way& way : ways) {
        const ui::Button button{.words = session.say(way.words),
                                .icon = way.icon,
                                .weight = way.icon == Icon::none ? ui::Weight::normal : ui::Weight::quiet,
                                .key = way.key};
        const float width = std::min(ui::button_width(button), area.width);
        if (row.width < width || session.phone) {
            if (row.height > 0) area.cut_top(gap);
            row = area.cut_top(session.phone ? 44.0F : 36.0F);
        }
        const Rect place = session.phone ? row : row.cut_left(width);
        row.cut_left(gap);
        if (!ui::button(place, button)) continue;
        for (const FieldKey field : fields)
            decisions.decide(record, field, way.decision);
        ui::keep_drawing(0);
    }
    area.cut_top(28);
}

} // namespace kumppani
