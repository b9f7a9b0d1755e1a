#pragma once

#include "shared/bundle/exchange_file.hpp"

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kumppani {

/// What each colleague has of our records, as far as the files tell that went either way: so that the next
/// one need only hold what is new to them. Kept in this browser alone, one file for each, beside the store's.
class Colleagues {
public:
    struct One {
        Known known = {};
        Milliseconds sent = 0, received = 0; ///< when a file last went and came; 0 for never

        bool operator==(const One&) const = default;
    };

    /// nullptr for somebody of whom nothing is known.
    const One* find(Replica replica) const;

    void sent(Replica to, const Records& records, Milliseconds now);
    void received(const Bundle& from, Milliseconds now);

    /// Rises with every file.
    std::uint64_t revision() const { return revision_; }

    // Keeping it.

    /// What the names of its files begin with.
    static constexpr std::string_view prefix = "colleague-";
    /// A file read back; one that cannot be read is as if nothing were known.
    void load(std::string_view name, std::string_view bytes);
    /// Name and bytes of what has changed since the last time.
    std::vector<std::pair<std::string, std::string>> take_changed();

private:
    std::map<Replica, One> all_;
    std::set<Replica> changed_;
    std::uint64_t revision_ = 0;
};

} // namespace kumppani
