#pragma once

#include "app/session.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// A list of records to choose from, with a search field over it: several with boxes, or one of them.
class RecordPicker {
public:
    struct Offer {
        RecordId id;
        std::string words;
        std::string beside = {}; ///< fainter, at the right, where there is room: whose it is
    };
    struct Question {
        std::string_view key;
        std::string_view search; ///< the name of the search field
        std::string_view list;   ///< and of the list
        bool one = false;        ///< only one can be chosen
    };

    /// Draws from the top of `area`, which becomes what is left, and changes `chosen`.
    void draw(Session& session, ui::Rect& area, const Question& question, const std::vector<Offer>& offers,
              std::set<RecordId>& chosen);

private:
    void all_or_none(Session& session, ui::Rect& area, std::set<RecordId>& chosen);
    void list(Session& session, ui::Rect& area, const Question& question, std::set<RecordId>& chosen);
    void line(ui::Rect rect, const Question& question, std::size_t index, std::set<RecordId>& chosen);

    std::string search_;
    std::vector<const Offer*> found_; ///< of the offers of this frame
};

} // namespace kumppani
