#pragma once

#include "shared/words/word.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace kumppani::command_line {

enum class Command { help, check, show, make, schema, merge, diff, redact, seal, open };

/// What the user asked for.
struct Options {
    Command command = Command::help;
    std::vector<std::string> files = {}; ///< to work on, as many as the command takes; "-" for the input
    std::string output = {};             ///< of those that make a file; empty for the output
    std::size_t customers = 0;           ///< of make
    std::uint64_t seed = 1;              ///< of make
    std::vector<std::string> only = {};  ///< of redact: names or ids of what the customer's file is about
};

inline constexpr std::size_t most_customers = 100'000;

/// The language that `arguments` ask for with --lang, if it is one of ours, or else that of the environment's
/// locale: English in one without language ("C", "POSIX" or none), Finnish in one of a language we do not
/// speak.
Language language_of(std::span<const std::string_view> arguments, std::string_view locale);

/// The options that the arguments after the program's name give, or what is wrong with them.
std::variant<Options, Message> options_from(std::span<const std::string_view> arguments);

} // namespace kumppani::command_line
