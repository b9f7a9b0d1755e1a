#include "app/screens/exchange_choice.hpp"

#include "app/ui/button.hpp"
#include "app/ui/check.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/reading_table.hpp"
#include "app/ui/text.hpp"
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

constexpr std::array<std::string_view, 4> arrows{"ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp"};
constexpr float gap = 8, padding = 12, circle = 18, narrow = 520;

/// One of the two values of a field.
struct Card {
    Decision decision;
    std::string_view key, head;
    const std::string& words;
    const std::string& by;
};

std::array<Card, 2> cards_of(const Session& session, const FieldLine& line) {
    return {Card{Decision::mine, "mine", session.say(Word::value_mine), line.now, line.now_by},
            Card{Decision::theirs, "theirs", session.say(Word::value_theirs), line.theirs, line.theirs_by}};
}

std::string_view drawn(const std::string& words) { return words.empty() ? std::string_view("–") : words; }

float card_height(const Card& card, float width) {
    const float room = width - 2 * padding - circle - 10;
    const float by = card.by.empty() ? 0 : ui::wrapped_height(Style::label, card.by, room);
    return std::max(44.0F, ui::wrapped_height(Style::body, drawn(card.words), room) + by + 2 * padding);
}

void draw_card(Rect place, const Card& card, bool chosen) {
    place = place.inset(padding, padding);
    const float line = ui::type(Style::body).line_height;
    const Rect mark = place.cut_left(circle).cut_top(line).middle(circle);
    const float edge = ui::high_contrast() ? 2.0F : 1.5F;
    fill(mark, chosen ? Token::accent : Token::surface, circle / 2);
    outline(mark, chosen ? Token::accent : Token::control, edge, circle / 2);
    if (chosen) fill(mark.inset(6, 6), Token::surface, circle / 2);
    place.cut_left(10);
    const Token ink = card.words.empty() ? Token::ink_3 : Token::ink;
    place.cut_top(ui::draw_wrapped(place, Style::body, ink, drawn(card.words)));
    ui::draw_wrapped(place, Style::label, Token::ink_2, card.by);
}

/// The cards of a field in their places, as one group of radio buttons.
void cards(Session& session, std::span<const Rect> places, const RecordId& record, const FieldLine& line,
           Decisions& decisions) {
    const ui::Container group(ui::Role::radiogroup, line.key.name(), line.field);
    const Decision now = decisions.of(record, line.key);
    const auto all = cards_of(session, line);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Card& card = all[i];
        const bool chosen = now == card.decision;
        const std::string name = std::string(card.head) + ": " + std::string(drawn(card.words));
        const bool entry = chosen || (now == Decision::both && i == 0);
        const ui::Response response =
            ui::choice_card(places[i], name, chosen, card.key, static_cast<int>(i) + 1, 2, card.by, entry);
        draw_card(places[i], card, chosen);
        const std::size_t other = 1 - i;
        const bool moved = std::any_of(arrows.begin(), arrows.end(), [&](std::string_view arrow) {
            return ui::key_pressed(response.id, arrow);
        });
        if (moved) ui::focus(ui::id_of(all[other].key));
        if (!response.pressed && !moved) continue;
        decisions.decide(record, line.key, moved ? all[other].decision : card.decision);
        ui::keep_drawing(0);
    }
}

void start(Rect place, const FieldLine& line) {
    if (!line.start) return;
    fill(place, Token::hover, 8);
    ui::paragraph(place.inset(padding, padding), Style::body, Token::ink_2, drawn(*line.start));
}

void in_a_row(Session& session, Rect& area, const RecordId& record, std::span<const FieldLine> lines,
              Decisions& decisions) {
    const bool any_start =
        std::any_of(lines.begin(), lines.end(), [](const FieldLine& line) { return line.start.has_value(); });
    float longest = 0;
    for (const FieldLine& line : lines)
        longest = std::max(longest, ui::text_width(Style::body, line.field) + 1);
    const float label = std::min(longest, std::max(88.0F, area.width * 0.26F));
    const float columns = any_start ? 3 : 2;
    const float width = (area.width - label - gap * columns) / columns;
    const auto column = [&](std::size_t index, const Rect& row) {
        return Rect{row.x + label + gap + static_cast<float>(index) * (width + gap), row.y, width,
                    row.height};
    };
    const Rect head = area.cut_top(ui::type(Style::block).line_height);
    const std::array heads{Word::value_mine, Word::value_theirs, Word::value_start};
    for (std::size_t i = 0; i < (any_start ? 3U : 2U); ++i) {
        draw_text(column(i, head).inset(padding, 0), Style::block, Token::ink, session.say(heads[i]));
    }
    area.cut_top(gap);
    for (const FieldLine& line : lines) {
        const auto both = cards_of(session, line);
        float height = ui::wrapped_height(Style::body, line.field, label) + 2 * padding;
        for (const Card& card : both)
            height = std::max(height, card_height(card, width));
        if (line.start) {
            const float words = ui::wrapped_height(Style::body, drawn(*line.start), width - 2 * padding);
            height = std::max(height, words + 2 * padding);
        }
        const Rect row = area.cut_top(height);
        ui::paragraph(Rect{row.x, row.y + padding, label, height}, Style::body, Token::ink, line.field);
        cards(session, std::array{column(0, row), column(1, row)}, record, line, decisions);
        start(column(2, row), line);
        area.cut_top(gap);
    }
}

void in_a_column(Session& session, Rect& area, const RecordId& record, std::span<const FieldLine> lines,
                 Decisions& decisions) {
    for (const FieldLine& line : lines) {
        area.cut_top(ui::paragraph(area, Style::block, Token::ink, line.field) + 4);
        std::array<Rect, 2> places;
        const auto both = cards_of(session, line);
        for (std::size_t i = 0; i < both.size(); ++i) {
            draw_text(area.cut_top(ui::type(Style::label).line_height), Style::label, Token::ink_2,
                      both[i].head);
            area.cut_top(4);
            places[i] = area.cut_top(card_height(both[i], area.width));
            area.cut_top(gap);
        }
        cards(session, places, record, line, decisions);
        if (line.start) {
            const std::string words =
                std::string(session.say(Word::value_start)) + ": " + std::string(drawn(*line.start));
            area.cut_top(ui::paragraph(area, Style::label, Token::ink_2, words));
        }
        area.cut_top(20);
    }
}

} // namespace

void choose_between(Session& session, Rect& area, const RecordId& record, std::span<const FieldLine> lines,
                    Decisions& decisions) {
    if (area.width < narrow)
        in_a_column(session, area, record, lines, decisions);
    else
        in_a_row(session, area, record, lines, decisions);
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
        rows.push_back(
            {{.words = line.field,
              .check = line.only_mine ? ui::Check::none
                       : left_out     ? ui::Check::off
                                      : ui::Check::on},
             {.words = line.now,
              .ink = stays ? Token::ink : Token::ink_3,
              .after = stays ? Icon::none : Icon::arrow_right},
             {.words = left_out ? line.now : line.after, .style = stays ? Style::body : Style::strong},
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
