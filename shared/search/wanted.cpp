#include "shared/search/wanted.hpp"

#include "shared/search/stem.hpp"
#include "shared/search/synonyms.hpp"
#include "shared/search/words_in.hpp"

#include <algorithm>

namespace kumppani::search {

namespace {

// How much each way of answering counts.
constexpr float same = 1, beginning = 0.84F, form = 0.7F, compound_beginning = 0.55F, compound_part = 0.45F,
                synonym = 0.4F, mistyped = 0.3F;
constexpr float other_diacritics = 0.95F; ///< "saatio" for "säätiö"
constexpr float of_length = 0.15F;        ///< how much of a beginning depends on how little is left out

constexpr std::size_t shortest_part = 4;     ///< of a compound: "verk", "kirjaut"
constexpr std::size_t shortest_mistyped = 4; ///< a shorter word with a letter changed is another word

std::uint32_t letters_of(std::string_view plain) {
    std::uint32_t bits = 0;
    for (const char c : plain) {
        if (c >= 'a' && c <= 'z')
            bits |= 1U << static_cast<unsigned>(c - 'a');
        else if (c >= '0' && c <= '9')
            bits |= 1U << (26U + static_cast<unsigned>(c - '0') % 6U);
    }
    return bits;
}

float covered(std::size_t wanted, std::size_t whole) {
    return 1 - of_length + of_length * static_cast<float>(wanted) / static_cast<float>(whole);
}

bool same_stem(const Comparable& a, const Comparable& b) {
    if (a.finnish.size() >= 3 && a.finnish == b.finnish) return true;
    return a.germanic.size() >= shortest_part && a.germanic == b.germanic;
}

/// Whether one edit makes `typed` the whole of `word`, or its beginning.
bool one_typo(std::string_view typed, std::string_view word) {
    const std::size_t most = std::min(typed.size(), word.size());
    std::size_t first = 0;
    while (first < most && typed[first] == word[first])
        ++first;
    if (first == typed.size()) return true; // its beginning, or a letter left out at the end
    const auto rest = typed.substr(first), left = word.substr(std::min(first, word.size()));
    const auto begins = [](std::string_view whole, std::string_view part) { return whole.starts_with(part); };
    if (begins(left, rest.substr(1))) return true; // a letter too many
    if (left.empty()) return false;
    if (begins(left.substr(1), rest.substr(1))) return true; // a wrong one
    if (begins(left.substr(1), rest)) return true;           // one left out
    return rest.size() >= 2 && left.size() >= 2 && rest[0] == left[1] && rest[1] == left[0] &&
           begins(left.substr(2), rest.substr(2)); // two changed places
}

bool number(std::string_view plain) { return !plain.empty() && plain[0] >= '0' && plain[0] <= '9'; }

} // namespace

Comparable::Comparable(std::string spelling, std::string letters_alone)
    : spelled(std::move(spelling)), plain(std::move(letters_alone)), finnish(finnish_stem(plain)),
      germanic(germanic_stem(plain)), letters(letters_of(plain) | letters_of(finnish)) {}

std::vector<Wanted> wanted_words(std::string_view typed) {
    constexpr std::size_t most_words = 12;
    std::vector<Wanted> wanted;
    for (TextWord& word : words_in(typed, false)) {
        if (wanted.size() == most_words) break;
        std::vector<Comparable> synonyms;
        for (const std::string_view other : synonyms_of(word.plain))
            synonyms.emplace_back(std::string(other), std::string(other));
        wanted.push_back({Comparable(std::move(word.spelled), std::move(word.plain)), std::move(synonyms)});
    }
    return wanted;
}

float likeness(const Wanted& wanted, const Comparable& word) {
    const Comparable& asked = wanted.word;
    const bool may_be_part = (asked.letters & ~word.letters) == 0;
    if (may_be_part && word.plain.starts_with(asked.plain)) {
        const bool whole = word.plain.size() == asked.plain.size();
        const float spelling = word.spelled.starts_with(asked.spelled) ? 1 : other_diacritics;
        return spelling * (whole ? same : beginning * covered(asked.plain.size(), word.plain.size()));
    }
    if (same_stem(asked, word)) return form;
    if (may_be_part && asked.plain.size() >= shortest_part &&
        word.plain.find(asked.plain) != std::string::npos)
        return compound_part;
    if (number(asked.plain)) return 0;
    // A form of the word at the start of a compound ("asiakkuuksienhallinta") or at its end
    // ("kertakirjautumista" for "kirjautuminen").
    if (asked.finnish.size() >= shortest_part && word.finnish.size() > asked.finnish.size()) {
        if (word.finnish.ends_with(asked.finnish)) return compound_part;
        if (word.finnish.starts_with(asked.finnish) && asked.plain.size() >= shortest_part + 1)
            return compound_beginning * covered(asked.finnish.size(), word.finnish.size());
    }
    for (const Comparable& other : wanted.synonyms)
        if (other.plain == word.plain || same_stem(other, word)) return synonym;
    return 0;
}

float mistyped_likeness(const Wanted& wanted, const Comparable& word) {
    const Comparable& asked = wanted.word;
    if (asked.plain.size() < shortest_mistyped || number(asked.plain)) return 0;
    if (word.plain.size() + 1 < asked.plain.size()) return 0;
    const bool typo = one_typo(asked.plain, word.plain) ||
                      (asked.finnish.size() >= shortest_mistyped && one_typo(asked.finnish, word.finnish) &&
                       word.finnish.size() <= asked.finnish.size() + 1);
    return typo ? mistyped * covered(std::min(asked.plain.size(), word.plain.size()), word.plain.size()) : 0;
}

} // namespace kumppani::search
