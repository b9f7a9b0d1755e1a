#include "app/screens/file_contents.hpp"

#include "app/naming.hpp"
#include "app/screens/paper_view.hpp"
#include "shared/model/collate.hpp"
#include "shared/model/in_order.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using ui::Rect;
using ui::Style;
using ui::Token;

constexpr const char* authors = "authors"; ///< offered beside the customers: no id is written like that

/// The least width that values of a type read well in, and their share of what is left over.
ui::Column column_of(const Field& field) {
    switch (field.type) {
    case Type::text:
    case Type::note:
        return {.width = 120, .share = 3};
    case Type::person:
    case Type::reference:
        return {.width = 120, .share = 2};
    case Type::choice:
        return {.width = 100, .share = 1};
    default:
        return {.width = 96};
    }
}

/// The fields that a kind's table shows, what names a record first; where a record belongs and its place
/// among the others are said by the table.
std::vector<const Field*> told_fields(Kind kind) {
    const KindInfo& described = info(kind);
    std::vector<const Field*> fields;
    for (const Field& field : described.fields)
        if (field.key != described.owner && field.type != Type::order && field.key != described.title)
            fields.push_back(&field);
    fields.insert(fields.begin(), find_field(kind, described.title));
    return fields;
}

} // namespace

FileContents::FileContents(Bundle file) : file_(std::move(file)) {
    bool signed_by_some = false;
    for (const Record& record : file_.records) {
        signed_by_some |= record.kind() == Kind::author;
        if (record.kind() == Kind::customer)
            offers_.push_back(
                {record.id(), std::string(record.text("name")), std::string(record.text("manager"))});
    }
    put_in_order(offers_, [](const auto& a, const auto& b) {
        const int order = compare_names(a.words, b.words);
        return order != 0 ? order < 0 : a.id < b.id;
    });
    if (signed_by_some) offers_.push_back({authors, {}});
    if (!offers_.empty()) chosen_ = {offers_.front().id};
}

const Record* FileContents::find(std::string_view id) const {
    const auto found = std::find_if(file_.records.begin(), file_.records.end(),
                                    [&](const Record& record) { return record.id() == id; });
    return found == file_.records.end() ? nullptr : &*found;
}

// The value shown; below it those that others gave, until somebody decides.
ui::ReadingCell FileContents::cell(const Session& session, const Record& record, FieldKey field) const {
    const auto words = [&](const Value& value) {
        return value_words(session, record.kind(), field, value,
                           [this](std::string_view id) { return find(id); });
    };
    ui::ReadingCell made{.words = words(record.value(field))};
    for (const Assignment& each : record.values(field)) {
        if (&each.value == &record.value(field)) continue;
        made.note += (made.note.empty() ? "" : "; ") + session.say(Word::also_value, {words(each.value)});
    }
    return made;
}

void FileContents::facts(const Session& session, const Record& record, const std::string& heading,
                         int level) {
    PaperPart part{.heading = heading, .level = level, .key = record.id()};
    part.heads = {std::string(session.say(Word::field_head)), std::string(session.say(Word::value_head))};
    part.columns = {{.width = 120, .share = 1}, {.width = 200, .share = 3}};
    const KindInfo& kind = info(record.kind());
    std::vector<FieldKey> fields;
    for (const Field& field : kind.fields)
        if (field.key != kind.owner && field.key != kind.title && field.type != Type::order)
            fields.emplace_back(field.key);
    for (const FieldKey field : record.fields())
        if (field != deletion_field && !find_field(record.kind(), field.name())) fields.push_back(field);
    for (const FieldKey field : fields) {
        ui::ReadingCell value = cell(session, record, field);
        if (value.words.empty() && value.note.empty()) continue;
        const Field* known = find_field(record.kind(), field.name());
        const std::string name(known ? session.say(known->label) : field.name());
        part.rows.push_back({{.words = name, .ink = Token::ink_2}, std::move(value)});
    }
    if (record.deleted())
        part.rows.insert(part.rows.begin(),
                         {{.words = std::string(session.say(Word::record_was_deleted))}, {}});
    parts_.push_back(std::move(part));
}

void FileContents::rows(const Session& session, Kind kind, std::string_view owner, int level) {
    const KindInfo& described = info(kind);
    std::vector<const Record*> found;
    for (const Record& record : file_.records)
        if (record.kind() == kind && (described.owner.empty() || record.text(described.owner) == owner))
            found.push_back(&record);
    if (found.empty()) return;
    put_in_order(found, [](const Record* a, const Record* b) { return a->text("order") < b->text("order"); });

    std::vector<const Field*> fields = told_fields(kind);
    std::erase_if(fields, [&](const Field* field) {
        return field->key != described.title &&
               std::none_of(found.begin(), found.end(), [&](const Record* each) {
                   return each->has(field->key) || each->values(field->key).size() > 1;
               });
    });
    PaperPart part{.heading = std::string(session.say(described.plural)),
                   .level = level,
                   .key = std::string(described.key) + std::string(owner)};
    for (const Field* field : fields) {
        part.heads.emplace_back(session.say(field->label));
        part.columns.push_back(column_of(*field));
    }
    if (kind == Kind::task) {
        part.heads.front() = std::string(session.say(described.plural));
        part.columns.front() = {.width = 240, .share = 4};
    }
    for (const Record* record : found) {
        std::vector<ui::ReadingCell> cells;
        for (const Field* field : fields)
            cells.push_back(cell(session, *record, field->key));
        cells.front().words = title_of(session, *record);
        cells.front().style = Style::strong;
        if (record->deleted()) cells.front().note = session.say(Word::record_was_deleted);
        part.rows.push_back(std::move(cells));
    }
    parts_.push_back(std::move(part));
}

void FileContents::everything_of(const Session& session, const Record& customer) {
    facts(session, customer, std::string(customer.text("name")), 2);
    for (const KindInfo& kind : kinds()) {
        if (kind.owner != "customer") continue;
        if (kind.kind != Kind::group) {
            rows(session, kind.kind, customer.id(), 3);
            continue;
        }
        for (const Record& group : file_.records) {
            if (group.kind() != Kind::group || group.text("customer") != customer.id()) continue;
            facts(session, group, title_of(session, group), 3);
            for (const KindInfo& row : kinds())
                if (row.owner == kind.key) rows(session, row.kind, group.id(), 4);
        }
    }
}

void FileContents::renew(const Session& session) {
    if (chosen_.empty()) return;
    const RecordId& now = *chosen_.begin();
    if (made_for_ == now && language_ == session.language) return;
    made_for_ = now;
    language_ = session.language;
    for (RecordPicker::Offer& offer : offers_)
        if (offer.id == authors) offer.words = session.say(info(Kind::author).plural);
    parts_.clear();
    const Record* customer = find(now);
    if (customer)
        everything_of(session, *customer);
    else
        rows(session, Kind::author, {}, 2);
}

void FileContents::draw(Session& session, Rect& area) {
    renew(session);
    if (offers_.size() > 1) {
        const RecordPicker::Question question{.key = "customers",
                                              .search = session.say(Word::find_customer),
                                              .list = session.say(Word::whose_contents),
                                              .one = true};
        Rect place = area;
        place.width = std::min(place.width, 640.0F);
        picker_.draw(session, place, question, offers_, chosen_);
        area.cut_top(place.y - area.y);
        renew(session);
    }
    const ui::Scope scope(made_for_);
    paper_view(area, parts_);
}

} // namespace kumppani
