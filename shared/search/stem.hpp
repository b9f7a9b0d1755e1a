#pragma once

#include <string>
#include <string_view>

namespace kumppani::search {

/// What the forms of one Finnish word have in common, from its plain letters (words_in.hpp): without case and
/// possessive endings, and with the consonants that change within a word (kk:k, nt:nn, p:v, ...) made one.
/// "kertakirjautumista", "kertakirjautumisen": "kertakirjaut"; "tarpeet", "tarvetta": "tarp". It is a key to
/// compare by, not a word to be read. Not known from a dictionary: unrelated words may share one.
///
/// Why not Snowball, which Debian has (libstemmer 2.2): its Finnish stemmer knows no consonant gradation. It
/// gives three stems for the four forms of "kertakirjautuminen" that people write, two for "tarve"/"tarpeet",
/// two for "hanke"/"järjestelmä" in their commonest forms ("asiakas", "asiakkaan": "asiakas", "asiak"), so
/// that exactly the needs which belong together would miss each other. And its sources have to be translated
/// by its own compiler before Emscripten could have them.
std::string finnish_stem(std::string_view plain);

/// The same for Swedish and English words, whose endings are taken off together: "mötena", "mötet": "mot".
std::string germanic_stem(std::string_view plain);

} // namespace kumppani::search
