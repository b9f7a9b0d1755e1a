#include "shared/store/folder_files.hpp"
#include "shared/store/header.hpp"
#include "shared/words/words.hpp"
#include "tests/unit/sitting.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

namespace kumppani {

namespace {

using tests::Desk;
using tests::FaultyFiles;
using tests::Sitting;

const Message title{Word::none, {}};

/// A store of three generations with edits after each, and the records it should hold.
struct Full {
    Full() {
        Sitting sitting(files, desk);
        for (int generation = 0; generation < 3; ++generation) {
            ids.push_back(sitting.add("Koulu " + std::to_string(generation)));
            desk.now += 1'000;
            sitting.rename(ids.back(), "Museo " + std::to_string(generation));
            if (generation < 2) sitting.fold();
        }
        sitting.workspace().undo();
        records = sitting.records();
        undo = sitting.workspace().undo_steps();
        redo = sitting.workspace().redo_steps();
    }

    MemoryFiles files;
    Desk desk{7};
    std::vector<RecordId> ids;
    std::vector<Record> records;
    std::vector<Transaction> undo, redo;
};

std::string newest_journal() { return "journal-3-0.log"; }
std::string newest_snapshot() { return "snapshot-3.jsonl"; }

std::size_t count(const std::vector<Record>& all, const std::string& name) {
    return static_cast<std::size_t>(
        std::count_if(all.begin(), all.end(), [&](const Record& r) { return r.text("name") == name; }));
}

} // namespace

TEST_CASE("an empty folder becomes a fresh store, and the same person opens it again") {
    MemoryFiles files;
    Desk desk{7};
    Replica replica;
    {
        Sitting sitting(files, desk);
        CHECK(sitting.opened.state == StoreState::fresh);
        CHECK(sitting.opened.kept.trouble == Trouble::none);
        replica = sitting.workspace().replica();
    }
    Sitting again(files, desk);
    CHECK(again.opened.state == StoreState::intact);
    CHECK(again.workspace().replica() == replica);
}

TEST_CASE("what was appended is there after a restart, undo and redo too") {
    Full full;
    Sitting again(full.files, full.desk);
    CHECK(again.opened.state == StoreState::intact);
    CHECK(again.records() == full.records);
    CHECK(again.workspace().undo_steps() == full.undo);
    CHECK(again.workspace().redo_steps() == full.redo);

    CHECK(again.name(full.ids[2]) == "Koulu 2");
    again.workspace().redo();
    CHECK(again.name(full.ids[2]) == "Museo 2");
    for (int i = 0; i < 3; ++i)
        again.workspace().undo();
    CHECK(again.name(full.ids[1]) == "Koulu 1");
    const auto records = again.records();
    Sitting third(full.files, full.desk);
    CHECK(third.records() == records);
}

TEST_CASE("folding changes nothing that is kept") {
    Full full;
    Sitting sitting(full.files, full.desk);
    CHECK(sitting.fold().trouble == Trouble::none);
    Sitting again(full.files, full.desk);
    CHECK(again.opened.state == StoreState::intact);
    CHECK(again.records() == full.records);
    CHECK(again.workspace().undo_steps() == full.undo);
    CHECK(again.workspace().redo_steps() == full.redo);
    CHECK(again.workspace().counter() == sitting.workspace().counter());
}

TEST_CASE("an edit is numbered past every earlier one, also where an undone import took the latest away") {
    MemoryFiles files;
    Desk desk{7};
    {
        Sitting sitting(files, desk);
        Record ours("from-an-old-export", Kind::customer);
        ours.set("name", {{std::string("Koulu"), {sitting.workspace().replica(), 50, {desk.now, 0}}}});
        sitting.workspace().join(title, {&ours, 1});
        sitting.workspace().undo();
        REQUIRE(sitting.workspace().size() == 0);
        sitting.fold();
    }
    Sitting again(files, desk);
    const RecordId id = again.add("Museo");
    CHECK(again.workspace().find(id)->values("name").front().stamp.counter > 50);
}

TEST_CASE("a change touches one small file, and no more in a large store than in a small one") {
    MemoryFiles files;
    Desk desk{7};
    Sitting sitting(files, desk);
    const RecordId id = sitting.add("Koulu");
    sitting.rename(id, "x");
    const std::size_t small = sitting.opened.store->position().segment_size;
    CHECK(sitting.last.files == std::vector<std::string>{"journal-1-0.log"});
    for (int i = 0; i < 3'000; ++i) {
        sitting.rename(id, "Museo " + std::to_string(i));
        REQUIRE(sitting.last.files.size() == 1);
        REQUIRE(files.content[sitting.last.files[0]].size() < 33'000);
    }
    CHECK(small < 1'500);
    CHECK(sitting.opened.store->wants_folding());
    sitting.fold();
    CHECK_FALSE(sitting.opened.store->wants_folding());
    Sitting again(files, desk);
    CHECK(again.name(id) == "Museo 2999");
}

TEST_CASE("three snapshots are kept, the journals that they need, and the acts before in an archive") {
    MemoryFiles files;
    Desk desk{7};
    Sitting sitting(files, desk);
    for (int i = 0; i < 5; ++i) {
        sitting.add("Koulu " + std::to_string(i));
        sitting.fold();
    }
    sitting.add("Museo");
    std::vector<std::string> names = files.list();
    CHECK(names == std::vector<std::string>{"history-1-3-6.log", "journal-4-0.log", "journal-5-0.log",
                                            "journal-6-0.log", "snapshot-4.jsonl", "snapshot-5.jsonl",
                                            "snapshot-6.jsonl", "store.json"});
}

TEST_CASE("what folding removed is named, so that a mirror follows") {
    MemoryFiles files;
    Desk desk{7};
    Sitting sitting(files, desk);
    sitting.add("Koulu");
    sitting.fold();
    sitting.fold();
    const Kept kept = sitting.fold();
    CHECK(std::find(kept.files.begin(), kept.files.end(), "snapshot-1.jsonl") != kept.files.end());
    CHECK(std::find(kept.files.begin(), kept.files.end(), "journal-1-0.log") != kept.files.end());
}

TEST_CASE("a journal cut off at any byte loses at most the act that was cut") {
    Full full;
    const std::string whole = full.files.content[newest_journal()];
    for (std::size_t size = 0; size < whole.size(); ++size) {
        MemoryFiles files = full.files;
        files.content[newest_journal()].resize(size);
        const auto lines = static_cast<std::size_t>(
            std::count(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size), '\n'));
        const bool between_lines = size == 0 || whole[size - 1] == '\n';

        Sitting sitting(files, full.desk);
        INFO("cut at " << size << " of " << whole.size());
        REQUIRE(sitting.opened.workspace);
        CHECK(sitting.opened.state == (between_lines ? StoreState::intact : StoreState::recovered));
        CHECK(sitting.opened.lost == (between_lines ? 0u : 1u));
        CHECK(sitting.name(full.ids[1]) == "Museo 1");
        CHECK(sitting.name(full.ids[2]) == (lines == 0 ? "" : lines == 1 ? "Koulu 2" : "Museo 2"));

        sitting.add("Kirjasto");
        Sitting again(files, full.desk);
        CHECK(again.opened.state == StoreState::intact);
        CHECK(again.records() == sitting.records());
    }
}

TEST_CASE("after a loss the store goes on as someone new, so that colleagues still have what was lost") {
    Full full;
    Desk colleague{9};
    std::vector<Record> exported = full.records;
    {
        Sitting sitting(full.files, full.desk);
        sitting.rename(full.ids[0], "Kirjasto");
        exported = sitting.records();
    }
    std::string& journal = full.files.content[newest_journal()];
    journal.resize(journal.size() - 5);

    Sitting sitting(full.files, full.desk);
    REQUIRE(sitting.opened.formerly);
    CHECK(sitting.workspace().replica() != *sitting.opened.formerly);
    CHECK(sitting.name(full.ids[0]) == "Museo 0");
    sitting.workspace().edit(title).set(full.ids[0], "manager", std::string("Aino")).commit();
    sitting.workspace().join(title, exported);
    CHECK(sitting.name(full.ids[0]) == "Kirjasto");
    CHECK(sitting.workspace().find(full.ids[0])->text("manager") == "Aino");
}

TEST_CASE("a line damaged in the middle costs one act, and those after it count as someone new's") {
    Full full;
    std::vector<Record> exported;
    {
        Sitting sitting(full.files, full.desk);
        sitting.rename(full.ids[0], "lost");
        exported = sitting.records();
        sitting.workspace().edit(title).set(full.ids[0], "manager", std::string("Aino")).commit();
        sitting.workspace().edit(title).remove(full.ids[1]).commit();
    }
    std::string& journal = full.files.content[newest_journal()];
    journal[journal.find("lost")] = 'c';

    Sitting sitting(full.files, full.desk);
    CHECK(sitting.opened.state == StoreState::recovered);
    CHECK(sitting.opened.lost == 1);
    CHECK(sitting.name(full.ids[0]) == "Museo 0");
    CHECK(sitting.workspace().find(full.ids[0])->text("manager") == "Aino");
    CHECK(sitting.workspace().find(full.ids[1])->deleted());
    CHECK_FALSE(sitting.workspace().find(full.ids[1])->deleted_in_conflict());

    sitting.workspace().join(title, exported);
    CHECK(sitting.name(full.ids[0]) == "lost");
    CHECK(sitting.workspace().find(full.ids[0])->text("manager") == "Aino");
    CHECK_FALSE(sitting.workspace().find(full.ids[0])->in_conflict("name"));
}

TEST_CASE("any one bit flipped in any file costs at most the act it hit, or the two whose lines it joined") {
    const Full full;
    for (const auto& [name, bytes] : full.files.content) {
        for (std::size_t place = 0; place < bytes.size(); ++place) {
            MemoryFiles files = full.files;
            files.content[name][place] = static_cast<char>(bytes[place] ^ (1 << (place % 8)));
            Desk desk{7};
            const Opened opened = open_store(files, desk.surroundings());
            INFO(name << " at " << place);
            REQUIRE(opened.workspace);
            CHECK(opened.lost <= (bytes[place] == '\n' ? 2u : 1u));
            CHECK(opened.workspace->size() >= full.records.size() - 1);
            if (opened.lost > 0) continue;
            std::vector<Record> records;
            for (const Record* record : opened.workspace->everything())
                records.push_back(*record);
            CHECK(records == full.records);
        }
    }
}

TEST_CASE("any one file missing is noticed, and what the others hold is put together") {
    const Full full;
    for (const auto& [name, bytes] : full.files.content) {
        MemoryFiles files = full.files;
        files.content.erase(name);
        Desk desk{7};
        Sitting sitting(files, desk);
        INFO(name);
        REQUIRE(sitting.opened.workspace);
        CHECK(count(sitting.records(), "Museo 0") == 1);
        CHECK(count(sitting.records(), "Museo 1") == 1);
        if (name == newest_snapshot() || name == store_header_name) {
            CHECK(sitting.opened.state == StoreState::recovered);
            CHECK(sitting.opened.lost == 0);
            CHECK(sitting.records() == full.records);
            CHECK(sitting.workspace().undo_steps() == full.undo);
        }
    }
}

TEST_CASE("two snapshots damaged still leave the first and everything after it") {
    Full full;
    full.files.content["snapshot-3.jsonl"].resize(100);
    full.files.content["snapshot-2.jsonl"][40] ^= 1;
    Sitting sitting(full.files, full.desk);
    CHECK(sitting.opened.state == StoreState::recovered);
    CHECK(sitting.opened.lost == 0);
    CHECK_FALSE(sitting.opened.formerly);
    CHECK(sitting.records() == full.records);
    CHECK(sitting.opened.damaged ==
          std::vector<std::string>{"damaged-snapshot-3.jsonl", "damaged-snapshot-2.jsonl"});
    CHECK(full.files.content["damaged-snapshot-3.jsonl"].size() == 100);
    Sitting again(full.files, full.desk);
    CHECK(again.opened.state == StoreState::intact);
    CHECK(again.records() == full.records);
}

TEST_CASE("a store without one whole snapshot is left alone, byte for byte") {
    Full full;
    full.files.content.erase("journal-1-0.log");
    for (auto& [name, bytes] : full.files.content)
        if (snapshot_name(name)) bytes.resize(bytes.size() / 2);
    const auto before = full.files.content;
    const Opened opened = open_store(full.files, full.desk.surroundings());
    CHECK(opened.state == StoreState::damaged);
    CHECK_FALSE(opened.workspace);
    CHECK(full.files.content == before);

    const auto aside = set_store_aside(full.files);
    CHECK(aside.size() == before.size());
    Sitting fresh(full.files, full.desk);
    CHECK(fresh.opened.state == StoreState::fresh);
    CHECK(full.files.content["damaged-snapshot-3.jsonl"] == before.at("snapshot-3.jsonl"));
}

TEST_CASE("a folder that does not list its files is not taken for an empty one") {
    struct Unlisted : MemoryFiles {
        std::vector<std::string> list() override { return {}; }
    } files;
    Full full;
    files.content = full.files.content;
    CHECK(open_store(files, full.desk.surroundings()).state == StoreState::damaged);
    CHECK(files.content == full.files.content);
}

TEST_CASE("a journal begins with its first segment, also after a restart") {
    MemoryFiles files;
    Desk desk{7};
    {
        Sitting sitting(files, desk);
        const RecordId id = sitting.add("Koulu");
        for (int i = 0; i < 200; ++i)
            sitting.rename(id, "Museo " + std::to_string(i));
        REQUIRE(sitting.opened.store->position().segment > 0);
        sitting.fold();
    }
    Sitting again(files, desk);
    again.add("Kirjasto");
    CHECK(again.last.files == std::vector<std::string>{"journal-2-0.log"});
}

TEST_CASE("a header that tells of more than there is means damage, not a fresh start") {
    MemoryFiles files;
    files.content["store.json"] = write_store_header({store_version, {5}, 3, 10});
    Desk desk{7};
    CHECK(open_store(files, desk.surroundings()).state == StoreState::damaged);
}

TEST_CASE("a store of a newer version is left alone") {
    Full full;
    full.files.content["store.json"] = write_store_header({store_version + 1, {5}, 3, 10});
    const auto before = full.files.content;
    const Opened opened = open_store(full.files, full.desk.surroundings());
    CHECK(opened.state == StoreState::newer_version);
    CHECK_FALSE(opened.store);
    CHECK(full.files.content == before);
}

TEST_CASE("a workspace other than the one that was kept is not written over it") {
    Full full;
    Sitting sitting(full.files, full.desk);
    const auto before = full.files.content;
    const Workspace empty(sitting.workspace().replica(), full.desk.surroundings());
    CHECK(sitting.opened.store->fold(empty).trouble == Trouble::other_workspace);
    CHECK(full.files.content == before);
}

TEST_CASE("importing and forgetting keep the count of records right") {
    MemoryFiles files;
    Desk desk{7}, other{8};
    Edit edit = other.workspace.edit(title);
    for (int i = 0; i < 5; ++i)
        edit.create(Kind::customer, {{"name", std::string("Museo")}});
    edit.commit();
    Sitting sitting(files, desk);
    sitting.add("Koulu");
    sitting.workspace().join(title, other.records());
    CHECK(sitting.opened.store->position().records == 6);
    sitting.workspace().undo();
    CHECK(sitting.opened.store->position().records == 1);
    sitting.workspace().redo();
    CHECK(sitting.opened.store->position().records == 6);
    CHECK(sitting.fold().trouble == Trouble::none);
}

TEST_CASE("what could not be written is said, and a later fold makes up for it") {
    FaultyFiles files;
    Desk desk{7};
    RecordId id;
    {
        Sitting sitting(files, desk);
        id = sitting.add("Koulu");
        files.failing = true;
        sitting.rename(id, "Museo");
        CHECK(sitting.last.trouble == Trouble::not_written);
        CHECK(sitting.fold().trouble == Trouble::not_written);
        files.failing = false;
        sitting.rename(id, "Kirjasto");
        CHECK(sitting.last.trouble == Trouble::not_written);
        CHECK(sitting.opened.store->wants_folding());
        CHECK(sitting.fold().trouble == Trouble::none);
        sitting.rename(id, "Teatteri");
        CHECK(sitting.last.trouble == Trouble::none);
    }
    Sitting again(files, desk);
    CHECK(again.opened.state == StoreState::intact);
    CHECK(again.name(id) == "Teatteri");
}

TEST_CASE("a full disk at the very start is said, and the work can be kept later") {
    FaultyFiles files;
    files.failing = true;
    Desk desk{7};
    Sitting sitting(files, desk);
    CHECK(sitting.opened.kept.trouble == Trouble::not_written);
    const RecordId id = sitting.add("Koulu");
    CHECK(sitting.last.trouble == Trouble::not_written);
    files.failing = false;
    CHECK(sitting.fold().trouble == Trouble::none);
    Sitting again(files, desk);
    CHECK(again.name(id) == "Koulu");
}

TEST_CASE("a crash while folding leaves everything in the files from before") {
    Full full;
    MemoryFiles files = full.files;
    {
        Sitting sitting(files, full.desk);
        sitting.fold();
    }
    const std::string snapshot = files.content["snapshot-4.jsonl"];
    for (std::size_t size = 0; size < snapshot.size(); size += 7) {
        MemoryFiles crashed = full.files;
        crashed.content["snapshot-4.jsonl"] = snapshot.substr(0, size);
        Sitting sitting(crashed, full.desk);
        CHECK(sitting.opened.lost == 0);
        CHECK(sitting.records() == full.records);
    }
    MemoryFiles before_header = full.files;
    before_header.content["snapshot-4.jsonl"] = snapshot;
    Sitting sitting(before_header, full.desk);
    CHECK(sitting.opened.lost == 0);
    CHECK(sitting.records() == full.records);
}

TEST_CASE("fields and words of a newer version are kept through the store") {
    MemoryFiles files;
    Desk desk{7};
    RecordId id;
    {
        Sitting sitting(files, desk);
        id = sitting.add("Koulu");
        sitting.workspace().edit(title).set(id, "of_tomorrow", Opaque{"{\"a\":[1,2]}"}).commit();
        sitting.fold();
    }
    Sitting again(files, desk);
    CHECK(again.workspace().find(id)->value("of_tomorrow") == Value(Opaque{"{\"a\":[1,2]}"}));
}

TEST_CASE("a store is kept in a folder of the machine as in memory") {
    const auto folder = std::filesystem::temp_directory_path() / "kumppani-store-test";
    std::filesystem::remove_all(folder);
    Desk desk{7};
    RecordId id;
    {
        FolderFiles files(folder);
        Sitting sitting(files, desk);
        id = sitting.add("Koulu");
        sitting.fold();
        sitting.rename(id, "Äänekoski €");
    }
    FolderFiles files(folder);
    Sitting again(files, desk);
    CHECK(again.opened.state == StoreState::intact);
    CHECK(again.name(id) == "Äänekoski €");
    CHECK(files.list().size() == 5);
    std::filesystem::remove_all(folder);
}

} // namespace kumppani
