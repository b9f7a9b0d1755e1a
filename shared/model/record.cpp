#include "shared/model/record.hpp"

#include "shared/model/in_order.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace kumppani {

namespace {

/// The order of assignments within a register.
bool earlier(const Assignment& a, const Assignment& b) {
    return std::tie(a.stamp.replica, a.stamp.counter) < std::tie(b.stamp.replica, b.stamp.counter);
}

bool is_deletion(const Value& value) {
    const auto* text = std::get_if<std::string>(&value);
    return text && !text->empty();
}

/// One edit has one value, unless a browser came back from an old copy and used its counters again: then the
/// later by the clock counts, and of two at one time either, as long as everyone picks the same.
const Assignment& either(const Assignment& a, const Assignment& b) {
    if (a.stamp.clock != b.stamp.clock) return a.stamp.clock < b.stamp.clock ? b : a;
    return a.value < b.value ? b : a;
}

Register merged(const Register& a, const VersionVector& seen_by_a, const Register& b,
                const VersionVector& seen_by_b) {
    Register survivors;
    auto from_a = a.begin();
    auto from_b = b.begin();
    while (from_a != a.end() || from_b != b.end()) {
        if (from_b == b.end() || (from_a != a.end() && earlier(*from_a, *from_b))) {
            if (!includes(seen_by_b, from_a->stamp)) survivors.push_back(*from_a);
            ++from_a;
        } else if (from_a == a.end() || earlier(*from_b, *from_a)) {
            if (!includes(seen_by_a, from_b->stamp)) survivors.push_back(*from_b);
            ++from_b;
        } else {
            survivors.push_back(either(*from_a++, *from_b++));
        }
    }
    return survivors;
}

template <class T>
std::optional<T> as(const Value& value) {
    const T* held = std::get_if<T>(&value);
    return held ? std::optional<T>(*held) : std::nullopt;
}

} // namespace

bool shown_before(const Assignment& a, const Assignment& b) {
    return std::tie(a.stamp.clock, a.stamp.replica, a.stamp.counter) <
           std::tie(b.stamp.clock, b.stamp.replica, b.stamp.counter);
}

const Register& Record::values(FieldKey field) const {
    static const Register none;
    for (const Entry& entry : entries_)
        if (entry.field == field) return entry.values;
    return none;
}

const Value& Record::value(FieldKey field) const {
    static const Value nothing;
    const Register& all = values(field);
    if (all.empty()) return nothing;
    return std::max_element(all.begin(), all.end(), shown_before)->value;
}

std::string_view Record::text(FieldKey field) const {
    const auto* held = std::get_if<std::string>(&value(field));
    return held ? std::string_view(*held) : std::string_view();
}

std::int64_t Record::integer(FieldKey field) const { return as<std::int64_t>(value(field)).value_or(0); }
bool Record::yes(FieldKey field) const { return as<bool>(value(field)).value_or(false); }
std::optional<Date> Record::date(FieldKey field) const { return as<Date>(value(field)); }
std::optional<Month> Record::month(FieldKey field) const { return as<Month>(value(field)); }

bool Record::in_conflict(FieldKey field) const {
    const Register& all = values(field);
    return std::any_of(all.begin(), all.end(),
                       [&](const Assignment& a) { return a.value != all.front().value; });
}

std::vector<FieldKey> Record::fields() const {
    std::vector<FieldKey> keys;
    keys.reserve(entries_.size());
    for (const Entry& entry : entries_)
        keys.push_back(entry.field);
    return keys;
}

bool Record::deleted() const { return is_deletion(value(deletion_field)); }

bool Record::deleted_in_conflict() const {
    const Register& deletions = values(deletion_field);
    if (deletions.empty()) return false;
    const bool deleted = is_deletion(deletions.front().value);
    VersionVector seen_by_deleters;
    for (const Assignment& a : deletions) {
        if (is_deletion(a.value) != deleted) return true;
        if (!deleted) continue;
        if (const auto seen = version_vector_from(std::get<std::string>(a.value)))
            kumppani::join(seen_by_deleters, *seen);
    }
    if (!deleted) return false;
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
        return entry.field != deletion_field &&
               !std::all_of(entry.values.begin(), entry.values.end(),
                            [&](const Assignment& a) { return includes(seen_by_deleters, a.stamp); });
    });
}

Milliseconds Record::last_changed() const {
    Milliseconds latest = 0;
    for (const Entry& entry : entries_)
        for (const Assignment& a : entry.values)
            latest = std::max(latest, a.stamp.clock.time);
    return latest;
}

void Record::set(FieldKey field, Register values) {
    put_in_order(values, earlier);
    for (const Assignment& a : values) {
        std::uint64_t& counter = seen_[a.stamp.replica];
        counter = std::max(counter, a.stamp.counter);
    }
    const auto place = std::lower_bound(entries_.begin(), entries_.end(), field,
                                        [](const Entry& entry, FieldKey key) { return entry.field < key; });
    const bool there = place != entries_.end() && place->field == field;
    if (values.empty()) {
        if (there) entries_.erase(place);
    } else if (there) {
        place->values = std::move(values);
    } else {
        entries_.insert(place, Entry{field, std::move(values)});
    }
}

std::vector<Value> distinct_values(const Record& record, FieldKey field) {
    Register values = record.values(field);
    put_in_order(values, shown_before);
    std::vector<Value> distinct;
    for (const Assignment& a : values) {
        distinct.erase(std::remove(distinct.begin(), distinct.end(), a.value), distinct.end());
        distinct.push_back(a.value);
    }
    if (distinct.empty()) distinct.emplace_back();
    return distinct;
}

Record merged(const Record& a, const Record& b) {
    assert(a.id() == b.id() && a.kind() == b.kind());
    Record result(a.id(), a.kind());
    for (const FieldKey field : a.fields())
        result.set(field, merged(a.values(field), a.seen(), b.values(field), b.seen()));
    for (const FieldKey field : b.fields())
        if (a.values(field).empty()) result.set(field, merged({}, a.seen(), b.values(field), b.seen()));
    result.include(a.seen());
    result.include(b.seen());
    return result;
}

} // namespace kumppani
