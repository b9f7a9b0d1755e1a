#pragma once

#include "app/session.hpp"
#include "app/ui/geometry.hpp"
#include "shared/table_text/pasted_rows.hpp"

#include <string>
#include <vector>

namespace kumppani {

class Dialog;

/// The dialog that takes rows from a spreadsheet, pasted or from a file: what they are, which field each
/// column holds, what becomes of them, and then all of them as one step. Open while `Session::table` says so.
class TableImport {
public:
    void draw(Session& session);

private:
    void begin(const Session& session, IncomingTable table);
    std::vector<Kind> kinds() const;
    void take_kind(const Session& session, Kind kind);
    /// Takes the text for rows again, and says what becomes of them.
    void read(const Session& session);
    std::vector<std::string> outcome_of(const Session& session) const;

    void draw_kind(const Session& session, Dialog& dialog);
    void draw_source(const Session& session, Dialog& dialog);
    void draw_columns(Session& session, ui::Rect& area);
    void draw_column(Session& session, ui::Rect& area, std::size_t column);
    void decide(Session& session, std::size_t column, const Field* field);
    std::string taking_words(const Session& session) const;
    void take(Session& session) const;

    bool open_ = false;
    IncomingTable table_;
    std::string text_; ///< as it was pasted
    std::size_t sheet_ = 0;
    bool kind_chosen_ = false; ///< by hand, and not by the heads
    TableWish wish_;
    Cells cells_;
    PastedRows pasted_;
    std::vector<std::string> outcome_;
    float height_ = 0; ///< of the dialog
};

} // namespace kumppani
