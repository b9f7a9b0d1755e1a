#pragma once

#include "app/screens/record_picker.hpp"
#include "app/session.hpp"
#include "shared/rules/needs.hpp"

#include <set>
#include <span>

namespace kumppani {

/// The dialog in which somebody says which need is the same as another, for those that no word tells.
class NeedJoining {
public:
    /// Open while session.joining_need names a need that waits. `groups`: all that it may be the same as.
    void draw(Session& session, std::span<const rules::SimilarNeeds> groups);

private:
    void join(Session& session, const Record& need, std::span<const rules::SimilarNeeds> groups) const;

    RecordId asked_; ///< whose choice this is
    RecordPicker picker_;
    std::set<RecordId> chosen_; ///< the first need of a group, or none
    float height_ = 0;
};

} // namespace kumppani
