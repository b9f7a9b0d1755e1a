#pragma once

#include "app/session.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace kumppani {

/// All customers: found, sorted, filtered, added, archived.
class CustomersScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    enum class Show { all, mine, substituting, attention, archived };

    void head(Session& session, ui::Rect& area);
    void table_commands(Session& session, ui::Rect row);
    void filters(Session& session, ui::Rect& area);
    void table(Session& session, ui::Rect& area);
    void cards(Session& session, ui::Rect& area);
    void nothing(Session& session, ui::Rect area);
    void find(Session& session);

    /// Everything that the rows found depend on.
    struct Question {
        std::uint64_t revision = ~std::uint64_t{0};
        Date today{};
        Language language = Language::fi;
        std::string search;
        Show show = Show::all;
        std::string sorted_by;
        bool descending = false;
        std::string author;

        bool operator==(const Question&) const = default;
    };

    std::string search_;
    Show show_ = Show::all;
    std::string sorted_by_ = "name";
    bool descending_ = false;
    Question answered_;                   ///< what found_ and counts_ answer
    std::vector<const Record*> found_;    ///< the rows, in order
    std::array<std::size_t, 5> counts_{}; ///< by Show
};

} // namespace kumppani
