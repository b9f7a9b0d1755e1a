#pragma once

#include "app/screens/need_joining.hpp"
#include "app/session.hpp"
#include "app/ui/geometry.hpp"
#include "shared/rules/needs.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace kumppani {

/// What customers need: the same needs of several found together, combined, and made a project of each; and
/// the others, of which people may know better.
class NeedsScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    void renew(const Session& session);
    void common_needs(Session& session, ui::Rect& area) const;
    void other_needs(Session& session, ui::Rect& area) const;

    std::vector<rules::SimilarNeeds> groups_;    ///< those of several customers first
    std::size_t shared_ = 0;                     ///< so many of them
    std::uint64_t revision_ = ~std::uint64_t{0}; ///< of the workspace that they were found in
    NeedJoining joining_;
};

} // namespace kumppani
