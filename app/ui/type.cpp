#include "app/ui/type.hpp"

#include "app/ui/frame.hpp"
#include "app/ui/glyphs.hpp"

#include "imgui_internal.h"

#include <algorithm>
#include <cfloat>
#include <cmath>

namespace kumppani::ui {

namespace {

constexpr std::size_t styles = static_cast<std::size_t>(Style::count_);

constexpr Type desk_types[styles] = {
    {28, 36, Face::display}, {20, 28, Face::display}, {18, 24, Face::display}, {14, 20, Face::semibold},
    {14, 20, Face::medium},  {14, 20, Face::regular}, {12, 16, Face::medium},  {12, 16, Face::regular},
    {16, 24, Face::regular}, {12, 16, Face::medium},
};
constexpr Type phone_types[styles] = {
    {22, 28, Face::display}, {20, 28, Face::display}, {20, 28, Face::display}, {16, 24, Face::semibold},
    {16, 24, Face::medium},  {16, 24, Face::regular}, {14, 20, Face::medium},  {14, 20, Face::regular},
    {18, 28, Face::regular}, {12, 16, Face::medium},
};
constexpr Type meeting_types[styles] = {
    {36, 44, Face::display}, {22, 32, Face::display}, {22, 32, Face::display}, {18, 28, Face::semibold},
    {18, 28, Face::medium},  {18, 28, Face::regular}, {16, 24, Face::medium},  {16, 24, Face::regular},
    {20, 28, Face::regular}, {14, 20, Face::medium},
};

Density density_in_use = Density::desk;
float factor = 1;
unsigned faces_taken = 0;

ImFont* font(Face face) {
    const auto& fonts = ImGui::GetIO().Fonts->Fonts;
    return fonts[std::min(static_cast<int>(face), fonts.Size - 1)];
}

float width_of(const Type& type, const char* begin, const char* end) {
    return font(type.face)->CalcTextSizeA(type.size * factor, FLT_MAX, 0, begin, end).x;
}

// The browser puts the baseline of a line box where ascent and descent stand centred in it; so do we, on a
// whole device pixel, or the text would jump when its input takes over.
float top_of_line(const Type& type, float line_top) {
    ImFontBaked* baked = font(type.face)->GetFontBaked(type.size * factor);
    const float content = baked->Ascent - baked->Descent;
    const float ratio = ImGui::GetIO().DisplayFramebufferScale.y;
    const float above = std::floor((type.line_height - content) * ratio / 2 + 0.01F);
    return std::round(line_top * ratio + above) / ratio;
}

std::size_t next_character(std::string_view text, std::size_t at) {
    ++at;
    while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80)
        ++at;
    return at;
}

} // namespace

void use_density(Density density) { density_in_use = density; }
Density density() { return density_in_use; }

Type type(Style style) {
    const auto index = static_cast<std::size_t>(style);
    switch (density_in_use) {
    case Density::phone:
        return phone_types[index];
    case Density::meeting:
        return meeting_types[index];
    case Density::desk:
        break;
    }
    return desk_types[index];
}

void use_faces(float size_factor) {
    factor = size_factor;
    ++faces_taken;
}

Measure measure() { return {faces_taken, density_in_use, ImGui::GetIO().DisplayFramebufferScale.x}; }

float text_width(Style style, std::string_view text) {
    return width_of(type(style), text.data(), text.data() + text.size());
}

std::string fitted(Style style, std::string_view text, float width) {
    if (text_width(style, text) <= width + 0.5F) return std::string(text);
    const std::string_view ellipsis = "…";
    const float room = width - text_width(style, ellipsis);
    const Type look = type(style);
    std::size_t end = 0;
    float used = 0;
    while (end < text.size()) {
        const std::size_t next = next_character(text, end);
        used += width_of(look, text.data() + end, text.data() + next);
        if (used > room) break;
        end = next;
    }
    while (end > 0 && text[end - 1] == ' ')
        --end;
    return std::string(text.substr(0, end)).append(ellipsis);
}

std::vector<std::string_view> wrapped(Style style, std::string_view text, float width) {
    const Type look = type(style);
    std::vector<std::string_view> lines;
    std::size_t start = 0, break_after = 0;
    float used = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == '\n') {
            lines.push_back(text.substr(start, at - start));
            start = break_after = ++at;
            used = 0;
            continue;
        }
        const std::size_t next = next_character(text, at);
        used += width_of(look, text.data() + at, text.data() + next);
        if (text[at] == ' ') break_after = next;
        if (used > width && text[at] != ' ' && at > start) {
            const std::size_t cut = break_after > start ? break_after : at;
            std::string_view line = text.substr(start, cut - start);
            while (!line.empty() && line.back() == ' ')
                line.remove_suffix(1);
            lines.push_back(line);
            start = break_after = cut;
            used = width_of(look, text.data() + start, text.data() + next);
        }
        at = next;
    }
    lines.push_back(text.substr(start));
    return lines;
}

float wrapped_height(Style style, std::string_view text, float width, float line_height) {
    if (line_height <= 0) line_height = type(style).line_height;
    return static_cast<float>(wrapped(style, text, width).size()) * line_height;
}

void draw_text(const Rect& rect, Style style, Token ink, std::string_view text, Align align) {
    if (text.empty() || !visible(rect)) return;
    const Type look = type(style);
    const std::string shown = fitted(style, text, rect.width);
    float x = rect.x;
    if (align != Align::left) {
        const float slack = rect.width - text_width(style, shown);
        x += align == Align::right ? slack : slack / 2;
    }
    const float ratio = ImGui::GetIO().DisplayFramebufferScale.x;
    x = std::round(x * ratio) / ratio;
    const float y = top_of_line(look, rect.y + (rect.height - look.line_height) / 2);
    draw_glyphs(*ImGui::GetWindowDrawList(), *font(look.face), look.size * factor, x, y, paint(ink), shown);
}

float draw_wrapped(const Rect& rect, Style style, Token ink, std::string_view text, float line_height) {
    if (line_height <= 0) line_height = type(style).line_height;
    float y = rect.y;
    for (std::string_view line : wrapped(style, text, rect.width)) {
        draw_text({rect.x, y, rect.width + 1, line_height}, style, ink, line);
        y += line_height;
    }
    return y - rect.y;
}

void draw_icon(const Rect& rect, Icon icon, float size, Token ink) {
    if (icon == Icon::none || !visible(rect)) return;
    const auto code_point = static_cast<ImWchar>(0xE000 + static_cast<int>(icon));
    ImFont* face = font(Face::icons);
    ImFontBaked* baked = face->GetFontBaked(size);
    const ImFontGlyph* glyph = baked->FindGlyph(code_point);
    if (!glyph) return;
    // Placed by its em box: the glyphs of a line of icons then share their optical centre.
    const float ratio = ImGui::GetIO().DisplayFramebufferScale.x;
    const float em = baked->Ascent - baked->Descent;
    const float x = std::round((rect.x + (rect.width - glyph->AdvanceX) / 2) * ratio) / ratio;
    const float y = std::round((rect.y + (rect.height - em) / 2) * ratio) / ratio;
    char utf8[5];
    ImTextCharToUtf8(utf8, code_point);
    draw_glyphs(*ImGui::GetWindowDrawList(), *face, size, x, y, paint(ink), utf8);
}

} // namespace kumppani::ui
