#include "web/font_loader.hpp"

#include "web/page.h"

#include "imgui.h"
#include "imgui_internal.h"

#include "misc/freetype/imgui_freetype.h"
#include <cmath>

namespace kumppani::web {

namespace {

constexpr int face_count = 5;

int face_of(const ImFontConfig& source) { return static_cast<int>(source.FontNo); }

float density_of(const ImFontConfig& source, const ImFontBaked& baked) {
    return source.RasterizerDensity * baked.RasterizerDensity;
}

bool contains(ImFontAtlas*, ImFontConfig*, ImWchar code_point) { return code_point >= ' '; }

// The browser rounds ascent and descent to device pixels before it centres them in a line; so must we.
bool start_size(ImFontAtlas*, ImFontConfig* source, ImFontBaked* baked, void*) {
    const float density = density_of(*source, *baked);
    float metrics[2];
    page_face_metrics(face_of(*source), baked->Size * density, metrics);
    baked->Ascent = std::round(metrics[0]) / density;
    baked->Descent = -std::round(metrics[1]) / density;
    return true;
}

// Packs the bitmap of a glyph. Where the browser places glyphs at fractions of a pixel, the bitmap has a
// column for each fraction: `phases` for each pixel, in the order in which they stand from left to right.
// Column c then covers one whole pixel that begins at left + (c + 1) / phases - 1 from the pen, and ImGui's
// linear filter picks, for a pen at any place, the columns of the fractions next to it.
bool pack(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, const PageGlyph& drawn,
          ImFontGlyph& glyph) {
    const int columns = drawn.width * drawn.phases;
    const ImFontAtlasRectId id = ImFontAtlasPackAddRect(atlas, columns, drawn.height);
    if (id == ImFontAtlasRectId_Invalid) return false;
    ImTextureRect* rect = ImFontAtlasPackGetRect(atlas, id);

    const float density = density_of(*source, *baked);
    const auto phases = static_cast<float>(drawn.phases);
    const float left = static_cast<float>(drawn.left) - (1 - 1 / phases) / 2;
    const float top = std::round(baked->Ascent * density) + static_cast<float>(drawn.top);
    glyph.X0 = left / density;
    glyph.X1 = (left + static_cast<float>(drawn.width)) / density;
    glyph.Y0 = top / density;
    glyph.Y1 = (top + static_cast<float>(drawn.height)) / density;
    glyph.Visible = true;
    glyph.PackId = id;

    const int bytes_per_pixel = drawn.coloured ? 4 : 1;
    ImVector<unsigned char>& bitmap = atlas->Builder->TempBuffer;
    bitmap.resize(columns * drawn.height * bytes_per_pixel);
    page_glyph_bitmap(bitmap.Data);
    ImFontAtlasBakedSetFontGlyphBitmap(atlas, baked, source, &glyph, rect, bitmap.Data,
                                       drawn.coloured ? ImTextureFormat_RGBA32 : ImTextureFormat_Alpha8,
                                       columns * bytes_per_pixel);
    return true;
}

bool load_glyph(ImFontAtlas* atlas, ImFontConfig* source, ImFontBaked* baked, void*, ImWchar code_point,
                ImFontGlyph* glyph, float* advance_only) {
    if (!contains(atlas, source, code_point)) return false;
    const float density = density_of(*source, *baked);
    PageGlyph drawn;
    if (!page_draw_glyph(face_of(*source), baked->Size * density, code_point, &drawn)) return false;
    const float advance = drawn.advance / density;
    if (advance_only) {
        *advance_only = advance;
        return true;
    }
    glyph->Codepoint = code_point;
    glyph->AdvanceX = advance;
    glyph->Colored = drawn.coloured != 0;
    return drawn.width == 0 || pack(atlas, source, baked, drawn, *glyph);
}

const ImFontLoader& loader() {
    static const ImFontLoader one = [] {
        ImFontLoader made;
        made.Name = "page";
        made.FontSrcContainsGlyph = contains;
        made.FontBakedInit = start_size;
        made.FontBakedLoadGlyph = load_glyph;
        return made;
    }();
    return one;
}

} // namespace

} // namespace kumppani::web

// Where ImGui is built for FreeType it asks for it by this name, and brings no reader of fonts of its own.
const ImFontLoader* ImGuiFreeType::GetFontLoader() { return &kumppani::web::loader(); }

namespace kumppani::web {

void load_faces(ImFontAtlas& atlas) {
    for (int face = 0; face < face_count; ++face) {
        ImFontConfig config;
        config.FontLoader = &loader();
        config.FontNo = static_cast<ImU32>(face);
        config.FontDataOwnedByAtlas = true; // there is none to copy
        atlas.AddFont(&config);
    }
}

} // namespace kumppani::web
