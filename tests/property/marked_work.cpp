#include "tests/property/marked_work.hpp"

#include "shared/model/validate.hpp"
#include "shared/model/value_json.hpp"

#include <nlohmann/json.hpp>

#include <regex>

namespace kumppani::tests {

namespace {

bool is_internal(Kind kind, const Field& field) {
    return kind == Kind::author || field.audience == Audience::internal;
}

std::string digits(std::uint64_t number) {
    const std::string text = std::to_string(number);
    return std::string(6 - std::min<std::size_t>(6, text.size()), '0') + text;
}

} // namespace

std::uint64_t MarkedWork::roll(std::uint64_t sides) {
    dice_ = dice_ * 6364136223846793005u + 1442695040888963407u;
    return (dice_ >> 33) % sides;
}

/// A value of the field that has not been given before, as far as the type has as many.
Value MarkedWork::marked(Kind kind, const Field& field) {
    const std::uint64_t mark = ++marks_;
    const bool internal = is_internal(kind, field);
    const auto year = std::chrono::year(static_cast<int>((internal ? 1950 : 2010) + mark % 40));
    const auto month = std::chrono::month(static_cast<unsigned>(mark / 40 % 12 + 1));
    switch (field.type) {
    case Type::text:
    case Type::note:
    case Type::person:
        return (internal ? "INTERNAL" : "visible") + digits(mark);
    case Type::money:
        return static_cast<std::int64_t>((88'123'000'000 + mark) * 100);
    case Type::integer:
    case Type::calendar_month: {
        const auto choices = static_cast<std::uint64_t>(most_number(field) - least_number(field) + 1);
        return least_number(field) + static_cast<std::int64_t>(mark % choices);
    }
    case Type::yes_no:
        return mark % 2 == 0;
    case Type::date:
        return Date(year / month / static_cast<int>(mark / 480 % 28 + 1));
    case Type::month:
        return Month(year / month);
    case Type::time:
        return std::to_string(mark % 24) + ".00";
    case Type::choice:
        return std::string(field.choices[mark % field.choices.size()].key);
    case Type::order:
        return "zzkq" + digits(mark) + '1';
    case Type::reference:
        break;
    }
    const auto& all = mine_->workspace.all(field.target);
    return all.empty() ? Value() : Value(all[mark % all.size()]->id());
}

RecordId MarkedWork::create(Desk& desk, Kind kind, const RecordId& owner) {
    Edit edit = desk.workspace.edit({});
    const RecordId id = edit.create(kind, {});
    for (const Field& field : info(kind).fields)
        edit.set(id, field.key, field.key == info(kind).owner ? Value(owner) : marked(kind, field));
    edit.commit();
    return id;
}

void MarkedWork::edit_something(Desk& desk) {
    desk.now += 1000;
    const auto all = desk.workspace.everything();
    if (all.empty()) return; // undone, all of it
    const Record& record = *all[roll(all.size())];
    const auto fields = info(record.kind()).fields;
    const Field& field = fields[roll(fields.size())];
    switch (roll(12)) {
    case 0:
        if (record.kind() != Kind::author) desk.workspace.edit({}).remove(record.id()).commit();
        break;
    case 1:
        desk.workspace.undo();
        break;
    case 2:
        add_what_nobody_understands(desk);
        break;
    default:
        if (field.key != info(record.kind()).owner)
            desk.workspace.edit({}).set(record.id(), field.key, marked(record.kind(), field)).commit();
    }
}

/// As a colleague with a newer version would: a field of its own, and a value of another shape.
void MarkedWork::add_what_nobody_understands(Desk& desk) {
    const auto all = desk.workspace.everything();
    Record record = *all[roll(all.size())];
    const Stamp stamp{{7}, ++marks_, {desk.now, 0}};
    const Opaque secret{R"({"secret":"INTERNAL)" + digits(marks_) + "\"}"};
    const auto fields = info(record.kind()).fields;
    const FieldKey field = roll(2) ? FieldKey("of_tomorrow") : FieldKey(fields[roll(fields.size())].key);
    if (field == FieldKey(info(record.kind()).owner)) return;
    record.set(field, {{secret, stamp}});
    desk.workspace.join({}, std::vector{record});
}

void MarkedWork::exchange() {
    const std::vector<Record> before = mine_->records();
    mine_->take(*theirs_);
    theirs_->workspace.join({}, before);
}

MarkedWork::MarkedWork(std::uint64_t seed)
    : dice_(seed), mine_(std::make_unique<Desk>(1)), theirs_(std::make_unique<Desk>(2)) {
    for (const Desk* desk : {mine_.get(), theirs_.get()})
        mine_->workspace.edit({}).create_as(written(desk->workspace.replica()), Kind::author,
                                            {{"name", "INTERNAL author " + digits(++marks_)}});
    for (std::uint64_t customers = 2 + roll(2); customers > 0; --customers) {
        const RecordId customer = create(*mine_, Kind::customer, {});
        for (const KindInfo& kind : kinds()) {
            if (kind.owner != "customer") continue;
            for (std::uint64_t rows = 1 + roll(2); rows > 0; --rows) {
                const RecordId row = create(*mine_, kind.kind, customer);
                if (kind.kind != Kind::group) continue;
                for (const Kind of_group : {Kind::member, Kind::task, Kind::task})
                    create(*mine_, of_group, row);
            }
        }
    }
    exchange();
    for (std::uint64_t edits = roll(40); edits > 0; --edits) {
        edit_something(roll(2) ? *mine_ : *theirs_);
        if (roll(15) == 0) exchange();
    }
    mine_->take(*theirs_);
}

std::set<RecordId> MarkedWork::some() {
    std::set<RecordId> chosen;
    const std::vector<const Record*> all = workspace().everything();
    for (const Record* record : all) {
        const Kind kind = record->kind();
        const bool choosable = kind == Kind::customer || kind == Kind::project || kind == Kind::group;
        if (choosable && roll(4) == 0) chosen.insert(record->id());
    }
    if (!workspace().all(Kind::customer).empty())
        chosen.insert(workspace().all(Kind::customer).front()->id());
    return chosen;
}

std::vector<std::string> MarkedWork::leaks(const std::string& bytes, const std::set<RecordId>& chosen) const {
    std::vector<std::string> found;
    static const std::regex marks("INTERNAL[0-9]*|88123[0-9]*|\"19[5-9][0-9]-[^\"T]*\"|zzkq[0-9]*");
    for (std::sregex_iterator at(bytes.begin(), bytes.end(), marks), end; at != end; ++at)
        found.push_back("marked: " + at->str());

    // Whose values may be there at all: of customers that were chosen, or own what was.
    const auto customer_of = [&](const Record* record) {
        for (int steps = 0; record && !info(record->kind()).owner.empty() && steps < 4; ++steps)
            record = workspace().find(record->text(info(record->kind()).owner));
        return record ? record->id() : RecordId();
    };
    std::set<RecordId> customers;
    for (const RecordId& id : chosen)
        customers.insert(customer_of(workspace().find(id)));
    std::set<std::string> allowed;
    for (const Record* record : workspace().everything()) {
        if (record->deleted() || !customers.contains(customer_of(record))) continue;
        for (const Field& field : info(record->kind()).fields)
            allowed.insert(std::string(info(record->kind()).key) + '.' + std::string(field.key) + ": " +
                           to_json(&field, record->value(field.key)).dump());
    }

    static const std::regex own_id("[a-z]+-[0-9]{1,3}(\\.[a-z-]+-[0-9]{1,2})?");
    const Json file = Json::parse(bytes);
    for (const auto& [name, member] : file.items())
        if (!std::set<std::string>{"as_of", "format", "from", "kind", "records", "schema"}.contains(name))
            found.push_back("member: " + name);
    if (file["from"] != Json{{"name", "Sender"}}) found.push_back("sender: " + file["from"].dump());
    for (const Json& record : file["records"]) {
        const std::string kind_name = record["kind"];
        const Kind kind = kind_from(kind_name).value();
        if (record.size() != 3) found.push_back("members: " + record.dump());
        if (!std::regex_match(record["id"].get<std::string>(), own_id))
            found.push_back("id: " + record["id"].dump());
        for (const auto& [name, value] : record["fields"].items()) {
            const Field* field = find_field(kind, name);
            if (!field || is_internal(kind, *field)) {
                found.push_back("internal: " + kind_name + '.' + name);
            } else if (field->type == Type::reference) {
                if (!std::regex_match(value.get<std::string>(), own_id)) found.push_back("refers: " + name);
            } else if (field->type != Type::order) {
                const std::string line = kind_name + '.' + name + ": " + value.dump();
                if (!allowed.contains(line)) found.push_back("not shown: " + line);
            }
        }
    }
    return found;
}

} // namespace kumppani::tests
