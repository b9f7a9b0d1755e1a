#pragma once

#include "app/session.hpp"
#include "shared/table_text/pasted_rows.hpp"

#include <string>

namespace kumppani {

/// The dialog that takes rows from a spreadsheet: into which section, the pasted table, what becomes of it,
/// and then all of them as one step. Open while `Session::paste` says so.
class PasteRows {
public:
    void draw(Session& session);

private:
    void begin(const PasteInto& into);
    void choose_kind(Session& session, const ui::Rect& rect);
    void take_text(Session& session, const ui::Rect& rect);
    void read(const Session& session);
    void add(Session& session) const;
    /// What will become of the table, below `area`; returns its height.
    float outcome(const Session& session, ui::Rect area) const;
    std::vector<std::string> outcome_lines(const Session& session) const;

    bool open_ = false;
    RecordId owner_; ///< the customer; empty: customers themselves are pasted
    Kind kind_ = Kind::project;
    std::string text_;
    PastedRows pasted_;
};

} // namespace kumppani
