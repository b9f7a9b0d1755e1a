#pragma once

#include <string_view>

namespace kumppani {

/// The languages of the interface. Finnish is used where the browser does not say.
enum class Language { fi, sv, en };

/// The language that a BCP 47 tag such as "sv-FI" asks for; Finnish when it is none of ours.
Language language_of_tag(std::string_view tag);

/// The BCP 47 tag of a language: "fi", "sv" or "en".
std::string_view tag_of(Language language);

} // namespace kumppani
