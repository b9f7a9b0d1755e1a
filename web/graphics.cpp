#include "web/graphics.hpp"

#include "imgui.h"
#include "imgui_impl_opengl3.h"
#include <GLES3/gl3.h>
#include <emscripten/html5.h>

namespace kumppani::web {

bool Graphics::start() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.antialias = false; // ImGui smooths edges itself
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
    if (context <= 0) return false;
    emscripten_webgl_make_context_current(context);
    start_renderer();
    return true;
}

void Graphics::start_renderer() {
    ImGui_ImplOpenGL3_Init("#version 300 es");
    lost_ = false;
}

void Graphics::resize(int width, int height, float ratio) {
    width_ = width;
    height_ = height;
    ratio_ = ratio;
    ImGuiIO& io = ImGui::GetIO();
    // The renderer multiplies the two again and cuts the fraction off: it must not fall just below the pixel.
    constexpr float above = 0.01F;
    io.DisplaySize = {(static_cast<float>(width) + above) / ratio,
                      (static_cast<float>(height) + above) / ratio};
    io.DisplayFramebufferScale = {ratio, ratio};
}

void Graphics::begin_frame() {
    // ImGui tells the pixel ratio only to the font that is in use; our text is measured and drawn with any.
    for (ImFont* font : ImGui::GetIO().Fonts->Fonts)
        font->CurrentRasterizerDensity = ratio_;
    ImGui_ImplOpenGL3_NewFrame();
}

void Graphics::end_frame() {
    glViewport(0, 0, width_, height_);
    glClearColor(0, 0, 0, 1);
    glClear(GL_COLOR_BUFFER_BIT);
    ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

void Graphics::lose() { lost_ = true; }

void Graphics::restore() {
    // The old objects went with the context: what is left of them is ImGui's record, and the textures it has
    // to upload again.
    ImGui_ImplOpenGL3_Shutdown();
    start_renderer();
}

} // namespace kumppani::web
