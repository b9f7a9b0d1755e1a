#include "app/backup.hpp"

#include "shared/bundle/exchange_file.hpp"

#include <variant>

namespace kumppani {

std::optional<std::string> checked_backup(const Workspace& workspace, std::string_view author) {
    const std::vector<const Record*> records = workspace.everything();
    std::string bytes = write_bundle(exchange_file(workspace.replica(), author, records));
    const ReadResult result = read_bundle(bytes, [](std::string_view) -> std::optional<Kind> { return {}; });
    const auto* bundle = std::get_if<Bundle>(&result);
    if (!bundle || bundle->records.size() != records.size()) return std::nullopt;
    for (const Record& record : bundle->records) {
        const Record* ours = workspace.find(record.id());
        if (!ours || *ours != record) return std::nullopt;
    }
    return bytes;
}

} // namespace kumppani
