#include "app/route.hpp"

#include "shared/words/words.hpp"

#include <iterator>

namespace kumppani {

namespace {

struct Place {
    Screen list, one;
    std::string_view name;
    Word title;
};

constexpr Place places[] = {
    {Screen::home, Screen::home, "home", Word::home},
    {Screen::customers, Screen::care_plan, "customers", Word::customers},
    {Screen::groups, Screen::group, "groups", Word::groups},
    {Screen::needs, Screen::needs, "needs", Word::needs},
    {Screen::year, Screen::customer_year, "year", Word::year},
    {Screen::exchange, Screen::exchange, "exchange", Word::exchange},
    {Screen::settings, Screen::settings, "settings", Word::settings},
    {Screen::shortcuts, Screen::shortcuts, "shortcuts", Word::shortcuts_heading},
    {Screen::history, Screen::record_history, "history", Word::history},
    {Screen::bin, Screen::bin, "bin", Word::bin},
    {Screen::conflicts, Screen::conflicts, "conflicts", Word::conflicts},
    {Screen::exchange, Screen::handover, "handover", Word::handover},
    {Screen::customers, Screen::meeting, "meeting", Word::customer_mode},
};

} // namespace

std::string written(const Route& route) {
    for (const Place& place : places) {
        if (route.screen == place.list) return "/" + std::string(place.name);
        if (route.screen == place.one) return "/" + std::string(place.name) + "/" + route.id;
    }
    return "/";
}

std::optional<Route> route_from(std::string_view text) {
    if (!text.empty() && text.front() == '#') text.remove_prefix(1);
    if (!text.empty() && text.front() == '/') text.remove_prefix(1);
    const auto slash = text.find('/');
    const std::string_view name = text.substr(0, slash);
    const std::string_view id = slash == std::string_view::npos ? std::string_view() : text.substr(slash + 1);
    for (const Place& place : places) {
        if (name != place.name) continue;
        if (id.empty() || place.list == place.one) return Route{place.list, {}};
        return Route{place.one, std::string(id)};
    }
    return std::nullopt;
}

Word title_word(Screen screen) {
    for (const Place& place : places)
        if (screen == place.list || screen == place.one) return place.title;
    return Word::none;
}

std::string href(const Route& route) { return "#" + written(route); }

} // namespace kumppani
