#include "shared/words/word_key.hpp"

#include "shared/words/words.hpp"

#include <iterator>
#include <unordered_map>

namespace kumppani {

namespace {

constexpr std::string_view keys[] = {
#define WORD(key, fi, sv, en) #key,
#include "shared/words/all.def"
#undef WORD
};
static_assert(std::size(keys) == static_cast<std::size_t>(Word::count_));

} // namespace

std::string_view key_of(Word word) { return keys[static_cast<std::size_t>(word)]; }

std::optional<Word> word_from(std::string_view key) {
    static const std::unordered_map<std::string_view, Word> words = [] {
        std::unordered_map<std::string_view, Word> all;
        for (std::size_t i = 0; i < std::size(keys); ++i)
            all.emplace(keys[i], static_cast<Word>(i));
        return all;
    }();
    const auto found = words.find(key);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

} // namespace kumppani
