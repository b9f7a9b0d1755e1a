#include "shared/bundle/references.hpp"

#include "shared/words/words.hpp"

#include <string>
#include <string_view>
#include <unordered_map>

namespace kumppani {

namespace {

std::string key(Kind kind) { return std::string(info(kind).key); }

class Check {
public:
    Check(const KnownRecord& known, ProblemList& problems) : known_(known), problems_(problems) {}

    void run(std::span<const IndexedRecord> records, bool all) {
        const Place root, list(root, "records");
        for (const auto& [index, record, right] : records)
            identity(record, Place(list, index));
        if (!all) return;
        for (const auto& [index, record, right] : records)
            if (right) links(record, Place(list, index));
    }

private:
    std::optional<Kind> known(std::string_view id) const { return known_ ? known_(id) : std::nullopt; }

    void identity(const Record& record, const Place& place) {
        const Place id(place, "id");
        if (!kinds_.emplace(record.id(), record.kind()).second) {
            problems_.add(id, {Word::bundle_id_twice, {record.id()}}, {Word::allowed_id_once, {}});
        }
        const auto here = known(record.id());
        if (!here || *here == record.kind()) return;
        problems_.add(id, {Word::bundle_id_of_other_kind, {record.id(), key(*here)}},
                      {Word::allowed_target, {key(record.kind())}});
    }

    void links(const Record& record, const Place& place) {
        const KindInfo& kind = info(record.kind());
        const Place fields(place, "fields"), merge(place, "merge"), others(merge, "others");
        for (const Field& field : kind.fields) {
            if (field.type != Type::reference) continue;
            const Value& shown = record.value(field.key);
            if (field.key == kind.owner && is_empty(shown)) {
                problems_.add(fields, {Word::bundle_no_owner, {std::string(field.key)}});
            }
            for (const Assignment& assignment : record.values(field.key)) {
                const bool is_shown = &assignment.value == &shown;
                link(field, assignment.value, Place(is_shown ? fields : others, field.key));
            }
        }
    }

    void link(const Field& field, const Value& value, const Place& place) {
        const auto* id = std::get_if<std::string>(&value);
        if (!id) return;
        const auto found = kinds_.find(*id);
        const auto kind = found != kinds_.end() ? std::optional(found->second) : known(*id);
        if (!kind) {
            problems_.add(place, {Word::bundle_dangling, {*id}}, {Word::allowed_with_referred, {}});
        } else if (*kind != field.target) {
            problems_.add(place, {Word::bundle_wrong_target, {*id, key(*kind)}},
                          {Word::allowed_target, {key(field.target)}});
        }
    }

    const KnownRecord& known_;
    ProblemList& problems_;
    std::unordered_map<std::string_view, Kind> kinds_; ///< of the records in the file, by id
};

} // namespace

void check_references(std::span<const IndexedRecord> records, bool all, const KnownRecord& known,
                      ProblemList& problems) {
    Check(known, problems).run(records, all);
}

} // namespace kumppani
