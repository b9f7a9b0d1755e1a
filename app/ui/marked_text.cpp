#include "app/ui/marked_text.hpp"

#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace kumppani::ui {

namespace {

using What = TextRun::What;

constexpr std::string_view line_break_sign = "¶";

/// Of the typeface, in parts of the letters' size from the middle of the line: where lower-case letters have
/// theirs, and a little below the baseline.
constexpr float through = 0.09F, under = 0.5F;

Token ink_of(What what, Token same) {
    return what == What::removed ? Token::danger : what == What::added ? Token::success : same;
}

void draw_stretch(const Rect& place, Style style, Token same, What what, std::string_view words) {
    if (what != What::same)
        fill(place.inset(0, 1), what == What::removed ? Token::danger_tint : Token::success_tint, 2);
    const Token ink = ink_of(what, same);
    draw_text({place.x, place.y, place.width + 1, place.height}, style, ink, words);
    if (what == What::same) return;
    const float below = type(style).size * (what == What::removed ? through : under);
    const float thickness = high_contrast() ? 2.0F : 1.0F;
    const float y = std::round(place.y + place.height / 2 + below);
    fill({place.x, y, place.width, thickness}, ink);
}

} // namespace

MarkedText marked_text(std::span<const TextRun> runs, std::string said) {
    MarkedText marked{.said = std::move(said)};
    const auto at_word = [](char c) { return c != ' ' && c != '\n'; };
    for (const TextRun& run : runs) {
        // A word and the one in its place are not to be read as one, nor broken as one.
        const bool replaces = run.what == What::added && !marked.stretches.empty() &&
                              marked.stretches.back().what == What::removed;
        if (replaces && at_word(marked.text.back()) && at_word(run.text.front())) {
            marked.text += ' ';
            marked.stretches.push_back({What::same, marked.text.size()});
        }
        for (const char c : run.text) {
            if (c == '\n' && run.what != What::same) marked.text += line_break_sign;
            marked.text += c;
        }
        marked.stretches.push_back({run.what, marked.text.size()});
    }
    return marked;
}

float marked_height(Style style, const MarkedText& text, float width) {
    return wrapped_height(style, text.text, width);
}

float draw_marked(const Rect& rect, Style style, Token ink, const MarkedText& text) {
    const float height = type(style).line_height;
    auto stretch = text.stretches.begin();
    float y = rect.y;
    for (const std::string_view line : wrapped(style, text.text, rect.width)) {
        float x = rect.x;
        for (std::size_t at = 0; at < line.size();) {
            const auto begin = static_cast<std::size_t>(line.data() - text.text.data()) + at;
            while (stretch->end <= begin)
                ++stretch;
            const std::string_view words = line.substr(at, stretch->end - begin);
            const float width = text_width(style, words);
            draw_stretch({x, y, width, height}, style, ink, stretch->what, words);
            x += width;
            at += words.size();
        }
        y += height;
    }
    return y - rect.y;
}

float marked_paragraph(const Rect& rect, Style style, Token ink, const MarkedText& text) {
    const float height = draw_marked(rect, style, ink, text);
    state(Role::paragraph, id_of_next(text.said), {rect.x, rect.y, rect.width, height}, text.said);
    return height;
}

} // namespace kumppani::ui
