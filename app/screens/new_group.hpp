#pragma once

#include "app/session.hpp"

#include <string>

namespace kumppani {

/// The dialog that makes a steering group: for which customer, for which project, and its name.
class NewGroup {
public:
    explicit NewGroup(const Session& session);

    /// Draws the dialog over the page. Returns whether it is still open.
    bool draw(Session& session);

private:
    void choose_customer(Session& session, const ui::Rect& rect);
    void choose_project(Session& session, const ui::Rect& rect);
    void take_customer(const Session& session, RecordId customer);
    std::string name_for(const Session& session) const;
    void make(Session& session) const;

    RecordId customer_, project_;
    std::string name_; ///< as typed; the project's while empty
    float height_ = 0; ///< of the dialog
};

} // namespace kumppani
