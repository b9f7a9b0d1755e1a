#include "shared/example/synthetic.hpp"

#include "shared/example/event_template.hpp"
#include "shared/example/synthetic_records.hpp"
#include "shared/example/synthetic_words.hpp"
#include "shared/rules/steering.hpp"

#include <algorithm>

namespace kumppani {

namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::sys_days;
namespace words = synthetic_words;

// Everything was written within 400 days, at an even pace, for which the edits of a customer are rounded up.
constexpr Date last_day{std::chrono::year(2026), std::chrono::month(11), std::chrono::day(18)};
constexpr Milliseconds day = 24 * 60 * 60 * 1000;
constexpr Milliseconds written_within = 400 * day;
constexpr Milliseconds edits_a_customer = 260;

Value text(std::string_view words) { return std::string(words); }
Value cents(std::int64_t euros) { return euros * 100; }

std::vector<std::string> people(Dice& dice, std::size_t count) {
    std::vector<std::string> names;
    while (names.size() < count)
        names.push_back(words::person(dice));
    return names;
}

/// Every roll of the dice stands in a statement or a braced list of its own: the order in which a compiler
/// evaluates the two sides of an operator, or arguments, is its own choice.
class Maker {
public:
    Maker(std::size_t customers, std::uint64_t seed)
        : dice_(seed),
          records_(people(dice_, std::clamp<std::size_t>(customers / 12, 5, 40)),
                   sys_days(last_day).time_since_epoch().count() * day - written_within,
                   written_within / (static_cast<Milliseconds>(customers + 2) * edits_a_customer), seed) {}

    void add_customer(std::size_t number);
    std::vector<Record> take() && { return std::move(records_).take(); }

private:
    void add_plan(const RecordId& customer);
    void add_event(const RecordId& customer, const EventSeed& seed);
    void add_note(const RecordId& customer);
    RecordId add_project(const RecordId& customer, std::int64_t rank);
    void add_service(const RecordId& customer);
    void add_need(const RecordId& customer);
    void add_group(const RecordId& customer, const RecordId& project);
    void add_members(const RecordId& group, const std::string& executive, const std::string& supplier);
    void add_tasks(const RecordId& group);

    std::string_view choice(Kind kind, std::string_view key) {
        return dice_.pick(field(kind, key).choices).key;
    }
    std::string_view colleague() { return records_.writer(dice_.roll()); }
    Date around(int least, int most) { return sys_days(last_day) + days(dice_.between(least, most)); }
    Value perhaps(Value value) { return dice_.once_in(3) ? Value() : value; }
    Value some(std::span<const std::string_view> list) { return text(dice_.pick(list)); }

