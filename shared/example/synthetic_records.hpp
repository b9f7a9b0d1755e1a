#pragma once

#include "shared/model/record.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace kumppani {

/// Records as several people wrote them over time, each in a browser of their own.
class SyntheticRecords {
public:
    using Values = std::initializer_list<std::pair<FieldKey, Value>>;

    /// Edits are made from `first` on, every `pause` milliseconds.
    SyntheticRecords(std::vector<std::string> writers, Milliseconds first, Milliseconds pause,
                     std::uint64_t seed);

    /// Whose edits follow; with a new page before them, whose rows are ordered from the beginning.
    void turn_to(std::uint64_t writer);
    const std::string& writer() const { return writers_[writer_].name; }
    const std::string& writer(std::uint64_t any) const { return writers_[any % writers_.size()].name; }

    /// Draws an id that no other record has.
    RecordId draw_id();

    /// Empty values are left out. The record stays where it is until the next is added.
    Record& add(RecordId id, Kind kind, Values values);

    /// The same for what belongs to an owner, after the page's rows of that kind.
    Record& add_row(Kind kind, const RecordId& owner, Values values);

    /// A colleague gives a field another value without having seen the first.
    void dispute(Record& record, FieldKey field, Value value);
    void remove(Record& record);

    /// All of them, in the order of (kind, id).
    std::vector<Record> take() &&;

private:
    struct Writer {
        Replica replica;
        std::string name;
        std::uint64_t counter;
    };
    Stamp stamp(std::size_t writer);

    std::vector<Writer> writers_;
    std::size_t writer_ = 0;
    Milliseconds now_, pause_;
    std::uint64_t next_id_;
    std::map<Kind, std::string> last_orders_;
    std::vector<Record> records_;
};

} // namespace kumppani
