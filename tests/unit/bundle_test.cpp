#include "tests/unit/bundle_sample.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>

using namespace kumppani;

namespace {

Bundle read(const std::string& bytes, const KnownRecord& known = {}) {
    ReadResult result = read_bundle(bytes, known);
    if (const auto* problems = std::get_if<std::vector<Problem>>(&result)) {
        for (const Problem& problem : *problems)
            UNSCOPED_INFO(text(problem, Language::en));
    }
    REQUIRE(std::holds_alternative<Bundle>(result));
    return std::get<Bundle>(std::move(result));
}

const Record& find(const Bundle& bundle, std::string_view id) {
    const auto found = std::find_if(bundle.records.begin(), bundle.records.end(),
                                    [&](const Record& record) { return record.id() == id; });
    REQUIRE(found != bundle.records.end());
    return *found;
}

/// A bundle as someone writes it by hand: without what merging needs.
Json by_hand(const char* as_of, Json fields) {
    return {{"format", "kumppani-bundle"},
            {"schema", 1},
            {"kind", "exchange"},
            {"from", {{"name", "Taloushallinto"}, {"replica", "ta10vsha11"}}},
            {"as_of", as_of},
            {"records", {{{"id", "c1"}, {"kind", "customer"}, {"fields", std::move(fields)}}}}};
}

} // namespace

TEST_CASE("what is written is read back the same, with all that merging needs") {
    const Bundle bundle = sample::bundle();
    CHECK(read(write_bundle(bundle)) == bundle);
}

TEST_CASE("a file is written with the lowest version that holds what is in it") {
    Bundle bundle = sample::bundle();
    CHECK(Json::parse(write_bundle(bundle))["schema"] == 1);
    Record note("m1", Kind::note);
    note.set("customer", {{std::string("c1"), sample::stamp(sample::anna, 20)}});
    note.set("text", {{std::string("Avataan keväällä"), sample::stamp(sample::anna, 21)}});
    bundle.records.insert(bundle.records.end() - 1, note); // before the group
    const std::string bytes = write_bundle(bundle);
    CHECK(Json::parse(bytes)["schema"] == 2);
    CHECK(read(bytes) == bundle);
}

TEST_CASE("the same content gives the same bytes, in whatever order its records and members came") {
    const std::string bytes = write_bundle(sample::bundle());
    CHECK(write_bundle(read(bytes)) == bytes);
    Bundle shuffled = sample::bundle();
    std::reverse(shuffled.records.begin(), shuffled.records.end());
    CHECK(write_bundle(shuffled) == bytes);
    const Json sorted = sample::json();
    nlohmann::ordered_json reordered;
    for (const char* name : {"schema", "records", "kind", "from", "format", "as_of"})
        reordered[name] = nlohmann::ordered_json::parse(sorted[name].dump());
    CHECK(write_bundle(read(reordered.dump())) == bytes);
}

