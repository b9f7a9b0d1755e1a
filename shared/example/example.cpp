#include "shared/example/example.hpp"

#include "shared/example/event_template.hpp"
#include "shared/example/example_data.hpp"
#include "shared/words/words.hpp"

#include <map>

namespace kumppani {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;

Value text(std::string_view words) { return words.empty() ? Value() : Value(std::string(words)); }
Value cents(std::int64_t euros) { return euros * 100; }

/// Writes the example into one edit, and remembers the ids that later rows refer to.
class Filler {
public:
    Filler(Workspace& workspace, Date today)
        : today_(today), weeks_(monday(today) - monday(example::day)),
          months_(month_of(today) - month_of(example::day)),
          edit_(workspace.edit({Word::example_added, {}})) {}

    void fill() {
        for (const auto& customer : example::customers())
            add(customer);
        for (const auto& project : example::projects())
            add(project);
        for (const auto& service : example::services())
            add(service);
        for (const auto& need : example::needs())
            add(need);
        for (const auto& action : example::marketing())
            add(action);
        for (const auto& agreement : example::agreements())
            add(agreement);
        for (const auto& note : example::notes())
            add(note);
        for (const auto& group : example::groups())
            add(group);
        edit_.commit();
    }

private:
    static sys_days monday(Date date) { return sys_days(date) - days(weekday_of(date) - 1); }

    /// Dates move by whole weeks, so that each stays the same day of the week and what was this week still
    /// is.
    Date moved(Date date) const { return sys_days(date) + weeks_; }
    Value moved(const std::optional<Date>& date) const { return date ? Value(moved(*date)) : Value(); }
    Date upcoming(Date date) const {
        const Date there = moved(date);
        return there < today_ ? Date(sys_days(there) + days(7)) : there;
    }

    void add(const example::Customer& customer) {
        const bool invoiced = customer.type == "company" || customer.type == "foundation";
        const RecordId id =
            edit_.create(Kind::customer, {{"name", text(customer.name)},
                                          {"type", text(customer.type)},
                                          {"manager", text(customer.manager)},
                                          {"substitute", text(customer.substitute)},
                                          {"contact", text(customer.contact)},
                                          {"charges", cents(customer.charges)},
                                          {"charges_change", cents(customer.charges_change)},
                                          {"headcount", customer.headcount},
                                          {"headcount_change", customer.headcount_change},
                                          {"segment", text(customer.segment)},
                                          {"outlook", customer.outlook},
                                          {"outlook_reason", text(customer.outlook_reason)},
                                          {"relation", text("direct")},
                                          {"charge_method", text(invoiced ? "invoice" : "allocation")}});
        customers_.emplace(customer.name, id);
        add_events(customer, id);
    }

    void add_events(const example::Customer& customer, const RecordId& id) {
        for (const EventSeed& seed : event_template()) {
            // One survey was never analysed, so that something is late.
            const bool forgotten = customer.name == "Kulttuurisäätiö" && seed.type == "analysis";
            const Value done = forgotten ? Value() : done_on(seed.month, customer.name);
            edit_.set(add_event(edit_, id, seed, Language::fi), "done", done);
        }
        if (customer.name != "Ammattikorkeakoulu Oy") return;
        edit_.create(Kind::event, {{"customer", id},
                                   {"month", std::int64_t{unsigned(today_.month())}},
                                   {"what", text("Palvelukatselmus")},
                                   {"type", text("other")},
                                   {"responsible", text("Kumppanuushallinta")},
                                   {"recipient", text("Asiakas")},
                                   {"where", text("Verkossa")}});
    }

    /// When an event of a month was last done: this year if the month has passed, otherwise the year before;
    /// this month's events are done for some customers and still to come for others.
    Value done_on(unsigned month, std::string_view customer) const {
        const unsigned current(today_.month());
        const unsigned spread = static_cast<unsigned>(customer.size()) * 7 + month;
        if (month == current && spread % 2 == 0) {
            return std::min(today_, Date(today_.year() / today_.month() / std::chrono::day(2 + spread % 5)));
        }
        const auto year = today_.year() - std::chrono::years(month < current ? 0 : 1);
        const Date done = year / std::chrono::month(month) / std::chrono::day(10 + spread % 15);
        return weekday_of(done) > 5 ? Date(sys_days(done) + days(2)) : done;
    }

    void add(const example::Project& project) {
        const RecordId id = edit_.create(Kind::project, {{"customer", customers_.at(project.customer)},
                                                         {"priority", project.priority},
                                                         {"name", text(project.name)},
                                                         {"start", moved(project.start)},
                                                         {"end", moved(project.end)},
                                                         {"manager", text(project.manager)},
                                                         {"budget", cents(project.budget)},
                                                         {"representation", text(project.representation)},
                                                         {"action", text(project.action)},
                                                         {"state", text(project.state)},
                                                         {"followed_up", moved(project.followed_up)}});
        if (project.follow_up_months > 0) edit_.set(id, "follow_up_months", project.follow_up_months);
        projects_.emplace(project.name, id);
    }

