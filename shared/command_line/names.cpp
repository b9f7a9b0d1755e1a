#include "shared/command_line/names.hpp"

#include "shared/model/display.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani::command_line {

void Names::add(const Bundle& bundle) {
    for (const Record& record : bundle.records)
        all_.emplace(record.id(), &record);
}

const Record* Names::find(std::string_view id) const {
    const auto found = all_.find(id);
    return found == all_.end() ? nullptr : found->second;
}

std::string Names::title(const Record& record) const {
    const KindInfo& kind = info(record.kind());
    std::string name = value(&field(record.kind(), kind.title), record.value(kind.title));
    return name.empty() ? std::string(text(Word::command_line_empty, language_)) : name;
}

std::string Names::value(const Field* field, const Value& value) const {
    if (const auto* opaque = std::get_if<Opaque>(&value)) return opaque->json;
    if (!field) return {};
    const auto* id = field->type == Type::reference ? std::get_if<std::string>(&value) : nullptr;
    const Record* const referred = id ? find(*id) : nullptr;
    std::string shown = referred ? title(*referred) : displayed(*field, value, language_);
    std::replace(shown.begin(), shown.end(), '\n', ' ');
    return shown;
}

} // namespace kumppani::command_line
