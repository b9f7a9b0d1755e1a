#include "shared/bundle/decisions.hpp"
#include "shared/bundle/exchange_file.hpp"
#include "shared/store/compaction.hpp"
#include "shared/store/history.hpp"
#include "shared/store/memory_files.hpp"
#include "shared/store/opening.hpp"
#include "shared/workspace/restoring.hpp"
#include "tests/property/merge_people.hpp"

#include <catch2/catch_test_macros.hpp>

#include <deque>

namespace kumppani {

namespace {

using tests::any_deeds;
using tests::Deed;
using tests::Desk;
using tests::People;
using tests::What;

/// What people see of each record: deleted, or the surviving values of its fields, the shown one last.
using Seen = std::map<std::pair<RecordId, FieldKey>, std::vector<Value>>;

void add(Seen& seen, const Record& record) {
    if (record.deleted()) {
        seen[{record.id(), deletion_field}] = {true};
        return;
    }
    for (const FieldKey field : record.fields()) {
        auto values = distinct_values(record, field);
        // What people put into fields that nobody knows comes back from files in its written form.
        if (!find_field(record.kind(), field.name())) continue;
        if (field != deletion_field && values != std::vector<Value>{Value()})
            seen[{record.id(), field}] = std::move(values);
    }
}

Seen seen_now(const Workspace& workspace) {
    Seen seen;
    for (const Record* record : workspace.everything())
        add(seen, *record);
    return seen;
}

/// The same from history: every record that is there now or that an act speaks of.
Seen seen_after(const Workspace& workspace, const Acts& acts, std::uint64_t number) {
    std::set<RecordId> ids;
    for (const Record* record : workspace.everything())
        ids.insert(record->id());
    for (const JournalEntry& entry : acts.entries)
        for (const Change& change : entry.transaction.changes)
            ids.insert(change.record);
    const Past past(workspace, acts.entries, number);
    Seen seen;
    for (const RecordId& id : ids)
        if (const auto record = past.find(id)) add(seen, *record);
    return seen;
}

Seen without_deleted(Seen seen) {
    std::erase_if(seen, [](const auto& one) { return one.first.second == deletion_field; });
    return seen;
}

/// Someone whose work is kept in a store, among colleagues; folded now and then, and reopened.
class Work {
public:
    Work() : people_(3) {
        People& people = people_;
        opened_ = open_store(files_, people.person(0).surroundings());
        people.person(0).workspace.on_transaction({});
    }

    /// A deed of the first person is done in the store, those of others among them.
    void act(const Deed& deed, Milliseconds step) {
        if (deed.person % 3 != 0) return people_.act(deed);
        Desk& desk = people_.person(0);
        desk.now += step;
        Workspace& workspace = *opened_.workspace;
        workspace.on_transaction([this](const Transaction& transaction) {
            opened_.store->append(transaction);
            after_[opened_.store->position().entries] = seen_now(*opened_.workspace);
            journal_.push_back({opened_.store->position().entries, transaction});
        });
        const auto all = workspace.everything();
        const RecordId id = all.empty() ? RecordId() : all[deed.record % all.size()]->id();
        const Record* record = workspace.find(id);
        constexpr std::array fields{"name", "manager", "contact", "outlook_reason"};
        switch (deed.what) {
        case What::set:
        case What::set_clock:
            if (record && find_field(record->kind(), fields[deed.field % fields.size()]))
                workspace.edit({})
                    .set(id, fields[deed.field % fields.size()], "value " + std::to_string(deed.value % 5))
                    .commit();
            break;
        case What::create: {
            Edit edit = workspace.edit({});
            const RecordId made = edit.create(Kind::customer, {{"name", std::string("new")}});
            edit.create(Kind::project, {{"customer", made}, {"name", std::string("new")}});
            edit.commit();
            break;
        }
        case What::remove:
            if (record) workspace.edit({}).remove(id).commit();
            break;
        case What::restore:
            if (record) workspace.edit({}).restore(id).commit();
            break;
        case What::undo:
            workspace.undo();
            break;
        case What::redo:
            workspace.redo();
            break;
        case What::give_all:
            workspace.join({}, people_.person(1 + deed.record).records());
            break;
        case What::decide: {
            Decisions decisions;
            decisions.decide_all(static_cast<Decision>(deed.value % 3));
            const auto theirs = people_.person(1 + deed.record).workspace.everything();
            import_bundle(workspace, {}, exchange_file({9}, "", theirs), decisions);
            break;
        }
        case What::give_news:
        case What::give_some:
            give(people_.person(1 + deed.record % 2));
            break;
        case What::move:
            if (deed.value % 2) reopen();
            opened_.store->fold(*opened_.workspace);
            break;
        }
    }

