#pragma once

#include "app/session.hpp"
#include "app/ui/kind_mark.hpp"
#include "shared/rules/rules.hpp"
#include "shared/rules/year.hpp"

#include <string>
#include <string_view>
#include <vector>

/// How a year is told, on the screen and on paper.
namespace kumppani {

Word word_of(rules::Ring ring);
ui::KindMark mark_of(rules::Ring ring);

/// "marraskuu".
std::string_view month_words(const Session& session, unsigned month);

/// One line of the month list: what falls into a month, whose it is, and how it stands.
struct YearLine {
    unsigned month; ///< 1 to 12
    rules::Ring ring;
    const Record* record; ///< an event, a service or a steering group
    std::string what = {}, who = {}, customer = {}, state = {};
    bool done = false, late = false;
};

/// By month, then by ring. `customer`: only that one's.
std::vector<YearLine> year_lines(const Session& session, std::chrono::year year,
                                 std::string_view customer = {});

/// The budget meetings whose month has come while the figures before them are not delivered
/// (rules::meetings_without_figures).
std::vector<const Record*> meetings_too_early(const Session& session, std::string_view customer = {});

} // namespace kumppani
