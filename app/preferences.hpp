#pragma once

#include "app/session.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// What a user has set for this browser: not part of the data, and of no use to a colleague.
struct Preferences {
    std::optional<Language> language; ///< nothing: the browser's
    Look look = Look::system;
    bool file_note_read = false;
    Milliseconds backup_taken = 0;                               ///< 0: never
    std::map<Kind, ColumnChoices> columns;                       ///< of tables: which field they hold
    std::map<Kind, std::vector<std::string>> shown_columns = {}; ///< of tables, where they were chosen
    Milliseconds first_data = 0; ///< when there was first something to back up; 0: not yet
    std::map<std::string, std::string> capture_drafts = {}; ///< by customer: what stood in a meeting's line

    bool operator==(const Preferences&) const = default;
};

/// The file they stand in, beside the store's.
inline constexpr std::string_view preferences_file = "preferences.json";

std::string write_preferences(const Preferences& preferences);

/// What can be read of it; the rest stays as it is by default.
Preferences read_preferences(std::string_view bytes);

} // namespace kumppani
