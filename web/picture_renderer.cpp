#include "app/drawing/painter.hpp"
#include "web/page.h"
#include "web/renderer.hpp"

namespace kumppani::web {

namespace {

class PictureRenderer : public Renderer {
public:
    PictureRenderer() { drawing::Painter::introduce(); }

    void draw(ImDrawData& frame, int, int) override {
        const auto& changed = painter_.draw(frame);
        const drawing::Picture& picture = painter_.picture();
        for (const drawing::Region& region : changed) {
            page_show_pixels(picture.pixels.data(), picture.width, picture.height, region.left, region.top,
                             region.width(), region.height());
        }
    }

private:
    drawing::Painter painter_;
};

} // namespace

std::unique_ptr<Renderer> picture_renderer() {
    if (!page_open_picture()) return nullptr;
    return std::make_unique<PictureRenderer>();
}

} // namespace kumppani::web
