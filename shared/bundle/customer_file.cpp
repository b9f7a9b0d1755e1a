#include "shared/bundle/customer_file.hpp"

#include "shared/bundle/by_hand.hpp"
#include "shared/bundle/instant.hpp"
#include "shared/model/collate.hpp"
#include "shared/model/in_order.hpp"
#include "shared/model/order_key.hpp"
#include "shared/model/validate.hpp"
#include "shared/rules/steering.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

namespace kumppani {

namespace {

constexpr const char* order_key = "order";

/// Ids may point in a circle: a chain of owners is as long as there are kinds that own.
constexpr int most_owners = 4;

/// Chooses the records that leave.
class Leaving {
public:
    Leaving(std::span<const Record* const> all, const MayBeShown& shown) : shown_(shown) {
        for (const Record* record : all)
            all_.emplace(record->id(), record);
    }

    /// The customer that a record belongs to in the end, or itself; nullptr where the record may not leave:
    /// it or what it belongs to is deleted, missing, or internal.
    const Record* root(const Record& record) const {
        const Record* at = &record;
        for (int steps = 0; at && steps < most_owners; ++steps) {
            const KindInfo& kind = info(at->kind());
            if (at->deleted() || !may_leave(at->kind(), shown_)) return nullptr;
            if (kind.owner.empty()) return at;
            at = target(*at, field(kind.kind, kind.owner));
        }
        return nullptr;
    }

    /// The record that a reference shows, if it is there and of the right kind.
    const Record* target(const Record& record, const Field& reference) const {
        const auto found = all_.find(record.text(reference.key));
        const bool right = found != all_.end() && found->second->kind() == reference.target;
        return right ? found->second : nullptr;
    }

    bool has(const Record& record) const { return taken_.contains(record.id()); }

    void take(const Record& record) {
        const Record* const customer = root(record);
        if (!customer || !taken_.insert(record.id()).second) return;
        for (const Field& field : info(record.kind()).fields) {
            if (field.type != Type::reference || !shown_(record.kind(), field)) continue;
            const Record* const referred = target(record, field);
            if (referred && root(*referred) == customer) take(*referred);
        }
    }

    /// Takes what belongs to the records asked for, however far down; for a project also its groups.
    void take_family(std::span<const Record* const> all, const std::set<RecordId>& chosen) {
        std::set<std::string_view> whole(chosen.begin(), chosen.end());
        // What owns comes before what is owned, as kinds are ordered: one pass over each finds rows of rows.
        for (const KindInfo& kind : kinds()) {
            for (const Record* record : all) {
                if (record->kind() != kind.kind) continue;
                const bool belongs = !kind.owner.empty() && whole.contains(record->text(kind.owner));
                const bool of_project = kind.kind == Kind::group && is_of_chosen_project(*record, whole);
                if (belongs || of_project) whole.insert(record->id());
                if (whole.contains(record->id())) take(*record);
            }
        }
    }

private:
    /// A group may refer to a project of any customer; it goes with one of its own customer only.
    bool is_of_chosen_project(const Record& group, const std::set<std::string_view>& chosen) const {
        const Record* const project = target(group, field(Kind::group, "project"));
        return project && chosen.contains(project->id()) && root(*project) == root(group);
    }

    const MayBeShown& shown_;
    std::unordered_map<std::string_view, const Record*> all_;
    std::set<RecordId, std::less<>> taken_;
};

/// Whether a row stands before another on the screen.
bool stands_before(const Record* a, const Record* b) {
    if (a->kind() != b->kind()) return a->kind() < b->kind();
    const KindInfo& kind = info(a->kind());
    if (const int order = a->text(kind.owner).compare(b->text(kind.owner))) return order < 0;
    if (const int order = a->text(order_key).compare(b->text(order_key))) return order < 0;
    if (const int order = compare_names(a->text(kind.title), b->text(kind.title))) return order < 0;
    return a->id() < b->id();
}

bool is_nothing(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return is_empty(value) || (text && text->empty());
}

/// Writes the records that leave anew.
class Copying {
public:
    Copying(const Leaving& leaving, std::vector<const Record*> records, const MayBeShown& shown)
        : leaving_(leaving), records_(std::move(records)), shown_(shown) {
        put_in_order(records_, stands_before);
        for (const Record* record : records_)
            ids_.emplace(record->id(), new_id(*record));
    }

