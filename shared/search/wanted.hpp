#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani::search {

/// A word as it can be compared with others: made once for each different word.
struct Comparable {
    std::string spelled, plain;    ///< shared/search/words_in.hpp
    std::string finnish, germanic; ///< shared/search/stem.hpp
    std::uint32_t letters = 0;     ///< a bit for each letter and digit in any of these: to pass over quickly

    Comparable() = default;
    Comparable(std::string spelled, std::string plain);
};

/// One word that is looked for.
struct Wanted {
    Comparable word;
    std::vector<Comparable> synonyms;
};

/// The words of a query. Of one with hyphens each part is looked for: a part finds the whole it stands in.
std::vector<Wanted> wanted_words(std::string_view typed);

/// How well a word answers the wanted one, from 0 (not at all) to 1 (the same): the same before a beginning,
/// before another form, before a part of a compound, before a synonym.
float likeness(const Wanted& wanted, const Comparable& word);

/// The same for a word that was mistyped by one letter: left out, added, wrong, or changed places with the
/// next. Asked only where nothing is found otherwise.
float mistyped_likeness(const Wanted& wanted, const Comparable& word);

} // namespace kumppani::search
