#pragma once

#include "app/history_acts.hpp"
#include "app/screens/history_state.hpp"
#include "app/screens/page_parts.hpp"
#include "app/session.hpp"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace kumppani {

/// What was changed, by whom and when: everything, or one record with what belongs to it. Any moment can be
/// looked at and gone back to.
class HistoryScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    /// What the lines on the screen answer to.
    struct Question {
        std::uint64_t revision;
        Language language;
        RecordId record;
        std::string search;
        std::optional<Date> since;
        bool operator==(const Question&) const = default;
    };

    void renew(const Session& session);
    void measure(const Session& session, float width);
    void head(Session& session, TextPage& text_page);
    void since(Session& session, const ui::Rect& place);
    void nothing(Session& session, ui::Rect& area);
    void list(Session& session, ui::Rect& area);
    void line(Session& session, const ui::Rect& place, std::size_t index);
    void look_at(const Session& session, const ActTale& act);

    std::optional<Question> answered_;  ///< by what follows
    std::optional<std::uint64_t> read_; ///< the revision at which the acts were read
    Acts acts_;
    std::set<RecordId> family_;
    std::vector<ActTale> told_;

    float width_ = 0;         ///< that the lines were measured for
    std::vector<float> tops_; ///< where each line begins, and the last ends
    std::string search_;
    std::string since_error_;           ///< why what was typed is no day
    std::optional<HistoryState> state_; ///< the dialog, while it is open
};

} // namespace kumppani
