#pragma once

#include "app/history_acts.hpp"
#include "app/session.hpp"

#include <string>
#include <vector>

namespace kumppani {

/// The state of a record or of everything at an earlier moment, as it differs from now, over the page; and
/// the way back to it.
class HistoryState {
public:
    /// `scope`: what it is the state of, as people call it: "Kuulasatama Oy", "kaikki".
    HistoryState(const Session& session, std::vector<Restored> plan, std::string moment, std::string scope,
                 bool everything);

    /// Draws it. Returns whether it is still open.
    bool draw(Session& session);

private:
    std::string sentence(const Session& session) const;
    void contents(Session& session, ui::Rect& area) const;
    void restore(Session& session) const;

    std::vector<Restored> plan_;
    std::vector<RecordTale> tales_; ///< of the first ones
    std::string moment_, scope_;
    bool everything_;
    float contents_height_ = 0; ///< as the last frame laid it out
};

} // namespace kumppani
