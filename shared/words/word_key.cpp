#include "shared/words/word_key.hpp"

#include "shared/words/words.hpp"

#include <algorithm>
#include <array>
#include <cstddef>

namespace kumppani {

namespace {

constexpr bool says_act(std::string_view key) {
    return key.starts_with("undo_") || key == "marked_done" || key == "example_added" || key == "none";
}

struct Named {
    Word word{};
    std::string_view key;
};

constexpr std::size_t count = [] {
    std::size_t found = 0;
#define WORD(key, fi, sv, en) found += says_act(#key);
#include "shared/words/all.def"
#undef WORD
    return found;
}();

// The keys of all others stay out of the program: they would weigh more in the page than the search does.
constexpr std::array<Named, count> acts = [] {
    std::array<Named, count> all;
    std::size_t next = 0;
#define WORD(key, fi, sv, en)                                                                                \
    if (says_act(#key)) all[next++] = {Word::key, #key};
#include "shared/words/all.def"
#undef WORD
    return all;
}();

} // namespace

std::string_view key_of(Word word) {
    const auto found =
        std::find_if(acts.begin(), acts.end(), [&](const Named& act) { return act.word == word; });
    return found == acts.end() ? std::string_view() : found->key;
}

std::optional<Word> word_from(std::string_view key) {
    const auto found =
        std::find_if(acts.begin(), acts.end(), [&](const Named& act) { return act.key == key; });
    return found == acts.end() ? std::nullopt : std::optional(found->word);
}

} // namespace kumppani
