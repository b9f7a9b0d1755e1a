#pragma once

#include "shared/model/record.hpp"
#include "shared/words/language.hpp"

#include <string>
#include <vector>

namespace kumppani::search {

/// What a field of a record says to a reader.
struct ReadableField {
    const Field* field;
    std::string text;
};

/// The fields of a record in which something can be found, as they are read in a language: those of the one
/// list of fields that say something. Of yes and no the name of the field where it is yes; no references and
/// no order keys, which are not read.
std::vector<ReadableField> readable_fields(const Record& record, Language language);

/// How much a find in the field counts: names before other texts, these before numbers and dates.
float field_weight(Kind kind, const Field& field);

} // namespace kumppani::search
