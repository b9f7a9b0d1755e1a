#include "app/route.hpp"

#include <iterator>

namespace kumppani {

namespace {

struct Place {
    Screen list, one;
    std::string_view name;
};

constexpr Place places[] = {
    {Screen::customers, Screen::care_plan, "customers"},
    {Screen::groups, Screen::group, "groups"},
    {Screen::exchange, Screen::exchange, "exchange"},
    {Screen::settings, Screen::settings, "settings"},
    {Screen::shortcuts, Screen::shortcuts, "shortcuts"},
    {Screen::history, Screen::record_history, "history"},
    {Screen::bin, Screen::bin, "bin"},
    {Screen::conflicts, Screen::conflicts, "conflicts"},
    {Screen::exchange, Screen::handover, "handover"},
};

} // namespace

std::string written(const Route& route) {
    for (const Place& place : places) {
        if (route.screen == place.list) return "/" + std::string(place.name);
        if (route.screen == place.one) return "/" + std::string(place.name) + "/" + route.id;
    }
    return "/";
}

Route route_from(std::string_view text) {
    if (!text.empty() && text.front() == '#') text.remove_prefix(1);
    if (!text.empty() && text.front() == '/') text.remove_prefix(1);
    const auto slash = text.find('/');
    const std::string_view name = text.substr(0, slash);
    const std::string_view id = slash == std::string_view::npos ? std::string_view() : text.substr(slash + 1);
    for (const Place& place : places) {
        if (name != place.name) continue;
        if (id.empty() || place.list == place.one) return {place.list, {}};
        return {place.one, std::string(id)};
    }
    return {};
}

std::string href(const Route& route) { return "#" + written(route); }

} // namespace kumppani
