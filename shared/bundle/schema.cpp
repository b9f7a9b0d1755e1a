#include "shared/bundle/schema.hpp"

#include "shared/bundle/bundle.hpp"
#include "shared/bundle/customer_file.hpp"
#include "shared/bundle/json_parts.hpp"
#include "shared/model/validate.hpp"
#include "shared/words/word.hpp"

namespace kumppani {

namespace {

// Regular expressions as JavaScript knows them.
constexpr const char* id_pattern = "^[a-z0-9.-]{1,64}$";
constexpr const char* replica_pattern = "^[0-9a-hjkmnp-tv-z]{10}$";
constexpr const char* stamp_pattern = "^[0-9a-hjkmnp-tv-z]{10}\\.[1-9][0-9]*(\\.(0|[1-9][0-9]*)){2}$";
constexpr const char* deleted_pattern =
    "^[0-9a-hjkmnp-tv-z]{10}:[1-9][0-9]*( [0-9a-hjkmnp-tv-z]{10}:[1-9][0-9]*)*$";
constexpr const char* instant_pattern =
    "^(19[7-9][0-9]|2[01][0-9]{2})-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z$";
constexpr const char* field_name_pattern = "^[a-z][a-z0-9_]{0,39}$";
constexpr const char* date_pattern = "^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$";
constexpr const char* month_pattern = "^(19|2[01])[0-9]{2}-(0[1-9]|1[0-2])$";
constexpr const char* time_pattern = "^([0-9]|1[0-9]|2[0-3])\\.[0-5][0-9]$";
constexpr const char* order_pattern = "^(?!0000$)[0-9a-z]{4}([0-9a-z]*[1-9a-z])?$";

/// Text without characters that control or turn the direction of writing; `also` allows some that control.
std::string plain_pattern(std::string_view allowed_controls) {
    return "^[^" + std::string(allowed_controls) +
           "\\u007F-\\u009F\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069]*$";
}

const std::string line_pattern = plain_pattern("\\u0000-\\u001F");
const std::string note_pattern = plain_pattern("\\u0000-\\u0009\\u000B-\\u001F");

std::string title(Word word) { return std::string(text(word, Language::en)); }

/// "project" of "project|projects".
std::string first_form(Word word) {
    const std::string forms = title(word);
    return forms.substr(0, forms.find('|'));
}

Json or_null(const char* type) { return {{"type", {type, "null"}}}; }

Json pattern(const char* pattern) {
    Json schema = or_null("string");
    schema["pattern"] = pattern;
    return schema;
}

Json plain_text(const Field& field) {
    Json schema = or_null("string");
    schema["maxLength"] = longest_text(field);
    schema["pattern"] = field.type == Type::note ? note_pattern : line_pattern;
    return schema;
}

Json number(const Field& field) {
    const bool money = field.type == Type::money;
    const std::int64_t parts = money ? 100 : 1; // cents
    Json schema = or_null(money ? "number" : "integer");
    schema["minimum"] = least_number(field) / parts;
    schema["maximum"] = most_number(field) / parts;
    if (money) schema["description"] = "Euros, with at most two decimals.";
    return schema;
}

Json choice(const Field& field) {
    Json schema = {{"enum", Json::array()}, {"x-labels", Json::object()}};
    for (const Choice& choice : field.choices) {
        schema["enum"].push_back(choice.key);
        schema["x-labels"][std::string(choice.key)] = title(choice.label);
    }
    schema["enum"].push_back(nullptr);
    return schema;
}

Json date() {
    Json schema = pattern(date_pattern);
    schema["format"] = "date";
    return schema;
}

Json value_schema(const Field& field) {
    switch (field.type) {
    case Type::text:
    case Type::note:
    case Type::person:
        return plain_text(field);
    case Type::integer:
    case Type::money:
    case Type::calendar_month:
        return number(field);
    case Type::yes_no:
        return or_null("boolean");
    case Type::date:
        return date();
    case Type::month:
        return pattern(month_pattern);
    case Type::time:
        return pattern(time_pattern);
    case Type::choice:
        return choice(field);
    case Type::order:
        return pattern(order_pattern);
    case Type::reference:
        break;
    }
    Json schema = pattern(id_pattern);
    schema["x-target"] = info(field.target).key;
    return schema;
}

const char* name(Unit unit) {
    switch (unit) {
    case Unit::euro:
        return "euro";
    case Unit::persons:
        return "persons";
    case Unit::days:
        return "days";
    case Unit::minutes:
        return "minutes";
    case Unit::times_a_year:
        return "times a year";
    case Unit::months:
        return "months";
    case Unit::none:
        break;
    }
    return nullptr;
}

Json field_schema(const Field& field) {
    Json schema = value_schema(field);
    schema["title"] = title(field.label);
    schema["x-audience"] = field.audience == Audience::customer ? "customer" : "internal";
    if (const char* unit = name(field.unit)) schema["x-unit"] = unit;
    return schema;
}

Json object(Json properties, Json required) {
    return {{"type", "object"}, {"properties", std::move(properties)}, {"required", std::move(required)}};
}

Json record_schema(const KindInfo& kind) {
    Json fields = object(Json::object(), Json::array());
    for (const Field& field : kind.fields)
        fields["properties"][std::string(field.key)] = field_schema(field);
    if (!kind.owner.empty()) {
        fields["required"].push_back(kind.owner);
        fields["properties"][std::string(kind.owner)]["type"] = "string";
    }
    fields["properties"][deletion_key] = false;
    fields["propertyNames"] = {{"pattern", field_name_pattern}};
    fields["maxProperties"] = most_fields;
    Json record = object({{"id", {{"$ref", "#/$defs/id"}}},
                          {"kind", {{"const", kind.key}}},
                          {"fields", std::move(fields)},
                          {"merge", {{"$ref", "#/$defs/merge"}}}},
                         {"id", "kind", "fields"});
    record["title"] = first_form(kind.name);
    record["additionalProperties"] = false;
    return record;
}

Json by_field(Json value) {
    return {{"type", "object"},
            {"propertyNames", {{"pattern", field_name_pattern}}},
            {"additionalProperties", value}};
}

Json merge_schema() {
    const Json stamp = {{"$ref", "#/$defs/stamp"}};
    const Json counter = {{"type", "integer"}, {"minimum", 1}, {"maximum", most_json_integer}};
    const Json survivor = {
        {"type", "array"}, {"prefixItems", {true, stamp}}, {"minItems", 2}, {"maxItems", 2}};
    const Json survivors = {{"type", "array"}, {"items", survivor}, {"maxItems", most_surviving_values}};
    Json seen = {{"type", "object"}, {"additionalProperties", counter}};
    seen["propertyNames"] = {{"pattern", replica_pattern}};
    Json merge = {{"type", "object"}, {"additionalProperties", false}};
    merge["properties"] = {{std::string(deletion_key), {{"type", "string"}, {"pattern", deleted_pattern}}},
                           {"others", by_field(survivors)},
                           {"seen", std::move(seen)},
                           {"stamps", by_field(stamp)}};
    return merge;
}

/// A record as a customer's file holds it: the fields that may be shown, and no others of ours.
Json shown_record_schema(const KindInfo& kind) {
    const std::string whole = "#/$defs/" + std::string(kind.key);
    Json fields = object(Json::object(), Json::array());
    for (const Field& field : kind.fields) {
        const std::string name(field.key);
        Json& described = fields["properties"][name] = false;
        if (may_be_shown(kind.kind, field))
            described = {{"$ref", whole + "/properties/fields/properties/" + name}};
    }
    if (!kind.owner.empty()) fields["required"].push_back(kind.owner);
    fields["properties"][deletion_key] = false;
    fields["propertyNames"] = {{"pattern", field_name_pattern}};
    fields["maxProperties"] = most_fields;
    Json record = object(
        {{"id", {{"$ref", "#/$defs/id"}}}, {"kind", {{"const", kind.key}}}, {"fields", std::move(fields)}},
        {"id", "kind", "fields"});
    record["title"] = first_form(kind.name) + ", as shown to a customer";
    record["additionalProperties"] = false;
    return record;
}

/// A file whose records are those of the definitions named.
Json file_schema(BundleKind kind, const char* title, Json from, const std::vector<std::string>& records) {
    Json each = Json::array();
    for (const std::string& name : records)
        each.push_back({{"$ref", "#/$defs/" + name}});
    Json file =
        object({{"format", {{"const", bundle_format}}},
                {"schema", {{"type", "integer"}, {"minimum", 1}, {"maximum", bundle_schema}}},
                {"kind", {{"const", key(kind)}}},
                {"from", std::move(from)},
                {"as_of", {{"type", "string"}, {"format", "date-time"}, {"pattern", instant_pattern}}},
                {"records", {{"type", "array"}, {"items", {{"oneOf", each}}}, {"maxItems", most_records}}}},
               {"format", "schema", "kind", "from", "as_of", "records"});
    file["title"] = title;
    return file;
}

} // namespace

std::string bundle_schema_json() {
    Json definitions = {{"id", {{"type", "string"}, {"pattern", id_pattern}}},
                        {"stamp", {{"type", "string"}, {"pattern", stamp_pattern}}},
                        {"merge", merge_schema()}};
    std::vector<std::string> records, shown_records;
    for (const KindInfo& kind : kinds()) {
        records.emplace_back(kind.key);
        definitions[records.back()] = record_schema(kind);
        if (!may_leave(kind.kind)) continue;
        shown_records.push_back("shown_" + std::string(kind.key));
        definitions[shown_records.back()] = shown_record_schema(kind);
    }
    const Json name = {{"type", "string"}, {"maxLength", longest_line}, {"pattern", line_pattern}};
    const Json replica = {{"type", "string"}, {"pattern", replica_pattern}};
    definitions["exchange_file"] =
        file_schema(BundleKind::exchange, "What colleagues exchange",
                    object({{"name", name}, {"replica", replica}}, {"name", "replica"}), records);
    definitions["exchange_file"]["properties"]["handover"] = {{"type", "array"},
                                                              {"items", {{"$ref", "#/$defs/id"}}}};
    definitions["share_file"] = file_schema(BundleKind::share, "What a customer is given, to be read only",
                                            object({{"name", name}}, {"name"}), shown_records);
    const Json files = {{{"$ref", "#/$defs/exchange_file"}}, {{"$ref", "#/$defs/share_file"}}};
    Json schema = {{"oneOf", files}};
    schema["$schema"] = "https://json-schema.org/draft/2020-12/schema";
    schema["$id"] = "urn:kumppani:bundle:" + std::to_string(bundle_schema);
    schema["title"] = "Kumppani bundle";
    schema["description"] = "What leaves Kumppani. What a schema cannot say is said in FORMAT.md.";
    schema["$defs"] = std::move(definitions);
    return schema.dump(2) + '\n';
}

} // namespace kumppani
