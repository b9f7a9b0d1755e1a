#include "shared/model/text_difference.hpp"

#include "shared/model/utf8.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

using What = TextRun::What;
using Parts = std::vector<std::string_view>;

/// Edits after which two texts count as different altogether: what is compared grows with its square.
constexpr std::ptrdiff_t most_edits = 1200;

bool is_space(char32_t point) {
    return point == U' ' || point == U'\n' || point == U'\t' || point == 0x00A0 || point == 0x2007 ||
           point == 0x202F;
}

/// Letters and digits of any script; marks of punctuation stand alone.
bool is_word(char32_t point) {
    if (point < 0x80)
        return (point >= U'0' && point <= U'9') || (point >= U'A' && point <= U'Z') ||
               (point >= U'a' && point <= U'z') || point == U'_';
    return !is_space(point) && !(point >= 0x00A1 && point <= 0x00BF) && !(point >= 0x2010 && point <= 0x206F);
}

std::size_t length_at(std::string_view text) { return std::max<std::size_t>(decode_utf8(text).length, 1); }

/// Words, single marks, and single spaces.
Parts words(std::string_view text) {
    Parts parts;
    while (!text.empty()) {
        std::size_t length = length_at(text);
        if (is_word(decode_utf8(text).point))
            while (length < text.size() && is_word(decode_utf8(text.substr(length)).point))
                length += length_at(text.substr(length));
        parts.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return parts;
}

Parts lines(std::string_view text) {
    Parts parts;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
        parts.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return parts;
}

/// One step through two lists of parts.
using Steps = std::vector<What>;

/// The shortest way from `a` to `b` (E. Myers: An O(ND) difference algorithm, 1986); false when it takes more
/// than most_edits.
bool shortest_way(const Parts& a, const Parts& b, Steps& steps) {
    const auto size_a = static_cast<std::ptrdiff_t>(a.size()), size_b = static_cast<std::ptrdiff_t>(b.size());
    const auto most = std::min(size_a + size_b, most_edits);
    const auto at = [](const Parts& parts, std::ptrdiff_t place) {
        return parts[static_cast<std::size_t>(place)];
    };
    // The furthest place in `a` on each diagonal k = x - y, for every number of edits.
    std::vector<std::vector<std::ptrdiff_t>> trace;
    std::vector<std::ptrdiff_t> furthest(static_cast<std::size_t>(2 * most + 3), 0);
    const auto on = [&](std::vector<std::ptrdiff_t>& row, std::ptrdiff_t edits,
                        std::ptrdiff_t k) -> std::ptrdiff_t& {
        return row[static_cast<std::size_t>(k + edits + 1)];
    };
    const auto down = [&](std::ptrdiff_t edits, std::ptrdiff_t k, auto& row, std::ptrdiff_t middle) {
        return k == -edits || (k != edits && on(row, middle, k - 1) < on(row, middle, k + 1));
    };
    std::ptrdiff_t edits = 0;
    bool arrived = false;
    for (; edits <= most && !arrived; ++edits) {
        for (std::ptrdiff_t k = -edits; k <= edits; k += 2) {
            std::ptrdiff_t x =
                down(edits, k, furthest, most) ? on(furthest, most, k + 1) : on(furthest, most, k - 1) + 1;
            while (x < size_a && x - k < size_b && x - k >= 0 && at(a, x) == at(b, x - k))
                ++x;
            on(furthest, most, k) = x;
            arrived |= x >= size_a && x - k >= size_b;
            if (arrived) break;
        }
        std::vector<std::ptrdiff_t> row(static_cast<std::size_t>(2 * edits + 3));
        for (std::ptrdiff_t k = -edits; k <= edits; ++k)
            on(row, edits, k) = on(furthest, most, k);
        trace.push_back(std::move(row));
    }
    if (!arrived) return false;
    // Back from the end.
    Steps backwards;
    std::ptrdiff_t x = size_a, y = size_b;
    for (--edits; edits > 0; --edits) {
        const std::ptrdiff_t k = x - y, before = edits - 1;
        std::vector<std::ptrdiff_t>& row = trace[static_cast<std::size_t>(before)];
        const bool adds =
            k == -edits || (k != edits && (k + 1 <= before) &&
                            (k - 1 < -before || on(row, before, k - 1) < on(row, before, k + 1)));
        const std::ptrdiff_t from_x = on(row, before, adds ? k + 1 : k - 1);
        const std::ptrdiff_t start_x = adds ? from_x : from_x + 1;
        for (; x > start_x; --x, --y)
            backwards.push_back(What::same);
        backwards.push_back(adds ? What::added : What::removed);
        adds ? --y : --x;
    }
    for (; x > 0; --x, --y)
        backwards.push_back(What::same);
    steps.insert(steps.end(), backwards.rbegin(), backwards.rend());
    return true;
}

/// Gathers runs: of what changed at one place, the removed before the added.
class Runs {
public:
    void add(What what, std::string_view text) {
        if (text.empty()) return;
        if (what == What::same) {
            flush();
            same_ += text;
        } else {
            finish_same();
            (what == What::removed ? removed_ : added_) += text;
        }
    }

    std::vector<TextRun> take() {
        flush();
        if (!same_.empty()) runs_.push_back({What::same, std::move(same_)});
        return std::move(runs_);
    }

private:
    /// What is the same between two changes counts as changed with them where it is nothing but a space.
    void finish_same() {
        if (same_.empty()) return;
        const bool joins = same_.size() < 4 && !runs_.empty() && runs_.back().what != What::same &&
                           words(same_).size() == 1 && is_space(decode_utf8(same_).point) && same_ != "\n";
        if (!joins) {
            runs_.push_back({What::same, std::exchange(same_, {})});
            return;
        }
        for (; !runs_.empty() && runs_.back().what != What::same; runs_.pop_back())
            (runs_.back().what == What::removed ? removed_ : added_).insert(0, runs_.back().text);
        removed_ += same_;
        added_ += same_;
        same_.clear();
    }

    void flush() {
        if (!removed_.empty()) runs_.push_back({What::removed, std::exchange(removed_, {})});
        if (!added_.empty()) runs_.push_back({What::added, std::exchange(added_, {})});
    }

    std::vector<TextRun> runs_;
    std::string same_, removed_, added_;
};

} // namespace

