#pragma once

#include "app/session.hpp"
#include "app/ui/icon.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace kumppani {

/// A record that a search found, as it is told to a person.
struct Found {
    Route there;       ///< the page that shows it
    RecordId row;      ///< in that page, if it is one of its rows
    std::string words; ///< what it is called
    std::string kind;  ///< what it is: "Tarve"
    ui::Icon icon;
    bool by_title = false; ///< its own name was found, and not another field
    std::string place;     ///< "Satama Oy › Pienkehitystarpeet › Vaikuttavuus: vähemmän puheluita"
    std::size_t begin = 0, end = 0; ///< the word found: in `words` when `by_title`, otherwise in `place`
};

Found found(const Session& session, const Record& record, std::string_view typed);

} // namespace kumppani
