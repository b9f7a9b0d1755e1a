#include "shared/example/synthetic_records.hpp"

#include "shared/bundle/bundle.hpp"
#include "shared/example/dice.hpp"
#include "shared/model/order_key.hpp"

#include <algorithm>

namespace kumppani {

namespace {

constexpr std::uint64_t bits(int count) { return (std::uint64_t{1} << count) - 1; }

/// Scrambles 60 bits so that no two become the same: each step can be taken back.
std::uint64_t scrambled(std::uint64_t number) {
    for (const std::uint64_t odd : {0x9E3779B97F4A7C15u, 0xBF58476D1CE4E5B9u})
        number = (number ^ number >> 29) * odd & bits(60);
    return number ^ number >> 31;
}

} // namespace

SyntheticRecords::SyntheticRecords(std::vector<std::string> writers, Milliseconds first, Milliseconds pause,
                                   std::uint64_t seed)
    : now_(first), pause_(pause), next_id_(Dice(seed).roll()) {
    Dice dice(next_id_);
    for (std::string& name : writers)
        writers_.push_back({Replica{dice.roll() & bits(50)}, std::move(name), 0});
    for (const Writer& one : writers_) {
        add(written(one.replica), Kind::author, {{"name", one.name}});
        writer_ = (writer_ + 1) % writers_.size();
    }
}

void SyntheticRecords::turn_to(std::uint64_t writer) {
    writer_ = static_cast<std::size_t>(writer % writers_.size());
    last_orders_.clear();
}

RecordId SyntheticRecords::draw_id() {
    RecordId id;
    std::uint64_t rest = scrambled(next_id_++ & bits(60));
    for (int letter = 0; letter < 12; ++letter, rest >>= 5)
        id += "0123456789abcdefghjkmnpqrstvwxyz"[rest & bits(5)];
    return id;
}

Stamp SyntheticRecords::stamp(std::size_t writer) {
    now_ += pause_;
    return {writers_[writer].replica, ++writers_[writer].counter, {now_, 0}};
}

Record& SyntheticRecords::add(RecordId id, Kind kind, Values values) {
    Record& record = records_.emplace_back(std::move(id), kind);
    for (const auto& [field, value] : values)
        if (!is_empty(value)) record.set(field, {Assignment{value, stamp(writer_)}});
    return record;
}

Record& SyntheticRecords::add_row(Kind kind, const RecordId& owner, Values values) {
    Record& row = add(draw_id(), kind, values);
    row.set(info(kind).owner, {Assignment{owner, stamp(writer_)}});
    std::string& last = last_orders_[kind];
    last = order_between(last, {});
    row.set("order", {Assignment{last, stamp(writer_)}});
    return row;
}

void SyntheticRecords::dispute(Record& record, FieldKey field, Value value) {
    Register both = record.values(field);
    both.push_back({std::move(value), stamp((writer_ + 1) % writers_.size())});
    std::sort(both.begin(), both.end(), [](const Assignment& a, const Assignment& b) {
        return std::pair(a.stamp.replica, a.stamp.counter) < std::pair(b.stamp.replica, b.stamp.counter);
    });
    record.set(field, std::move(both));
}

void SyntheticRecords::remove(Record& record) {
    record.set(deletion_field, {Assignment{written(record.seen()), stamp(writer_)}});
}

std::vector<Record> SyntheticRecords::take() && {
    std::sort(records_.begin(), records_.end(), in_file_order);
    return std::move(records_);
}

} // namespace kumppani
