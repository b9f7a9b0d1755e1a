#include "app/ui/timeline.hpp"

#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/type.hpp"

#include "imgui.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace kumppani::ui {

namespace {

constexpr float overhang = 12, gap = 12, icon_room = 20, word_gap = 10, out_of_sight = 300;

float line(Style style) { return type(style).line_height; }
float padding() { return density() == Density::meeting ? 12.0F : 8.0F; }
float bar_height() { return std::round(line(Style::body) * 0.7F); }
float edge() { return high_contrast() ? 2.0F : 1.5F; }

/// Where a row's parts stand; `place` is the whole row.
struct Row {
    Rect group = {}, place, name, chart, bar, words;
};

/// The line of its group, or itself.
const Rect& first_of(const Row& row) { return row.group.height > 0 ? row.group : row.place; }

class Drawing {
public:
    Drawing(const Rect& area, const Timeline& what, TimelineMeasures& measures)
        : what_(what), measures_(measures), narrow_(area.width < 28 * line(Style::body)) {
        Rect rest = area;
        const float names = narrow_ ? 0 : std::clamp(area.width * 0.28F, 7 * line(Style::body), 320.0F);
        names_ = names;
        head_ = rest.cut_top(line(Style::label) + 12);
        head_.cut_left(names);
        renew_measures(narrow_ ? rest.width : names - gap);
        lay_out(rest);
        bottom_ = rest.y;
        find_near();
    }

    float bottom() const { return bottom_; }
    const std::vector<Row>& rows() const { return rows_; }

    /// The rows in sight or not far from it, from one up to before another.
    std::size_t near_from() const { return near_from_; }
    std::size_t near_to() const { return near_to_; }

    void axis() const {
        const float step = head_.width / static_cast<float>(what_.axis.size());
        float widest = 0;
        for (const std::string& words : what_.axis)
            widest = std::max(widest, text_width(Style::head, words));
        const auto every = static_cast<std::size_t>(std::max(1.0F, std::ceil((widest + 6) / step)));
        line_below({head_.x - names_, head_.y, head_.width + names_, head_.height}, Token::line_strong);
        for (std::size_t i = 0; i < what_.axis.size(); ++i) {
            const float x = head_.x + static_cast<float>(i) * step;
            // Each month's line, but for what stands between groups.
            for (std::size_t row = near_from_; row < near_to_; ++row)
                if (const Rect& chart = rows_[row].chart; visible(chart))
                    line_right({x - 1, chart.y, 1, chart.height});
            if ((i + every - what_.now % every) % every != 0) continue;
            const bool now = i == what_.now;
            draw_text({x + 3, head_.y, step * static_cast<float>(every), head_.height},
                      now ? Style::head : Style::label, now ? Token::accent_ink : Token::ink_3,
                      what_.axis[i]);
        }
    }

    void row(std::size_t index) const {
        const Row& row = rows_[index];
        const TimelineBar& bar = what_.bars[index];
        const float top = first_of(row).y;
        if (!visible({row.place.x, top, row.place.width, row.place.bottom() - top})) return;
        if (row.group.height > 0) draw_text(row.group, Style::block, Token::ink, bar.group);
        draw_wrapped(row.name, Style::strong, Token::ink, bar.name);
        draw_bar(row.bar, bar);
    }

    void today() const {
        if (!what_.today || rows_.empty()) return;
        const float x = head_.x + *what_.today * head_.width;
        for (std::size_t row = near_from_; row < near_to_; ++row)
            if (const Rect& chart = rows_[row].chart; visible(chart))
                fill({x - 1, chart.y, 2, chart.height}, Token::accent);
    }

    /// The words are drawn over the lines, which would make them hard to read.
    void words(std::size_t index, Token behind) const {
        const Row& row = rows_[index];
        const TimelineBar& bar = what_.bars[index];
        if (!visible(row.words)) return;
        Rect place = row.words;
        if (!narrow_) fill(place.inset(-4, 0), behind);
        if (bar.icon != Icon::none) draw_icon(place.cut_left(icon_room).moved(-3, 0), bar.icon, 14, bar.ink);
        draw_text(place, Style::label, bar.ink, bar.words);
    }

private:
    static float words_width(const TimelineBar& bar) {
        return text_width(Style::label, bar.words) + 1 + (bar.icon == Icon::none ? 0 : icon_room);
    }

