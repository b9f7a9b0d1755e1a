#pragma once

#include "app/project_timeline.hpp"
#include "app/screens/wheel_view.hpp"
#include "app/session.hpp"
#include "app/ui/reading_table.hpp"
#include "app/year_words.hpp"
#include "shared/rules/coverage.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace kumppani {

/// A year of all customers or of one: the wheel and the same as a table, the month list, how much the updates
/// take, the projects in time; of all customers also who looks after which of them.
class YearScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    /// A month and kind that the month list is narrowed to.
    struct Only {
        unsigned month;
        rules::Ring ring;
    };

    // Made anew when the data, the day, the year, the customer or the language changes.
    void renew(const Session& session);
    void make_by_kind(const Session& session);

    void head(Session& session, ui::Rect& area);
    void choose_customer(Session& session, const ui::Rect& place);
    void print_button(Session& session, const ui::Rect& place);
    void warnings(Session& session, ui::Rect& area);
    void pictures(Session& session, ui::Rect& area);
    void by_kind(const Session& session, ui::Rect& area) const;
    void by_kind_in_words(const Session& session, ui::Rect& area) const;
    void list_head(Session& session, ui::Rect& area);
    void list(Session& session, ui::Rect& area);
    void list_table(Session& session, ui::Rect& area, const std::vector<const YearLine*>& lines);
    void list_lines(Session& session, ui::Rect& area, const std::vector<const YearLine*>& lines);
    void projects(Session& session, ui::Rect& area);
    void coverage(Session& session, ui::Rect& area);

    int offset_ = 0; ///< years from the present one
    std::optional<Only> only_;
    bool list_wanted_ = false; ///< its heading is brought into sight
    bool all_projects_ = false;

    std::uint64_t revision_ = ~std::uint64_t{0};
    Date today_{};
    std::chrono::year year_{};
    Language language_ = Language::fi;
    RecordId customer_; ///< empty: all
    WheelView wheel_;
    TimelineView timeline_;
    std::vector<YearLine> lines_;
    std::vector<std::int64_t> load_;      ///< by month
    std::vector<const Record*> early_;    ///< budget meetings before their figures
    std::vector<const Record*> projects_; ///< by customer
    std::vector<std::vector<ui::ReadingCell>> by_kind_;
    rules::Coverage coverage_;
};

} // namespace kumppani
