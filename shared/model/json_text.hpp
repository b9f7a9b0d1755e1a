#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string_view>

/// Where JSON is read. Everything goes through one instance of the library's parser: each further way to call
/// it would put one more into the page.
namespace kumppani {

/// Hands the parts of a text to `reader`, in order. Returns false where it is no JSON, or the reader stopped.
bool read_json(std::string_view text, nlohmann::json_sax<nlohmann::json>& reader);

/// What a text says; nothing where it is no JSON.
std::optional<nlohmann::json> json_in(std::string_view text);

/// The same of a text that must be JSON. Throws a std::exception where it is none.
nlohmann::json json_of(std::string_view text);

} // namespace kumppani
