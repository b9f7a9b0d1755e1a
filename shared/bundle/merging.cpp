#include "shared/bundle/merging.hpp"

#include "shared/model/in_order.hpp"

#include <algorithm>
#include <map>
#include <tuple>

namespace kumppani {

Bundle merged(std::span<const Bundle> bundles) {
    std::map<RecordId, Record> records;
    Bundle result;
    for (const Bundle& bundle : bundles) {
        if (std::tie(result.as_of, result.from, result.from_name) <
            std::tie(bundle.as_of, bundle.from, bundle.from_name)) {
            result.as_of = bundle.as_of;
            result.from = bundle.from;
            result.from_name = bundle.from_name;
        }
        for (const Record& record : bundle.records) {
            const auto [place, fresh] = records.emplace(record.id(), record);
            if (!fresh) place->second = merged(place->second, record);
        }
    }
    // A record that says nothing at all is none, as in a workspace.
    for (auto& [id, record] : records)
        if (!record.seen().empty()) result.records.push_back(std::move(record));
    put_in_order(result.records, in_file_order);
    return result;
}

} // namespace kumppani
