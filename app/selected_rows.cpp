#include "app/selected_rows.hpp"

#include "app/table_file.hpp"
#include "shared/table_text/columns.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

std::vector<RecordId> ids_of(const Rows& rows) {
    std::vector<RecordId> ids;
    for (const Record* row : rows)
        ids.push_back(row->id());
    return ids;
}

} // namespace

bool any_selected(const Session& session) {
    return std::any_of(session.views.begin(), session.views.end(),
                       [](const auto& view) { return view.second.any_selected(); });
}

void copy_rows(Session& session, Kind kind, const std::vector<const Field*>& fields, const Rows& rows) {
    session.copy(tab_table(typed_table(session, fields, rows)),
                 session.say(Word::rows_copied, {session.number_of(info(kind).name, rows.size())}),
                 std::string(session.say(Word::copying_refused)));
}

std::vector<const Field*> fillable_fields(const Rows& rows) {
    std::vector<const Field*> fields;
    if (rows.size() < 2) return fields;
    const Record& first = *rows.front();
    for (const Field* field : table_fields(first.kind(), false)) {
        if (field->key == info(first.kind()).title) continue; // two things of one name help nobody
        const Value& value = first.value(field->key);
        const bool differs = std::any_of(rows.begin(), rows.end(),
                                         [&](const Record* row) { return row->value(field->key) != value; });
        if (!is_empty(value) && differs) fields.push_back(field);
    }
    return fields;
}

void fill_down(Session& session, const Rows& rows, const Field& field) {
    session.afterwards([ids = ids_of(rows), value = rows.front()->value(field.key), &field](Session& later) {
        const std::string label(later.say(field.label));
        auto edit = later.workspace.edit({Word::undo_fill_down, {label}});
        std::size_t filled = 0;
        for (const RecordId& id : ids) {
            const Record* row = later.workspace.find(id);
            if (!row || row->deleted() || row->value(field.key) == value) continue;
            edit.set(id, field.key, value);
            ++filled;
        }
        if (filled == 0) return;
        edit.commit();
        later.tell(later.count(Word::rows_filled, filled) + ": " + label, true);
    });
}

void remove_rows(Session& session, const Rows& rows) {
    if (rows.empty()) return;
    session.afterwards([ids = ids_of(rows), kind = rows.front()->kind()](Session& later) {
        const std::string all = later.number_of(info(kind).name, ids.size());
        auto edit = later.workspace.edit({Word::undo_remove, {all}});
        for (const RecordId& id : ids)
            edit.remove(id);
        edit.commit();
        later.tell(later.say(Word::removed, {all}), true);
        later.toast.to_bin = true;
    });
}

} // namespace kumppani
