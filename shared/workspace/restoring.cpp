#include "shared/workspace/restoring.hpp"

#include <algorithm>

namespace kumppani {

namespace {

std::size_t different_fields(const Record& now, const Record& was) {
    std::vector<FieldKey> fields = was.fields();
    for (const FieldKey field : now.fields())
        if (was.values(field).empty()) fields.push_back(field);
    return static_cast<std::size_t>(std::count_if(fields.begin(), fields.end(), [&](FieldKey field) {
        return field != deletion_field && distinct_values(now, field) != distinct_values(was, field);
    }));
}

std::size_t fields_with_a_value(const Record& record) {
    const std::vector<FieldKey> fields = record.fields();
    return static_cast<std::size_t>(std::count_if(fields.begin(), fields.end(), [&](FieldKey field) {
        return field != deletion_field && distinct_values(record, field) != std::vector<Value>{Value()};
    }));
}

/// A record that only says that it is deleted: all that Edit::become takes of one.
Record gone(const Record& now) {
    Record record(now.id(), now.kind());
    record.set(deletion_field, {Assignment{written(now.seen()), Stamp{Replica{1}, 1, {}}}});
    return record;
}

std::optional<Restored> difference(const Record* now, std::optional<Record> was) {
    const bool is_there = now && !now->deleted();
    if (!was || was->deleted())
        return is_there ? std::optional(Restored{Return::removed, gone(*now), 0}) : std::nullopt;
    const std::size_t fields = now ? different_fields(*now, *was) : fields_with_a_value(*was);
    if (!now && fields == 0) return std::nullopt; // a record that says nothing is not made anew
    if (!is_there) return Restored{Return::returned, std::move(*was), fields};
    const bool settles = now->deleted_in_conflict() && !was->deleted_in_conflict();
    if (fields == 0 && !settles) return std::nullopt;
    return Restored{Return::changed, std::move(*was), fields};
}

} // namespace

std::vector<Restored> differences(const Workspace& now, const Past& past, const std::set<RecordId>* within) {
    std::vector<Restored> found;
    for (const RecordId& id : past.touched()) {
        if (within && !within->count(id)) continue;
        auto one = difference(now.find(id), past.find(id));
        if (one && one->state.kind() != Kind::author) found.push_back(std::move(*one));
    }
    return found;
}

bool restore(Workspace& workspace, Message title, const std::vector<Restored>& records) {
    Edit edit = workspace.edit(std::move(title));
    for (const Restored& one : records)
        edit.become(one.state);
    return edit.commit();
}

} // namespace kumppani
