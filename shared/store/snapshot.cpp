#include "shared/store/snapshot.hpp"

#include "shared/model/json_text.hpp"
#include "shared/workspace/checksum.hpp"
#include "shared/workspace/stored_form.hpp"

#include <stdexcept>

namespace kumppani {

namespace {

constexpr std::string_view format = "kumppani-snapshot";

Json header_json(const SnapshotHeader& header) {
    return {
        {"format", format},          {"version", header.version},          {"generation", header.generation},
        {"entries", header.entries}, {"replica", written(header.replica)}, {"counter", header.counter},
        {"latest", header.latest}};
}

SnapshotHeader header_from(const Json& json) {
    if (json.at("format") != format) throw std::runtime_error("no snapshot");
    SnapshotHeader header;
    json.at("version").get_to(header.version);
    json.at("generation").get_to(header.generation);
    json.at("entries").get_to(header.entries);
    header.replica = replica_from(json.at("replica").get_ref<const std::string&>()).value();
    json.at("counter").get_to(header.counter);
    json.at("latest").get_to(header.latest);
    return header;
}

void add_line(std::string& bytes, const Json& json) { (bytes += stored::line(json)) += '\n'; }

/// Cuts the first line off `rest`.
std::string_view next_line(std::string_view& rest) {
    const std::size_t end = rest.find('\n');
    if (end == std::string_view::npos) throw std::runtime_error("no line feed");
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end + 1);
    return line;
}

/// What stands before the last line, if that line vouches for it.
std::string_view checked(std::string_view bytes) {
    if (bytes.empty() || bytes.back() != '\n') throw std::runtime_error("cut short");
    const std::size_t start = bytes.rfind('\n', bytes.size() - 2);
    if (start == std::string_view::npos) throw std::runtime_error("one line");
    const std::string_view content = bytes.substr(0, start + 1);
    const Json end = json_of(bytes.substr(start + 1));
    if (end.at("checksum") != written_checksum(checksum(content))) throw std::runtime_error("changed");
    return content;
}

} // namespace

std::string write_snapshot(SnapshotHeader header, const Workspace& workspace) {
    header.counter = workspace.counter();
    std::string bytes;
    add_line(bytes, header_json(header));
    for (const Record* record : workspace.everything())
        add_line(bytes, {{"record", stored::json(*record)}});
    for (const Transaction& step : workspace.undo_steps())
        add_line(bytes, {{"undo", stored::json(step)}});
    for (const Transaction& step : workspace.redo_steps())
        add_line(bytes, {{"redo", stored::json(step)}});
    add_line(bytes, {{"checksum", written_checksum(checksum(bytes))}});
    return bytes;
}

namespace {

void read_line(const Json& line, Snapshot& snapshot) {
    const std::string& what = line.items().begin().key();
    const Json& content = line.items().begin().value();
    if (what == "record")
        snapshot.records.push_back(stored::record_from(content));
    else if (what == "undo")
        snapshot.undo.push_back(stored::transaction_from(content));
    else if (what == "redo")
        snapshot.redo.push_back(stored::transaction_from(content));
    else
        throw std::runtime_error("no such line");
}

} // namespace

std::optional<Snapshot> read_snapshot(std::string_view bytes) {
    try {
        std::string_view rest = checked(bytes);
        Snapshot snapshot{header_from(json_of(next_line(rest))), {}, {}, {}};
        const bool newer = snapshot.header.version > store_version;
        while (!rest.empty()) {
            const std::string_view line = next_line(rest);
            try {
                read_line(json_of(line), snapshot);
            } catch (const std::exception&) {
                if (!newer) throw;
            }
        }
        return snapshot;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace kumppani