std::vector<TextRun> text_difference(std::string_view before, std::string_view after) {
    Parts old_parts = words(before), new_parts = words(after);
    std::size_t start = 0, end = 0;
    const std::size_t shorter = std::min(old_parts.size(), new_parts.size());
    while (start < shorter && old_parts[start] == new_parts[start])
        ++start;
    while (end < shorter - start && old_parts.rbegin()[static_cast<std::ptrdiff_t>(end)] ==
                                        new_parts.rbegin()[static_cast<std::ptrdiff_t>(end)])
        ++end;

    const auto length = [](const Parts& parts, std::size_t first, std::size_t last) {
        std::size_t bytes = 0;
        for (std::size_t i = first; i < last; ++i)
            bytes += parts[i].size();
        return bytes;
    };
    const std::size_t head = length(old_parts, 0, start);
    const std::size_t tail = length(old_parts, old_parts.size() - end, old_parts.size());
    const std::string_view old_middle = before.substr(head, before.size() - head - tail);
    const std::string_view new_middle = after.substr(head, after.size() - head - tail);

    Runs runs;
    runs.add(What::same, before.substr(0, head));
    bool found = false;
    for (const auto split : {words, lines}) {
        const Parts a = split(old_middle), b = split(new_middle);
        Steps steps;
        found = shortest_way(a, b, steps);
        if (!found) continue;
        auto of_a = a.begin(), of_b = b.begin();
        for (const What step : steps) {
            runs.add(step, step == What::added ? *of_b : *of_a);
            of_a += step != What::added;
            of_b += step != What::removed;
        }
        break;
    }
    if (!found) {
        runs.add(What::removed, old_middle);
        runs.add(What::added, new_middle);
    }
    runs.add(What::same, before.substr(before.size() - tail));
    return runs.take();
}

} // namespace kumppani
