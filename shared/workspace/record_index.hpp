#pragma once

#include "shared/model/record.hpp"
#include "shared/model/text_map.hpp"

#include <array>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace kumppani {

/// The field that names a record's owner, and the owner's id; empty for kinds that belong to nothing.
FieldKey owner_field(Kind kind);
std::string_view owner_of(const Record& record);

/// The lists that people read, kept in order while records change. Made when first asked for; a change costs
/// the lists that its record stands in and no others.
class RecordIndex {
public:
    explicit RecordIndex(const TextMap<Record>& records);
    bool indexes(const TextMap<Record>& records) const { return records_ == &records; }

    const std::vector<const Record*>& all(Kind kind);
    const std::vector<const Record*>& rows(Kind kind, std::string_view owner);

    /// Everything that belongs to `owner` itself, deleted too, in no order.
    std::vector<const Record*> belongings(const Record& owner) const;

    /// The latest change to a record or to what belongs to it, however far down.
    Milliseconds last_changed(const Record& record);

    /// To be called for every record that changes: `leave` before, as it was, and `enter` after, as it has
    /// become. `place` says whether its place in the lists may change, or only its other fields.
    void leave(const Record& record, bool place);
    void enter(const Record& record, bool place);

    /// Whether a change to the field may change the place of its record in the lists.
    static bool decides_place(Kind kind, FieldKey field);

private:
    static constexpr std::size_t kind_count = static_cast<std::size_t>(Kind::task) + 1;
    using List = std::vector<const Record*>;
    struct Family {
        List members;
        std::map<Kind, List> rows; // in order, not deleted; made when asked for
    };
    void forget_times(const Record& record);

    const TextMap<Record>* records_;
    std::array<std::optional<List>, kind_count> all_;
    TextMap<Family> families_;    // by owner
    TextMap<Milliseconds> times_; // by record
};

} // namespace kumppani
