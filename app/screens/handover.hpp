#pragma once

#include "app/paper.hpp"
#include "app/session.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <utility>

namespace kumppani {

/// The route to the covering page of some customers.
Route handover_route(const std::set<RecordId>& customers);

/// The covering page of customers that somebody takes over, to be read and printed; they are given back from
/// here.
class HandoverScreen {
public:
    void draw(Session& session, ui::Rect page);

    /// The customers to be given back, where the user has just asked for that.
    std::set<RecordId> asked_to_give_back() { return std::exchange(give_back_, {}); }

private:
    void renew(const Session& session);
    void buttons(Session& session, ui::Rect& area);

    Paper paper_;
    std::set<RecordId> customers_; ///< that are there
    std::set<RecordId> give_back_;

    // What the paper was made for.
    std::uint64_t revision_ = ~std::uint64_t{0};
    std::string route_;
    Language language_ = Language::fi;
    Date day_{};
};

} // namespace kumppani
