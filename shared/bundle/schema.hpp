#pragma once

#include <string>

namespace kumppani {

/// The JSON Schema (draft 2020-12) of bundles, made from the one list of fields. Beside the standard's
/// keywords each field says its audience ("x-audience": internal or customer), its unit ("x-unit"), the
/// labels of its choices
/// ("x-labels") and the kind it refers to ("x-target"). Titles are in English.
std::string bundle_schema_json();

} // namespace kumppani
