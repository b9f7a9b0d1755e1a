#pragma once

#include "app/recent.hpp"
#include "app/session.hpp"
#include "shared/rules/agenda.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace kumppani {

/// Beside the document of a customer: what comes next, the needs, what changed last. Remembers what it found
/// among all rows until one of them changes: a plan may have a thousand, and is drawn many times.
class CarePlanAside {
public:
    /// Draws from the top of `area`, which becomes what is left.
    void draw(Session& session, ui::Rect& area, const Record& customer);

private:
    struct Found {
        std::uint64_t revision; ///< of the workspace
        RecordId customer;
        Date today;
        std::vector<rules::Coming> coming;
        std::vector<RecentChange> changes;
    };
    const Found& found(const Session& session, const Record& customer);

    std::optional<Found> found_;
};

} // namespace kumppani
