#pragma once

#include "app/session.hpp"
#include "shared/rules/year.hpp"

#include <span>
#include <string>

namespace kumppani {

/// The year as a wheel for paper, sharp at any size: an <svg> with the meaning of its marks beside it. Its
/// colours and shapes are those of the light theme on the screen. It says nothing that the month list beside
/// it does not: read aloud it is left out.
std::string wheel_picture(const Session& session, std::chrono::year year,
                          std::span<const rules::Happenings> what);

} // namespace kumppani
