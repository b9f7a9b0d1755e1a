#pragma once

#include "app/session.hpp"

namespace kumppani {

/// The page of keyboard shortcuts: those of the commands, and what keys do everywhere.
void shortcuts_screen(Session& session, ui::Rect page);

} // namespace kumppani
