#include "shared/bundle/record_reader.hpp"

#include "shared/bundle/bundle.hpp"
#include "shared/bundle/json_expect.hpp"
#include "shared/bundle/json_parts.hpp"
#include "shared/bundle/value_reader.hpp"
#include "shared/model/validate.hpp"
#include "shared/model/value_json.hpp"
#include "shared/words/number.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <map>

namespace kumppani {

namespace {

constexpr std::size_t longest_field_name = 40;

Message told(Word word) { return {word, {}}; }

Message at_most(std::size_t count) {
    return {Word::allowed_count, {grouped(static_cast<std::int64_t>(count))}};
}

bool is_field_name(std::string_view name) {
    const auto letter = [](char c) { return c >= 'a' && c <= 'z'; };
    const auto other = [&](char c) { return letter(c) || (c >= '0' && c <= '9') || c == '_'; };
    return !name.empty() && name.size() <= longest_field_name && letter(name.front()) &&
           std::all_of(name.begin(), name.end(), other);
}

std::string kind_keys() {
    std::string keys;
    for (const KindInfo& kind : kinds())
        keys.append(keys.empty() ? "" : ", ").append(kind.key);
    return keys;
}

/// One field, gathered from the parts of a record.
struct Draft {
    const Field* described = nullptr;
    std::optional<Value> shown;
    std::optional<Stamp> stamp;
    Register others;
};

/// Reads what a record holds once its id and kind are known.
class Contents {
public:
    Contents(Kind kind, UnknownFields& unknown_fields, ProblemList& problems)
        : kind_(kind), unknown_fields_(unknown_fields), problems_(problems) {}

    void fields(const Json& object, const Place& place);
    void merge(const Json& object, const Place& place);
    ReadRecord finish(const RecordId& id, const Place& place);

private:
    void stamps(const Json& object, const Place& place);
    void others(const Json& object, const Place& place);
    void seen(const Json& object, const Place& place);
    void shown(std::string_view name, const Json& json, const Place& place);
    void survivor(Draft& draft, const Json& pair, const Place& place);
    Draft* draft(std::string_view name, const Place& place);
    std::optional<Stamp> stamp(const Json& json, const Place& place);
    Register values(Draft& draft, const Place& place);

