#pragma once

#include "app/session.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// What records and values are called, wherever they stand.
namespace kumppani {

/// Its title field; a task by its role and text; otherwise the name of its kind.
std::string title_of(const Session& session, const Record& record);

/// What sort of thing it is, as a word that begins a line: "Hanke".
std::string kind_word(const Session& session, Kind kind);

/// With a capital first letter.
std::string capital(std::string words);

/// "Alku, Budjetti": joined by commas, the empty ones left out.
std::string listed(const std::vector<std::string>& names);

/// Who did something: "you", the name, or "unknown" with the beginning of a code that tells such ones apart.
std::string who_words(const Session& session, Replica replica);

/// A value as people read it; "" when empty. `find` gives the record that a reference names, or nullptr.
std::string value_words(const Session& session, Kind kind, FieldKey key, const Value& value,
                        const std::function<const Record*(std::string_view)>& find);

} // namespace kumppani
