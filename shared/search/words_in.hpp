#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani::search {

/// One word of a text, as it is looked for.
struct TextWord {
    std::string spelled; ///< in lower case, with its å, ä and ö
    std::string plain;   ///< the same in the letters a to z and digits alone: "säätiö" is "saatio"
    std::size_t begin;   ///< where it stands in the text, in bytes
    std::size_t end;
};

/// A spelled word in the letters a to z and digits alone; other letters stay as they are.
std::string plain_letters(std::string_view spelled);

/// The words of a text, in their order. Dates, times and versions are one word ("1.3.2026"), and so are
/// numbers written in groups ("45 000"). "IT:n" gives "it". Of words joined by hyphens come first the parts
/// ("IT-palvelut": "it", "palvelut") and then, if `joined`, the whole without its hyphens ("itpalvelut").
std::vector<TextWord> words_in(std::string_view text, bool joined);

} // namespace kumppani::search
