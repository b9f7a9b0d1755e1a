#pragma once

#include "shared/workspace/workspace.hpp"

#include <optional>
#include <vector>

/// Charges and headcount of a customer by year: what was kept of earlier years, and the care plan's header
/// for the year it was last touched in.
namespace kumppani::rules {

/// A number of a year, and by how much it differs from the year before.
struct YearNumber {
    int year;
    std::int64_t number;
    std::optional<double> percent = {}; ///< none without the year before, or where that was not above 0
};

struct YearlyFigures {
    std::vector<YearNumber> charges;   ///< cents; by year
    std::vector<YearNumber> headcount; ///< by year
};

/// Where nothing was kept of the year before the header's, it is what the header's change says
/// (rules::trend).
YearlyFigures yearly_figures(const Workspace& workspace, const Record& customer, Date today);

/// The year that the header's charges and headcount are of: that of their latest edit (in UTC), or the
/// present one once that year is kept. Nothing where it has neither.
std::optional<int> header_year(const Workspace& workspace, const Record& customer, Date today);

/// The year whose figures the header still has though it has passed, while they are not kept.
std::optional<int> year_to_keep(const Workspace& workspace, const Record& customer, Date today);

/// Keeps the header's figures under that year, and lets the header begin the new one from them: its changes
/// become 0.
void keep_year(Edit& edit, const Record& customer, int year);

} // namespace kumppani::rules
