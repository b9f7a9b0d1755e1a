#pragma once

#include "shared/model/stamp.hpp"

#include <string>
#include <string_view>

/// What files are called that leave the program.
namespace kumppani {

/// "kumppani-oiva-kettula-2026-11-21.json": the writer's name or, in a file for a customer, theirs; without
/// it where there is none that a file's name can hold.
std::string bundle_file_name(std::string_view name, Date today);

/// "kumppani-oiva-kettula-0123456789.json": the same for as long as the name is, and no other browser's, also
/// where two people have the same name.
std::string folder_file_name(std::string_view author, Replica replica);

/// "kumppani-kalenteri-kuulasatama-oy-2026-11-21.ics". `calendar`: the word for it; `customer`: empty for
/// all.
std::string calendar_file_name(std::string_view calendar, std::string_view customer, Date today);

/// "suojattu-k3m9x2p7.json", of bytes made by chance, so that the name says nothing either. `sealed`: the
/// word for it.
std::string sealed_file_name(std::string_view sealed, std::string_view random_bytes);

/// "kumppani-kuulasatama-oy-2026-11-21.xlsx". `customer`: empty for all.
std::string workbook_file_name(std::string_view customer, Date today);

/// "kumppani-asiakkaat-2026-11-21.csv".
std::string table_file_name(std::string_view table, Date today);

} // namespace kumppani
