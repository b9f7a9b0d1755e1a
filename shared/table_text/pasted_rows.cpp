#include "shared/table_text/pasted_rows.hpp"

#include "shared/model/display.hpp"
#include "shared/model/fold.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

bool pastable(const Field& field) { return field.type != Type::reference && field.type != Type::order; }

std::string trimmed(std::string_view words) {
    const auto from = words.find_first_not_of(" \t\n");
    if (from == std::string_view::npos) return {};
    return std::string(words.substr(from, words.find_last_not_of(" \t\n") - from + 1));
}

/// The field that a head names.
const Field* field_called(Kind kind, std::string_view head) {
    const std::string wanted = folded(trimmed(head));
    for (const Field& field : info(kind).fields) {
        if (!pastable(field)) continue;
        if (wanted == field.key) return &field;
        for (const Language language : {Language::fi, Language::sv, Language::en})
            if (wanted == folded(text(field.label, language))) return &field;
    }
    return nullptr;
}

std::vector<const Field*> fields_of_heads(Kind kind, const std::vector<std::string>& heads) {
    std::vector<const Field*> fields;
    for (const std::string& head : heads) {
        const Field* field = field_called(kind, head);
        // Of two columns for one field the first counts.
        if (field && std::find(fields.begin(), fields.end(), field) != fields.end()) field = nullptr;
        fields.push_back(field);
    }
    return fields;
}

class Taker {
public:
    Taker(Kind kind, Date today) : title_(field(kind, info(kind).title)), today_(today) {}

    void take(PastedRows& pasted, const std::vector<std::string>& cells, std::size_t row) {
        std::vector<std::pair<const Field*, Value>> values;
        std::vector<BadCell> bad;
        bool titled = false;
        for (std::size_t i = 0; i < std::min(cells.size(), pasted.columns.size()); ++i) {
            const Field* const field = pasted.columns[i];
            const std::string words = trimmed(cells[i]);
            if (!field || words.empty()) continue;
            auto read = value_from_typing(*field, words, today_);
            if (auto* fault = std::get_if<Fault>(&read)) {
                bad.push_back({row, field, words, std::move(*fault)});
                continue;
            }
            Value& value = std::get<Value>(read);
            if (is_empty(value)) continue;
            titled = titled || field == &title_;
            values.emplace_back(field, std::move(value));
        }
        if (!titled) {
            ++pasted.untitled;
            return;
        }
        pasted.rows.push_back(std::move(values));
        std::move(bad.begin(), bad.end(), std::back_inserter(pasted.bad));
    }

private:
    const Field& title_;
    Date today_;
};

} // namespace

std::vector<const Field*> pastable_fields(Kind kind) {
    std::vector<const Field*> fields;
    for (const Field& field : info(kind).fields)
        if (pastable(field)) fields.push_back(&field);
    return fields;
}

PastedRows pasted_rows(Kind kind, const Cells& cells, Date today) {
    PastedRows pasted;
    if (cells.empty()) return pasted;
    pasted.columns = fields_of_heads(kind, cells.front());
    // A title that happens to be called as a field is not a row of heads: the title's own head must be among
    // them.
    const Field* const title = &field(kind, info(kind).title);
    pasted.has_heads = std::find(pasted.columns.begin(), pasted.columns.end(), title) != pasted.columns.end();
    if (pasted.has_heads) {
        for (std::size_t i = 0; i < pasted.columns.size(); ++i)
            if (!pasted.columns[i] && !trimmed(cells.front()[i]).empty())
                pasted.unused.push_back(trimmed(cells.front()[i]));
    } else {
        const bool one_column =
            std::all_of(cells.begin(), cells.end(), [](const auto& row) { return row.size() == 1; });
        pasted.columns = one_column ? std::vector{title} : pastable_fields(kind);
    }
    Taker taker(kind, today);
    const std::size_t first = pasted.has_heads ? 1 : 0;
    for (std::size_t i = first; i < std::min(cells.size(), first + most_pasted_rows); ++i)
        taker.take(pasted, cells[i], i + 1);
    return pasted;
}

} // namespace kumppani
