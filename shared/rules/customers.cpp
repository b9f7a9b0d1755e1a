#include "shared/rules/customers.hpp"

namespace kumppani::rules {

std::vector<const Record*> customers_in_care(const Workspace& workspace) {
    std::vector<const Record*> found;
    for (const Record* customer : workspace.all(Kind::customer))
        if (!customer->yes("archived")) found.push_back(customer);
    return found;
}

std::optional<Date> last_meeting(const Workspace& workspace, std::string_view customer, Date today) {
    std::optional<Date> latest;
    const auto look = [&](Kind kind, FieldKey field) {
        for (const Record* row : workspace.rows(kind, customer)) {
            const auto day = row->date(field);
            if (day && *day < today && (!latest || *latest < *day)) latest = day;
        }
    };
    look(Kind::note, "noted");
    look(Kind::group, "meeting");
    return latest;
}

} // namespace kumppani::rules
