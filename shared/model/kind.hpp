#pragma once

#include "shared/model/field.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace kumppani {

/// The name, fields and place of a kind. The tables are in shared/model/kinds.cpp: the one list of fields.
struct KindInfo {
    Kind kind;
    std::string_view key;   ///< its name in files: "project"
    Word name;              ///< "hanke|hanketta"
    Word plural;            ///< its section's heading: "Kehittämishankkeet"
    std::string_view owner; ///< the reference field that names the record it belongs to; empty for none
    std::string_view title; ///< the field that names a record to people
    std::span<const Field> fields;
    int since = 1; ///< the version of the file format that it came with (shared/bundle/bundle.hpp)
};

std::span<const KindInfo> kinds();
const KindInfo& info(Kind kind);
std::optional<Kind> kind_from(std::string_view key);

/// The field of a kind; nullptr for one this version does not know.
const Field* find_field(Kind kind, std::string_view key);

/// The field of a kind that is known to be there: asking for another is a mistake in the program (asserts).
const Field& field(Kind kind, std::string_view key);

} // namespace kumppani
