#include "shared/words/language.hpp"

#include <string>

namespace kumppani {

Language language_of_tag(std::string_view tag) {
    std::string primary;
    for (const char c : tag.substr(0, tag.find_first_of("-_"))) {
        primary += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    }
    for (const Language language : {Language::sv, Language::en}) {
        if (primary == tag_of(language)) return language;
    }
    return Language::fi;
}

std::string_view tag_of(Language language) {
    switch (language) {
    case Language::sv:
        return "sv";
    case Language::en:
        return "en";
    case Language::fi:
        break;
    }
    return "fi";
}

} // namespace kumppani
