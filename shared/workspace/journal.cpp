#include "shared/workspace/journal.hpp"

#include "shared/model/json_text.hpp"
#include "shared/workspace/checksum.hpp"
#include "shared/workspace/stored_form.hpp"

#include <algorithm>
#include <iterator>
#include <stdexcept>

namespace kumppani {

namespace {

constexpr std::size_t checksum_length = 8;
constexpr std::string_view grains[] = {"act", "day", "month"};

Grain grain_from(const Json& json) {
    const auto name = json.value("grain", std::string(grains[0]));
    const auto found = std::find(std::begin(grains), std::end(grains), name);
    if (found == std::end(grains)) throw std::runtime_error("no grain");
    return static_cast<Grain>(found - std::begin(grains));
}

} // namespace

std::string journal_line(const JournalEntry& entry) {
    Json json = stored::json(entry.transaction);
    json["n"] = entry.number;
    if (entry.grain != Grain::act) json["grain"] = grains[static_cast<std::size_t>(entry.grain)];
    const std::string payload = stored::line(json);
    return written_checksum(checksum(payload)) + ' ' + payload + '\n';
}

std::optional<JournalEntry> journal_entry(std::string_view line) {
    if (line.size() <= checksum_length || line[checksum_length] != ' ') return std::nullopt;
    const std::string_view payload = line.substr(checksum_length + 1);
    if (line.substr(0, checksum_length) != written_checksum(checksum(payload))) return std::nullopt;
    try {
        const Json json = json_of(payload);
        return JournalEntry{json.at("n").get<std::uint64_t>(), stored::transaction_from(json),
                            grain_from(json)};
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace kumppani
