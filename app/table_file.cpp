#include "app/table_file.hpp"

#include "app/file_names.hpp"
#include "app/platform.h"
#include "shared/model/display.hpp"
#include "shared/table_text/columns.hpp"
#include "shared/words/words.hpp"

#include <string>
#include <utility>

namespace kumppani {

namespace {

/// A value as spreadsheets read it: numbers without the spaces of people, and with the minus of keyboards.
std::string cell_of(const Field& field, const Value& value, Language language) {
    std::string words = typed(field, value, language);
    if (field.type != Type::integer && field.type != Type::money) return words;
    for (const auto& [from, to] :
         {std::pair<std::string_view, std::string_view>{"\u00a0", ""}, {"\u2212", "-"}})
        for (std::size_t at = words.find(from); at != std::string::npos;
             at = words.find(from, at + to.size()))
            words.replace(at, from.size(), to);
    return words;
}

} // namespace

Cells typed_table(const Session& session, const std::vector<const Field*>& fields,
                  const std::vector<const Record*>& records) {
    Cells cells(1);
    for (const Field* field : fields)
        cells.front().emplace_back(session.say(field->label));
    for (const Record* record : records) {
        auto& row = cells.emplace_back();
        for (const Field* field : fields)
            row.push_back(cell_of(*field, record->value(field->key), session.language));
    }
    return cells;
}

void save_customer_table(Session& session) {
    const auto& customers = session.workspace.all(Kind::customer);
    const Cells cells = typed_table(session, table_fields(Kind::customer, false), customers);
    platform::save_file(table_file_name(session.say(Word::customers), session.today),
                        "text/csv;charset=utf-8", semicolon_table(cells));
    session.tell(session.say(Word::table_saved, {session.number_of(Word::kind_customer, customers.size())}));
}

} // namespace kumppani
