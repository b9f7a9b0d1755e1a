#pragma once

#include "app/screens/file_contents.hpp"
#include "app/session.hpp"
#include "app/ui/note.hpp"

#include <cstdint>
#include <string>

namespace kumppani {

/// What is to be known of a file before it is read or sent. `leaving`: it was not opened but is made here.
ui::Note file_note(const Session& session, BundleKind kind, bool leaving);

/// A page that shows all that is in a file: one for a customer that was opened, or one that is about to
/// leave.
class WholeFile {
public:
    enum class Outcome : std::uint8_t { none, left, save };

    /// `name`: of the file. `leaving`: it can be saved from here.
    WholeFile(Bundle file, std::string name, bool leaving);

    Outcome draw(Session& session, ui::Rect page);

    /// What is said when the page is come to.
    std::string_view heading(const Session& session) const;

private:
    std::string about(const Session& session) const;
    void head(Session& session, ui::Rect& area) const;
    Outcome buttons(Session& session, ui::Rect& area) const;

    FileContents contents_;
    std::string name_;
    bool leaving_;
};

} // namespace kumppani
