#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace kumppani::search {

/// What a text is about: the stems of its words, each once and sorted, without the words that every sentence
/// holds. Synonyms have one stem: "SSO" and "kertakirjautumista" are the same topic.
std::vector<std::string> topics_of(std::string_view text);

} // namespace kumppani::search
