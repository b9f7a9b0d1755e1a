#pragma once

#include "shared/bundle/customer_file.hpp"
#include "tests/unit/desk.hpp"

#include <memory>
#include <set>
#include <string>
#include <vector>

namespace kumppani::tests {

/// The work of two people in which every value says of itself whether a customer may see it: internal text
/// has the word INTERNAL, internal dates are of years before 2000, internal amounts begin with 88123.
class MarkedWork {
public:
    /// The same `seed` gives the same work.
    explicit MarkedWork(std::uint64_t seed);

    const Workspace& workspace() const { return mine_->workspace; }

    /// Some customers, projects and groups, at least one customer.
    std::set<RecordId> some();

    /// What in the bytes of a customer's file about `chosen` should not be there, a line each.
    std::vector<std::string> leaks(const std::string& bytes, const std::set<RecordId>& chosen) const;

private:
    std::uint64_t roll(std::uint64_t sides);
    Value marked(Kind kind, const Field& field);
    RecordId create(Desk& desk, Kind kind, const RecordId& owner);
    void edit_something(Desk& desk);
    void add_what_nobody_understands(Desk& desk);
    void exchange();

    std::uint64_t dice_;
    std::uint64_t marks_ = 0;
    std::unique_ptr<Desk> mine_, theirs_;
};

} // namespace kumppani::tests