    std::vector<Record> copies(const Stamp& stamp) const {
        std::vector<Record> made;
        std::map<std::pair<Kind, std::string>, std::string> last_orders;
        for (const Record* record : records_) {
            Record copy(ids_.at(record->id()), record->kind());
            for (const Field& field : info(record->kind()).fields) {
                if (!shown_(record->kind(), field)) continue;
                Value value = field.type == Type::reference ? reference(*record, field)
                              : field.type == Type::order   ? Value()
                                                            : record->value(field.key);
                if (field.type == Type::order) {
                    std::string& last = last_orders[{record->kind(), std::string(owner_id(*record))}];
                    value = last = order_between(last, {});
                }
                if (!is_nothing(value) && !fault(field, value)) copy.set(field.key, {{value, stamp}});
            }
            made.push_back(std::move(copy));
        }
        put_in_order(made, in_file_order);
        return made;
    }

    /// The latest change to a value that leaves.
    Milliseconds as_of() const {
        Milliseconds latest = 0;
        for (const Record* record : records_)
            for (const Field& field : info(record->kind()).fields)
                if (field.type != Type::order && shown_(record->kind(), field))
                    for (const Assignment& a : record->values(field.key))
                        if (&a.value == &record->value(field.key))
                            latest = std::max(latest, a.stamp.clock.time);
        return latest;
    }

private:
    static std::string_view owner_id(const Record& record) { return record.text(info(record.kind()).owner); }

    Value reference(const Record& record, const Field& field) const {
        const Record* const referred = leaving_.target(record, field);
        if (!referred || !leaving_.has(*referred)) return {};
        return ids_.at(referred->id());
    }

    /// "project-2"; what a group has said of a task has the id that every browser looks for it by.
    RecordId new_id(const Record& record) {
        if (record.kind() == Kind::task) {
            const auto role = rules::role_from(record.text("role"));
            const std::int64_t number = record.integer("number");
            const auto group = ids_.find(record.text("group"));
            if (role && group != ids_.end())
                for (const rules::SteeringTask& task : rules::tasks(*role))
                    if (task.number == number) {
                        RecordId id = rules::task_record_id(group->second, task);
                        if (used_.insert(id).second) return id;
                    }
        }
        RecordId id;
        do {
            id = std::string(info(record.kind()).key) + '-' + std::to_string(++counts_[record.kind()]);
        } while (!used_.insert(id).second);
        return id;
    }

    const Leaving& leaving_;
    std::vector<const Record*> records_; ///< in the order of the screen
    const MayBeShown& shown_;
    std::unordered_map<std::string_view, RecordId> ids_; ///< the new ones by the old
    std::map<Kind, std::size_t> counts_;
    std::set<RecordId> used_;
};

} // namespace

bool may_be_shown(Kind, const Field& field) { return field.audience == Audience::customer; }

bool may_leave(Kind kind, const MayBeShown& shown) {
    const KindInfo& described = info(kind);
    return kind != Kind::author && shown(kind, field(kind, described.title)) &&
           (described.owner.empty() || shown(kind, field(kind, described.owner)));
}

Bundle customer_file(std::span<const Record* const> all, const std::set<RecordId>& chosen,
                     std::string_view sender, const MayBeShown& shown) {
    Leaving leaving(all, shown);
    leaving.take_family(all, chosen);
    std::vector<const Record*> records;
    std::copy_if(all.begin(), all.end(), std::back_inserter(records),
                 [&](const Record* record) { return leaving.has(*record); });
    const Copying copying(leaving, std::move(records), shown);
    Bundle bundle;
    bundle.kind = BundleKind::share;
    if (!text_fault(sender, longest_line, false)) bundle.from_name = sender;
    // As it is read back: a clock that is wrong by centuries stops at the last instant a file can hold.
    bundle.as_of = instant_from_iso(iso_instant(copying.as_of())).value_or(0);
    bundle.records = copying.copies(stamp_by_hand(bundle.from, bundle.as_of));
    return bundle;
}

} // namespace kumppani
