#include "shared/words/word_key.hpp"

#include "shared/words/words.hpp"

#include <array>
#include <unordered_map>

namespace kumppani {

namespace {

// One text, a zero after each, as the texts themselves (word.cpp).
constexpr char all_keys[] =
#define WORD(key, fi, sv, en) #key "\0"
#include "shared/words/all.def"
#undef WORD
    ;

using Keys = std::array<std::string_view, static_cast<std::size_t>(Word::count_)>;

const Keys& keys() {
    static const Keys made = [] {
        Keys all;
        const char* next = all_keys;
        for (std::string_view& key : all) {
            key = next;
            next += key.size() + 1;
        }
        return all;
    }();
    return made;
}

} // namespace

std::string_view key_of(Word word) { return keys()[static_cast<std::size_t>(word)]; }

std::optional<Word> word_from(std::string_view key) {
    static const std::unordered_map<std::string_view, Word> words = [] {
        std::unordered_map<std::string_view, Word> all;
        for (std::size_t i = 0; i < keys().size(); ++i)
            all.emplace(keys()[i], static_cast<Word>(i));
        return all;
    }();
    const auto found = words.find(key);
    return found == words.end() ? std::nullopt : std::optional(found->second);
}

} // namespace kumppani
