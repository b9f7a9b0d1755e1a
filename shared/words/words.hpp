#pragma once

#include "shared/words/word.hpp"

namespace kumppani {

/// Every text the program shows, once in each language. The tables are the .def files beside this header:
///     WORD(project_name, "Projektin nimi", "Projektnamn", "Project name")
/// A text may hold "{}" for each argument, and "one|other" where a number decides the form.
enum class Word : std::uint16_t {
#define WORD(key, fi, sv, en) key,
#include "shared/words/all.def"
#undef WORD
    count_
};

static_assert(Word{} == Word::none);

} // namespace kumppani