    /// A name is measured letter by letter: that of a thousand is not done in each frame.
    void renew_measures(float room) {
        const bool same = measures_.heights.size() == what_.bars.size() && measures_.room == room &&
                          measures_.measure == measure();
        if (same) return;
        measures_ = {.measure = measure(), .room = room, .heights = {}, .widths = {}};
        for (const TimelineBar& bar : what_.bars) {
            measures_.heights.push_back(wrapped_height(Style::strong, bar.name, room));
            measures_.widths.push_back(words_width(bar));
        }
    }

    float at(const Rect& chart, float place) const { return chart.x + place * chart.width; }

    /// Beside the bar where there is room: behind its end, or before its beginning, as what is planned has
    /// them anyway; but not over the line of today.
    std::optional<float> beside(const Rect& chart, const TimelineBar& bar, float width) const {
        const float today = what_.today ? at(chart, *what_.today) : -1000;
        const float from = at(chart, bar.from), to = at(chart, bar.to);
        const auto before = [&]() -> std::optional<float> {
            const float x = from - word_gap - width;
            if (x < chart.x || (x < today + 4 && x + width > today - 4)) return std::nullopt;
            return x;
        };
        const auto behind = [&]() -> std::optional<float> {
            float x = to + word_gap;
            if (bar.look == BarLook::none) x = today;
            if (x < today + word_gap && x + width > today - 4) x = today + word_gap;
            if (x + width > chart.right()) return std::nullopt;
            return x;
        };
        if (bar.look == BarLook::outlined)
            if (const auto x = before()) return x;
        const auto x = behind();
        return x ? x : before();
    }

    void lay_out(Rect& rest) {
        std::string_view group;
        rows_.reserve(what_.bars.size());
        for (std::size_t i = 0; i < what_.bars.size(); ++i) {
            const TimelineBar& bar = what_.bars[i];
            Row row;
            if (!bar.group.empty() && bar.group != group) {
                if (!group.empty()) rest.cut_top(padding());
                row.group = rest.cut_top(line(Style::block) + padding());
            }
            group = bar.group;
            const float top = rest.y;
            if (narrow_)
                place_narrow(row, rest, i);
            else
                place_wide(row, rest, i);
            row.place = {rest.x, top, rest.width, rest.y - top};
            rows_.push_back(row);
        }
    }

    void find_near() {
        const Rect sight = clip().inset(0, -out_of_sight);
        const auto above = [&](const Row& row) { return row.place.bottom() < sight.y; };
        const auto begun = [&](const Row& row) { return first_of(row).y < sight.bottom(); };
        const auto from = std::partition_point(rows_.begin(), rows_.end(), above);
        near_from_ = static_cast<std::size_t>(from - rows_.begin());
        near_to_ = static_cast<std::size_t>(std::partition_point(from, rows_.end(), begun) - rows_.begin());
    }

    void place_wide(Row& row, Rect& rest, std::size_t index) const {
        const TimelineBar& bar = what_.bars[index];
        const float room = names_ - gap;
        const float lines = measures_.heights[index];
        Rect chart{rest.x + names_, rest.y, rest.width - names_, lines + 2 * padding()};
        const float width = std::min(measures_.widths[index], chart.width);
        const auto x = beside(chart, bar, width);
        const float first = line(Style::strong) + 2 * padding();
        const Rect middle = Rect{chart.x, chart.y, chart.width, first}.middle(bar_height());
        row.bar = middle;
        row.name = {rest.x, rest.y + padding(), room, lines};
        if (x) {
            row.words = {*x, chart.y + (first - line(Style::label)) / 2, width, line(Style::label)};
        } else {
            const float left = std::clamp(at(chart, bar.from), chart.x, chart.right() - width);
            row.words = {left, middle.bottom() + 3, width, line(Style::label)};
            chart.height = std::max(chart.height, row.words.bottom() + 4 - chart.y);
        }
        row.chart = chart;
        rest.cut_top(chart.height);
    }

    void place_narrow(Row& row, Rect& rest, std::size_t index) const {
        rest.cut_top(padding());
        row.name = rest.cut_top(measures_.heights[index]);
        row.words = rest.cut_top(line(Style::label));
        row.words.width = std::min(row.words.width, measures_.widths[index]);
        row.chart = rest.cut_top(bar_height() + 10);
        row.bar = row.chart.middle(bar_height());
        rest.cut_top(padding() - 4);
    }

