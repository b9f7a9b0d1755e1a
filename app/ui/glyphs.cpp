#include "app/ui/glyphs.hpp"

#include "imgui_internal.h"

#include <cmath>

namespace kumppani::ui {

namespace {

// Browsers place glyphs at quarters of a screen's pixel: so do we, or the same text would look different
// while it is edited in an input of the page's.
constexpr float steps_per_pixel = 4;

template <class Use>
void each_glyph(ImFontBaked& baked, std::string_view text, Use use) {
    const char* at = text.data();
    const char* const end = at + text.size();
    while (at < end) {
        unsigned int code_point;
        at += ImTextCharFromUtf8(&code_point, at, end);
        if (code_point == 0) return;
        use(*baked.FindGlyph(static_cast<ImWchar>(code_point)));
    }
}

} // namespace

void draw_glyphs(ImDrawList& list, ImFont& font, float size, float x, float y, ImU32 ink,
                 std::string_view text) {
    ImFontBaked* baked = font.GetFontBaked(size);
    // Glyphs that are drawn for the first time may move the texture to a new one: that must happen before
    // vertices are reserved.
    int count = 0;
    each_glyph(*baked, text, [&](const ImFontGlyph& glyph) { count += glyph.Visible; });
    if (count == 0) return;

    const float steps = steps_per_pixel * baked->RasterizerDensity;
    const float scale = size / baked->Size;
    list.PrimReserve(count * 6, count * 4);
    each_glyph(*baked, text, [&](const ImFontGlyph& glyph) {
        if (glyph.Visible) {
            const float pen = std::floor(x * steps + 0.5F) / steps;
            const ImVec2 from{pen + glyph.X0 * scale, y + glyph.Y0 * scale};
            const ImVec2 to{pen + glyph.X1 * scale, y + glyph.Y1 * scale};
            list.PrimRectUV(from, to, {glyph.U0, glyph.V0}, {glyph.U1, glyph.V1},
                            glyph.Colored ? ink | ~IM_COL32_A_MASK : ink);
        }
        x += glyph.AdvanceX * scale;
    });
}

} // namespace kumppani::ui
