#pragma once

#include "app/project_timeline.hpp"
#include "app/screens/care_plan_aside.hpp"
#include "app/session.hpp"

#include <string>

namespace kumppani {

/// The care plan of one customer, as one page: its header, its seven sections, and what comes next beside it.
class CarePlanScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    CarePlanAside aside_;
    TimelineView timeline_;
    std::string shown_; ///< the customer whose page was drawn last: another one starts at its top
};

} // namespace kumppani
