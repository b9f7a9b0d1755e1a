#include "app/exporting.hpp"

#include "shared/model/utf8.hpp"

#include <algorithm>

namespace kumppani {

namespace {

constexpr std::size_t longest_slug = 40;

// Gathers records until nothing that they need is missing.
class Gathering {
public:
    explicit Gathering(const Workspace& workspace) : workspace_(workspace) {}

    void add(std::string_view id) {
        const Record* record = workspace_.find(id);
        if (record && taken_.insert(record->id()).second) waiting_.push_back(record);
    }

    bool has(const RecordId& id) const { return taken_.contains(id); }

    void follow() {
        while (!waiting_.empty()) {
            const Record& record = *waiting_.back();
            waiting_.pop_back();
            for (const FieldKey key : record.fields()) {
                const Field* field = find_field(record.kind(), key.name());
                const bool refers = field && field->type == Type::reference;
                for (const Assignment& assignment : record.values(key)) {
                    add(written(assignment.stamp.replica));
                    const auto* id = std::get_if<std::string>(&assignment.value);
                    if (refers && id) add(*id);
                }
            }
        }
    }

private:
    const Workspace& workspace_;
    std::set<RecordId> taken_;
    std::vector<const Record*> waiting_;
};

// Letters as the names of files hold them everywhere: a to z and digits.
char plain_letter(char32_t point) {
    if (point >= U'A' && point <= U'Z') return static_cast<char>(point - U'A' + U'a');
    if ((point >= U'a' && point <= U'z') || (point >= U'0' && point <= U'9')) return static_cast<char>(point);
    switch (point) {
    case U'å':
    case U'Å':
    case U'ä':
    case U'Ä':
    case U'á':
    case U'à':
        return 'a';
    case U'ö':
    case U'Ö':
    case U'õ':
    case U'ø':
    case U'Ø':
        return 'o';
    case U'é':
    case U'É':
    case U'è':
        return 'e';
    case U'ü':
    case U'Ü':
        return 'u';
    default:
        return '-';
    }
}

std::string slug(std::string_view name) {
    std::string result;
    while (!name.empty() && result.size() < longest_slug) {
        const Decoded next = decode_utf8(name);
        if (next.length == 0) break;
        name.remove_prefix(next.length);
        const char letter = plain_letter(next.point);
        if (letter != '-' || (!result.empty() && result.back() != '-')) result += letter;
    }
    while (!result.empty() && result.back() == '-')
        result.pop_back();
    return result;
}

} // namespace

std::vector<const Record*> records_of(const Workspace& workspace, const std::set<RecordId>& customers) {
    Gathering gathering(workspace);
    for (const RecordId& customer : customers)
        gathering.add(customer);
    const std::vector<const Record*> all = workspace.everything();
    // What owns comes before what is owned, as kinds are ordered: one pass finds rows of rows too.
    for (const Record* record : all) {
        const std::string_view owner = owner_of(*record);
        if (!owner.empty() && gathering.has(RecordId(owner))) gathering.add(record->id());
    }
    gathering.add(written(workspace.replica()));
    gathering.follow();
    std::vector<const Record*> chosen;
    std::copy_if(all.begin(), all.end(), std::back_inserter(chosen),
                 [&](const Record* record) { return gathering.has(record->id()); });
    return chosen;
}

Contents contents_of(std::span<const Record* const> records, const std::set<RecordId>& chosen) {
    Contents contents;
    for (const Record* record : records) {
        if (record->deleted()) {
            ++contents.deleted;
            continue;
        }
        auto& kinds = contents.kinds;
        if (kinds.empty() || kinds.back().first != record->kind()) kinds.emplace_back(record->kind(), 0);
        ++kinds.back().second;
        const bool asked_for = chosen.empty() || chosen.contains(record->id());
        if (record->kind() == Kind::customer && !asked_for) ++contents.referred;
    }
    return contents;
}

Bundle bundle_of(const Workspace& workspace, std::span<const Record* const> records,
                 std::string_view author) {
    Bundle bundle;
    bundle.from = workspace.replica();
    bundle.from_name = author;
    bundle.records.reserve(records.size());
    for (const Record* record : records) {
        bundle.as_of = std::max(bundle.as_of, record->last_changed());
        bundle.records.push_back(*record);
    }
    return bundle;
}

std::string bundle_file_name(std::string_view author, Date today) {
    const std::string name = slug(author);
    return "kumppani-" + name + (name.empty() ? "" : "-") + iso(today) + ".json";
}

} // namespace kumppani
