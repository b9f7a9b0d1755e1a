#include "app/record_view.hpp"
#include "app/screens/group_parts.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

namespace kumppani {

namespace {

using ui::Align;
using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

// From this share of its tolerance on a deviation is told by the colour of its bar; beyond all of it, in
// words too.
constexpr float nearly = 0.8F;

struct Limit {
    Word name;
    std::string_view tolerance, deviation;
};

// "+4 000": without the unit, which follows the tolerance.
std::string without_unit(std::string words, std::string_view unit) {
    if (words.size() >= unit.size() && words.compare(words.size() - unit.size(), unit.size(), unit) == 0) {
        words.resize(words.size() - unit.size());
    }
    while (!words.empty() && (words.back() == ' ' || words.ends_with("\u00A0"))) {
        words.resize(words.size() - (words.back() == ' ' ? 1 : 2));
    }
    return words;
}

std::string who_decides(const Session& session, const Record& group) {
    const std::string executive = names_in_role(session, group, rules::Role::executive);
    return executive.empty() ? std::string(session.say(Word::tolerance_exceeded_nobody))
                             : session.say(Word::tolerance_exceeded, {executive});
}

void exceeded_words(const Session& session, Rect& area, const Record& group) {
    Rect words = area;
    words.cut_left(20);
    draw_icon({area.x, area.y, 14, 20}, Icon::triangle_alert, 14, Token::warning);
    area.cut_top(paragraph(words, Style::strong, Token::warning, who_decides(session, group)));
}

// A deviation beside its tolerance, and how much of it is used up.
void limit(Session& session, Rect& area, const Record& group, const Limit& what) {
    const Field& tolerance = field(Kind::group, what.tolerance);
    const Field& deviation = field(Kind::group, what.deviation);
    const auto name = session.say(what.name);
    const std::string_view unit = tolerance.unit == Unit::euro ? "€" : session.say(Word::unit_days);
    const bool limited = group.has(tolerance.key);
    std::string allowed =
        limited ? "±" + shown(session, group, tolerance) : std::string(session.say(Word::no_tolerance));
    if (limited && tolerance.unit != Unit::euro) allowed += " " + std::string(unit);
    std::string actual = without_unit(shown(session, group, deviation), "€");
    if (actual.empty()) actual = "–";

    Rect row = Rect{area.x, area.y - 6, area.width, 32};
    area.cut_top(20);
    const Rect tolerance_place = row.cut_right(ui::text_width(Style::body, allowed) + 1);
    const Rect slash = row.cut_right(ui::text_width(Style::body, " / "));
    const Rect deviation_place = row.cut_right(std::max(ui::text_width(Style::body, actual) + 1, 32.0F));
    text(row, Style::body, Token::ink, name);
    edit_field(session, deviation_place, group, deviation.key,
               {.ink = Token::ink_2, .drawn = actual, .right_aligned = true, .overhang = 4});
    draw_text(slash, Style::body, Token::ink_2, " / ");
    edit_field(session, tolerance_place, group, tolerance.key,
               {.ink = limited ? Token::ink_2 : Token::ink_3,
                .drawn = allowed,
                .right_aligned = true,
                .overhang = 4});

    area.cut_top(8);
    const Rect bar = area.cut_top(6);
    const std::int64_t most = group.integer(tolerance.key), now = group.integer(deviation.key);
    const float share = most > 0 ? static_cast<float>(std::abs(now)) / static_cast<float>(most) : 0;
    const bool beyond = limited && rules::exceeded(now, most);
    const std::string told =
        limited && most > 0
            ? session.say(Word::share_of_tolerance, {name, std::to_string(std::lround(share * 100))})
            : std::string();
    ui::bar(bar, beyond ? 1.0F : share, told, beyond || share >= nearly ? Token::warning_fill : Token::fill);
    if (beyond) {
        area.cut_top(8);
        exceeded_words(session, area, group);
    }
    area.cut_top(16);
}

void scope(Session& session, Rect& area, const Record& group) {
    const bool exceeded = group.yes("scope_exceeded");
    const auto words = session.say(exceeded ? Word::scope_is_exceeded : Word::scope_unchanged);
    const Style style = exceeded ? Style::strong : Style::body;
    Rect row = Rect{area.x, area.y - 6, area.width, 32};
    area.cut_top(20);
    // The arrow that shows itself when pointed at stands in the margin: at rest the words end where all
    // others do.
    constexpr float arrow = 16, icon = 20;
    Rect choice = row.cut_right(ui::text_width(style, words) + icon + 1);
    choice.width += session.phone ? 0 : arrow;
    text(row, Style::body, Token::ink, session.say(Word::tolerance_scope_short));
    edit_field(session, choice, group, "scope_exceeded",
               {.style = style,
                .ink = exceeded ? Token::warning : Token::success,
                .icon = exceeded ? Icon::triangle_alert : Icon::check,
                .drawn = words,
                .overhang = 6});
    area.cut_top(4);
    const std::string_view said = ui::text_in(ui::id_of("tolerance_scope"), group.text("tolerance_scope"));
    const Rect lines = area.cut_top(ui::lines_height(said, Style::body, area.width));
    edit_field(session, lines, group, "tolerance_scope",
               {.ink = Token::ink_2, .placeholder = session.say(Word::scope_hint), .wraps = true});
    if (exceeded) {
        area.cut_top(2);
        exceeded_words(session, area, group);
        area.cut_top(4);
    }
}

} // namespace

void group_tolerances(Session& session, Rect& area, const Record& group) {
    const ui::Container region(ui::Role::region, "tolerances", session.say(Word::tolerances));
    heading(area.cut_top(ui::type(Style::block).line_height), Style::block, 2, session.say(Word::tolerances));
    area.cut_top(16);
    limit(session, area, group, {Word::tolerance_cost_short, "tolerance_cost", "deviation_cost"});
    limit(session, area, group, {Word::tolerance_days_short, "tolerance_days", "deviation_days"});
    scope(session, area, group);
    area.cut_top(16);
    Rect row = area.cut_top(fact_height());
    fact(session, row.cut_left(area.width * 0.6F - 12), group, "escalated_to", {.overhang = 8});
    row.cut_left(12);
    fact(session, row, group, "escalated", {.overhang = 8});
}

} // namespace kumppani
