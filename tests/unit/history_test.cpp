#include "shared/store/compaction.hpp"
#include "shared/store/history.hpp"
#include "shared/workspace/restoring.hpp"
#include "tests/unit/sitting.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

namespace kumppani {

namespace {

using tests::Desk;
using tests::FaultyFiles;
using tests::Sitting;

/// A customer that was renamed, a fold after every so many times.
struct Renamed {
    Renamed(Files& files, int times, int fold_every, Milliseconds step = 1'000) {
        Sitting sitting(files, desk);
        id = sitting.add("Koulu");
        for (int i = 0; i < times; ++i) {
            desk.now += step;
            sitting.rename(id, "Museo " + std::to_string(i));
            if (i % fold_every == fold_every - 1) sitting.fold();
        }
    }

    Desk desk{7};
    RecordId id;
};

std::vector<std::uint64_t> numbers(const Acts& acts) {
    std::vector<std::uint64_t> all;
    for (const JournalEntry& entry : acts.entries)
        all.push_back(entry.number);
    return all;
}

std::vector<std::uint64_t> up_to(std::uint64_t last) {
    std::vector<std::uint64_t> all;
    for (std::uint64_t number = 1; number <= last; ++number)
        all.push_back(number);
    return all;
}

std::size_t archive_count(MemoryFiles& files) {
    std::size_t count = 0;
    for (const auto& [name, bytes] : files.content)
        count += archive_name(name) ? 1 : 0;
    return count;
}

std::string first_archive(MemoryFiles& files) {
    for (const auto& [name, bytes] : files.content)
        if (archive_name(name)) return name;
    return {};
}

std::string name_at(const Workspace& workspace, const Acts& acts, std::uint64_t number, const RecordId& id) {
    const auto record = Past(workspace, acts.entries, number).find(id);
    return record ? std::string(record->text("name")) : "not there";
}

} // namespace

TEST_CASE("an act stays in history after its journal has been let go, once and in order") {
    MemoryFiles files;
    Renamed renamed(files, 40, 4);
    CHECK(archive_count(files) == 1);
    CHECK(files.content.count("journal-1-0.log") == 0);
    const Acts acts = read_history(files);
    CHECK(numbers(acts) == up_to(41));
    CHECK(acts.unreadable == 0);
    Sitting sitting(files, renamed.desk);
    CHECK(sitting.opened.state == StoreState::intact);
    CHECK(name_at(sitting.workspace(), acts, 0, renamed.id) == "not there");
    CHECK(name_at(sitting.workspace(), acts, 1, renamed.id) == "Koulu");
    CHECK(name_at(sitting.workspace(), acts, 5, renamed.id) == "Museo 3");
    CHECK(name_at(sitting.workspace(), acts, 41, renamed.id) == "Museo 39");
}

TEST_CASE("a store without archives opens as before, and its history begins where its journal does") {
    MemoryFiles files;
    Renamed renamed(files, 40, 4);
    files.content.erase(first_archive(files));
    Sitting sitting(files, renamed.desk);
    CHECK(sitting.opened.state == StoreState::intact);
    const Acts acts = read_history(files);
    REQUIRE_FALSE(acts.entries.empty());
    CHECK(acts.entries.front().number > 30);
    CHECK(name_at(sitting.workspace(), acts, 0, renamed.id) ==
          "Museo " + std::to_string(acts.entries.front().number - 3));
}

TEST_CASE("any byte damaged in an archive costs history at most two acts, and the store nothing") {
    MemoryFiles whole;
    Renamed renamed(whole, 24, 4);
    const std::string archive = first_archive(whole);
    const std::size_t acts = read_history(whole).entries.size();
    for (std::size_t place = 0; place < whole.content[archive].size(); place += 3) {
        MemoryFiles files = whole;
        files.content[archive][place] = static_cast<char>(files.content[archive][place] ^ 0x20);
        const Acts left = read_history(files);
        INFO(place);
        CHECK(left.unreadable == 1);
        CHECK(left.entries.size() + 2 >= acts);
        Desk desk{7};
        CHECK(open_store(files, desk.surroundings()).state == StoreState::intact);
    }
}

TEST_CASE("a damaged archive is never written anew: something in it may yet be saved") {
    MemoryFiles files;
    Renamed renamed(files, 24, 4);
    const std::string archive = first_archive(files);
    files.content[archive][12] ^= 1;
    const std::string damaged = files.content[archive];
    Sitting sitting(files, renamed.desk);
    for (int i = 0; i < 8; ++i) {
        renamed.desk.now += 400 * one_day;
        sitting.rename(renamed.id, "Teatteri " + std::to_string(i));
        sitting.fold();
    }
    CHECK(files.content[archive] == damaged);
    CHECK(archive_count(files) > 1);
    CHECK(read_history(files).unreadable == 1);
}

TEST_CASE("a journal stays until its acts have been written to an archive and read back") {
    struct NoArchives : MemoryFiles {
        bool write(std::string_view name, std::string_view bytes) override {
            MemoryFiles::write(name, archive_name(name) && full ? bytes.substr(0, 20) : bytes);
            return true;
        }
        bool full = true;
    } files;
    Renamed renamed(files, 24, 4);
    CHECK(archive_count(files) == 0);
    CHECK(files.content.count("journal-1-0.log") == 1);
    CHECK(numbers(read_history(files)) == up_to(25));
    files.full = false;
    Sitting sitting(files, renamed.desk);
    CHECK(sitting.opened.state == StoreState::intact);
    sitting.rename(renamed.id, "Teatteri");
    CHECK(sitting.fold().trouble == Trouble::none);
    CHECK(files.content.count("journal-1-0.log") == 0);
    CHECK(numbers(read_history(files)) == up_to(26));
}

TEST_CASE("a crash between writing an archive and removing what it replaces loses and doubles nothing") {
    struct Crashing : MemoryFiles {
        bool remove(std::string_view name) override { return removals-- > 0 && MemoryFiles::remove(name); }
        int removals = 1'000'000;
    };
    Crashing files;
    Renamed renamed(files, 24, 4);
    for (int removals = 0; removals < 4; ++removals) {
        Crashing crashed = files;
        Desk desk{7};
        desk.now = renamed.desk.now;
        {
            Sitting sitting(crashed, desk);
            sitting.rename(renamed.id, "Teatteri");
            crashed.removals = removals;
            sitting.fold();
        }
        crashed.removals = 1'000'000;
        CHECK(numbers(read_history(crashed)) == up_to(26));
        Sitting again(crashed, desk);
        again.rename(renamed.id, "Kirjasto");
        again.fold();
        CHECK(numbers(read_history(crashed)) == up_to(27));
        CHECK(archive_count(crashed) == 1);
    }
}

TEST_CASE("a long history is kept in few files of limited size, and a fold writes few of them") {
    MemoryFiles files;
    Desk desk{7};
    Sitting sitting(files, desk);
    const RecordId id = sitting.add("Koulu");
    std::size_t most = 0;
    for (int i = 0; i < 6'000; ++i) {
        desk.now += 1'000;
        sitting.rename(id, std::string(200, 'x') + std::to_string(i));
        if (i % 500 != 499) continue;
        std::size_t archives = 0;
        for (const std::string& name : sitting.fold().files)
            archives += archive_name(name) && files.content.count(name) ? 1 : 0;
        most = std::max(most, archives);
    }
    CHECK(archive_count(files) >= 3);
    CHECK(archive_count(files) <= 12);
    CHECK(most <= 2);
    for (const auto& [name, bytes] : files.content)
        if (archive_name(name)) CHECK(bytes.size() <= 512'000);
    CHECK(numbers(read_history(files)) == up_to(6'001));
}

TEST_CASE("history older than ninety days keeps one state of a field a day, and than two years one a month") {
    MemoryFiles files;
    constexpr Milliseconds hour = 60 * 60 * 1000;
    Renamed renamed(files, 4 * 1'200, 40, 6 * hour); // four times a day over 1200 days
    const Acts acts = read_history(files);
    Sitting sitting(files, renamed.desk);
    std::size_t months = 0, days = 0, each = 0;
    for (const JournalEntry& entry : acts.entries) {
        months += entry.grain == Grain::month;
        days += entry.grain == Grain::day;
        each += entry.grain == Grain::act;
        // Four names a day, and the end of a period is what it was.
        CHECK(name_at(sitting.workspace(), acts, entry.number, renamed.id) ==
              (entry.number == 1 ? "Koulu" : "Museo " + std::to_string(entry.number - 2)));
    }
    // About 470 days are beyond two years, 640 between. What has just left the journal is the newest of it.
    CHECK(months > 12);
    CHECK(months < 60);
    CHECK(days > 560);
    CHECK(days < 700);
    CHECK(each > 300);
    CHECK(each < 600);
}

TEST_CASE("a field that ended a day as it began was not changed that day, once the day is long past") {
    Desk desk{7};
    std::vector<JournalEntry> acts;
    desk.workspace.on_transaction([&](const Transaction& transaction) {
        acts.push_back({acts.size() + 1, transaction});
    });
    Edit edit = desk.workspace.edit({});
    const RecordId id = edit.create(Kind::customer, {{"name", std::string("Koulu")}});
    edit.commit();
    desk.now += one_day;
    desk.workspace.edit({}).set(id, "name", std::string("Museo")).commit();
    desk.workspace.edit({}).set(id, "manager", std::string("Aino")).commit();
    desk.workspace.edit({}).set(id, "name", std::string("Koulu")).commit();
    const auto before = acts;
    CHECK_FALSE(compact(acts, desk.now + 80 * one_day));
    CHECK(acts == before);
    CHECK(compact(acts, desk.now + 100 * one_day));
    REQUIRE(acts.size() == 2);
    CHECK(acts.back().number == 3);
    CHECK(acts.back().grain == Grain::day);
    CHECK_FALSE(compact(acts, desk.now + 100 * one_day));
}

TEST_CASE("a clock once set far ahead does not make yesterday's history old") {
    MemoryFiles files;
    Desk desk{7};
    Sitting sitting(files, desk);
    const RecordId id = sitting.add("Koulu");
    for (int i = 0; i < 60; ++i) {
        desk.now += 1'000;
        if (i == 20) desk.now += 4'000 * one_day;
        if (i == 22) desk.now -= 4'000 * one_day;
        sitting.rename(id, "Museo " + std::to_string(i));
        if (i % 6 == 5) sitting.fold();
    }
    CHECK(numbers(read_history(files)) == up_to(61));
}

TEST_CASE("restoring brings back fields, rows and what was deleted, in one step that can be undone") {
    MemoryFiles files;
    Desk desk{7};
    Sitting sitting(files, desk);
    Workspace& workspace = sitting.workspace();
    Edit adding = workspace.edit({});
    const RecordId school = adding.create(Kind::customer, {{"name", std::string("Koulu")}});
    const RecordId roof =
        adding.create(Kind::project, {{"customer", school}, {"name", std::string("Katto")}});
    const RecordId other = adding.create(Kind::customer, {{"name", std::string("Museo")}});
    adding.commit();
    desk.now += 1'000;
    workspace.edit({}).set(roof, "name", std::string("Ikkunat")).commit();
    workspace.edit({}).set(other, "name", std::string("Teatteri")).commit();
    Edit later = workspace.edit({});
    const RecordId yard = later.create(Kind::project, {{"customer", school}, {"name", std::string("Piha")}});
    later.commit();
    workspace.edit({}).remove(school).commit();
    const auto after = sitting.records();

    const Acts acts = read_history(files);
    const auto scope = family(workspace, acts.entries, school);
    CHECK(scope == std::set<RecordId>{school, roof, yard});
    const auto plan = differences(workspace, Past(workspace, acts.entries, 1), &scope);
    REQUIRE(plan.size() == 2);
    CHECK(restore(workspace, {}, plan));
    CHECK(sitting.name(school) == "Koulu");
    CHECK(sitting.name(roof) == "Katto");
    CHECK(sitting.name(other) == "Teatteri");
    CHECK_FALSE(workspace.find(school)->deleted());
    CHECK(workspace.find(yard)->deleted());
    CHECK(differences(workspace, Past(workspace, acts.entries, 1), &scope).empty());

    workspace.undo();
    CHECK(workspace.find(school)->deleted());
    CHECK(workspace.find(roof)->text("name") == "Ikkunat");
    workspace.redo();
    CHECK(sitting.name(roof) == "Katto");
}

TEST_CASE("a conflict of that time comes back as a conflict") {
    MemoryFiles files;
    Desk desk{7}, colleague{9};
    Sitting sitting(files, desk);
    const RecordId id = sitting.add("Koulu");
    colleague.workspace.join({}, sitting.records());
    colleague.now = desk.now + 5'000;
    colleague.workspace.edit({}).set(id, "name", std::string("Museo")).commit();
    desk.now += 1'000;
    sitting.rename(id, "Kirjasto");
    sitting.workspace().join({}, colleague.records());
    REQUIRE(sitting.workspace().find(id)->in_conflict("name"));
    const auto conflict = distinct_values(*sitting.workspace().find(id), "name");
    desk.now += 10'000;
    sitting.rename(id, "Teatteri");

    const Acts acts = read_history(files);
    const Workspace& workspace = sitting.workspace();
    CHECK(
        restore(sitting.workspace(), {}, differences(workspace, Past(workspace, acts.entries, 3), nullptr)));
    CHECK(distinct_values(*workspace.find(id), "name") == conflict);
    CHECK(sitting.name(id) == "Museo");
}

TEST_CASE("a record without any value that an undone import has forgotten is no difference: nothing makes it "
          "anew") {
    MemoryFiles files;
    Desk desk{7}, colleague{9};
    Sitting sitting(files, desk);
    Workspace& workspace = sitting.workspace();
    Edit adding = colleague.workspace.edit({});
    const RecordId nameless = adding.create(Kind::customer, {{"name", std::string("Koulu")}});
    const RecordId named = adding.create(Kind::customer, {{"name", std::string("Museo")}});
    adding.commit();
    colleague.workspace.edit({}).set(nameless, "name", {}).commit();
    workspace.join({}, colleague.records());
    REQUIRE(workspace.find(nameless));
    workspace.undo();
    REQUIRE_FALSE(workspace.find(nameless));

    const Acts acts = read_history(files);
    const auto plan = differences(workspace, Past(workspace, acts.entries, 1), nullptr);
    REQUIRE(plan.size() == 1);
    CHECK(plan[0].state.id() == named);
    CHECK(plan[0].fields == 1);
    CHECK(restore(workspace, {}, plan));
    CHECK(differences(workspace, Past(workspace, acts.entries, 1), nullptr).empty());
}

TEST_CASE("starting over sets the archives aside too") {
    MemoryFiles files;
    Renamed renamed(files, 24, 4);
    REQUIRE(archive_count(files) == 1);
    set_store_aside(files);
    CHECK(archive_count(files) == 0);
    Sitting fresh(files, renamed.desk);
    CHECK(fresh.opened.state == StoreState::fresh);
    CHECK(read_history(files).entries.empty());
}

} // namespace kumppani
