#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "app/ui/statement.hpp"

namespace kumppani::ui {

/// Remembers what the page was told last, and says only what has changed since.
class Mirror {
public:
    /// JSON for platform::update_mirror, or "" when the page already stands as stated:
    ///   {"remove": [id, ...],
    ///    "put": [{"id": 7, "parent": 3, ...the members that are new or have changed...}, ...],
    ///    "order": [[parent, [child, ...]], ...],
    ///    "focus": id,            when the program moves the focus
    ///    "announce": "..."}      read aloud politely; "alert" likewise but at once
    /// `statements`: in reading order, parents before their children. Ids are unique.
    std::string difference(const std::vector<Statement>& statements, Id focus, const std::string& announcement,
                           const std::string& alert);

private:
    struct Known {
        Statement statement;
        std::vector<Id> children;
    };
    std::unordered_map<Id, Known> known_;
};

}  // namespace kumppani::ui
