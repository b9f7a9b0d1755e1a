#include "shared/rules/coverage.hpp"

#include "shared/model/collate.hpp"
#include "shared/model/kind.hpp"
#include "shared/rules/customers.hpp"

#include <algorithm>

namespace kumppani::rules {

namespace {

Coverage::Manager& manager_called(Coverage& made, std::string_view name) {
    const auto found = std::find_if(made.managers.begin(), made.managers.end(),
                                    [&](const Coverage::Manager& each) { return each.name == name; });
    if (found != made.managers.end()) return *found;
    made.managers.push_back({std::string(name), {}, 0});
    made.managers.back().customers.resize(made.types.size());
    return made.managers.back();
}

} // namespace

Coverage coverage(const Workspace& workspace) {
    const auto customers = customers_in_care(workspace);
    Coverage made;
    for (const Choice& choice : field(Kind::customer, "type").choices)
        made.types.push_back(choice.key);
    if (std::any_of(customers.begin(), customers.end(),
                    [](const Record* customer) { return customer->text("type").empty(); }))
        made.types.emplace_back();
    std::vector<bool> covered(made.types.size());
    for (const Record* customer : customers) {
        if (customer->text("substitute").empty()) made.without_substitute.push_back(customer);
        const std::string_view name = customer->text("manager");
        if (name.empty()) {
            made.without_manager.push_back(customer);
            continue;
        }
        const auto type = std::find(made.types.begin(), made.types.end(), customer->text("type"));
        if (type == made.types.end()) continue; // a type of a later version of the program
        const auto index = static_cast<std::size_t>(type - made.types.begin());
        Coverage::Manager& manager = manager_called(made, name);
        manager.customers[index].push_back(customer);
        ++manager.count;
        covered[index] = true;
    }
    for (std::size_t i = 0; i < made.types.size(); ++i)
        if (!covered[i] && !made.types[i].empty()) made.gaps.push_back(made.types[i]);
    std::sort(made.managers.begin(), made.managers.end(),
              [](const auto& a, const auto& b) { return compare_names(a.name, b.name) < 0; });
    return made;
}

} // namespace kumppani::rules
