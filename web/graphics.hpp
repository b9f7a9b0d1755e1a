#pragma once

#include "web/renderer.hpp"

#include <memory>

namespace kumppani::web {

/// The page's canvas and what draws on it.
class Graphics {
public:
    /// From now on this one draws; false when it is null.
    bool use(std::unique_ptr<Renderer> renderer);

    /// The canvas is `width` by `height` device pixels, `ratio` of them to a CSS pixel.
    void resize(int width, int height, float ratio);

    /// Around ImGui's NewFrame and Render.
    void begin_frame();
    void end_frame();

    /// The browser took the canvas' context away, and gave another.
    void lose();
    void restore();

    bool can_draw() const { return renderer_ && !lost_ && width_ > 0 && height_ > 0; }

private:
    std::unique_ptr<Renderer> renderer_;
    bool lost_ = false;
    int width_ = 0, height_ = 0;
    float ratio_ = 1;
};

} // namespace kumppani::web
