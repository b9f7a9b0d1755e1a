#include "shared/workspace/journal.hpp"

#include "shared/workspace/checksum.hpp"
#include "shared/workspace/stored_form.hpp"

#include <nlohmann/json.hpp>

namespace kumppani {

namespace {

constexpr std::size_t checksum_length = 8;

} // namespace

std::string journal_line(const JournalEntry& entry) {
    Json json = stored::json(entry.transaction);
    json["n"] = entry.number;
    const std::string payload = stored::line(json);
    return written_checksum(checksum(payload)) + ' ' + payload + '\n';
}

std::optional<JournalEntry> journal_entry(std::string_view line) {
    if (line.size() <= checksum_length || line[checksum_length] != ' ') return std::nullopt;
    const std::string_view payload = line.substr(checksum_length + 1);
    if (line.substr(0, checksum_length) != written_checksum(checksum(payload))) return std::nullopt;
    try {
        const Json json = Json::parse(payload);
        return JournalEntry{json.at("n").get<std::uint64_t>(), stored::transaction_from(json)};
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace kumppani
