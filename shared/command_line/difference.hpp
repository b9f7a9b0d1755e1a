#pragma once

#include "shared/bundle/bundle.hpp"

#include <string>

namespace kumppani::command_line {

/// What importing `theirs` would change for someone who has `ours`: a line for each record, after a mark
/// (+ new, ~ changed, ! conflict, - deleted), a line for each of its fields, and how many there are of each.
std::string difference(const Bundle& ours, const Bundle& theirs, Language language);

} // namespace kumppani::command_line
