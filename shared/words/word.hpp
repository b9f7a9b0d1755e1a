#pragma once

#include "shared/words/language.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// A text that the program shows; shared/words/words.hpp lists them. A header needs only this: a new word
/// then rebuilds the files that say words, not the whole house. Word{} is the text "".
enum class Word : std::uint16_t;

/// The text of a word as it stands in the table: UTF-8, with its placeholders.
std::string_view text(Word word, Language language);

/// The text with each "{}" replaced, in order, by an argument. Of "one|other" the first form is taken when
/// the first argument is "1".
std::string text(Word word, Language language, std::initializer_list<std::string_view> arguments);

/// The form for `number`: the part before '|' for exactly one, after it otherwise. The first "{}" takes the
/// number, grouped: "{} jäsen|{} jäsentä" gives "4 jäsentä". A word without "{}" gives its form alone:
/// "jäsentä".
std::string counted(Word word, Language language, std::size_t number);

/// A sentence to be told later, in whichever language is then spoken.
struct Message {
    Word word{};
    std::vector<std::string> arguments;

    bool operator==(const Message&) const = default;
};

std::string text(const Message& message, Language language);

} // namespace kumppani
