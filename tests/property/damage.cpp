// What a browser kept is damaged behind the program's back: shared/store/STORE.md says what is lost then, and
// the store says so itself. Compared to what can be put together by hand from the bytes that are still whole.

#include "shared/store/history.hpp"
#include "shared/store/snapshot.hpp"
#include "shared/workspace/journal.hpp"
#include "tests/property/store_steps.hpp"

#include <catch2/catch_test_macros.hpp>

#include <array>
#include <rapidcheck.h>

namespace kumppani {

namespace {

using namespace tests;

/// What people see of the records.
using Seen = std::map<RecordId, std::map<std::string, std::set<Value>>>;

Seen seen_in(const Workspace& workspace) {
    Seen seen;
    for (const Record* record : workspace.everything()) {
        auto& fields = seen[record->id()];
        fields["deleted"] = {record->deleted()};
        for (const FieldKey field : record->fields()) {
            const auto values = distinct_values(*record, field);
            if (field != deletion_field) fields[std::string(field.name())] = {values.begin(), values.end()};
        }
    }
    return seen;
}

/// A store in which work went on well, all of it durable, and everything that its files ever held.
struct Past {
    explicit Past(const std::vector<Step>& steps) {
        Window window(disk, desk, "window", true);
        note(window);
        for (const Step& step : steps) {
            desk.now += 1 + step.value;
            tests::work(window.workspace(), step, colleague, desk.now);
            note(window);
            if (step.what == Step::What::save || step.what == Step::What::fold) save(window, step.what);
        }
        save(window, Step::What::save);
    }

    void save(Window& window, Step::What what) {
        RC_ASSERT(window.save(what == Step::What::fold, End::done, false, [] {}));
        for (const auto& [name, bytes] : disk.files)
            versions[name].insert(bytes);
    }

    void note(Window& window) {
        const StorePosition& at = window.saving().opened().store->position();
        stood.insert_or_assign(at.entries, Standing(window.workspace()));
        latest.insert_or_assign(at.entries, at.latest);
    }

