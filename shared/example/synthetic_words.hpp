#pragma once

#include "shared/example/dice.hpp"

#include <span>
#include <string>
#include <string_view>

/// What invented customers, people and things are called. All are Finnish or Finland-Swedish, none is anyone.
namespace kumppani::synthetic_words {

std::string person(Dice& dice);

/// A customer of a type ("company"), the `number`th of all: told by that number once names would often meet.
std::string customer(Dice& dice, std::string_view type, std::size_t number);

struct Subject {
    std::string_view project, system, need, impact;
};
/// What projects are about, which system serves it and what someone needs of it.
std::span<const Subject> subjects();

std::span<const std::string_view> suppliers();
std::span<const std::string_view> actions();
std::span<const std::string_view> outlooks(); ///< by falling, level and rising thirds
std::span<const std::string_view> offers();
std::span<const std::string_view> agreements();
std::span<const std::string_view> notes();
std::span<const std::string_view> agendas();
std::span<const std::string_view> places();

} // namespace kumppani::synthetic_words