    void add(const example::Service& service) {
        edit_.create(Kind::service, {{"customer", customers_.at(service.customer)},
                                     {"system", text(service.system)},
                                     {"updates", service.updates},
                                     {"next", service.next + months_},
                                     {"contact", text(service.contact)},
                                     {"supplier", text(service.supplier)},
                                     {"maintenance", text(service.maintenance)},
                                     {"resources", service.resources},
                                     {"other", text(service.other)}});
    }

    void add(const example::Need& need) {
        edit_.create(Kind::need, {{"customer", customers_.at(need.customer)},
                                  {"need", text(need.need)},
                                  {"impact", text(need.impact)},
                                  {"observed", moved(need.observed)},
                                  {"budgeted", need.budgeted},
                                  {"fits", need.fits},
                                  {"state", text(need.state)},
                                  {"reason", text(need.reason)}});
    }

    void add(const example::Marketing& action) {
        edit_.create(Kind::marketing, {{"customer", customers_.at(action.customer)},
                                       {"what", text(action.what)},
                                       {"category", text(action.category)},
                                       {"productised", action.productised},
                                       {"note", text(action.note)}});
    }

    void add(const example::Agreement& agreement) {
        edit_.create(Kind::agreement, {{"customer", customers_.at(agreement.customer)},
                                       {"what", text(agreement.what)},
                                       {"agreed", moved(agreement.agreed)},
                                       {"note", text(agreement.note)}});
    }

    void add(const example::Note& note) {
        edit_.create(Kind::note, {{"customer", customers_.at(note.customer)},
                                  {"type", text(note.type)},
                                  {"text", text(note.text)},
                                  {"responsible", text(note.responsible)},
                                  {"due", moved(note.due)},
                                  {"done", moved(note.done)},
                                  {"noted", moved(note.noted)},
                                  {"noted_at", text(note.noted_at)}});
    }

    void add(const example::Group& group) {
        const RecordId id = edit_.create(Kind::group, {{"customer", customers_.at(group.customer)},
                                                       {"project", projects_.at(group.project)},
                                                       {"name", text(group.project)},
                                                       {"meeting", upcoming(group.meeting)},
                                                       {"meeting_start", text(group.start)},
                                                       {"meeting_minutes", group.minutes},
                                                       {"meeting_place", text(group.place)},
                                                       {"agenda", text(group.agenda)},
                                                       {"informs_customer", text(group.informs_customer)},
                                                       {"informs_supplier", text(group.informs_supplier)},
                                                       {"informs_project", text(group.informs_project)},
                                                       {"informs_it", text(group.informs_it)},
                                                       {"tolerance_cost", cents(group.tolerance_cost)},
                                                       {"deviation_cost", cents(group.deviation_cost)},
                                                       {"tolerance_days", group.tolerance_days},
                                                       {"deviation_days", group.deviation_days},
                                                       {"tolerance_scope", text(group.tolerance_scope)},
                                                       {"scope_exceeded", false},
                                                       {"escalated_to", text(group.escalated_to)},
                                                       {"escalated", moved(group.escalated)}});
        for (const example::Member& member : group.members)
            add(member, id);
        for (const example::Task& task : group.tasks)
            add(task, id);
    }

    void add(const example::Member& member, const RecordId& group) {
        edit_.create(Kind::member, {{"group", group},
                                    {"name", text(member.name)},
                                    {"role", text(rules::key(member.role))},
                                    {"organisation", text(member.organisation)},
                                    {"guidance_read", moved(member.guidance_read)},
                                    {"partner_manager", member.partner_manager}});
    }

    void add(const example::Task& task, const RecordId& group) {
        const auto& steering = rules::tasks(task.role)[static_cast<std::size_t>(task.number - 1)];
        edit_.create_as(rules::task_record_id(group, steering), Kind::task,
                        {{"group", group},
                         {"role", text(rules::key(task.role))},
                         {"number", std::int64_t{task.number}},
                         {"done", task.done_on.has_value()},
                         {"done_on", moved(task.done_on)},
                         {"note", text(task.note)}});
    }

    Date today_;
    days weeks_;
    months months_;
    Edit edit_;
    std::map<std::string_view, RecordId> customers_, projects_;
};

} // namespace

void fill_with_example(Workspace& workspace, Date today) { Filler(workspace, today).fill(); }

} // namespace kumppani
