// A line of text in each style of the program, as it draws text, with glyphs by the browser's font engine or
// by Dear ImGui's own reader of fonts (stb_truetype). Driven by page.js.

#include "app/ui/frame.hpp"
#include "app/ui/ornament.hpp"
#include "app/ui/text.hpp"
#include "app/ui/theme.hpp"
#include "app/ui/type.hpp"
#include "web/font_loader.hpp"
#include "web/graphics.hpp"
#include "web/page.h"

#include "imgui_internal.h"
#include <emscripten.h>

#include <string>

using namespace kumppani;

namespace {

constexpr float left = 16, pitch = 48;

web::Graphics& graphics() {
    static web::Graphics one;
    return one;
}

std::string taken(int size) {
    std::string bytes(static_cast<std::size_t>(size), '\0');
    page_take_text(bytes.data());
    return bytes;
}

std::string& line() {
    static std::string one;
    return one;
}

ui::Type look(int style) { return ui::type(static_cast<ui::Style>(style)); }

} // namespace

extern "C" {

/// Canvas size in device pixels, `ratio` of them to a CSS pixel. Returns 0 when there is no WebGL 2.
EMSCRIPTEN_KEEPALIVE int glyphs_start(int text, int width, int height, float ratio) {
    line() = taken(text);
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    if (!graphics().use(web::webgl_renderer())) return 0;
    graphics().resize(width, height, ratio);
    return 1;
}

EMSCRIPTEN_KEEPALIVE void glyphs_by_browser() {
    web::load_faces(*ImGui::GetIO().Fonts);
    ui::use_faces(1);
}

/// The file of one face, in their order. `factor`: the height of its lines to its em.
EMSCRIPTEN_KEEPALIVE void glyphs_by_stb(int file, float factor) {
    const std::string bytes = taken(file);
    void* copy = ImGui::MemAlloc(bytes.size());
    std::copy(bytes.begin(), bytes.end(), static_cast<char*>(copy));
    ImGui::GetIO().Fonts->SetFontLoader(ImFontAtlasGetFontLoaderForStbTruetype());
    ImGui::GetIO().Fonts->AddFontFromMemoryTTF(copy, file);
    ui::use_faces(factor);
}

EMSCRIPTEN_KEEPALIVE void glyphs_frame() {
    graphics().begin_frame();
    ImGui::NewFrame();
    const ImVec2 size = ImGui::GetIO().DisplaySize;
    ui::use_theme(ui::Theme::light);
    ui::begin_frame({0, 0, size.x, size.y});
    ui::fill({0, 0, size.x, size.y}, ui::Token::surface);
    for (int style = 0; style < static_cast<int>(ui::Style::count_); ++style) {
        const ui::Rect place{left, left + pitch * static_cast<float>(style), size.x, look(style).line_height};
        ui::draw_text(place, static_cast<ui::Style>(style), ui::Token::ink, line());
    }
    ui::end_frame();
    ImGui::Render();
    graphics().end_frame();
}

EMSCRIPTEN_KEEPALIVE int glyphs_styles() { return static_cast<int>(ui::Style::count_); }
EMSCRIPTEN_KEEPALIVE float glyphs_size(int style) { return look(style).size; }
EMSCRIPTEN_KEEPALIVE float glyphs_line_height(int style) { return look(style).line_height; }
EMSCRIPTEN_KEEPALIVE int glyphs_face(int style) { return static_cast<int>(look(style).face); }
EMSCRIPTEN_KEEPALIVE float glyphs_top(int style) { return left + pitch * static_cast<float>(style); }
}

/// The page starts and draws.
int main() { return 0; }
