#pragma once

#include "shared/words/word.hpp"

#include <string>
#include <variant>

namespace kumppani::command_line {

/// The password that the user gives: in the environment variable KUMPPANI_PASSWORD, or else as the first line
/// of the standard input; at a terminal it is asked for without being shown, `twice` where a slip would lock
/// the file for ever. Never an argument, which every user of the machine can read. `input_taken`: the
/// standard input is the file to work on.
std::variant<std::string, Message> read_password(Language language, bool twice, bool input_taken);

} // namespace kumppani::command_line
