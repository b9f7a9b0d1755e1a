#include "shared/store/folder_files.hpp"
#include "shared/store/header.hpp"
#include "shared/store/memory_files.hpp"
#include "shared/store/opening.hpp"
#include "tests/unit/desk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <filesystem>

using namespace kumppani;

namespace {

/// A store as that version of the program left it (tests/data/stores), to be written to freely.
MemoryFiles store_of(std::string_view version) {
    FolderFiles folder(std::filesystem::path(KUMPPANI_ROOT) / "tests/data/stores" / version);
    MemoryFiles files;
    for (const std::string& name : folder.list())
        files.content[name] = folder.read(name).value();
    return files;
}

/// Opens it, once `change` has had its way with it.
struct Opening {
    explicit Opening(
        std::string_view version, void (*change)(MemoryFiles&) = [](MemoryFiles&) {})
        : files(store_of(version)) {
        change(files);
        before = files.content;
        opened = open_store(files, desk.surroundings());
    }

    MemoryFiles files;
    decltype(MemoryFiles::content) before;
    tests::Desk desk{9};
    Opened opened;
};

std::string newest_snapshot(const MemoryFiles& files) {
    std::string newest;
    for (const auto& [name, bytes] : files.content)
        if (snapshot_name(name) && name > newest) newest = name;
    return newest;
}

const Record* customer(const Workspace& workspace, std::string_view manager) {
    for (const Record* record : workspace.all(Kind::customer))
        if (record->text("manager") == manager) return record;
    return nullptr;
}

} // namespace

TEST_CASE("a store that version 1 wrote opens whole") {
    const Opening opening("v1");
    const Opened& opened = opening.opened;
    CHECK(opened.state == StoreState::intact);
    CHECK(opened.lost == 0);
    REQUIRE(opened.workspace);
    Workspace& workspace = *opened.workspace;
    CHECK(workspace.all(Kind::customer).size() == 13); // one of fourteen was deleted
    CHECK(workspace.all(Kind::group).size() == 3);
    CHECK(customer(workspace, "Yöpöllö Åström") != nullptr);
    REQUIRE(customer(workspace, "Viimeinen muutos") != nullptr);
    CHECK(customer(workspace, "Senja") == nullptr); // it was undone
    workspace.undo();
    CHECK(customer(workspace, "Viimeinen muutos") == nullptr);
    workspace.undo();
    CHECK(workspace.all(Kind::customer).size() == 14);
}

TEST_CASE("a store that version 1 wrote is written anew before anything is added that it would not know") {
    Opening opening("v1");
    REQUIRE(opening.opened.store);
    CHECK(opening.files.content == opening.before); // opening alone changes nothing
    CHECK(opening.opened.store->wants_folding());
    CHECK(opening.opened.store->fold(*opening.opened.workspace).trouble == Trouble::none);
    CHECK(read_store_header(opening.files.content.at("store.json"))->version == store_version);
    CHECK_FALSE(opening.opened.store->wants_folding());
}

TEST_CASE("a store that version 2 wrote opens whole, with its notes of meetings") {
    const Opening opening("v2");
    REQUIRE(opening.opened.state == StoreState::intact);
    CHECK(opening.opened.lost == 0);
    CHECK_FALSE(opening.opened.store->wants_folding());
    const auto& notes = opening.opened.workspace->all(Kind::note);
    REQUIRE(notes.size() == 4);
    CHECK(std::any_of(notes.begin(), notes.end(),
                      [](const Record* note) { return note->text("text") == "Viimeinen kirjaus"; }));
}

TEST_CASE("of a store that version 1 wrote and that was damaged, the older snapshot and the journals give "
          "all back") {
    const Opening opening("v1", [](MemoryFiles& files) {
        std::string& newest = files.content[newest_snapshot(files)];
        newest[newest.size() / 2] ^= 1;
    });
    const Opened& opened = opening.opened;
    CHECK(opened.state == StoreState::recovered);
    CHECK(opened.lost == 0);
    REQUIRE(opened.workspace);
    CHECK(opened.workspace->all(Kind::customer).size() == 13);
    CHECK(customer(*opened.workspace, "Viimeinen muutos") != nullptr);
    CHECK(opened.damaged == std::vector<std::string>{"damaged-" + newest_snapshot(store_of("v1"))});
}

TEST_CASE(
    "a store that a newer version wrote can be looked at as far as it is understood, and stays as it is") {
    const Opening opening("newer"); // version 1's, with what that version did not have
    const Opened& opened = opening.opened;
    CHECK(opened.state == StoreState::newer_version);
    CHECK_FALSE(opened.store);
    CHECK(opening.files.content == opening.before);
    REQUIRE(opened.workspace);
    Workspace& workspace = *opened.workspace;
    CHECK(workspace.all(Kind::customer).size() == 13);
    const Record* known = customer(workspace, "Yöpöllö Åström");
    REQUIRE(known);
    CHECK(known->value("of_tomorrow") == Value(Opaque{"{\"a\":[1,2]}"}));
    CHECK_FALSE(workspace.find("satellite-1"));
    // The acts before the one that is not understood are there, the one after it is not.
    CHECK(customer(workspace, "Viimeinen muutos") != nullptr);
    CHECK(customer(workspace, "Beyond the act") == nullptr);
}

TEST_CASE("a newer store that this version can read nothing of is left alone") {
    const Opening opening("newer", [](MemoryFiles& files) {
        files.content["snapshot-3.jsonl"] = "sealed";
        files.content.erase("journal-3-0.log");
    });
    CHECK(opening.opened.state == StoreState::newer_version);
    CHECK_FALSE(opening.opened.workspace);
    CHECK(opening.files.content == opening.before);
}
