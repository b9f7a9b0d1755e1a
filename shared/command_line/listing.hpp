#pragma once

#include "shared/bundle/bundle.hpp"

#include <string>

namespace kumppani::command_line {

/// What a bundle holds, for reading: who sent it, then each customer with its values and rows. Fields that
/// several people changed show the other values too; deleted records are only counted.
std::string listing(const Bundle& bundle, Language language);

} // namespace kumppani::command_line
