#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <array>
#include <cassert>
#include <iterator>

namespace kumppani {

namespace {

using Texts = std::array<std::string_view, 3>; // in the order of Language

// One text, a zero after each: a table of pointers would weigh more in the page than a language does. Each
// language on its own compresses better than the three of a word side by side.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
constexpr char all_texts[] =
#define WORD(key, fi, sv, en) fi "\0"
#include "shared/words/all.def"
#undef WORD
#define WORD(key, fi, sv, en) sv "\0"
#include "shared/words/all.def"
#undef WORD
#define WORD(key, fi, sv, en) en "\0"
#include "shared/words/all.def"
#undef WORD
    ;
#pragma GCC diagnostic pop

using Table = std::array<Texts, static_cast<std::size_t>(Word::count_)>;

// A function of its own, as a lambda's result would be worked out by the compiler and written out as
// pointers.
Table found_texts() {
    Table all;
    const char* next = all_texts;
    for (std::size_t language = 0; language < Texts{}.size(); ++language) {
        for (Texts& texts : all) {
            texts[language] = next;
            next += texts[language].size() + 1;
        }
    }
    assert(next == std::end(all_texts) - 1);
    return all;
}

/// Made when the first text is asked for.
const Texts& texts_of(Word word) {
    static const Table table = found_texts();
    return table[static_cast<std::size_t>(word)];
}

/// "one|other": the form for one, or for any other number; the whole where a text has but one form.
std::string_view form(std::string_view forms, bool one) {
    const std::size_t bar = forms.find('|');
    if (bar == std::string_view::npos) return forms;
    return one ? forms.substr(0, bar) : forms.substr(bar + 1);
}

/// Each "{}" replaced, in order, by an argument; by nothing where arguments run out.
template <class Arguments>
std::string filled(std::string_view pattern, const Arguments& arguments) {
    std::string result;
    auto argument = std::begin(arguments);
    for (;;) {
        const std::size_t place = pattern.find("{}");
        result += pattern.substr(0, place);
        if (place == std::string_view::npos) return result;
        pattern.remove_prefix(place + 2);
        if (argument != std::end(arguments)) result += *argument++;
    }
}

template <class Arguments>
std::string told(Word word, Language language, const Arguments& arguments) {
    const bool one = std::begin(arguments) != std::end(arguments) && *std::begin(arguments) == "1";
    return filled(form(text(word, language), one), arguments);
}

} // namespace

std::string_view text(Word word, Language language) {
    assert(word < Word::count_);
    return texts_of(word)[static_cast<std::size_t>(language)];
}

std::string text(Word word, Language language, std::initializer_list<std::string_view> arguments) {
    return told(word, language, arguments);
}

std::string counted(Word word, Language language, std::size_t number) {
    return told(word, language, std::array{grouped(static_cast<std::int64_t>(number))});
}

std::string text(const Message& message, Language language) {
    return told(message.word, language, message.arguments);
}

} // namespace kumppani
