#pragma once

#include "app/importing.hpp"
#include "app/session.hpp"
#include "shared/bundle/decisions.hpp"

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace kumppani {

/// The records of a bundle by what becomes of them: conflicts, new, changed and, folded away, unchanged ones.
/// One of them is being looked at.
class ImportList {
public:
    /// Makes the list: at first, and when the data or the language have changed. What was selected stays so.
    void renew(const Session& session, const BothSides& both, const Preview& preview);

    /// Draws from the top of `area`, which becomes what is left. Returns whether a record was chosen to be
    /// looked at. A record that comes along without conflict has a box that leaves it out. `opens`: a record
    /// chosen is shown in the place of the list.
    bool draw(Session& session, ui::Rect& area, bool opens, Decisions& decisions);

    const RecordEffect* selected() const { return lines_.empty() ? nullptr : lines_[selected_].effect; }

    std::size_t conflicts() const { return first_[1]; }
    /// The place of the selected record among the conflicts, from 0.
    std::optional<std::size_t> selected_conflict() const;
    void select_conflict(std::size_t index) { selected_ = index; }

    /// The selected record gets the focus when it is drawn next.
    void focus_selected() { take_focus_ = true; }

private:
    struct Line {
        const RecordEffect* effect;
        std::string title, customer;
        std::string amount; ///< how many fields, or what kind of record
    };
    void draw_in_one_line(ui::Rect rect, const Line& line) const;
    static void draw_in_two_lines(ui::Rect rect, const Line& line);
    void group(Session& session, ui::Rect& area, std::size_t index, Decisions& decisions);
    bool unfold(Session& session, ui::Rect& area);
    void option(ui::Rect rect, std::size_t index, bool phone, Decisions& decisions);
    void follow_keys(ui::Id id);
    std::size_t reachable() const { return unfolded_ ? lines_.size() : first_[3]; }

    std::vector<Line> lines_;
    std::array<std::size_t, 5> first_{}; ///< of each group in `lines_`, and the end of the last
    std::size_t selected_ = 0;
    float amount_width_ = 0; ///< of the widest in the list, so that the columns stand still
    bool unfolded_ = false;  ///< the unchanged ones are shown
    bool take_focus_ = false;
    bool pressed_ = false;
    bool opens_ = false;
};

} // namespace kumppani
