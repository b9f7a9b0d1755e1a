#pragma once

#include "app/meeting.hpp"
#include "app/project_timeline.hpp"
#include "app/session.hpp"
#include "app/ui/geometry.hpp"

#include <string>

namespace kumppani {

/// A meeting with a customer, who reads along: "#/meeting/ID". Only what they may be shown is on it.
class MeetingScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    // app/screens/meeting.cpp
    void side_by_side(Session& session, ui::Rect page, const Record& customer);
    void one_below_the_other(Session& session, const ui::Rect& page, const Record& customer, bool with_line);

    // app/screens/meeting_captured.cpp: what was written down today, corrected and taken back.
    void captured(Session& session, ui::Rect& area, const Record& customer);
    void line(Session& session, ui::Rect& area, const Record& record);
    void correct(Session& session);

    // app/screens/meeting_capture.cpp: the line at the foot.
    float bar_height(const Session& session, float width) const;
    void bar(Session& session, const ui::Rect& bar, const Record& customer);
    void choose_capture(Session& session, const ui::Rect& place);
    void take(Session& session, const RecordId& customer);
    void keep_draft(Session& session) const;

    RecordId customer_;
    TimelineView timeline_;
    Capture capture_ = Capture::need;
    std::string draft_;     ///< what stands in the line and was not captured yet
    std::string error_;     ///< why it cannot be
    bool recorded_ = false; ///< just now: the newest is brought into sight
    RecordId correcting_;   ///< in the dialog
};

} // namespace kumppani