    void reopen() {
        opened_ = {};
        opened_ = open_store(files_, people_.person(0).surroundings());
        RC_ASSERT(opened_.state == StoreState::intact);
    }

    Workspace& workspace() { return *opened_.workspace; }
    MemoryFiles& files() { return files_; }
    const std::map<std::uint64_t, Seen>& after() const { return after_; }
    const std::vector<JournalEntry>& journal() const { return journal_; }

private:
    void give(Desk& to) {
        std::vector<Record> records;
        for (const Record* record : opened_.workspace->everything())
            records.push_back(*record);
        to.workspace.join({}, records);
    }

    People people_;
    MemoryFiles files_;
    Opened opened_;
    std::map<std::uint64_t, Seen> after_; // by the number of the act
    std::vector<JournalEntry> journal_;
};

std::vector<Deed> deeds_with_folds() {
    std::vector<Deed> deeds = any_deeds();
    for (Deed& deed : deeds)
        if (deed.person > 2) deed.person = 0;
    return deeds;
}

} // namespace

TEST_CASE("every moment that was is found again in history, exactly") {
    CHECK(rc::check([] {
        Work work;
        for (const Deed& deed : deeds_with_folds())
            work.act(deed, 1 + deed.value);
        const Acts acts = read_history(work.files());
        RC_ASSERT(acts.unreadable == 0u);
        RC_ASSERT(acts.entries.size() == work.after().size());
        for (const auto& [number, seen] : work.after())
            RC_ASSERT(seen_after(work.workspace(), acts, number) == seen);
        RC_ASSERT(seen_after(work.workspace(), acts, 0) == Seen());
    }));
}

namespace {

/// The last act of the period that `entry` was folded to: it may itself have come to nothing and be gone.
std::uint64_t end_of_period(const std::vector<JournalEntry>& journal, const JournalEntry& entry,
                            Milliseconds now) {
    std::uint64_t end = entry.number;
    if (entry.grain == Grain::act) return end;
    for (JournalEntry each : journal) {
        if (each.number <= entry.number) continue;
        each.grain = grain_at(each.transaction.clock.time, now);
        if (each.grain != entry.grain || period_of(each) != period_of(entry)) break;
        end = each.number;
    }
    return end;
}

} // namespace

TEST_CASE("compacted by age, the end of every day or month that was is still found exactly") {
    CHECK(rc::check([] {
        Work work;
        for (const Deed& deed : deeds_with_folds())
            work.act(deed, deed.value * one_day / 3);
        Acts acts{work.journal(), 0};
        const Milliseconds now = *rc::gen::inRange(0, 1500) * one_day + 1'790'000'000'000;
        compact(acts.entries, now);
        for (std::size_t i = 0; i < acts.entries.size(); ++i) {
            const JournalEntry& entry = acts.entries[i];
            const std::uint64_t end = end_of_period(work.journal(), entry, now);
            // Acts before the last of a period are told, but only its end is a state that has been.
            if (i + 1 < acts.entries.size() && acts.entries[i + 1].number <= end) continue;
            RC_ASSERT(seen_after(work.workspace(), acts, entry.number) == work.after().at(end));
        }
        RC_ASSERT(seen_after(work.workspace(), acts, 0) == Seen());
    }));
}

TEST_CASE("a restored state is exactly what was seen then, and undo brings back what was before") {
    CHECK(rc::check([] {
        Work work;
        for (const Deed& deed : deeds_with_folds())
            work.act(deed, 1 + deed.value);
        RC_PRE(!work.after().empty());
        const auto chosen =
            std::next(work.after().begin(),
                      static_cast<std::ptrdiff_t>(*rc::gen::inRange(std::size_t{0}, work.after().size())));
        const Acts acts = read_history(work.files());
        Workspace& workspace = work.workspace();
        const Seen before = seen_now(workspace);
        const auto plan = differences(workspace, Past(workspace, acts.entries, chosen->first), nullptr);
        const bool changed = restore(workspace, {}, plan);
        RC_ASSERT(changed == !plan.empty());
        // What was not there yet is in the bin now: that is all that may differ.
        RC_ASSERT(without_deleted(seen_now(workspace)) == without_deleted(chosen->second));
        if (!changed) return;
        workspace.undo();
        RC_ASSERT(without_deleted(seen_now(workspace)) == without_deleted(before));
    }));
}

} // namespace kumppani
