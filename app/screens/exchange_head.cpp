#include "app/screens/exchange_head.hpp"

#include "app/moments.hpp"
#include "app/platform.h"
#include "app/screens/exchange_bar.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace kumppani {

namespace {

using ui::Icon;
using ui::Rect;
using ui::Style;
using ui::Token;

struct Count {
    std::size_t number;
    Word word;
    Token ink;
    Icon icon = Icon::none;
};

std::array<Count, 4> counts_of(const Preview& preview) {
    const bool conflicts = preview.conflicts > 0;
    return {Count{preview.added, Word::effect_added, preview.added > 0 ? Token::ink : Token::ink_3},
            Count{preview.changed, Word::effect_changed, preview.changed > 0 ? Token::ink : Token::ink_3},
            Count{preview.conflicts, Word::effect_conflict, conflicts ? Token::warning : Token::ink_3,
                  conflicts ? Icon::git_merge : Icon::none},
            Count{preview.unchanged, Word::effect_unchanged, Token::ink_3}};
}

std::string number_of(const Count& count) { return grouped(static_cast<std::int64_t>(count.number)); }

float width_of(const Session& session, const Count& count, Style style) {
    const float icon = count.icon == Icon::none ? 0.0F : 20.0F;
    const float words = ui::text_width(Style::body, session.count(count.word, count.number)) + icon;
    return std::ceil(std::max(words, ui::text_width(style, number_of(count)))) + 1;
}

void draw_count(const Session& session, Rect place, const Count& count, Style style) {
    const std::string number = number_of(count), words = session.count(count.word, count.number);
    ui::state(ui::Role::listitem, ui::id_of(words), place, number + " " + words);
    draw_text(place.cut_top(ui::type(style).line_height), style, count.ink, number);
    Rect below = place.cut_top(ui::type(Style::body).line_height);
    if (count.icon != Icon::none) {
        draw_icon(below.cut_left(14), count.icon, 14, count.ink);
        below.cut_left(6);
    }
    draw_text(below, Style::body, Token::ink_2, words);
}

// The counts from the right end of `area`, a line before each.
void counts(Session& session, Rect& area, const Preview& preview) {
    const std::array all = counts_of(preview);
    float width = 0;
    for (const Count& count : all)
        width += width_of(session, count, Style::title) + 48;
    const Rect block = area.cut_right(width - 24);
    const ui::Container list(ui::Role::list, "counts", session.say(Word::bundle_records), block);
    float x = block.x;
    for (const Count& count : all) {
        ui::line_right({x, block.y, 1, block.height});
        const float own = width_of(session, count, Style::title);
        draw_count(session, {x + 24, block.y, own, block.height}, count, Style::title);
        x += own + 48;
    }
    area.cut_right(24);
}

void counts_narrow(Session& session, Rect& area, const Preview& preview) {
    const std::array all = counts_of(preview);
    float widest = 0;
    for (const Count& count : all)
        widest = std::max(widest, width_of(session, count, Style::section));
    const int columns = widest + 12 <= area.width / 4 ? 4 : 2;
    const float height = ui::type(Style::section).line_height + ui::type(Style::body).line_height;
    const float width = area.width / static_cast<float>(columns);
    const ui::Container list(ui::Role::list, "counts", session.say(Word::bundle_records), area);
    Rect row;
    for (int i = 0; i < 4; ++i) {
        if (i % columns == 0) row = area.cut_top(height + 8);
        draw_count(session, row.cut_left(width), all[static_cast<std::size_t>(i)], Style::section);
    }
}

std::string moment(const Session& session, Milliseconds time) {
    const platform::LocalTime local = platform::local_time(time);
    return session.say(Word::date_at_time, {written(local.date), clock_time(local)});
}

void separator(Rect& row) {
    row.cut_left(12);
    fill(row.cut_left(1).middle(16), Token::line_strong);
    row.cut_left(12);
}

// The file's name gives way before the moment and the marker do.
void facts(const Session& session, Rect row, const BundleHead& head) {
    const std::string time = head.as_of > 0 ? moment(session, head.as_of) : std::string();
    const auto internal = session.say(Word::internal_data);
    const float others = 75 + ui::text_width(Style::body, time) + ui::text_width(Style::body, internal);
    const float file =
        std::min(ui::text_width(Style::body, head.file) + 1, std::max(80.0F, row.width - others));
    text(row.cut_left(file), Style::body, Token::ink_2, head.file);
    separator(row);
    if (!time.empty()) {
        text(row.cut_left(ui::text_width(Style::body, time) + 1), Style::body, Token::ink_2, time);
        separator(row);
    }
    ui::mark(row, Icon::lock, internal, Token::internal);
}

} // namespace

void bundle_head(Session& session, Rect& page, const BundleHead& head) {
    const Rect rect = page.cut_top(108);
    line_below(rect);
    Rect area = rect.inset(page_edge(session), 24);
    counts(session, area, head.preview);
    heading(area.cut_top(36), Style::title, 1, head.title);
    facts(session, area.cut_top(24), head);
}

void bundle_head_narrow(Session& session, Rect& area, const BundleHead& head) {
    area.cut_top(ui::heading_lines(area, Style::title, 1, head.title) + 4);
    area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, head.file));
    if (head.as_of > 0)
        area.cut_top(ui::paragraph(area, Style::body, Token::ink_2, moment(session, head.as_of)));
    ui::mark(area.cut_top(ui::type(Style::body).line_height), Icon::lock, session.say(Word::internal_data),
             Token::internal);
    area.cut_top(16);
    counts_narrow(session, area, head.preview);
}

} // namespace kumppani
