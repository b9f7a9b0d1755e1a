#pragma once

#include "app/route.hpp"

#include <optional>

namespace kumppani {

/// When another screen is shown, the focus goes to its title: Tab goes on from there, and a screen reader
/// says where one has come to. The screen that the program starts with takes no focus from anybody.
class Arrival {
public:
    /// After a frame; `shown`: the screen that it drew.
    void follow(const Route& shown);

private:
    std::optional<Route> before_;
};

} // namespace kumppani
