#include "shared/search/place.hpp"

#include "shared/search/readable.hpp"
#include "shared/search/wanted.hpp"
#include "shared/search/words_in.hpp"

#include <algorithm>

namespace kumppani::search {

namespace {

/// What a field scores: the sum of the words found in it, and where the best of them stands.
struct Look {
    float score = 0, best = 0;
    std::size_t begin = 0, end = 0;
};

Look look_at(const std::string& text, const std::vector<Wanted>& wanted, bool mistyped) {
    Look look;
    std::vector<float> scores(wanted.size());
    for (TextWord& word : words_in(text, true)) {
        const Comparable comparable(std::move(word.spelled), std::move(word.plain));
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const float like =
                mistyped ? mistyped_likeness(wanted[i], comparable) : likeness(wanted[i], comparable);
            scores[i] = std::max(scores[i], like);
            if (like <= look.best) continue;
            look.best = like;
            look.begin = word.begin;
            look.end = word.end;
        }
    }
    for (const float score : scores)
        look.score += score;
    return look;
}

std::optional<Place> best_place(const Record& record, const std::vector<Wanted>& wanted, Language language,
                                bool mistyped) {
    std::optional<Place> best;
    float score = 0;
    for (ReadableField& readable : readable_fields(record, language)) {
        const Look look = look_at(readable.text, wanted, mistyped);
        const float weighted = look.score * field_weight(record.kind(), *readable.field);
        if (weighted <= score) continue;
        score = weighted;
        best = Place{readable.field, std::move(readable.text), look.begin, look.end};
    }
    return best;
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; }

} // namespace

std::optional<Place> place_in(const Record& record, std::string_view typed, Language language) {
    const std::vector<Wanted> wanted = wanted_words(typed);
    auto place = best_place(record, wanted, language, false);
    return place ? place : best_place(record, wanted, language, true);
}

Excerpt excerpt(const Place& place, std::size_t most) {
    constexpr std::string_view cut = "…";
    std::string text = place.text;
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (text.size() <= most) return {std::move(text), place.begin, place.end};
    const std::size_t before = most / 3;
    std::size_t begin = place.begin > before ? place.begin - before : 0;
    while (begin > 0 && begin < place.begin && text[begin - 1] != ' ')
        ++begin;
    std::size_t end = std::min(text.size(), std::max(begin + most, place.end));
    while (end < text.size() && continues(text[end]))
        ++end;
    const std::size_t shift = begin > 0 ? cut.size() : 0;
    Excerpt shown{begin > 0 ? std::string(cut) : std::string(), place.begin - begin + shift,
                  place.end - begin + shift};
    shown.text += text.substr(begin, end - begin);
    if (end < text.size()) shown.text += cut;
    return shown;
}

} // namespace kumppani::search