    Disk disk;
    Desk desk{7}, colleague{8};
    std::map<std::uint64_t, Standing> stood;
    std::map<std::uint64_t, Milliseconds> latest;
    std::map<std::string, std::set<std::string>> versions;
};

/// One thing that happens to the files.
struct Blow {
    unsigned what = 0, file = 0, place = 0;
};

std::ostream& operator<<(std::ostream& out, const Blow& blow) {
    constexpr std::array whats = {"cut", "flipped", "missing", "as it was before", "unknown"};
    return out << whats[blow.what % whats.size()] << ", file " << blow.file << " at " << blow.place;
}

std::vector<Blow> any_blows() {
    using namespace rc;
    const auto blow = gen::build<Blow>(gen::set(&Blow::what, gen::inRange(0u, 5u)),
                                       gen::set(&Blow::file, gen::inRange(0u, 40u)),
                                       gen::set(&Blow::place, gen::inRange(0u, 20'000u)));
    return *gen::resize(5, gen::container<std::vector<Blow>>(gen::resize(100, blow)));
}

void strike(const Blow& blow, Content& files, const Past& past) {
    if (blow.what % 5 == 4) {
        constexpr std::array names = {"notes.txt", "snapshot-x.jsonl", "journal-1.log", "store.json.part",
                                      "snapshot-18446744073709551615.jsonl"};
        files.insert({names[blow.file % names.size()], "anything"});
        return;
    }
    if (files.empty()) return;
    const auto file = std::next(files.begin(), blow.file % static_cast<std::ptrdiff_t>(files.size()));
    std::string& bytes = file->second;
    if (blow.what % 5 == 2) {
        files.erase(file);
    } else if (bytes.empty()) {
        return;
    } else if (blow.what % 5 == 0) {
        bytes.resize(blow.place % bytes.size());
    } else if (blow.what % 5 == 1) {
        char& byte = bytes[blow.place % bytes.size()];
        byte = static_cast<char>(byte ^ (1 << blow.file % 8));
    } else if (const auto found = past.versions.find(file->first); found != past.versions.end()) {
        bytes =
            *std::next(found->second.begin(), blow.place % static_cast<std::ptrdiff_t>(found->second.size()));
    }
}

/// What is still whole in the files, told by the bytes that were ever written, and what follows from that.
struct Remains {
    Remains(const Content& files, const Past& past) {
        for (const auto& [name, bytes] : files) {
            anything |= snapshot_name(name) || segment_name(name) || name == store_header_name;
            const auto written = past.versions.find(name);
            const bool whole = written != past.versions.end() && written->second.contains(bytes);
            if (const auto snapshot = snapshot_name(name);
                snapshot && whole && snapshot->generation >= generation) {
                opens = true;
                generation = snapshot->generation;
                reached = read_snapshot(bytes)->header.entries;
            }
            if (name == store_header_name && whole) told = read_store_header(bytes)->entries;
        }
        find_acts(files, past);
        opens |= acts.contains(1);
        std::erase_if(acts, [&](const auto& act) { return act.first <= reached; });
        const std::uint64_t last = std::max({told, reached, acts.empty() ? 0 : acts.rbegin()->first});
        lost = last - reached - acts.size();
        kept_until = past.latest.at(reached);
        for (const auto& [number, act] : acts)
            kept_until = std::max(kept_until, act.clock.time);
    }

    void find_acts(const Content& files, const Past& past) {
        for (const auto& [name, bytes] : files) {
            const auto segment = segment_name(name);
            if (!segment || segment->generation < generation) continue;
            std::size_t start = 0;
            for (std::size_t end; (end = bytes.find('\n', start)) != std::string::npos; start = end + 1) {
                const std::string line = bytes.substr(start, end - start);
                const auto written = past.versions.find(name);
                const bool whole =
                    written != past.versions.end() &&
                    std::any_of(written->second.begin(), written->second.end(), [&](const auto& each) {
                        return each.starts_with(line + '\n') ||
                               each.find('\n' + line + '\n') != std::string::npos;
                    });
                torn |= !whole;
                if (!whole) continue;
                const auto entry = journal_entry(line);
                acts.insert_or_assign(entry.value().number, entry.value().transaction);
            }
            torn |= start < bytes.size();
        }
    }

    Seen seen(Desk& desk, const Past& past) const {
        Workspace workspace({1}, desk.surroundings());
        for (const Record& record : past.stood.at(reached).records)
            workspace.load(record);
        for (const auto& [number, act] : acts)
            workspace.replay(act);
        return seen_in(workspace);
    }

    bool anything = false, opens = false, torn = false;
    std::uint64_t generation = 0, reached = 0, told = 0, lost = 0;
    std::map<std::uint64_t, Transaction> acts;
    Milliseconds kept_until = 0;
};

/// What was opened from the damaged files is saved, and opens whole from then on.
void goes_on_well(Past& past, Window& window) {
    const Standing before(window.workspace());
    RC_ASSERT(window.save(false, End::done, false, [] {}));
    for (int round = 0; round < 5; ++round) {
        Window again(past.disk, past.desk, "again", true);
        RC_ASSERT(again.saving().opened().state == StoreState::intact);
        if (round == 0) RC_ASSERT(tests::difference(Standing(again.workspace()), before) == "");
        tests::work(again.workspace(), {Step::What::create, 0, 0, 0}, past.colleague, past.desk.now);
        again.save(round % 2 == 0, End::done, false, [] {});
    }
}

} // namespace

TEST_CASE(
    "of a damaged store everything whole is put together, what is missing is told, and it goes on whole",
    "[store]") {
    CHECK(rc::check([] {
        Past past(tests::any_steps());
        const std::vector<Blow> blows = any_blows();
        RC_LOG() << rc::toString(blows) << '\n';
        for (const Blow& blow : blows)
            strike(blow, past.disk.files, past);
        const Content damaged = past.disk.files;
        const Remains remains(damaged, past);

        Window window(past.disk, past.desk, "window", true);
        const Opened& opened = window.saving().opened();
        if (!remains.anything) {
            RC_ASSERT(opened.state == StoreState::fresh);
            return;
        }
        RC_ASSERT(window.saving().left_alone() == !remains.opens);
        if (!remains.opens) {
            RC_ASSERT(opened.state == StoreState::damaged);
            RC_ASSERT(window.memory().content == damaged);
            return;
        }
        RC_ASSERT(seen_in(window.workspace()) == remains.seen(past.desk, past));
        RC_ASSERT(opened.lost >= remains.lost);
        RC_ASSERT(opened.lost <= remains.lost + (remains.torn ? 1 : 0));
        RC_ASSERT(opened.kept_until == remains.kept_until);
        RC_ASSERT(opened.formerly.has_value() == (opened.lost > 0));
        for (const std::string& name : opened.damaged)
            RC_ASSERT(window.memory().content.at(name) == damaged.at(name.substr(damaged_prefix.size())));
        goes_on_well(past, window);
    }));
}

} // namespace kumppani
