#pragma once

#include "shared/words/word.hpp"

#include <optional>
#include <string_view>

namespace kumppani {

/// The key in its table of a word that says what an act does (undo_edit and the like): what stays the same in
/// files while the tables grow. Nothing for a word that says no act, and for a key that this version does not
/// have.
std::string_view key_of(Word word);
std::optional<Word> word_from(std::string_view key);

} // namespace kumppani