    Dice dice_;
    SyntheticRecords records_;
    std::string project_name_; ///< of the project added last
};

void Maker::add_customer(std::size_t number) {
    records_.turn_to(dice_.roll());
    const std::string_view type = choice(Kind::customer, "type");
    const std::int64_t scale = dice_.once_in(4) ? 10'000 : 1'000;
    const std::int64_t charges = scale * dice_.between(12, 320);
    const std::int64_t percent = dice_.between(-12, 14);
    const bool is_new = dice_.once_in(40);
    const std::int64_t change = is_new ? charges : charges * percent / (100 + percent) / 100 * 100;
    const std::int64_t headcount = 4 + charges / dice_.between(900, 6'000);
    const std::int64_t outlook = std::clamp<std::int64_t>(5 + percent / 3 + dice_.between(-1, 1), 1, 10);
    const auto reasons = words::outlooks().subspan(outlook < 5 ? 0 : outlook < 6 ? 2 : 4, 2);
    const RecordId id = records_.draw_id();
    records_.add(
        id, Kind::customer,
        {{"name", words::customer(dice_, type, number)},
         {"type", text(type)},
         {"manager", records_.writer()},
         {"substitute", dice_.once_in(10) ? Value() : text(colleague())},
         {"contact", words::person(dice_)},
         {"charges", cents(charges)},
         {"charges_change", cents(change)},
         {"headcount", headcount},
         {"headcount_change", dice_.between(-headcount / 20, headcount / 15)},
         {"segment", text(choice(Kind::customer, "segment"))},
         {"outlook", outlook},
         {"outlook_reason", some(reasons)},
         {"relation", text("direct")},
         {"charge_method", text(type == "company" || type == "foundation" ? "invoice" : "allocation")},
         {"archived", dice_.once_in(50) ? Value(true) : Value()}});
    add_plan(id);
}

void Maker::add_plan(const RecordId& customer) {
    for (const EventSeed& seed : event_template())
        add_event(customer, seed);
    RecordId project;
    for (std::int64_t rank = 1, rows = dice_.between(0, 6); rank <= rows; ++rank)
        project = add_project(customer, rank);
    for (auto rows = dice_.between(0, 4); rows > 0; --rows)
        add_service(customer);
    for (auto rows = dice_.between(0, 8); rows > 0; --rows)
        add_need(customer);
    for (auto rows = dice_.between(0, 3); rows > 0; --rows)
        records_.add_row(Kind::marketing, customer,
                         {{"what", some(words::offers())},
                          {"category", text(choice(Kind::marketing, "category"))},
                          {"productised", !dice_.once_in(4)},
                          {"note", perhaps(some(words::notes()))}});
    for (auto rows = dice_.between(0, 2); rows > 0; --rows)
        records_.add_row(Kind::agreement, customer,
                         {{"what", some(words::agreements())},
                          {"agreed", around(-700, -5)},
                          {"note", perhaps(some(words::notes()))}});
    for (auto rows = dice_.between(0, 3); rows > 0; --rows)
        add_note(customer);
    for (auto year = static_cast<int>(last_day.year()) - dice_.between(1, 3);
         year < static_cast<int>(last_day.year()); ++year)
        records_.add_row(Kind::figures, customer,
                         {{"year", std::to_string(year)},
                          {"charges", cents(1'000 * dice_.between(12, 3'200))},
                          {"headcount", dice_.between(4, 900)}});
    if (!project.empty() && dice_.once_in(4)) add_group(customer, project);
}

void Maker::add_note(const RecordId& customer) {
    const std::string_view type = choice(Kind::note, "type");
    const Date noted = around(-200, 0);
    const bool action = type == "action";
    const Date due = sys_days(noted) + days(dice_.between(3, 60));
    const bool done = action && due < last_day && !dice_.once_in(6);
    records_.add_row(Kind::note, customer,
                     {{"type", text(type)},
                      {"text", some(action ? words::actions() : words::notes())},
                      {"responsible", action ? text(colleague()) : Value()},
                      {"due", action ? Value(due) : Value()},
                      {"done", done ? Value(due) : Value()},
                      {"noted", noted},
                      {"noted_at", text("13.30")}});
}

void Maker::add_event(const RecordId& customer, const EventSeed& seed) {
    const bool forgotten = dice_.once_in(12);
    const bool this_year = seed.month < unsigned(last_day.month()) && !forgotten;
    const auto year = last_day.year() - std::chrono::years(this_year ? 0 : 1);
    const auto told = [](Word word) { return text(kumppani::text(word, Language::fi)); };
    records_.add_row(
        Kind::event, customer,
        {{"month", std::int64_t{seed.month}},
         {"what", told(seed.what)},
         {"type", text(seed.type)},
         {"responsible", told(seed.responsible)},
         {"recipient", told(seed.recipient)},
         {"where", told(seed.where)},
         {"done", year / std::chrono::month(seed.month) / static_cast<int>(dice_.between(1, 28))}});
}

RecordId Maker::add_project(const RecordId& customer, std::int64_t rank) {
    const words::Subject subject = dice_.pick(words::subjects());
    const Date start = around(-500, 120);
    const Date end = sys_days(start) + days(dice_.between(60, 500));
    const bool finished = end < last_day && !dice_.once_in(8);
    const std::string_view state = start > last_day ? "planned" : finished ? "done" : "running";
    const bool followed = dice_.once_in(2);
    project_name_ = subject.project;
    Record& project = records_.add_row(
        Kind::project, customer,
        {{"priority", rank},
         {"name", project_name_},
         {"start", start},
         {"end", end},
         {"manager", state == "planned" ? Value() : Value(words::person(dice_))},
         {"budget", cents(dice_.between(5, 300) * 1'000)},
         {"representation", dice_.once_in(6) ? Value() : text(colleague())},
         {"action", some(words::actions())},
         {"state", text(state)},
         {"follow_up_months", followed ? Value(dice_.between(1, 3)) : Value()},
         {"followed_up", followed && state == "running" ? Value(around(-45, -1)) : Value()}});
    if (dice_.once_in(300)) records_.dispute(project, "end", Date(sys_days(end) + days(30)));
    return project.id();
}

void Maker::add_service(const RecordId& customer) {
    const std::int64_t soonest = dice_.once_in(10) ? -2 : 0;
    records_.add_row(Kind::service, customer,
                     {{"system", text(dice_.pick(words::subjects()).system)},
                      {"updates", dice_.between(1, 4)},
                      {"next", month_of(last_day) + months(dice_.between(soonest, 11))},
                      {"contact", words::person(dice_)},
                      {"supplier", some(words::suppliers())},
                      {"maintenance", text(choice(Kind::service, "maintenance"))},
                      {"resources", dice_.between(0, 4)},
                      {"other", perhaps(some(words::notes()))}});
}

void Maker::add_need(const RecordId& customer) {
    const words::Subject subject = dice_.pick(words::subjects());
    const std::string_view state = dice_.once_in(3) ? choice(Kind::need, "state") : "new";
    Record& need = records_.add_row(Kind::need, customer,
                                    {{"need", text(subject.need)},
                                     {"impact", text(subject.impact)},
                                     {"observed", around(-600, -1)},
                                     {"budgeted", dice_.once_in(3)},
                                     {"fits", !dice_.once_in(4)},
                                     {"state", text(state)},
                                     {"reason", state == "rejected" ? some(words::notes()) : Value()}});
    if (dice_.once_in(40)) records_.remove(need);
}

void Maker::add_group(const RecordId& customer, const RecordId& project) {
    const RecordId id = records_.draw_id();
    const std::string executive = words::person(dice_);
    const std::string supplier = words::person(dice_);
    records_.add(id, Kind::group,
                 {{"customer", customer},
                  {"project", project},
                  {"name", project_name_},
                  {"meeting", around(-10, 60)},
                  {"meeting_start", std::to_string(dice_.between(8, 15)) + ".00"},
                  {"meeting_minutes", std::int64_t{dice_.once_in(5) ? 90 : 60}},
                  {"meeting_place", some(words::places())},
                  {"agenda", some(words::agendas())},
                  {"informs_customer", executive},
                  {"informs_supplier", supplier},
                  {"informs_project", perhaps(words::person(dice_))},
                  {"informs_it", perhaps(text(colleague()))},
                  {"tolerance_cost", cents(dice_.between(1, 20) * 1'000)},
                  {"deviation_cost", cents(dice_.between(-5, 22) * 500)},
                  {"tolerance_days", dice_.between(7, 30)},
                  {"deviation_days", dice_.between(-5, 35)}});
    add_members(id, executive, supplier);
    add_tasks(id);
}

void Maker::add_members(const RecordId& group, const std::string& executive, const std::string& supplier) {
    const auto add = [&](const std::string& name, rules::Role role, bool partner_manager = false) {
        records_.add_row(
            Kind::member, group,
            {{"name", name},
             {"role", text(rules::key(role))},
             {"organisation", text(role < rules::Role::senior_supplier ? "Asiakas" : "IT-palvelut")},
             {"partner_manager", partner_manager},
             {"guidance_read", perhaps(around(-300, -1))}});
    };
    add(executive, rules::Role::executive);
    add(words::person(dice_), rules::Role::senior_user);
    for (auto users = dice_.between(0, 3); users > 0; --users)
        add(words::person(dice_), rules::Role::user);
    const bool partner_manager = dice_.once_in(4);
    add(partner_manager ? records_.writer() : supplier, rules::Role::senior_supplier, partner_manager);
}

void Maker::add_tasks(const RecordId& group) {
    for (const rules::Role role : rules::all_roles) {
        for (const rules::SteeringTask& task : rules::tasks(role)) {
            if (dice_.once_in(2)) continue;
            const bool done = !dice_.once_in(6);
            records_.add(rules::task_record_id(group, task), Kind::task,
                         {{"group", group},
                          {"role", text(rules::key(role))},
                          {"number", std::int64_t{task.number}},
                          {"done", done},
                          {"done_on", done ? Value(around(-300, 0)) : Value()},
                          {"note", perhaps(some(words::notes()))}});
        }
    }
}

} // namespace

std::vector<Record> synthetic(std::size_t customers, std::uint64_t seed) {
    Maker maker(customers, seed);
    for (std::size_t number = 0; number < customers; ++number)
        maker.add_customer(number);
    return std::move(maker).take();
}

} // namespace kumppani
