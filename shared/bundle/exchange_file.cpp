#include "shared/bundle/exchange_file.hpp"

#include "shared/model/cut.hpp"
#include "shared/model/in_order.hpp"

#include <algorithm>
#include <unordered_map>

namespace kumppani {

namespace {

/// Gathers records until nothing that they need is missing.
class Gathering {
public:
    explicit Gathering(std::span<const Record* const> all) {
        for (const Record* record : all)
            all_.emplace(record->id(), record);
    }

    const Record* find(std::string_view id) const {
        const auto found = all_.find(id);
        return found == all_.end() ? nullptr : found->second;
    }

    bool has(std::string_view id) const { return taken_.contains(id); }

    void add(std::string_view id) {
        const Record* record = find(id);
        if (record && taken_.insert(record->id()).second) waiting_.push_back(record);
    }

    /// Adds what the values of the gathered refer to, the values in conflict too, and then what those need.
    void follow() {
        while (!waiting_.empty()) {
            const Record& record = *waiting_.back();
            waiting_.pop_back();
            for (const Field& field : info(record.kind()).fields)
                if (field.type == Type::reference)
                    for (const Assignment& a : record.values(field.key))
                        if (const auto* id = std::get_if<std::string>(&a.value)) add(*id);
        }
    }

    /// Adds those who gave the values of the gathered.
    void add_authors(std::span<const Record* const> all) {
        for (const Record* record : all) {
            if (!has(record->id())) continue;
            for (const FieldKey field : record->fields())
                for (const Assignment& a : record->values(field))
                    add(written(a.stamp.replica));
        }
    }

    Records taken(std::span<const Record* const> all) const {
        Records found;
        std::copy_if(all.begin(), all.end(), std::back_inserter(found),
                     [&](const Record* record) { return has(record->id()); });
        put_in_order(found, [](const Record* a, const Record* b) { return in_file_order(*a, *b); });
        return found;
    }

private:
    std::unordered_map<std::string_view, const Record*> all_;
    std::set<RecordId, std::less<>> taken_;
    std::vector<const Record*> waiting_;
};

} // namespace

Records records_about(std::span<const Record* const> all, const std::set<RecordId>& chosen) {
    Gathering gathering(all);
    for (const RecordId& id : chosen)
        gathering.add(id);
    // What owns comes before what is owned, as kinds are ordered: one pass over each finds rows of rows too.
    for (const KindInfo& kind : kinds()) {
        if (kind.owner.empty()) continue;
        for (const Record* record : all) {
            if (record->kind() != kind.kind) continue;
            const bool of_project = kind.kind == Kind::group && gathering.has(record->text("project"));
            if (of_project || gathering.has(record->text(kind.owner))) gathering.add(record->id());
        }
    }
    gathering.follow();
    gathering.add_authors(all);
    return gathering.taken(all);
}

void learn_received(Known& known, std::span<const Record> records) {
    for (const Record& record : records)
        known.insert_or_assign(record.id(), record.seen());
}

void learn_sent(Known& known, std::span<const Record* const> records) {
    for (const Record* record : records)
        join(known[record->id()], record->seen());
}

std::string written(const Known& known) {
    std::vector<std::string> lines;
    for (const auto& [id, seen] : known)
        lines.push_back(id + ' ' + written(seen) + '\n');
    put_in_order(lines);
    std::string text;
    for (const std::string& line : lines)
        text += line;
    return text;
}

std::optional<Known> known_from(std::string_view text) {
    Known known;
    while (!text.empty()) {
        std::string_view line = cut(text, '\n');
        const std::string_view id = cut(line, ' ');
        const auto seen = version_vector_from(line);
        if (id.empty() || !seen || !known.emplace(id, *seen).second) return std::nullopt;
    }
    return known;
}

Records news(std::span<const Record* const> all, std::span<const Record* const> records, const Known& known) {
    Gathering gathering(all);
    for (const Record* record : records) {
        const auto has = known.find(record->id());
        if (has == known.end() || !includes_all(has->second, record->seen())) gathering.add(record->id());
    }
    gathering.follow();
    return gathering.taken(all);
}

Bundle exchange_file(Replica from, std::string_view name, std::span<const Record* const> records) {
    Bundle bundle;
    bundle.from = from;
    bundle.from_name = name;
    bundle.records.reserve(records.size());
    for (const Record* record : records) {
        bundle.as_of = std::max(bundle.as_of, record->last_changed());
        bundle.records.push_back(*record);
    }
    put_in_order(bundle.records, in_file_order);
    return bundle;
}

} // namespace kumppani
