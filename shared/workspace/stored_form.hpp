#pragma once

#include "shared/model/value_json.hpp"
#include "shared/workspace/change.hpp"

namespace kumppani::stored {

/// The form of our own store: complete and compact. What leaves the program is written by shared/bundle.
/// The readers throw a std::exception where the JSON is not what the writers write; whoever reads a file
/// catches it and takes the file for damaged. A value that its field does not take is kept as it stands
/// (Opaque), and a word that this version does not have becomes `none`: nothing that was stored is refused
/// for what it says.

Json json(const VersionVector& seen);                         ///< "replica:counter ..."
Json json(Kind kind, FieldKey field, const Register& values); ///< [[value, "stamp"], ...]
Json json(const Record& record);           ///< {"id", "kind", "seen", "fields": {name: register}}
Json json(const Transaction& transaction); ///< its members by name; what is empty is left out

VersionVector seen_from(const Json& json);
Register register_from(Kind kind, FieldKey field, const Json& json);
Record record_from(const Json& json);
Transaction transaction_from(const Json& json);

/// One line of text, whatever the strings in it hold.
std::string line(const Json& json);

} // namespace kumppani::stored
