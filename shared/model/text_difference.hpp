#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// A stretch of text that two versions share, or that only the first (removed) or the second (added) has.
struct TextRun {
    enum class What : std::uint8_t { same, removed, added };
    What what;
    std::string text;

    bool operator==(const TextRun&) const = default;
};

/// How `after` differs from `before`, in whole words: the same and removed runs together are `before`, the
/// same and added ones `after`. Where both are at one place the removed run comes first. Between two words
/// that changed, a space that did not is no run of its own. Bytes are never cut within a character. Time and
/// memory are bounded for any texts: very different ones are told apart by lines, or as a whole.
std::vector<TextRun> text_difference(std::string_view before, std::string_view after);

} // namespace kumppani
