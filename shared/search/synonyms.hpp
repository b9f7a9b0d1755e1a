#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kumppani::search {

/// Other words for the same thing, in plain letters (words_in.hpp): abbreviations and what they stand for.
/// Any form of a word will do: "kertakirjautumista" gives "sso". Empty where none is known.
std::vector<std::string_view> synonyms_of(std::string_view plain);

/// The one word that stands for all those of the same meaning; empty for a word without synonyms.
std::string_view meaning_of(std::string_view plain);

} // namespace kumppani::search
