#include "shared/workspace/stored_form.hpp"

#include "shared/words/word_key.hpp"
#include "shared/words/words.hpp"

#include <nlohmann/json.hpp>

#include <cassert>
#include <iterator>
#include <stdexcept>

namespace kumppani::stored {

namespace {

constexpr std::string_view acts[] = {"edit", "continued", "import", "undo", "redo"};

template <class T>
T expected(std::optional<T> found, const char* what) {
    if (!found) throw std::runtime_error(what);
    return std::move(*found);
}

/// The text of a JSON string.
const std::string& text(const Json& json) { return json.get_ref<const std::string&>(); }

Act act_from(std::string_view key) {
    for (std::size_t i = 0; i < std::size(acts); ++i)
        if (acts[i] == key) return static_cast<Act>(i);
    throw std::runtime_error("no act");
}

Kind kind_of(const Json& json) { return expected(kind_from(text(json)), "no kind"); }

Json json(const Message& message) {
    assert(!key_of(message.word).empty()); // or it would be lost: shared/words/word_key.cpp says which have one
    Json list = Json::array({key_of(message.word)});
    for (const std::string& argument : message.arguments)
        list.push_back(argument);
    return list;
}

Message message_from(const Json& json) {
    Message message{word_from(text(json.at(0))).value_or(Word::none), {}};
    for (std::size_t i = 1; i < json.size(); ++i)
        message.arguments.push_back(text(json[i]));
    return message;
}

Json json(const Change& change) {
    return Json::array({change.record, info(change.kind).key, change.field.name(),
                        stored::json(change.kind, change.field, change.before),
                        stored::json(change.kind, change.field, change.after)});
}

Change change_from(const Json& json) {
    const Kind kind = kind_of(json.at(1));
    const FieldKey field{text(json.at(2))};
    return {text(json.at(0)), kind, field, register_from(kind, field, json.at(3)),
            register_from(kind, field, json.at(4))};
}

} // namespace

Json json(const VersionVector& seen) { return written(seen); }

VersionVector seen_from(const Json& json) {
    return expected(version_vector_from(text(json)), "no version vector");
}

Json json(Kind kind, FieldKey field, const Register& values) {
    const Field* described = described_field(kind, field.name());
    Json list = Json::array();
    for (const Assignment& a : values)
        list.push_back(Json::array({to_json(described, a.value), written(a.stamp)}));
    return list;
}

Register register_from(Kind kind, FieldKey field, const Json& json) {
    const Field* described = described_field(kind, field.name());
    Register values;
    for (const Json& each : json) {
        std::optional<Value> value = value_from_json(described, each.at(0));
        if (!value) value = value_from_json(nullptr, each.at(0));
        values.push_back({std::move(*value), expected(stamp_from(text(each.at(1))), "no stamp")});
    }
    return values;
}

Json json(const Record& record) {
    Json fields = Json::object();
    for (const FieldKey field : record.fields())
        fields.emplace(field.name(), json(record.kind(), field, record.values(field)));
    return {{"id", record.id()},
            {"kind", info(record.kind()).key},
            {"seen", json(record.seen())},
            {"fields", std::move(fields)}};
}

Record record_from(const Json& json) {
    Record record(text(json.at("id")), kind_of(json.at("kind")));
    for (const auto& [name, values] : json.at("fields").items()) {
        const FieldKey field{name};
        record.set(field, register_from(record.kind(), field, values));
    }
    record.include(seen_from(json.at("seen")));
    return record;
}

Json json(const Transaction& transaction) {
    Json result = {{"act", acts[static_cast<std::size_t>(transaction.act)]},
                   {"title", json(transaction.title)},
                   {"by", written(transaction.replica)},
                   {"at", Json::array({transaction.clock.time, transaction.clock.tick})}};
    for (const Change& change : transaction.changes)
        result["changes"].push_back(json(change));
    for (const RecordId& id : transaction.created)
        result["created"].push_back(id);
    for (const auto& [id, seen] : transaction.seen) {
        Json& list = result["seen"][id] = Json::array({json(seen.before), json(seen.after)});
        if (!seen.theirs.empty()) list.push_back(json(seen.theirs));
    }
    return result;
}

Transaction transaction_from(const Json& json) {
    static const Json none = Json::array();
    const auto part = [&](const char* name) -> const Json& {
        return json.contains(name) ? json.at(name) : none;
    };
    Transaction transaction;
    transaction.act = act_from(text(json.at("act")));
    transaction.title = message_from(json.at("title"));
    transaction.replica = expected(replica_from(text(json.at("by"))), "no replica");
    transaction.clock = {json.at("at").at(0).get<Milliseconds>(), json.at("at").at(1).get<std::uint32_t>()};
    for (const Json& change : part("changes"))
        transaction.changes.push_back(change_from(change));
    for (const Json& id : part("created"))
        transaction.created.push_back(text(id));
    for (const auto& [id, seen] : part("seen").items())
        transaction.seen.emplace(id, SeenChange{seen_from(seen.at(0)), seen_from(seen.at(1)),
                                                seen.size() > 2 ? seen_from(seen.at(2)) : VersionVector()});
    return transaction;
}

std::string line(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

} // namespace kumppani::stored
