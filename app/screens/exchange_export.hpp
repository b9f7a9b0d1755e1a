#pragma once

#include "app/exporting.hpp"
#include "app/session.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace kumppani {

/// What goes out: everything or chosen customers, shown in full before it is saved.
class ExportPane {
public:
    /// Draws from the top of `area`, which becomes what is left.
    void draw(Session& session, ui::Rect& area);

private:
    void scope(Session& session, ui::Rect& area);
    void choose_customers(Session& session, ui::Rect& area);
    void list(Session& session, ui::Rect& area);
    void contents(Session& session, ui::Rect& area) const;
    void sender(Session& session, ui::Rect& area);
    void finish(Session& session, ui::Rect& area);
    void find(const Session& session);
    void gather(const Session& session);
    void save(Session& session);

    bool everything_ = true;
    std::set<RecordId> chosen_;
    std::string search_;

    // Gathered anew when the data or what is asked for changes: the customers to choose from, and what would
    // leave.
    std::pair<std::uint64_t, std::string> found_for_{~std::uint64_t{0}, {}};
    std::vector<const Record*> found_;
    struct Question {
        std::uint64_t revision = ~std::uint64_t{0};
        bool everything = true;
        std::set<RecordId> chosen;
        bool operator==(const Question&) const = default;
    };
    Question answered_;
    std::vector<const Record*> records_;
    Contents contents_;
};

} // namespace kumppani
