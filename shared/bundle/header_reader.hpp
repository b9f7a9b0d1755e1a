#pragma once

#include "shared/bundle/bundle.hpp"
#include "shared/bundle/problem_list.hpp"
#include "shared/model/value_json.hpp"

namespace kumppani {

/// Whether the members of a file beside its records say that this version can read it: format, schema and
/// kind. Tells of the first that says otherwise.
bool is_readable(const Json& header, Accepted accepted, ProblemList& problems);

/// Reads for whom a file is, who wrote it and as of when, telling what is wrong there. It is readable.
void read_sender(const Json& header, Bundle& bundle, ProblemList& problems);

/// The customers handed over, each of which must be in the file; `bundle` has its records by now.
void read_handover(const Json& header, Bundle& bundle, ProblemList& problems);

} // namespace kumppani
