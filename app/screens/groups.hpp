#pragma once

#include "app/screens/new_group.hpp"
#include "app/session.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace kumppani {

/// All steering groups, with what each lacks and when it meets.
class GroupsScreen {
public:
    void draw(Session& session, ui::Rect page);

private:
    enum class Sort { name, customer, project, composition, progress, meeting };

    void head(Session& session, ui::Rect& area);
    void table(Session& session, ui::Rect& area);
    void cards(Session& session, ui::Rect& area);
    void nothing(Session& session, ui::Rect area);
    void find(const Session& session);

    /// What the rows answer to.
    struct Question {
        std::uint64_t revision;
        std::string search;
        Sort sort;
        bool descending;
        bool operator==(const Question&) const = default;
    };

    std::string search_;
    Sort sort_ = Sort::name;
    bool descending_ = false;
    std::optional<Question> answered_; ///< by `found_`
    std::vector<const Record*> found_;
    std::optional<NewGroup> making_; ///< the dialog, while it is open
};

} // namespace kumppani
