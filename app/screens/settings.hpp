#pragma once

#include "app/session.hpp"

namespace kumppani {

/// One's name, the language, the look, and where the data is.
class SettingsScreen {
public:
    void draw(Session& session, ui::Rect page);
};

}  // namespace kumppani
