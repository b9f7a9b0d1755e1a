// What our figures are compared with: a page that shows Dear ImGui's own demo window, compiled, linked and
// drawn the way ours is. Driven by page.js.

#include "web/graphics.hpp"

#include "imgui.h"
#include <emscripten.h>

namespace {

kumppani::web::Graphics& graphics() {
    static kumppani::web::Graphics one;
    return one;
}

} // namespace

extern "C" {

/// Canvas size in device pixels, `ratio` of them to a CSS pixel. Returns 0 when there is no WebGL 2.
EMSCRIPTEN_KEEPALIVE int demo_start(int width, int height, float ratio) {
    ImGui::CreateContext();
    ImGui::GetIO().IniFilename = nullptr;
    if (!graphics().use(kumppani::web::webgl_renderer())) return 0;
    graphics().resize(width, height, ratio);
    return 1;
}

EMSCRIPTEN_KEEPALIVE void demo_frame() {
    graphics().begin_frame();
    ImGui::NewFrame();
    ImGui::ShowDemoWindow();
    ImGui::Render();
    graphics().end_frame();
}
}

/// The page starts and draws.
int main() { return 0; }
