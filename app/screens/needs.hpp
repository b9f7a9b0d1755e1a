#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"
#include "shared/rules/needs.hpp"

#include <cstdint>
#include <vector>

namespace kumppani {

/// What several customers need: the same needs found together, combined, and made a project of each.
class NeedsScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    void renew(const Session& session);

    std::vector<rules::SimilarNeeds> groups_;
    std::uint64_t revision_ = ~std::uint64_t{0}; ///< of the workspace that they were found in
};

} // namespace kumppani
