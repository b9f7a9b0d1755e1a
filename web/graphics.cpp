#include "web/graphics.hpp"

#include "imgui.h"

#include <utility>

namespace kumppani::web {

bool Graphics::use(std::unique_ptr<Renderer> renderer) {
    renderer_ = std::move(renderer);
    lost_ = false;
    return renderer_ != nullptr;
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
    renderer_->begin_frame();
}

void Graphics::end_frame() { renderer_->draw(*ImGui::GetDrawData(), width_, height_); }

void Graphics::lose() { lost_ = true; }

void Graphics::restore() {
    lost_ = false;
    renderer_->renew();
}

} // namespace kumppani::web
