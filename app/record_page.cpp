#include "app/record_page.hpp"

namespace kumppani {

namespace {

constexpr int most_owners = 4; ///< kinds own kinds no deeper

} // namespace

Route page_of(const Workspace& workspace, const Record& record) {
    const Record* at = &record;
    for (int steps = 0; at && steps < most_owners; ++steps) {
        if (at->kind() == Kind::customer) return {Screen::care_plan, at->id()};
        if (at->kind() == Kind::group) return {Screen::group, at->id()};
        at = workspace.find(owner_of(*at));
    }
    return {Screen::home, {}};
}

} // namespace kumppani
