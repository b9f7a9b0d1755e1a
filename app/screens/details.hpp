#pragma once

#include "app/session.hpp"

namespace kumppani {

/// All fields of one record over the page: those that its table has no room for, too. Shown while
/// `Session::details` names a record.
void details(Session& session);

} // namespace kumppani
