#include "web/program.hpp"

#include "web/page.h"

#include "imgui.h"
#include "imgui_internal.h"

#include <algorithm>

namespace kumppani::web {

namespace {

constexpr int frames_after_input = 3;

// After a long rest ImGui must neither see two clicks as a double click nor let a fade jump.
constexpr double longest_step = 1.0;

} // namespace

Program& program() {
    static Program one;
    return one;
}

bool Program::start(Environment environment, bool webgl) {
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.ConfigInputTrickleEventQueue = true;
    io.BackendPlatformName = "page";
    if (!(webgl && graphics_.use(webgl_renderer())) && !graphics_.use(picture_renderer())) return false;
    app_.emplace(std::move(environment));
    wake();
    return true;
}

void Program::frame(double time) {
    if (!app_ || !graphics_.can_draw()) return;
    const double step = std::clamp((time - last_time_) / 1000, 0.001, longest_step);
    ImGui::GetIO().DeltaTime = static_cast<float>(step);
    last_time_ = time;
    if (frames_wanted_ > 0) --frames_wanted_;

    graphics_.begin_frame();
    ImGui::NewFrame();
    app_->frame();
    ImGui::Render();
    graphics_.end_frame();

    follow_route();
    if (frames_wanted_ > 0 || ImGui::GetCurrentContext()->InputEventsQueue.Size > 0) page_request_frame(0);
}

void Program::wake() {
    frames_wanted_ = frames_after_input;
    page_request_frame(0);
}

bool Program::draw_without_webgl() {
    graphics_.use(nullptr); // it must be gone before another makes itself known to ImGui
    return graphics_.use(picture_renderer());
}

// Where the program stays where it is (customer mode asks first), the address follows it back.
void Program::go(std::string_view route) {
    app_->go(route);
    if (app_->route() != route) route_ = route;
    wake();
}

void Program::follow_route() {
    std::string route = app_->route();
    if (route == route_) return;
    route_ = std::move(route);
    page_route(route_.c_str());
}

} // namespace kumppani::web
