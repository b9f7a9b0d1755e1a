#pragma once

#include "shared/workspace/workspace.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kumppani {

/// A backup this old is due to be renewed, where anything has changed since.
inline constexpr int backup_days = 30;

/// A bundle of everything, read back and compared with the workspace record by record; nothing where it
/// differs.
std::optional<std::string> checked_backup(const Workspace& workspace, std::string_view author);

} // namespace kumppani
