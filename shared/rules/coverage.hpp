#pragma once

#include "shared/workspace/workspace.hpp"

#include <string>
#include <string_view>
#include <vector>

/// Who looks after which types of customers ("managers × six types; list gaps"). Customers that were archived
/// are left out. All point into the workspace, until its next change.
namespace kumppani::rules {

struct Coverage {
    struct Manager {
        std::string name;
        std::vector<std::vector<const Record*>> customers; ///< by type, in the order of `types`
        std::size_t count = 0;                             ///< of all types together
    };
    std::vector<std::string_view> types; ///< the keys of the field's choices; "" last, if any has no type
    std::vector<Manager> managers;       ///< by name
    std::vector<std::string_view> gaps;  ///< types that no manager has a customer of
    std::vector<const Record*> without_manager, without_substitute; ///< customers
};

Coverage coverage(const Workspace& workspace);

} // namespace kumppani::rules
