#pragma once

#include "app/app.hpp"
#include "web/graphics.hpp"

#include <optional>
#include <string>

namespace kumppani::web {

/// The program in its page: the app, what it draws with, and when it draws.
class Program {
public:
    /// `webgl`: draw by WebGL 2 if the browser has it; else, and without it, on a 2D canvas.
    /// False when there is nothing to draw with.
    bool start(Environment environment, bool webgl);

    /// WebGL is gone for good, and there is a new canvas. False when there is nothing to draw with.
    bool draw_without_webgl();

    /// Draws one frame; `time` is the browser's clock in milliseconds.
    void frame(double time);

    /// The address names another screen.
    void go(std::string_view route);

    /// Something was done: the next frames show what comes of it. ImGui spreads quick input over several
    /// frames, and what a press opens is laid out one frame later.
    void wake();

    App& app() { return *app_; }
    Graphics& graphics() { return graphics_; }

private:
    void follow_route();

    std::optional<App> app_;
    Graphics graphics_;
    std::string route_;
    double last_time_ = 0;
    int frames_wanted_ = 0;
};

Program& program();

} // namespace kumppani::web