    Kind kind_;
    UnknownFields& unknown_fields_;
    ProblemList& problems_;
    std::map<std::string, Draft, std::less<>> drafts_;
    VersionVector seen_;
    std::size_t problems_before_ = problems_.size();
};

/// The draft of a field; nullptr after telling that there can be no such field.
Draft* Contents::draft(std::string_view name, const Place& place) {
    if (const auto found = drafts_.find(name); found != drafts_.end()) return &found->second;
    if (!is_field_name(name)) {
        problems_.add(place, {Word::bundle_bad_field_name, {harmless(name)}},
                      {Word::allowed_field_name, {std::to_string(longest_field_name)}});
        return nullptr;
    }
    if (drafts_.size() == most_fields) {
        problems_.add(place, told(Word::bundle_too_many_fields), at_most(most_fields));
        return nullptr;
    }
    const Field* const described = described_field(kind_, name);
    if (!described && unknown_fields_.find(name) == unknown_fields_.end()) {
        if (unknown_fields_.size() == most_unknown_fields) {
            problems_.add(place, told(Word::bundle_too_many_unknown), at_most(most_unknown_fields));
            return nullptr;
        }
        unknown_fields_.emplace(name);
    }
    return &drafts_.emplace(name, Draft{described, {}, {}, {}}).first->second;
}

void Contents::shown(std::string_view name, const Json& json, const Place& place) {
    Draft* const draft = this->draft(name, place);
    if (draft) draft->shown = read_value(draft->described, json, place, problems_);
}

void Contents::fields(const Json& object, const Place& place) {
    if (!expect_object(object, place, problems_)) return;
    for (const auto& [name, json] : object.items()) {
        const Place here(place, name);
        if (name == deletion_key) {
            problems_.add(here, {Word::bundle_bad_field_name, {name}}, told(Word::allowed_deleted_place));
        } else {
            shown(name, json, here);
        }
    }
}

void Contents::merge(const Json& object, const Place& place) {
    if (!expect_object(object, place, problems_)) return;
    expect_only({deletion_key, "others", "seen", "stamps"}, object, place, problems_);
    for (const auto& [name, json] : object.items()) {
        const Place here(place, name);
        if (name == deletion_key) shown(name, json, here);
        if (name == "others") others(json, here);
        if (name == "seen") seen(json, here);
        if (name == "stamps") stamps(json, here);
    }
}

std::optional<Stamp> Contents::stamp(const Json& json, const Place& place) {
    const std::string* const text = expect_string(json, place, problems_);
    if (!text) return std::nullopt;
    const auto found = stamp_from(*text);
    if (!found) problems_.add(place, {Word::bundle_bad_stamp, {harmless(*text)}}, told(Word::allowed_stamp));
    return found;
}

void Contents::stamps(const Json& object, const Place& place) {
    if (!expect_object(object, place, problems_)) return;
    for (const auto& [name, json] : object.items()) {
        const Place here(place, name);
        if (Draft* const draft = this->draft(name, here)) draft->stamp = stamp(json, here);
    }
}

void Contents::others(const Json& object, const Place& place) {
    if (!expect_object(object, place, problems_)) return;
    for (const auto& [name, pairs] : object.items()) {
        const Place here(place, name);
        Draft* const draft = this->draft(name, here);
        if (!draft || !expect_array(pairs, here, problems_)) continue;
        if (pairs.size() > most_surviving_values) {
            problems_.add(here, told(Word::bundle_too_many_values), at_most(most_surviving_values));
            continue;
        }
        std::size_t index = 0;
        for (const Json& pair : pairs)
            survivor(*draft, pair, Place(here, index++));
    }
}

void Contents::survivor(Draft& draft, const Json& pair, const Place& place) {
    if (!pair.is_array() || pair.size() != 2) {
        problems_.add(place, told(Word::bundle_wrong_type), told(Word::allowed_surviving_value));
        return;
    }
    auto value = read_value(draft.described, pair[0], Place(place, std::size_t{0}), problems_);
    const auto stamp = this->stamp(pair[1], Place(place, std::size_t{1}));
    if (value && stamp) draft.others.push_back({std::move(*value), *stamp});
}

void Contents::seen(const Json& object, const Place& place) {
    if (!expect_object(object, place, problems_)) return;
    for (const auto& [name, json] : object.items()) {
        const Place here(place, name);
        const auto replica = replica_from(name);
        if (!replica)
            problems_.add(here, {Word::bundle_bad_replica, {harmless(name)}}, told(Word::allowed_replica));
        if (!json.is_number_unsigned() || json == 0) {
            problems_.add(here, told(Word::bundle_bad_counter),
                          {Word::allowed_counter, {grouped(most_json_integer)}});
        } else if (replica) {
            seen_.emplace(*replica, json.get<std::uint64_t>());
        }
    }
}

/// The stamped values of a field.
Register Contents::values(Draft& draft, const Place& place) {
    Register values = std::move(draft.others);
    if (draft.stamp) values.push_back({draft.shown.value_or(Value()), *draft.stamp});
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (std::none_of(values.begin(), value,
                         [&](const Assignment& a) { return is_same_edit(a.stamp, value->stamp); }))
            continue;
        problems_.add(place, {Word::bundle_stamp_twice, {written(value->stamp)}},
                      told(Word::allowed_stamp_once));
    }
    return values;
}

ReadRecord Contents::finish(const RecordId& id, const Place& place) {
    ReadRecord read{Record(id, kind_), {}, problems_.size() == problems_before_};
    const Place merge(place, "merge");
    const Place others(merge, "others");
    for (auto& [name, draft] : drafts_) {
        Register values = this->values(draft, Place(others, name));
        if (!draft.stamp && draft.shown) read.unstamped.emplace_back(std::string_view(name), *draft.shown);
        if (!values.empty()) read.record.set(std::string_view(name), std::move(values));
    }
    read.record.include(seen_);
    return read;
}

} // namespace

std::optional<ReadRecord> RecordReader::read(const Json& json, const Place& place) {
    if (!expect_object(json, place, problems_)) return std::nullopt;
    expect_only({"fields", "id", "kind", "merge"}, json, place, problems_);
    const Place id_place(place, "id"), kind_place(place, "kind"), fields_place(place, "fields");
    const Json* const id_json = expect_member(json, "id", place, problems_);
    const Json* const kind_json = expect_member(json, "kind", place, problems_);
    const Json* const fields = expect_member(json, "fields", place, problems_);
    const std::string* const id = id_json ? expect_string(*id_json, id_place, problems_) : nullptr;
    const std::string* const kind_key =
        kind_json ? expect_string(*kind_json, kind_place, problems_) : nullptr;
    if (id && !is_record_id(*id))
        problems_.add(id_place, {Word::bundle_bad_id, {harmless(*id)}}, told(Word::allowed_id));
    if (!id || !kind_key || !fields) return std::nullopt;
    const auto kind = kind_from(*kind_key);
    if (!kind) {
        problems_.add(kind_place, {Word::bundle_unknown_kind, {harmless(*kind_key)}},
                      {Word::allowed_kinds, {kind_keys()}});
        return std::nullopt;
    }
    Contents contents(*kind, unknown_fields_, problems_);
    contents.fields(*fields, fields_place);
    if (const auto merge = json.find("merge"); merge != json.end())
        contents.merge(*merge, Place(place, "merge"));
    ReadRecord read = contents.finish(*id, place);
    read.mergeable = json.contains("merge");
    return read;
}

} // namespace kumppani
