#include "shared/store/header.hpp"

#include "shared/model/json_text.hpp"
#include "shared/model/value_json.hpp"
#include "shared/workspace/checksum.hpp"

namespace kumppani {

namespace {

constexpr std::string_view format = "kumppani-store";

} // namespace

std::string write_store_header(const StoreHeader& header) {
    Json json = {{"format", format},
                 {"version", header.version},
                 {"replica", written(header.replica)},
                 {"generation", header.generation},
                 {"entries", header.entries}};
    json["checksum"] = written_checksum(checksum(json.dump()));
    return json.dump(2) + '\n';
}

std::optional<StoreHeader> read_store_header(std::string_view bytes) {
    try {
        Json json = json_of(bytes);
        const std::string expected = json.at("checksum");
        json.erase("checksum");
        if (expected != written_checksum(checksum(json.dump())) || json.at("format") != format)
            return std::nullopt;
        const auto replica = replica_from(json.at("replica").get_ref<const std::string&>());
        if (!replica) return std::nullopt;
        return StoreHeader{json.at("version").get<int>(), *replica,
                           json.at("generation").get<std::uint64_t>(),
                           json.at("entries").get<std::uint64_t>()};
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

} // namespace kumppani
