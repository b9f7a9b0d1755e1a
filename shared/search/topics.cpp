#include "shared/search/topics.hpp"

#include "shared/model/in_order.hpp"
#include "shared/search/stem.hpp"
#include "shared/search/synonyms.hpp"
#include "shared/search/words_in.hpp"

#include <algorithm>
#include <array>

namespace kumppani::search {

namespace {

// In plain letters. What is said of any need, in the three languages.
constexpr std::array<std::string_view, 62> empty_words = {
    "ja",        "tai",      "on",        "ei",          "eivat", "etta",  "seka",   "kun",      "jos",
    "myos",      "olla",     "ovat",      "pitaa",       "voi",   "voida", "saada",  "haluaa",   "halutaan",
    "toivotaan", "toive",    "tarvitaan", "tarve",       "uusi",  "uuden", "oma",    "omat",     "ilman",
    "kanssa",    "varten",   "joka",      "jotta",       "mm",    "esim",  "kaikki", "kaikille", "paremmin",
    "parempi",   "helpompi", "asiakas",   "asiakkaille", "och",   "att",   "det",    "som",      "for",
    "till",      "med",      "ny",        "nya",         "vill",  "the",   "and",    "of",       "to",
    "in",        "with",     "new",       "better",      "need",  "would", "like",   "a"};

bool says_nothing(std::string_view plain) {
    return plain.size() < 2 || std::find(empty_words.begin(), empty_words.end(), plain) != empty_words.end();
}

} // namespace

std::vector<std::string> topics_of(std::string_view text) {
    std::vector<std::string> topics;
    for (const TextWord& word : words_in(text, false)) {
        if (says_nothing(word.plain)) continue;
        const std::string_view meaning = meaning_of(word.plain);
        topics.push_back(finnish_stem(meaning.empty() ? std::string_view(word.plain) : meaning));
    }
    put_in_order(topics);
    topics.erase(std::unique(topics.begin(), topics.end()), topics.end());
    return topics;
}

} // namespace kumppani::search
