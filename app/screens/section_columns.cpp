#include "app/screens/section_columns.hpp"

#include "shared/table_text/columns.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

/// How a field stands that is no usual column of its section.
SectionColumn column_of(const Field& field) {
    // Chosen by hand, it stays where there is little room: a usual one goes before it.
    SectionColumn column{.key = field.key, .width = 110, .drop = 1, .ink = ui::Token::ink_2};
    switch (field.type) {
    case Type::integer:
        column.width = 72;
        column.align = ui::Align::right;
        break;
    case Type::money:
        column.width = 84;
        column.align = ui::Align::right;
        break;
    case Type::text:
    case Type::note:
        column.width = 130;
        column.share = 1;
        break;
    case Type::date:
    case Type::yes_no:
        column.width = 96;
        break;
    default:
        break;
    }
    return column;
}

/// The usual columns, and after them one for each other field.
std::vector<SectionColumn> all_columns(const Section& section) {
    std::vector<SectionColumn> columns(section.columns.begin(), section.columns.end());
    for (const Field* field : table_fields(section.kind, false)) {
        const bool usual = std::any_of(section.columns.begin(), section.columns.end(),
                                       [&](const SectionColumn& column) { return column.key == field->key; });
        if (!usual) columns.push_back(column_of(*field));
    }
    return columns;
}

} // namespace

std::vector<SectionColumn> columns_shown(const Session& session, const Section& section) {
    const auto chosen = session.shown_columns.find(section.kind);
    if (chosen == session.shown_columns.end()) return {section.columns.begin(), section.columns.end()};
    std::vector<SectionColumn> columns = all_columns(section);
    std::erase_if(columns, [&](const SectionColumn& column) {
        const auto& keys = chosen->second;
        return column.key != info(section.kind).title &&
               std::find(keys.begin(), keys.end(), column.key) == keys.end();
    });
    return columns;
}

void choose_columns(Session& session, const Section& section) {
    ColumnQuestion question{section.kind, {}};
    const std::vector<SectionColumn> all = all_columns(section);
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i].key == info(section.kind).title) continue;
        const Field& shown = field(section.kind, all[i].key);
        question.columns.push_back(
            {std::string(all[i].key), std::string(session.say(shown.label)), i < section.columns.size()});
    }
    session.choosing_columns = std::move(question);
}

} // namespace kumppani
