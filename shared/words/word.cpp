#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <array>
#include <cassert>
#include <iterator>

namespace kumppani {

namespace {

using Texts = std::array<std::string_view, 3>; // in the order of Language

// One text, a zero after each: a table of pointers would weigh more in the page than a language does.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Woverlength-strings"
constexpr char all_texts[] =
#define WORD(key, fi, sv, en) fi "\0" sv "\0" en "\0"
#include "shared/words/all.def"
#undef WORD
    ;
#pragma GCC diagnostic pop

/// Made when the first text is asked for.
const Texts& texts_of(Word word) {
    static const auto table = [] {
        std::array<Texts, static_cast<std::size_t>(Word::count_)> all;
        const char* next = all_texts;
        for (Texts& texts : all) {
            for (std::string_view& each : texts) {
                each = next;
                next += each.size() + 1;
            }
        }
        assert(next == std::end(all_texts) - 1);
        return all;
    }();
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
