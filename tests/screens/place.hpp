#pragma once

#include "app/platform.h"
#include "app/ui/geometry.hpp"

#include "imgui.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace kumppani::tests {

struct SavedFile {
    std::string name, mime_type, bytes;
};

/// What the program asked for in the shared folder, in order; what came of it the test tells.
struct FolderAsked {
    bool used = false;
    int chosen = 0, allowed = 0, forgotten = 0, looked = 0;
    std::vector<std::string> read, removed;
    std::vector<SavedFile> written;
};

/// The place the program runs in during a test: what it was asked for, and what it answers. Behind
/// app/platform.h.
struct Place {
    Milliseconds now = 0; ///< the clock stands still until a test moves it; its time zone is UTC
    Milliseconds elapsed = 0;
    std::uint64_t dice = 1;

    std::optional<int> wanted_frame; ///< the shortest delay asked for since the last frame
    std::vector<SavedFile> saved;
    std::vector<std::string> asked_for_files; ///< what the program would accept, once for each time it asked
    int next_files = 0;                       ///< how often it asked for the next of several
    std::vector<std::string> printed;
    std::vector<std::pair<std::uint32_t, SealOrder>>
        sealing; ///< orders with their numbers; the test carries them out
    std::vector<std::pair<std::uint32_t, OpenOrder>> unsealing;
    std::vector<std::string> copied; ///< texts meant for the clipboard
    int updates = 0;                 ///< how often it asked for its new version
    std::string title, language;
    std::string mirror;               ///< the last difference, JSON
    std::vector<std::string> persist; ///< files waiting to be made durable
    bool persisting = false;
    FolderAsked folder;                                     ///< what was asked for in the shared folder
    int take_overs = 0;                                     ///< how often it was asked for
    std::vector<std::vector<std::string>> stored_asked_for; ///< the names, each time files of the store were
};

/// The place of the test that is running.
Place& place();

/// The items that took part in interaction in the last frame: whatever ImGui knows by an id, but for its
/// windows and their scrollbars.
struct Item {
    ImGuiID id;
    ui::Rect rect;
};
std::vector<Item> interactive_items();
void forget_items();

} // namespace kumppani::tests
