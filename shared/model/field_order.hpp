#pragma once

#include "shared/model/record.hpp"
#include "shared/words/language.hpp"

namespace kumppani {

/// The order of two records by one field: negative, zero or positive as `a` stands before, with or after `b`.
/// Numbers, days and months by their size, choices as the list of fields has them, texts as names
/// (compare_names) in the language that is spoken. Records without a value stand last, `descending` or not.
int compare_by(const Record& a, const Record& b, const Field& field, Language language,
               bool descending = false);

} // namespace kumppani
