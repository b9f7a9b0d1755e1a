#include "shared/rules/customers.hpp"

namespace kumppani::rules {

std::vector<const Record*> customers_in_care(const Workspace& workspace) {
    std::vector<const Record*> found;
    for (const Record* customer : workspace.all(Kind::customer))
        if (!customer->yes("archived")) found.push_back(customer);
    return found;
}

} // namespace kumppani::rules