    void draw_bar(const Rect& room, const TimelineBar& bar) const {
        if (bar.look == BarLook::none) return;
        const float from = at(room, bar.from), to = std::max(at(room, bar.to), from + 4);
        const float due = bar.due ? std::max(at(room, *bar.due), from) : to;
        const Rect whole{from, room.y, to - from, room.height};
        const Rect body{from, room.y, due - from, room.height};
        const bool outlined = bar.look == BarLook::outlined;
        if (outlined) {
            fill(whole, Token::surface, 3);
            outline(whole, Token::fill, edge(), 3);
        } else if (bar.look == BarLook::quiet) {
            fill(whole, Token::track, 3);
            if (high_contrast()) outline(whole, Token::control, 1, 3);
        } else if (body.width > 0) {
            fill(body, Token::fill, 3);
        }
        if (bar.due) dashed({due, room.y, to - due, room.height}, bar.ink);
        const bool dark = !outlined && bar.look != BarLook::quiet;
        const Token ink = dark ? Token::surface : Token::ink_2;
        if (bar.goes_on_left) arrow(whole.x + 8, whole.middle_y(), -1, ink);
        if (bar.goes_on_right) arrow(whole.right() - 8, whole.middle_y(), 1, ink);
    }

    /// What it takes longer than it should.
    void dashed(const Rect& rect, Token ink) const {
        constexpr float dash = 5, space = 3;
        for (float x = rect.x + 1; x < rect.right(); x += dash + space) {
            const float width = std::min(dash, rect.right() - x);
            fill({x, rect.y, width, edge()}, ink);
            fill({x, rect.bottom() - edge(), width, edge()}, ink);
        }
    }

    void arrow(float x, float y, float way, Token ink) const {
        ImDrawList& draw = *ImGui::GetWindowDrawList();
        const float size = bar_height() * 0.25F;
        for (const float shift : {0.0F, -5.0F * way}) {
            const ImVec2 points[] = {{x + shift - size * way * 0.5F, y - size},
                                     {x + shift + size * way * 0.5F, y},
                                     {x + shift - size * way * 0.5F, y + size}};
            draw.AddPolyline(points, 3, paint(ink), ImDrawFlags_None, 1.5F);
        }
    }

    const Timeline& what_;
    TimelineMeasures& measures_;
    bool narrow_;
    float names_ = 0, bottom_ = 0;
    Rect head_;
    std::vector<Row> rows_;
    std::size_t near_from_ = 0, near_to_ = 0;
};

/// States a row and tells whether it is pressed; `behind` becomes what lies behind its words.
bool sensed(const Row& row, const TimelineBar& bar, bool pressable, Token& behind) {
    behind = Token::surface;
    if (!pressable) {
        state(Role::listitem, id_of(bar.key), row.place, bar.aloud);
        return false;
    }
    const Container item(Role::listitem, bar.key, {}, row.place);
    const Response response = sense(id_of("open"), row.place);
    Statement& statement =
        state(bar.href.empty() ? Role::button : Role::link, response.id, row.place, bar.aloud);
    statement.focusable = true;
    statement.href = bar.href;
    if (response.held || response.hovered) {
        behind = response.held ? Token::pressed : Token::hover;
        fill(row.place.inset(-overhang, 0), behind, 6);
    }
    if (response.ring) focus_ring(row.place.inset(-4, 4), 4);
    return response.pressed;
}

} // namespace

std::optional<std::size_t> timeline(std::string_view key, Rect& area, const Timeline& what,
                                    TimelineMeasures& measures) {
    const Drawing drawing(area, what, measures);
    const std::size_t from = drawing.near_from(), to = drawing.near_to();
    const Rect place{area.x, area.y, area.width, drawing.bottom() - area.y};
    const Container list(Role::list, key, what.name, place);
    std::optional<std::size_t> pressed;
    std::vector<Token> behind(what.bars.size(), Token::surface);
    for (std::size_t i = 0; i < what.bars.size(); ++i) {
        const Row& row = drawing.rows()[i];
        const bool near = (i >= from && i < to) || focus_within(what.bars[i].key);
        if (near && sensed(row, what.bars[i], what.pressable, behind[i])) pressed = i;
        if (i + 1 < what.bars.size() && visible(row.place)) line_below(row.place);
    }
    drawing.axis();
    for (std::size_t i = from; i < to; ++i)
        drawing.row(i);
    drawing.today();
    for (std::size_t i = from; i < to; ++i)
        drawing.words(i, behind[i]);
    area.cut_top(place.height);
    return pressed;
}

} // namespace kumppani::ui
