#include "shared/words/words.hpp"
#include "shared/workspace/checksum.hpp"
#include "shared/workspace/journal.hpp"
#include "tests/unit/desk.hpp"

#include <catch2/catch_test_macros.hpp>

namespace kumppani {

namespace {

const Message title{Word::customer_name, {"Äänekoski", "\"quoted\"\n"}};

/// A transaction with every part and every type of value.
JournalEntry entry() {
    tests::Desk desk{3}, other{4};
    JournalEntry kept{41, {}};
    desk.workspace.on_transaction([&](const Transaction& t) { kept.transaction = t; });
    Edit edit = desk.workspace.edit(title);
    const RecordId customer = edit.create(Kind::customer, {{"name", std::string("Koulu €")},
                                                           {"charges", std::int64_t{20'460}},
                                                           {"archived", true},
                                                           {"of_tomorrow", Opaque{"{\"a\":[null,0.5]}"}}});
    edit.create(Kind::project, {{"customer", customer}, {"start", *date_from_iso("2026-03-01")}});
    edit.create(Kind::service, {{"customer", customer}, {"next", *month_from_iso("2026-04")}});
    edit.commit();
    other.take(desk);
    other.workspace.edit(title).set(customer, "name", std::string("Museo")).commit();
    desk.workspace.edit(title).set(customer, "name", std::string("Kirjasto")).commit();
    Transaction first = kept.transaction;
    desk.take(other);
    for (const Change& change : first.changes)
        kept.transaction.changes.push_back(change);
    kept.transaction.created = {"a", "b"};
    return kept;
}

} // namespace

TEST_CASE("the journal's checksum is CRC-32") {
    CHECK(checksum("123456789") == 0xCBF43926u);
    CHECK(checksum("6789", checksum("12345")) == 0xCBF43926u);
    CHECK(written_checksum(0xCBF43926u) == "cbf43926");
    CHECK(written_checksum(0) == "00000000");
}

TEST_CASE("a transaction is one line of the journal and reads back the same") {
    const JournalEntry written = entry();
    REQUIRE_FALSE(written.transaction.seen.empty());
    REQUIRE(written.transaction.act == Act::import);
    const std::string line = journal_line(written);
    CHECK(line.find('\n') == line.size() - 1);
    CHECK(journal_entry(std::string_view(line).substr(0, line.size() - 1)) == written);
}

TEST_CASE("every kind of act reads back") {
    for (const Act act : {Act::edit, Act::continued, Act::import, Act::undo, Act::redo}) {
        JournalEntry written{1, {}};
        written.transaction.act = act;
        std::string line = journal_line(written);
        line.pop_back();
        CHECK(journal_entry(line) == written);
    }
}

TEST_CASE("a line that was cut or changed anywhere is refused") {
    std::string line = journal_line(entry());
    line.pop_back();
    for (std::size_t place = 0; place < line.size(); ++place) {
        CHECK_FALSE(journal_entry(std::string_view(line).substr(0, place)));
        std::string changed = line;
        changed[place] = static_cast<char>(changed[place] ^ 4);
        CHECK_FALSE(journal_entry(changed));
    }
}

TEST_CASE("a whole line of another form is refused") {
    const auto line = [](const std::string& payload) {
        return written_checksum(checksum(payload)) + ' ' + payload;
    };
    const std::string good = journal_line({1, {}}).substr(9);
    REQUIRE(journal_entry(line(good)));
    for (const std::string payload : {"", "{}", "[]", "null", "{\"n\":1}", "{\"n\":\"1\",\"act\":\"edit\"}"})
        CHECK_FALSE(journal_entry(line(payload)));
}

TEST_CASE("a word that this version does not have leaves a transaction without a title") {
    std::string payload = journal_line({1, {}}).substr(9);
    payload.replace(payload.find("\"none\""), 6, "\"word_of_tomorrow\"");
    const auto read = journal_entry(written_checksum(checksum(payload)) + ' ' + payload);
    REQUIRE(read);
    CHECK(read->transaction.title.word == Word::none);
}

TEST_CASE("text that is not UTF-8 does not keep a transaction out of the journal") {
    JournalEntry written{1, {}};
    written.transaction.changes.push_back(
        {"a", Kind::customer, "name", {}, {{std::string("Koulu \xFF"), {{1}, 1, {}}}}});
    std::string line = journal_line(written);
    line.pop_back();
    const auto read = journal_entry(line);
    REQUIRE(read);
    CHECK(std::get<std::string>(read->transaction.changes[0].after[0].value).starts_with("Koulu "));
}

} // namespace kumppani
