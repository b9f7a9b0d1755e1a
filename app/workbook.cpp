#include "app/workbook.hpp"

#include "app/file_names.hpp"
#include "app/platform.h"
#include "app/record_view.hpp"
#include "shared/rules/customers.hpp"
#include "shared/table_text/columns.hpp"
#include "shared/words/words.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <string>

namespace kumppani {

namespace {

using Json = nlohmann::json;
using Records = std::vector<const Record*>;

constexpr std::size_t longest_sheet_name = 31;    ///< letters, as spreadsheets allow
constexpr std::size_t narrowest = 8, widest = 50; ///< columns, in letters

/// A value as spreadsheets count with it: numbers, days and months as such, the others as they are read.
Json cell_of(const Session& session, const Record& record, const Field& field) {
    const FieldKey key(field.key);
    if (!record.has(key)) return nullptr;
    switch (field.type) {
    case Type::integer:
        return record.integer(key);
    case Type::money:
        return static_cast<double>(record.integer(key)) / 100;
    case Type::date:
        return Json{{"date", iso(*record.date(key))}};
    case Type::month:
        return Json{{"month", iso(*record.month(key))}};
    default:
        return shown(session, record, field);
    }
}

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

std::size_t letters_in(std::string_view words) {
    return static_cast<std::size_t>(std::count_if(words.begin(), words.end(), begins_letter));
}

/// "Kriittisten palveluiden päivity": what spreadsheets take for a sheet's name.
std::string sheet_name(std::string_view words) {
    std::string name;
    std::size_t letters = 0;
    for (const char byte : words) {
        if (begins_letter(byte) && ++letters > longest_sheet_name) break;
        if (std::string_view("[]:*?/\\").find(byte) == std::string_view::npos) name += byte;
    }
    return name;
}

Json sheet_of(const Session& session, const KindInfo& kind, const Records& records) {
    const auto fields = table_fields(kind.kind, !kind.owner.empty());
    Json rows = Json::array({Json::array()}), widths = Json::array();
    for (const Field* field : fields)
        rows[0].push_back(session.say(field->label));
    for (const Record* record : records) {
        Json row = Json::array();
        for (const Field* field : fields)
            row.push_back(cell_of(session, *record, *field));
        rows.push_back(std::move(row));
    }
    for (std::size_t i = 0; i < fields.size(); ++i) {
        std::size_t width = narrowest;
        for (const Json& row : rows)
            if (row[i].is_string())
                width = std::max(width, letters_in(row[i].get_ref<const std::string&>()) + 2);
        widths.push_back(std::min(width, widest));
    }
    return {{"name", sheet_name(session.say(kind.plural))}, {"widths", widths}, {"rows", rows}};
}

} // namespace

void save_workbook(Session& session, const Record* customer) {
    const Records customers = customer ? Records{customer} : rules::customers_in_care(session.workspace);
    Json sheets = Json::array({sheet_of(session, info(Kind::customer), customers)});
    for (const KindInfo& kind : kinds()) {
        if (kind.owner != "customer") continue;
        Records records;
        for (const Record* each : customers) {
            const auto& rows = session.workspace.rows(kind.kind, each->id());
            records.insert(records.end(), rows.begin(), rows.end());
        }
        if (!records.empty()) sheets.push_back(sheet_of(session, kind, records));
    }
    const std::string name =
        workbook_file_name(customer ? customer->text("name") : std::string_view(), session.today);
    platform::save_workbook(name, Json{{"sheets", std::move(sheets)}}.dump());
    session.tell(session.say(Word::workbook_saved, {name}));
}

} // namespace kumppani
