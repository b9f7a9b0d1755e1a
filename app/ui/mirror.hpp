#pragma once

#include "app/ui/statement.hpp"

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace kumppani::ui {

/// Remembers what the page was told last, and says only what has changed since.
class Mirror {
public:
    /// JSON for platform::update_mirror, or "" when the page already stands as stated:
    ///   {"put": [{"id": 7, "parent": 3, ...the members that are new or have changed...}, ...],
    ///    "order": [[parent, [child, ...]], ...],
    ///    "remove": [id, ...],
    ///    "focus": id,            when the program moves the focus
    ///    "announce": "..."}      read aloud politely; "alert" likewise but at once
    /// The members of a thing are those of ui/statement_json.hpp.
    /// `statements`: in reading order, parents before their children; one whose parent is not among them
    /// belongs to the page. Ids are unique: of two with the same id the first counts.
    std::string difference(const std::vector<Statement>& statements, Id focus,
                           const std::string& announcement, const std::string& alert);

private:
    struct Known {
        Statement statement;
        Rect placed; ///< from the corner of its parent, or of the parent's content where that scrolls
        std::uint64_t seen = 0; ///< the frame that stated it last
    };

    std::string put(const std::vector<Statement>& statements);
    std::string order_and_remove();

    std::uint64_t frame_ = 0;
    std::unordered_map<Id, Known> known_;
    std::unordered_map<Id, std::vector<Id>> children_;
    /// (parent, id) of everything as it was stated, in this frame and as the page stands.
    std::vector<std::pair<Id, Id>> stated_, standing_;
};

} // namespace kumppani::ui
