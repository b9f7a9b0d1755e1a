#pragma once

#include "shared/words/word.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// The screens, as the address names them after '#'.
enum class Screen {
    home,
    customers,
    care_plan,
    groups,
    group,
    needs,
    year,
    customer_year,
    exchange,
    settings,
    shortcuts,
    history,
    record_history,
    bin,
    conflicts,
    handover, ///< of the customers whose ids are joined by plus signs
    meeting   ///< with a customer, who reads along (app/meeting.hpp)
};

/// A screen and the record it shows: "#/customers/7k2m…".
struct Route {
    Screen screen = Screen::customers;
    std::string id = {};

    bool operator==(const Route&) const = default;
};

/// "/customers/7k2m…"; nothing for what names no screen.
std::string written(const Route& route);
std::optional<Route> route_from(std::string_view text);

/// What a screen is called; one of a single record, as the list that it stands in.
Word title_word(Screen screen);

/// The same as a link within the page: "#/customers/7k2m…".
std::string href(const Route& route);

} // namespace kumppani
