#include "shared/search/readable.hpp"

#include "shared/model/display.hpp"

namespace kumppani::search {

std::vector<ReadableField> readable_fields(const Record& record, Language language) {
    std::vector<ReadableField> found;
    for (const Field& field : info(record.kind()).fields) {
        if (field.type == Type::order || field.type == Type::reference) continue;
        const Value& value = record.value(field.key);
        if (is_empty(value) || std::holds_alternative<Opaque>(value)) continue;
        if (const bool* yes = std::get_if<bool>(&value)) {
            if (*yes) found.push_back({&field, std::string(text(field.label, language))});
            continue;
        }
        std::string words = displayed(field, value, language);
        if (!words.empty()) found.push_back({&field, std::move(words)});
    }
    return found;
}

float field_weight(Kind kind, const Field& field) {
    constexpr float page_title = 4.5F, title = 3, person = 1.5F, text = 1, figure = 0.7F;
    if (field.key == info(kind).title)
        return kind == Kind::customer || kind == Kind::group ? page_title : title;
    switch (field.type) {
    case Type::person:
        return person;
    case Type::text:
    case Type::note:
    case Type::choice:
        return text;
    default:
        return figure;
    }
}

} // namespace kumppani::search
