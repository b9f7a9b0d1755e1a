#pragma once

namespace kumppani::web {

/// The WebGL 2 context of the page's canvas, and Dear ImGui's renderer in it.
class Graphics {
public:
    /// False when the browser gives no WebGL 2 context.
    bool start();

    /// The canvas is `width` by `height` device pixels, `ratio` of them to a CSS pixel.
    void resize(int width, int height, float ratio);

    /// Around ImGui's NewFrame and Render.
    void begin_frame();
    void end_frame();

    /// The browser took the context away, and gave it back.
    void lose();
    void restore();

    bool can_draw() const { return !lost_ && width_ > 0 && height_ > 0; }

private:
    void start_renderer();

    bool lost_ = true;
    int width_ = 0, height_ = 0;
    float ratio_ = 1;
};

} // namespace kumppani::web
