#pragma once

#include "app/session.hpp"

namespace kumppani {

/// One's name, the language, the look, where the data is, and the keys.
class SettingsScreen {
public:
    void draw(Session& session, ui::Rect page);
};

} // namespace kumppani
