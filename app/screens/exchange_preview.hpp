#pragma once

#include "app/importing.hpp"
#include "app/screens/exchange_list.hpp"
#include "app/session.hpp"

#include <cstdint>
#include <string>

namespace kumppani {

/// What importing a bundle would do, shown before anything changes: its records by what becomes of them, and
/// each with its fields before and after.
class ImportPreview {
public:
    /// `session` must outlive it.
    ImportPreview(const Session& session, std::string file, Bundle bundle);
    ImportPreview(const ImportPreview&) = delete;
    ImportPreview& operator=(const ImportPreview&) = delete;

    enum class Decision : std::uint8_t { none, cancel, import };
    Decision draw(Session& session, ui::Rect page);

    const Bundle& bundle() const { return bundle_; }

    /// Records that would change.
    std::size_t changes() const { return preview_.added + preview_.changed + preview_.conflicts; }

    /// "Oiva Kettula", or the file's name where nobody has said.
    std::string origin() const { return bundle_.from_name.empty() ? file_ : bundle_.from_name; }

    /// "Paketti: Oiva Kettula. 3 uutta, 7 muuttunutta, 2 ristiriitaa, 41 ennallaan".
    std::string summary(const Session& session) const;

private:
    void renew(const Session& session);
    std::string title(const Session& session) const;
    Decision bar(Session& session, ui::Rect& page);
    Decision buttons(Session& session, ui::Rect& area) const;
    Decision buttons_below(Session& session, ui::Rect& area) const;
    void head(Session& session, ui::Rect& page) const;
    void side_by_side(Session& session, ui::Rect page);
    Decision one_column(Session& session, ui::Rect page);
    void conflict_steps(Session& session, ui::Rect row);

    std::string file_;
    Bundle bundle_;
    BothSides both_;
    Preview preview_;
    std::uint64_t revision_;
    Language language_;
    ImportList list_;
    bool reading_ = false; ///< in one column: the record is shown instead of the list
};

} // namespace kumppani
