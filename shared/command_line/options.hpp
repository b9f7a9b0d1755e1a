#pragma once

#include "shared/words/word.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <variant>

namespace kumppani::command_line {

enum class Command { help, check, show, make, schema };

/// What the user asked for.
struct Options {
    Command command = Command::help;
    std::string file = {};     ///< to check or show; "-" for the input
    std::string output = {};   ///< of make; empty for the output
    std::size_t customers = 0; ///< of make
    std::uint64_t seed = 1;    ///< of make
};

inline constexpr std::size_t most_customers = 100'000;

/// The language that `arguments` ask for with --lang, if it is one of ours, or else that of the environment's
/// locale: English in one without language ("C", "POSIX" or none), Finnish in one of a language we do not
/// speak.
Language language_of(std::span<const std::string_view> arguments, std::string_view locale);

/// The options that the arguments after the program's name give, or what is wrong with them.
std::variant<Options, Message> options_from(std::span<const std::string_view> arguments);

} // namespace kumppani::command_line
