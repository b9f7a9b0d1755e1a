#pragma once

#include "app/session.hpp"

namespace kumppani {

/// The short word about what just happened, at the page's foot, with a way to take it back.
void toast(Session& session);

} // namespace kumppani
