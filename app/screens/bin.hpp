#pragma once

#include "app/session.hpp"

#include <string>

namespace kumppani {

/// What was deleted, with the way back.
class BinScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    std::string search_;
};

} // namespace kumppani
