#pragma once

#include "shared/model/record.hpp"
#include "shared/words/language.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace kumppani::search {

/// Where in a record a query is found.
struct Place {
    const Field* field;
    std::string text;       ///< what the field says
    std::size_t begin, end; ///< the word in it that was found, in bytes
};

/// The field that answers the words typed best; nothing where none of them is in the record itself.
std::optional<Place> place_in(const Record& record, std::string_view typed, Language language);

/// A part of a text, and where the word found stands in it.
struct Excerpt {
    std::string text;
    std::size_t begin, end;
};

/// A part of a long text around the word found, at most about so many bytes, with "…" where it was cut and in
/// one line.
Excerpt excerpt(const Place& place, std::size_t most);

} // namespace kumppani::search
