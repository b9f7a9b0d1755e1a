#pragma once

#include <memory>

struct ImDrawData;

namespace kumppani::web {

/// Draws ImGui's frames on the page's canvas. One at a time.
class Renderer {
public:
    virtual ~Renderer() = default;

    /// Before ImGui's NewFrame.
    virtual void begin_frame() {}

    /// `width` and `height`: the canvas, in pixels.
    virtual void draw(ImDrawData& frame, int width, int height) = 0;

    /// What the browser kept for it is gone with the canvas' context, and there is a new context.
    virtual void renew() {}
};

/// By WebGL 2; null where the browser gives none that works.
std::unique_ptr<Renderer> webgl_renderer();

/// In memory, shown on a 2D canvas; null where there is none either.
std::unique_ptr<Renderer> picture_renderer();

} // namespace kumppani::web
