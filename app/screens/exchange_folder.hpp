#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"

#include <string>

namespace kumppani {

/// The shared folder on the page of exchange: choosing it, how it stands, our file, the others'. Cut off the
/// top of `area`.
void folder_pane(Session& session, ui::Rect& area);

/// Shows what importing a file of the folder would change.
void look_at_folder_file(Session& session, const std::string& name);

/// What is wrong with the folder, in words, and what to do about it; an empty sentence where nothing is.
struct FolderTrouble {
    std::string sentence, reason, action;
};
FolderTrouble folder_trouble(const Session& session);

/// Does what the trouble's action says: to be called at a press.
void mend_folder(Session& session);

} // namespace kumppani
