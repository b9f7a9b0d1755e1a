#pragma once

#include "app/importing.hpp"
#include "app/screens/exchange_list.hpp"
#include "app/session.hpp"
#include "shared/bundle/decisions.hpp"

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

    enum class Outcome : std::uint8_t { none, cancel, import };
    Outcome draw(Session& session, ui::Rect page);

    const Bundle& bundle() const { return bundle_; }

    const Decisions& decisions() const { return decisions_; }

    /// Records that would change: those that are not left out.
    std::size_t changes() const;

    /// "Oiva Kettula", or the file's name where nobody has said.
    std::string origin() const { return bundle_.from_name.empty() ? file_ : bundle_.from_name; }

    /// "Paketti: Oiva Kettula. 3 uutta, 7 muuttunutta, 2 ristiriitaa, 41 ennallaan".
    std::string summary(const Session& session) const;

private:
    void renew(const Session& session);
    std::string title(const Session& session) const;
    Outcome bar(Session& session, ui::Rect& page);
    Outcome buttons(Session& session, ui::Rect& area) const;
    void head(Session& session, ui::Rect& page) const;
    void side_by_side(Session& session, ui::Rect page);
    Outcome one_column(Session& session, ui::Rect page);
    void conflict_steps(Session& session, ui::Rect row);
    void decide_all(Session& session, ui::Rect row);
    void record(Session& session, ui::Rect& area, int level, float beside = 0);

    std::string file_;
    Bundle bundle_;
    BothSides both_;
    Preview preview_;
    std::uint64_t revision_;
    Language language_;
    ImportList list_;
    Decisions decisions_;

    /// The fields of the record looked at: history is searched for what both started from.
    struct Looked {
        const RecordEffect* effect = nullptr;
        RecordLines lines;
    };
    Looked looked_;
    bool reading_ = false; ///< in one column: the record is shown instead of the list
};

} // namespace kumppani
