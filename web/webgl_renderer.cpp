#include "web/renderer.hpp"

#include "imgui_impl_opengl3.h"
#include <GLES3/gl3.h>
#include <emscripten/html5.h>

namespace kumppani::web {

namespace {

class WebglRenderer : public Renderer {
public:
    explicit WebglRenderer(EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context) : context_(context) {
        ImGui_ImplOpenGL3_Init("#version 300 es");
    }

    ~WebglRenderer() override {
        ImGui_ImplOpenGL3_Shutdown();
        emscripten_webgl_destroy_context(context_);
    }

    void begin_frame() override { ImGui_ImplOpenGL3_NewFrame(); }

    void draw(ImDrawData& frame, int width, int height) override {
        glViewport(0, 0, width, height);
        glClearColor(0, 0, 0, 1);
        glClear(GL_COLOR_BUFFER_BIT);
        ImGui_ImplOpenGL3_RenderDrawData(&frame);
    }

    // What is left of the old objects is ImGui's record, and the textures it has to upload again.
    void renew() override {
        ImGui_ImplOpenGL3_Shutdown();
        ImGui_ImplOpenGL3_Init("#version 300 es");
    }

private:
    EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context_;
};

} // namespace

std::unique_ptr<Renderer> webgl_renderer() {
    EmscriptenWebGLContextAttributes attributes;
    emscripten_webgl_init_context_attributes(&attributes);
    attributes.majorVersion = 2;
    attributes.alpha = false;
    attributes.depth = false;
    attributes.antialias = false; // ImGui smooths edges itself
    const EMSCRIPTEN_WEBGL_CONTEXT_HANDLE context = emscripten_webgl_create_context("#canvas", &attributes);
    if (context <= 0) return nullptr;
    emscripten_webgl_make_context_current(context);
    auto renderer = std::make_unique<WebglRenderer>(context);
    if (!ImGui_ImplOpenGL3_CreateDeviceObjects()) return nullptr;
    return renderer;
}

} // namespace kumppani::web
