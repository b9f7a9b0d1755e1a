#include "tests/property/merge_people.hpp"

#include "shared/bundle/decisions.hpp"
#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani::tests {

namespace {

const Message title{Word::none, {}};
constexpr std::array fields = {"name", "manager", "contact", "outlook_reason"};
constexpr std::array whats = {"set",  "create",   "remove",    "restore",   "move",   "undo",
                              "redo", "give_all", "give_some", "give_news", "decide", "set_clock"};

constexpr int whole_range = 100; // RapidCheck's size at which a range is used whole

Value value_of(unsigned number) {
    return number % 5 == 0 ? Value() : Value("value " + std::to_string(number % 5));
}

} // namespace

std::ostream& operator<<(std::ostream& out, const Deed& deed) {
    return out << whats[static_cast<std::size_t>(deed.what)] << " by " << deed.person << " record "
               << deed.record << " field " << deed.field << " value " << deed.value;
}

namespace {

std::vector<Deed> deeds(int decisions) {
    using namespace rc;
    const auto deed = gen::build<Deed>(
        gen::set(&Deed::what, gen::weightedElement<What>({{12, What::set},
                                                          {3, What::create},
                                                          {2, What::remove},
                                                          {1, What::restore},
                                                          {1, What::move},
                                                          {3, What::undo},
                                                          {2, What::redo},
                                                          {3, What::give_all},
                                                          {4, What::give_some},
                                                          {3, What::give_news},
                                                          {decisions, What::decide},
                                                          {1, What::set_clock}})),
        gen::set(&Deed::person, gen::inRange(0u, 5u)), gen::set(&Deed::record, gen::inRange(0u, 8u)),
        gen::set(&Deed::field, gen::inRange(0u, 8u)), gen::set(&Deed::value, gen::inRange(0u, 60u)));
    return *gen::resize(60, gen::container<std::vector<Deed>>(gen::resize(whole_range, deed)));
}

} // namespace

std::vector<Deed> any_deeds() { return deeds(4); }
std::vector<Deed> undecided_deeds() { return deeds(0); }

People::People(unsigned count) {
    journals_.resize(count);
    for (unsigned i = 0; i < count; ++i) {
        Desk& desk = *desks_.emplace_back(std::make_unique<Desk>(i + 1));
        desk.workspace.on_transaction([this, i](const Transaction& transaction) {
            journals_[i].push_back(transaction);
            remember(transaction);
        });
    }
}

/// An edit leaves its own values instead of those that its maker knew.
void People::remember(const Transaction& transaction) {
    for (const Change& change : transaction.changes) {
        const bool edit = std::all_of(change.after.begin(), change.after.end(), [&](const Assignment& a) {
            return a.stamp.replica == transaction.replica && a.stamp.clock == transaction.clock;
        });
        if (!edit || change.after.empty()) continue;
        std::vector<Assignment>& left = left_[{change.record, change.field}];
        for (const Assignment& replaced : change.before)
            left.erase(std::remove(left.begin(), left.end(), replaced), left.end());
        left.insert(left.end(), change.after.begin(), change.after.end());
    }
}

/// What changed since the last file between the two, which may get lost on its way.
void People::give_news(Desk& giver, Desk& other, bool lost) {
    Known& known = known_[{giver.workspace.replica(), other.workspace.replica()}];
    const auto all = giver.workspace.everything();
    const Records records = news(all, all, known);
    const Bundle bundle = exchange_file(giver.workspace.replica(), "", records);
    learn_sent(known, records);
    if (lost) return;
    learn_received(known_[{other.workspace.replica(), giver.workspace.replica()}], bundle.records);
    other.workspace.join(title, bundle.records);
}

void People::import_deciding(Desk& giver, Desk& other, unsigned dice) {
    const auto all = giver.workspace.everything();
    const Bundle bundle = exchange_file(giver.workspace.replica(), "", all);
    const auto decision = [&](std::size_t salt) { return static_cast<Decision>((dice + salt) % 3); };
    Decisions decisions;
    decisions.decide_all(decision(0));
    for (const Record& record : bundle.records) {
        if (const std::size_t salt = std::hash<RecordId>{}(record.id()) >> 3; (salt + dice) % 4 == 0)
            decisions.decide(record.id(), decision(salt));
        if (const std::size_t salt = std::hash<RecordId>{}(record.id()) >> 7; (salt + dice) % 4 == 0)
            decisions.decide(record.id(), fields[salt % fields.size()], decision(salt));
    }
    import_bundle(other.workspace, title, bundle, decisions);
}

RecordId People::pick(const Desk& desk, unsigned number) const {
    const auto all = desk.workspace.everything();
    return all.empty() ? RecordId() : all[number % all.size()]->id();
}

void People::act(const Deed& deed) {
    Desk& desk = person(deed.person);
    desk.now += 1 + deed.value;
    Workspace& workspace = desk.workspace;
    const RecordId id = pick(desk, deed.record);
    const Record* record = workspace.find(id);
    Desk& other =
        person(deed.person + 1 + deed.record % static_cast<unsigned>(std::max<std::size_t>(count() - 1, 1)));
    switch (deed.what) {
    case What::set:
        if (record)
            workspace.edit(title).set(id, fields[deed.field % fields.size()], value_of(deed.value)).commit();
        break;
    case What::create: {
        Edit edit = workspace.edit(title);
        const bool known = record && record->kind() == Kind::customer && deed.value % 4 < 2;
        const RecordId made = known ? id : edit.create(Kind::customer, {{"name", std::string("new")}});
        if (deed.value % 2 || known)
            edit.create(Kind::project, {{"customer", made}, {"name", std::string("new")}});
        if (deed.value % 3 == 0)
            edit.create_as("shared-" + std::to_string(deed.value % 4), Kind::task,
                           {{"done", deed.value % 2 == 0}});
        edit.commit();
        break;
    }
    case What::remove:
        if (record) workspace.edit(title).remove(id).commit();
        break;
    case What::restore:
        if (record) workspace.edit(title).restore(id).commit();
        break;
    case What::move:
        if (record && record->kind() == Kind::project)
            workspace.edit(title).move_before(id, pick(desk, deed.value)).commit();
        break;
    case What::undo:
        workspace.undo();
        break;
    case What::redo:
        workspace.redo();
        break;
    case What::give_all:
        other.take(desk);
        break;
    case What::give_some: {
        std::vector<Record> some;
        unsigned place = 0;
        for (const Record& each : desk.records())
            if (deed.value >> (place++ % 6) & 1) some.push_back(each);
        other.workspace.join(title, some);
        break;
    }
    case What::give_news:
        give_news(desk, other, deed.value % 5 == 0);
        break;
    case What::decide:
        import_deciding(desk, other, deed.value);
        break;
    case What::set_clock:
        desk.now += (static_cast<Milliseconds>(deed.value) - 30) * 60 * 60 * 1000;
        break;
    }
}

void People::exchange_everything(unsigned order) {
    const auto size = static_cast<unsigned>(count());
    // Everyone to one, then that one to everyone, with a detour that should not matter.
    const unsigned first = order % size;
    person(first + 1).take(person(first + 2));
    for (unsigned i = 1; i < size; ++i)
        person(first).take(person(first + (order % 2 ? i : size - i)));
    for (unsigned i = 1; i < size; ++i)
        person(first + i).take(person(first));
}

} // namespace kumppani::tests
