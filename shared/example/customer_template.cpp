#include "shared/example/customer_template.hpp"

#include "shared/example/event_template.hpp"

#include <algorithm>

namespace kumppani {

namespace {

bool buys_by_obligation(std::string_view type) {
    return type == "division" || type == "service_centre" || type == "enterprise";
}

} // namespace

bool plan_is_empty(const Workspace& workspace, const Record& customer) {
    return !customer.has("charge_method") &&
           std::all_of(kinds().begin(), kinds().end(), [&](const KindInfo& kind) {
               return kind.owner != "customer" || workspace.rows(kind.kind, customer.id()).empty();
           });
}

void begin_by_type(Edit& edit, const RecordId& customer, std::string_view type, Language language) {
    edit.set(customer, "charge_method", std::string(buys_by_obligation(type) ? "allocation" : "invoice"));
    add_event_template(edit, customer, language);
}

} // namespace kumppani
