#include "shared/rules/needs.hpp"

#include <set>

namespace kumppani::rules {

namespace {

const FieldKey state_field = "state", customer_field = "customer", common_field = "common";

const Record* live(const Workspace& workspace, const RecordId& id) {
    const Record* need = workspace.find(id);
    return need && !need->deleted() ? need : nullptr;
}

bool is_new(const Record& need) {
    const std::string_view state = need.text(state_field);
    return state == "new" || state.empty();
}

bool is_combined(const Record& need) { return need.text(state_field) == "combined"; }

} // namespace

bool waits(const Record& need) {
    const std::string_view state = need.text(state_field);
    return state != "rejected" && state != "done";
}

void combine(Workspace& workspace, const std::vector<RecordId>& needs, const std::string& name,
             Message title) {
    auto edit = workspace.edit(std::move(title));
    for (const RecordId& id : needs) {
        const Record* need = live(workspace, id);
        if (!need) continue;
        edit.set(id, common_field, name);
        if (is_new(*need)) edit.set(id, state_field, std::string("combined"));
    }
    edit.commit();
}

void separate(Workspace& workspace, const std::vector<RecordId>& needs, Message title) {
    auto edit = workspace.edit(std::move(title));
    for (const RecordId& id : needs) {
        const Record* need = live(workspace, id);
        if (!need) continue;
        edit.set(id, common_field, {});
        if (is_combined(*need)) edit.set(id, state_field, std::string("new"));
    }
    edit.commit();
}

void put_together(Workspace& workspace, const std::vector<RecordId>& needs, const std::string& name,
                  Message title) {
    auto edit = workspace.edit(std::move(title));
    for (const RecordId& id : needs)
        if (live(workspace, id)) edit.set(id, common_field, name);
    edit.commit();
}

void set_apart(Workspace& workspace, const RecordId& id, const std::vector<RecordId>& others,
               const std::string& name, Message title) {
    const Record* need = live(workspace, id);
    if (!need) return;
    const Record* customer = workspace.find(need->text(customer_field));
    std::string own(need->text("need"));
    if (customer) own.append(" (").append(customer->text("name")).append(")");
    auto edit = workspace.edit(std::move(title));
    edit.set(id, common_field, std::move(own));
    if (is_combined(*need)) edit.set(id, state_field, std::string("new"));
    for (const RecordId& other : others)
        if (live(workspace, other)) edit.set(other, common_field, name);
    edit.commit();
}

void make_project(Workspace& workspace, const std::vector<RecordId>& needs, const std::string& name,
                  Message title) {
    auto edit = workspace.edit(std::move(title));
    std::set<RecordId> customers;
    for (const RecordId& id : needs) {
        const Record* need = live(workspace, id);
        if (!need || !waits(*need) || need->text(state_field) == "project") continue;
        const RecordId customer(need->text(customer_field));
        if (customers.insert(customer).second)
            edit.create(Kind::project,
                        {{"customer", customer}, {"name", name}, {"state", std::string("planned")}});
        edit.set(id, state_field, std::string("project"));
    }
    edit.commit();
}

} // namespace kumppani::rules
