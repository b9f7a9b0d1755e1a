#pragma once

#include "app/session.hpp"
#include "app/ui/icon.hpp"

#include <span>
#include <string>
#include <string_view>

namespace kumppani {

/// Something that can be done from anywhere in the program: by name in the command palette, or by its keys.
struct Command {
    Word words; ///< as a person would ask for it: "Uusi asiakas"
    ui::Icon icon;
    void (*run)(Session&);            ///< while a frame is drawn, or between frames
    std::string_view keys = {};       ///< as aria-keyshortcuts: "Control+Shift+Z"; Cmd for Control on a Mac
    std::string_view other_keys = {}; ///< that do the same
    bool (*possible)(const Session&) = nullptr; ///< nullptr: always
    bool leads_away = true;  ///< opens or shows something else: not while a dialog waits for an answer
    bool offered = true;     ///< in the palette; what the palette itself is about is not
    bool in_meeting = false; ///< also in customer mode: it shows nothing internal
    bool yields = false;     ///< its keys are the browser's while it is not possible
};

/// All of them, in the order in which the palette offers them.
std::span<const Command> commands();

/// The command of a key pressed together with Control (or Cmd): its name as in KeyboardEvent.key, in lower
/// case. nullptr for none.
const Command* command_of(std::string_view key, bool shift);

/// The keys as they are written on the keyboard: "Ctrl + Shift + Z", "⌘ ⇧ Z" on a Mac.
std::string written_keys(std::string_view keys, bool mac);

/// The keys of the command of these words as aria-keyshortcuts has them here: Meta for Control on a Mac.
std::string aria_keys(Word command, bool mac);

} // namespace kumppani
