#include "shared/model/value_json.hpp"

#include "shared/model/json_text.hpp"
#include "shared/model/kind.hpp"
#include "shared/model/record.hpp"

#include <cmath>
#include <limits>

namespace kumppani {

namespace {

constexpr Field deletion = {.key = deletion_key, .type = Type::text, .label = {}};

/// Euros: whole ones as a whole number. A double holds cents of up to fifteen digits exactly enough for its
/// shortest form to have two decimals.
Json euros(std::int64_t cents) {
    if (cents % 100 == 0) return cents / 100;
    return static_cast<double>(cents) / 100.0;
}

std::optional<Value> whole_number(const Json& json) {
    if (json.is_number_unsigned()) {
        const auto number = json.get<std::uint64_t>();
        if (number > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
            return std::nullopt;
        return static_cast<std::int64_t>(number);
    }
    if (json.is_number_integer()) return json.get<std::int64_t>();
    if (!json.is_number_float()) return std::nullopt;
    constexpr double exact = 9007199254740992.0; // 2^53
    const auto number = json.get<double>();
    if (!(std::abs(number) < exact) || number != std::trunc(number)) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

std::optional<Value> cents(const Json& json) {
    constexpr std::int64_t most = 10'000'000'000'000; // euros: their cents still fit a double exactly
    if (const auto whole = whole_number(json)) {
        const auto number = std::get<std::int64_t>(*whole);
        if (number < -most || number > most) return std::nullopt;
        return number * 100;
    }
    if (!json.is_number_float()) return std::nullopt;
    const auto number = json.get<double>();
    if (!(std::abs(number) < static_cast<double>(most))) return std::nullopt;
    const std::int64_t nearest = std::llround(number * 100.0);
    if (static_cast<double>(nearest) / 100.0 != number) return std::nullopt;
    return nearest;
}

template <class T>
std::optional<Value> value_of(std::optional<T> found) {
    return found ? std::optional<Value>(std::move(*found)) : std::nullopt;
}

} // namespace

const Field* described_field(Kind kind, std::string_view key) {
    return key == deletion.key ? &deletion : find_field(kind, key);
}

Json to_json(const Field* field, const Value& value) {
    struct Writer {
        const Field* field;
        Json operator()(std::monostate) const { return nullptr; }
        Json operator()(bool yes) const { return yes; }
        Json operator()(std::int64_t number) const {
            return field && field->type == Type::money ? euros(number) : Json(number);
        }
        Json operator()(Date date) const { return iso(date); }
        Json operator()(Month month) const { return iso(month); }
        Json operator()(const std::string& text) const { return text; }
        Json operator()(const Opaque& opaque) const {
            return json_in(opaque.json).value_or(Json());
        }
    };
    return std::visit(Writer{field}, value);
}

std::optional<Value> value_from_json(const Field* field, const Json& json) {
    if (json.is_null()) return Value();
    if (!field) return Opaque{json.dump(-1, ' ', false, Json::error_handler_t::replace)};
    const auto* text = json.get_ptr<const std::string*>();
    switch (field->type) {
    case Type::yes_no:
        return json.is_boolean() ? std::optional<Value>(json.get<bool>()) : std::nullopt;
    case Type::integer:
    case Type::calendar_month:
        return whole_number(json);
    case Type::money:
        return cents(json);
    case Type::date:
        return text ? value_of(date_from_iso(*text)) : std::nullopt;
    case Type::month:
        return text ? value_of(month_from_iso(*text)) : std::nullopt;
    case Type::text:
    case Type::note:
    case Type::person:
    case Type::time:
    case Type::choice:
    case Type::reference:
    case Type::order:
        return text ? std::optional<Value>(*text) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace kumppani
