#pragma once

#include "app/session.hpp"
#include "app/ui/year_wheel.hpp"
#include "shared/rules/year.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace kumppani {

/// The year of all customers or of one as a wheel, with the meaning of its marks below it.
class WheelView {
public:
    /// What a mark stands for: one thing, or several of a month and kind.
    struct Pressed {
        const Record* one; ///< nullptr for several
        unsigned month;
        rules::Ring ring;
    };

    /// To be made anew whenever the data, the year or the language changes. `customer`: only that one's.
    void renew(const Session& session, std::chrono::year year, std::string_view customer = {});
    bool empty() const { return marks_.empty(); }

    /// From the top of `area`, which becomes what is left; nothing where it is too narrow (false).
    static bool fits(const ui::Rect& area) { return area.width >= ui::year_wheel_least; }
    std::optional<Pressed> draw(const Session& session, ui::Rect& area, std::string_view name);

private:
    std::chrono::year year_{};
    std::vector<ui::WheelMark> marks_;
    std::vector<Pressed> meant_; ///< by each mark
    ui::Id entry_ = 0;           ///< the mark that Tab comes to
};

} // namespace kumppani
