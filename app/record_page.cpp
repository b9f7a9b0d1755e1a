#include "app/record_page.hpp"

#include "app/session.hpp"

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

bool is_row(Kind kind) {
    return kind != Kind::author && kind != Kind::customer && kind != Kind::group && kind != Kind::task;
}

void go_to(Session& session, const Record& record) {
    if (is_row(record.kind())) session.fresh = record.id();
    session.go(page_of(session.workspace, record));
}

} // namespace kumppani
