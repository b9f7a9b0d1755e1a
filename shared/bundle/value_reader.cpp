#include "shared/bundle/value_reader.hpp"

#include "shared/model/record.hpp"
#include "shared/model/stamp.hpp"
#include "shared/model/validate.hpp"
#include "shared/model/value_json.hpp"
#include "shared/words/words.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace kumppani {

namespace {

/// What a field takes, as it is written in a file.
Message allowed_in_file(const Field& field, const Fault& fault) {
    const std::vector<std::string> years{std::to_string(first_year), std::to_string(last_year)};
    switch (field.type) {
    case Type::date:
        return {Word::allowed_file_date, years};
    case Type::month:
        return {Word::allowed_file_month, years};
    case Type::calendar_month:
        return {Word::allowed_file_calendar_month, {}};
    case Type::yes_no:
        return {Word::allowed_file_yes_no, {}};
    default:
        return fault.allowed;
    }
}

bool is_text(Type type) { return type == Type::text || type == Type::note || type == Type::person; }

bool has_plain_text(const Json& json, const Place& place, ProblemList& problems) {
    if (const auto* text = json.get_ptr<const std::string*>()) {
        const auto wrong = text_fault(*text, longest_note, true);
        if (wrong) problems.add(place, wrong->what, wrong->allowed);
        return !wrong;
    }
    bool good = true;
    if (json.is_object()) {
        for (const auto& [name, member] : json.items())
            good &= has_plain_text(member, Place(place, name), problems);
    } else if (json.is_array()) {
        std::size_t index = 0;
        for (const Json& element : json)
            good &= has_plain_text(element, Place(place, index++), problems);
    }
    return good;
}

std::optional<Value> read_deleted(const Json& json, const Place& place, ProblemList& problems) {
    const auto* text = json.get_ptr<const std::string*>();
    if (text && version_vector_from(*text)) return text->empty() ? Value() : Value(*text);
    problems.add(place, {Word::bundle_bad_deleted, {}}, {Word::allowed_deleted, {}});
    return std::nullopt;
}

} // namespace

std::optional<Value> read_value(const Field* described, const Json& json, const Place& place,
                                ProblemList& problems) {
    if (json.is_null()) return Value();
    if (!described)
        return has_plain_text(json, place, problems) ? value_from_json(described, json) : std::nullopt;
    if (described->key == deletion_key) return read_deleted(json, place, problems);
    if (is_text(described->type) && json == "") return Value(); // there is one way to be empty
    std::optional<Value> value = value_from_json(described, json);
    // What the codec does not take is as wrong as a value of another type.
    const auto wrong = fault(*described, value.value_or(Opaque{}));
    if (!wrong) return value;
    problems.add(place, wrong->what, allowed_in_file(*described, *wrong));
    return std::nullopt;
}

} // namespace kumppani
