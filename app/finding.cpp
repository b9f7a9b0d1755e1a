#include "app/finding.hpp"

#include "shared/model/fold.hpp"

#include <algorithm>
#include <string>

namespace kumppani {

namespace {

constexpr int starts_word = 1, within_word = 3;

// How well one word is found, by its best place in the name.
std::optional<int> likeness_of_word(const std::string& name, const std::string& word) {
    std::optional<int> best;
    for (auto at = name.find(word); at != std::string::npos; at = name.find(word, at + 1)) {
        const bool starts = at > 0 && (name[at - 1] == ' ' || name[at - 1] == '-' || name[at - 1] == '(');
        const int here = at == 0 ? 0 : starts ? starts_word : within_word;
        best = std::min(best.value_or(here), here);
    }
    return best;
}

} // namespace

std::optional<int> likeness(std::string_view name, std::string_view typed) {
    const std::string folded_name = folded(name);
    const std::string folded_typed = folded(typed);
    int sum = 0;
    std::size_t start = 0;
    while (start < folded_typed.size()) {
        const std::size_t end = std::min(folded_typed.find(' ', start), folded_typed.size());
        if (end > start) {
            const auto one = likeness_of_word(folded_name, folded_typed.substr(start, end - start));
            if (!one) return std::nullopt;
            sum += *one;
        }
        start = end + 1;
    }
    return sum;
}

} // namespace kumppani