TEST_CASE("values stand in files as people write them, beside what merging needs") {
    const Json json = sample::json();
    CHECK(json["as_of"] == "2026-11-21T12:07:00.000Z");
    const Json& project = json["records"][3];
    CHECK(project["fields"] == Json::parse(R"({"budget": 45000, "customer": "c1", "start": "2026-03-01",
                                               "name": "Venepaikkojen verkkovaraus"})"));
    CHECK(project["merge"]["stamps"]["budget"] == "0028t5cy4g.11.1795262700000.0");
    CHECK(project["merge"]["others"]["budget"] ==
          Json::parse(R"([[50000, "004d2pf281.3.1795262640000.0"]])"));
    CHECK(project["merge"]["seen"] == Json::parse(R"({"0028t5cy4g": 11, "004d2pf281": 3})"));
    const Json& customer = json["records"][1];
    CHECK(customer["fields"]["charges"] == 120'000.5);
    CHECK_FALSE(customer["fields"].contains("contact"));
    CHECK(customer["merge"]["stamps"].contains("contact"));
    CHECK(json["records"][4]["fields"]["next"] == "2026-04");
    CHECK(json["records"][5]["merge"]["deleted"] == "0028t5cy4g:16");
    CHECK_FALSE(json["records"][5]["fields"].contains("deleted"));
}

TEST_CASE("fields of a newer version are kept as they are") {
    Json json = sample::json();
    json["records"][1]["fields"]["risk_level"] = {{"b", {1, 2.5, "x\ny"}}, {"a", nullptr}};
    json["records"][1]["merge"]["stamps"]["risk_level"] = "004d2pf281.1.1795262580000.0";
    json["records"][1]["merge"]["others"]["risk_level"] = {{3, "0028t5cy4g.4.1795262400000.0"}};
    const Bundle bundle = read(json.dump());
    CHECK(Json::parse(write_bundle(bundle)) == json);
    CHECK(std::get<Opaque>(find(bundle, "c1").value("risk_level")).json ==
          R"({"a":null,"b":[1,2.5,"x\ny"]})");
}

TEST_CASE("members that a newer version puts beside the records are ignored") {
    Json json = sample::json();
    json["checked_by"] = {{"records", {{{"id", 7}}}}};
    CHECK(read(json.dump()) == sample::bundle());
}

TEST_CASE("an emptied text and a null are nothing") {
    Json json = sample::json();
    json["records"][1]["fields"]["contact"] = "";
    CHECK(read(json.dump()) == sample::bundle());
    json["records"][1]["fields"]["contact"] = nullptr;
    CHECK(read(json.dump()) == sample::bundle());
    Bundle emptied = sample::bundle();
    emptied.records[1].set("contact", {{std::string(), sample::stamp(sample::anna, 5, 2)}});
    CHECK(write_bundle(emptied) == write_bundle(sample::bundle()));
}

TEST_CASE("a required value may be missing: someone has yet to fill it in") {
    Json json = sample::json();
    json["records"][3]["fields"].erase("name");
    CHECK_FALSE(find(read(json.dump()), "p1").has("name"));
}

TEST_CASE("edits that `seen` forgot are counted as seen") {
    Json json = sample::json();
    json["records"][3]["merge"]["seen"].erase("004d2pf281");
    CHECK(read(json.dump()) == sample::bundle());
}

TEST_CASE("records written by hand need no stamps, and reading them again changes nothing") {
    const std::string bytes =
        by_hand("2026-11-21T12:00:00.000Z", {{"name", "Kuulasatama Oy"}, {"outlook", 5}}).dump();
    const Record first = find(read(bytes), "c1");
    CHECK(first.text("name") == "Kuulasatama Oy");
    CHECK(first.integer("outlook") == 5);
    CHECK(first.last_changed() == sample::noon);
    CHECK(find(read(bytes), "c1") == first);
    CHECK(merged(first, find(read(bytes), "c1")) == first);
    CHECK(read(write_bundle(read(bytes))) == read(bytes));
}

TEST_CASE(
    "what is written by hand later replaces what was written by the same hand, and nobody else's edit") {
    const Record ours = find(sample::bundle(), "c1");
    const Record first =
        find(read(by_hand("2026-11-21T12:00:00.000Z", {{"outlook", 6}, {"headcount", 40}}).dump()), "c1");
    const Record later = find(read(by_hand("2026-11-22T12:00:00.000Z", {{"outlook", 7}}).dump()), "c1");
    const Record both = merged(merged(ours, first), later);
    CHECK(both == merged(merged(later, first), ours));
    CHECK(both.integer("outlook") == 7);
    CHECK(both.in_conflict("outlook"));
    CHECK(both.values("outlook").size() == 2);
    CHECK_FALSE(both.has("headcount"));
    CHECK(both.text("name") == "Kuulasatama Oy");
}

TEST_CASE("a value corrected by hand, its stamp taken away, replaces the value that the file had seen") {
    Json json = sample::json();
    json["records"][1]["fields"]["outlook"] = 8;
    json["records"][1]["merge"]["stamps"].erase("outlook");
    const Record corrected = merged(find(sample::bundle(), "c1"), find(read(json.dump()), "c1"));
    CHECK(corrected.integer("outlook") == 8);
    CHECK_FALSE(corrected.in_conflict("outlook"));
}

TEST_CASE("a value written by hand twice as of the same moment counts once") {
    const std::string first = by_hand("2026-11-21T12:00:00.000Z", {{"outlook", 6}}).dump();
    Json again = Json::parse(write_bundle(read(first)));
    Json& merge = again["records"][0]["merge"];
    merge["others"]["outlook"] = {{6, merge["stamps"]["outlook"]}};
    merge["stamps"].erase("outlook");
    again["records"][0]["fields"]["outlook"] = 7;
    const Record record = find(read(again.dump()), "c1");
    CHECK(record.values("outlook").size() == 1);
    CHECK(record.integer("outlook") == 7);
}

TEST_CASE("references may lead to records that the reader has already") {
    Json json = sample::json();
    json["records"].erase(1);
    const auto known = [](std::string_view id) {
        return id == "c1" ? std::optional(Kind::customer) : std::nullopt;
    };
    CHECK(read(json.dump(), known).records.size() == 6);
}

TEST_CASE("a handover names customers of the file, and is read back") {
    Bundle bundle;
    bundle.from = Replica{7};
    const Stamp stamp{Replica{7}, 1, {1, 0}};
    for (const char* id : {"c1", "c2"}) {
        Record customer(id, Kind::customer);
        customer.set("name", {{std::string(id), stamp}});
        bundle.records.push_back(customer);
    }
    bundle.handover = {"c1", "c2"};
    const std::string bytes = write_bundle(bundle);
    const ReadResult result = read_bundle(bytes);
    REQUIRE(std::holds_alternative<Bundle>(result));
    CHECK(std::get<Bundle>(result).handover == bundle.handover);

    for (const char* wrong : {R"(["c1", "c9"])", R"("c1")", "[1]", "{}"}) {
        INFO(wrong);
        std::string other = bytes;
        const std::size_t start = other.find('[', other.find("\"handover\""));
        other.replace(start, other.find(']', start) + 1 - start, wrong);
        const ReadResult refused = read_bundle(other);
        REQUIRE(std::holds_alternative<std::vector<Problem>>(refused));
        CHECK(std::get<std::vector<Problem>>(refused).front().pointer.starts_with("/handover"));
    }
}
