#include "shared/bundle/bundle.hpp"
#include "shared/bundle/instant.hpp"
#include "shared/model/in_order.hpp"
#include "shared/model/value_json.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace kumppani {

namespace {

Json seen_json(const VersionVector& seen) {
    Json json = Json::object();
    for (const auto& [replica, counter] : seen)
        json[written(replica)] = counter;
    return json;
}

/// An emptied text is nothing, as in the workspace.
Value normal(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text && text->empty() ? Value() : value;
}

/// A record as a customer's file holds it: what is shown, and nothing else.
Json shown_json(const Record& record) {
    Json fields = Json::object();
    for (const FieldKey key : record.fields()) {
        const Field* const described = described_field(record.kind(), key.name());
        Json value = to_json(described, normal(record.value(key)));
        if (key != deletion_field && !value.is_null()) fields.emplace(key.name(), std::move(value));
    }
    return {{"id", record.id()}, {"kind", info(record.kind()).key}, {"fields", std::move(fields)}};
}

Json sender_json(const Bundle& bundle) {
    Json from = {{"name", bundle.from_name}};
    if (bundle.kind == BundleKind::exchange) from["replica"] = written(bundle.from);
    return from;
}

/// A record as colleagues' files hold it: shared/bundle/FORMAT.md.
Json record_json(const Record& record) {
    Json fields = Json::object(), stamps = Json::object(), others = Json::object();
    Json merge = {{"seen", seen_json(record.seen())}};
    for (const FieldKey key : record.fields()) {
        const std::string name(key.name());
        const Field* const described = described_field(record.kind(), name);
        const Value& shown = record.value(key);
        for (const auto& [value, stamp] : record.values(key)) {
            if (&value == &shown) {
                stamps[name] = written(stamp);
            } else {
                others[name].push_back({to_json(described, normal(value)), written(stamp)});
            }
        }
        const Json value = to_json(described, normal(shown));
        if (!value.is_null()) (name == deletion_key ? merge : fields)[name] = value;
    }
    if (!stamps.empty()) merge["stamps"] = std::move(stamps);
    if (!others.empty()) merge["others"] = std::move(others);
    return {{"id", record.id()},
            {"kind", info(record.kind()).key},
            {"fields", std::move(fields)},
            {"merge", std::move(merge)}};
}

int lowest_schema(const Bundle& bundle) {
    int lowest = 1;
    for (const Record& record : bundle.records)
        lowest = std::max(lowest, info(record.kind()).since);
    return lowest;
}

} // namespace

std::string_view key(BundleKind kind) { return kind == BundleKind::share ? "share" : "exchange"; }

bool in_file_order(const Record& a, const Record& b) {
    return a.kind() != b.kind() ? a.kind() < b.kind() : a.id() < b.id();
}

std::string write_bundle(const Bundle& bundle) {
    std::vector<const Record*> ordered;
    for (const Record& record : bundle.records)
        ordered.push_back(&record);
    put_in_order(ordered, [](const Record* a, const Record* b) { return in_file_order(*a, *b); });
    Json records = Json::array();
    for (const Record* record : ordered)
        records.push_back(bundle.kind == BundleKind::share ? shown_json(*record) : record_json(*record));
    Json json = {
        {"format", bundle_format},     {"schema", lowest_schema(bundle)},    {"kind", key(bundle.kind)},
        {"from", sender_json(bundle)}, {"as_of", iso_instant(bundle.as_of)}, {"records", std::move(records)}};
    if (!bundle.handover.empty()) json["handover"] = bundle.handover;
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace kumppani
