#include "shared/bundle/customer_file.hpp"
#include "shared/words/words.hpp"
#include "tests/unit/bundle_sample.hpp"
#include "tests/unit/desk.hpp"

#include <catch2/catch_test_macros.hpp>

#include <map>

using namespace kumppani;
using tests::Desk;
using tests::text;

namespace {

/// Two customers; the first has two projects, a need, and a group for the second project.
struct Work {
    Work() {
        Edit edit = desk.workspace.edit({});
        customer = edit.create(Kind::customer, {{"name", text("Kuulasatama Oy")},
                                                {"charges", std::int64_t{120'000'00}},
                                                {"outlook_reason", text("Kasvaa")},
                                                {"contact", text("Helmi Aalto")}});
        other = edit.create(Kind::customer, {{"name", text("Laituri Oy")}, {"parent", customer}});
        first = edit.create(Kind::project, {{"customer", customer}, {"name", text("Venepaikat")}});
        second = edit.create(Kind::project, {{"customer", customer}, {"name", text("Kulunvalvonta")}});
        need = edit.create(Kind::need, {{"customer", customer}, {"need", text("Kalenterin jako")}});
        group = edit.create(Kind::group, {{"customer", customer},
                                          {"project", second},
                                          {"name", text("Ohjausryhmä")},
                                          {"tolerance_cost", std::int64_t{5'000'00}}});
        task = edit.create_as(group + ".senior-user-4", Kind::task,
                              {{"group", group},
                               {"role", text("senior_user")},
                               {"number", std::int64_t{4}},
                               {"done", true},
                               {"note", text("Sovittu sisäisesti")}});
        edit.commit();
    }

    Json file(const std::set<RecordId>& chosen) const {
        return Json::parse(write_bundle(customer_file(desk.workspace.everything(), chosen, "Änna Öhman")));
    }

    Desk desk{1};
    RecordId customer, other, first, second, need, group, task;
};

std::vector<std::string> ids(const Json& file) {
    std::vector<std::string> all;
    for (const Json& record : file["records"])
        all.push_back(record["id"]);
    return all;
}

using Names = std::vector<std::string>;

} // namespace

// The one list of fields decides; this says once more, by hand, what was decided. Never charges, potential
// value, marketing, needs, agreed matters or remarks; the notes of a meeting were written before their eyes.
TEST_CASE("these fields and no others may be shown to a customer") {
    const std::map<std::string, Names> shown{
        {"author", {"name"}},
        {"customer", {"name", "type", "manager", "substitute", "contact"}},
        {"project", {"customer", "order", "name", "start", "end", "manager", "state"}},
        {"service", {"customer", "order", "system", "updates", "next", "contact", "supplier", "maintenance"}},
        {"event",
         {"customer", "order", "month", "what", "type", "responsible", "recipient", "where", "done"}},
        {"note", {"customer", "order", "type", "text", "responsible", "due", "done", "noted", "noted_at"}},
        {"group",
         {"customer", "project", "name", "meeting", "meeting_start", "meeting_minutes", "meeting_place",
          "agenda", "informs_customer", "informs_supplier", "informs_project", "informs_it"}},
        {"member", {"group", "order", "name", "role", "organisation", "guidance_read"}},
        {"task", {"group", "role", "number", "done", "done_on"}},
    };
    std::map<std::string, Names> found;
    for (const KindInfo& kind : kinds())
        for (const Field& field : kind.fields)
            if (field.audience == Audience::customer) found[std::string(kind.key)].emplace_back(field.key);
    CHECK(found == shown);
}

TEST_CASE("of kinds that are internal as a whole, and of who wrote what, nothing leaves") {
    for (const Kind kind : {Kind::author, Kind::need, Kind::marketing, Kind::agreement, Kind::figures})
        CHECK_FALSE(may_leave(kind));
    for (const Kind kind : {Kind::customer, Kind::project, Kind::service, Kind::event, Kind::note,
                            Kind::group, Kind::member, Kind::task})
        CHECK(may_leave(kind));
}

TEST_CASE("a customer's file holds what that customer may see, under ids and order keys of its own") {
    const Work work;
    const Json file = work.file({work.customer});
    CHECK(file["kind"] == "share");
    CHECK(file["from"] == Json{{"name", "Änna Öhman"}});
    CHECK(ids(file) == Names{"customer-1", "project-1", "project-2", "group-1", "group-1.senior-user-4"});
    CHECK(file["records"][0] == Json{{"id", "customer-1"},
                                     {"kind", "customer"},
                                     {"fields", {{"name", "Kuulasatama Oy"}, {"contact", "Helmi Aalto"}}}});
    CHECK(file["records"][1]["fields"]["name"] == "Venepaikat"); // in the order of the rows
    CHECK(file["records"][1]["fields"]["order"] < file["records"][2]["fields"]["order"]);
    CHECK(file["records"][3]["fields"] ==
          Json{{"customer", "customer-1"}, {"project", "project-2"}, {"name", "Ohjausryhmä"}});
    CHECK(file["records"][4]["fields"] ==
          Json{{"group", "group-1"}, {"role", "senior_user"}, {"number", 4}, {"done", true}});
}

TEST_CASE("a steering group leaves with its customer and project, a project with its groups") {
    const Work work;
    CHECK(ids(work.file({work.group})) ==
          Names{"customer-1", "project-1", "group-1", "group-1.senior-user-4"});
    CHECK(ids(work.file({work.second})) ==
          Names{"customer-1", "project-1", "group-1", "group-1.senior-user-4"});
    CHECK(ids(work.file({work.first})) == Names{"customer-1", "project-1"});
    CHECK(ids(work.file({work.need})).empty());
    CHECK(ids(work.file({})).empty());
}

TEST_CASE("another customer's project is not told of, though a group refers to it") {
    Work work;
    Edit edit = work.desk.workspace.edit({});
    const RecordId secret =
        edit.create(Kind::project, {{"customer", work.other}, {"name", text("Salainen")}});
    edit.set(work.group, "project", secret).commit();
    const Json file = work.file({work.customer});
    CHECK(file.dump().find("Salainen") == std::string::npos);
    CHECK(file.dump().find("Laituri") == std::string::npos);
    CHECK_FALSE(file["records"][3]["fields"].contains("project"));
}

TEST_CASE("what is deleted, or belongs to what is, does not leave") {
    Work work;
    work.desk.workspace.edit({}).remove(work.first).commit();
    CHECK(ids(work.file({work.customer})) ==
          Names{"customer-1", "project-1", "group-1", "group-1.senior-user-4"});
    // A row whose customer someone else deleted without knowing of it.
    Record deleted = *work.desk.workspace.find(work.customer);
    deleted.set("deleted", {{written(deleted.seen()), Stamp{{9}, 1, {1'790'000'000'001, 0}}}});
    work.desk.workspace.join({}, std::vector{deleted});
    CHECK_FALSE(work.desk.workspace.find(work.second)->deleted());
    CHECK(ids(work.file({work.customer, work.second})).empty());
}

TEST_CASE("of values in conflict only the one now shown leaves") {
    Work work;
    Desk colleague(2);
    colleague.take(work.desk);
    work.desk.workspace.edit({}).set(work.customer, "contact", text("Mine")).commit();
    colleague.now += 1000;
    colleague.workspace.edit({}).set(work.customer, "contact", text("Theirs")).commit();
    work.desk.take(colleague);
    REQUIRE(work.desk.workspace.find(work.customer)->in_conflict("contact"));
    const std::string bytes = work.file({work.customer}).dump();
    CHECK(bytes.find("Theirs") != std::string::npos);
    CHECK(bytes.find("Mine") == std::string::npos);
}

TEST_CASE("the instant of a customer's file is that of the latest change to a value in it") {
    Work work;
    const Json before = work.file({work.customer})["as_of"];
    work.desk.now += 5000;
    work.desk.workspace.edit({}).set(work.customer, "charges", std::int64_t{1}).commit();
    CHECK(work.file({work.customer})["as_of"] == before);
    work.desk.workspace.edit({}).set(work.customer, "contact", text("Muu")).commit();
    CHECK(work.file({work.customer})["as_of"] > before);
}

TEST_CASE("a customer's file is opened only by those who say that they will not import it") {
    const Work work;
    const std::string bytes =
        write_bundle(customer_file(work.desk.workspace.everything(), {work.customer}, ""));
    const ReadResult any = read_bundle(bytes, {}, Accepted::any);
    REQUIRE(std::holds_alternative<Bundle>(any));
    CHECK(std::get<Bundle>(any).kind == BundleKind::share);
    const auto problems = sample::problems(bytes);
    REQUIRE(problems.size() == 1);
    CHECK(problems[0].pointer == "/kind");
    CHECK(text(problems[0].what, Language::fi) ==
          "Tämä tiedosto on tehty asiakkaalle. Sen voi lukea, mutta sitä ei voi tuoda.");
    CHECK(text(problems[0].what, Language::sv) ==
          "Den här filen är gjord för en kund. Den kan läsas men inte importeras.");
    CHECK(text(problems[0].what, Language::en) ==
          "This file was made for a customer. It can be read, but not imported.");
}

TEST_CASE("a customer's file that says what merging needs is none") {
    const Work work;
    Json file = work.file({work.customer});
    file["records"][1]["merge"] = {{"seen", {{"0028t5cy4g", 5}}}};
    const ReadResult read = read_bundle(file.dump(), {}, Accepted::any);
    REQUIRE(std::holds_alternative<std::vector<Problem>>(read));
    CHECK(text(std::get<std::vector<Problem>>(read).front(), Language::en) ==
          "/records/1: There is an unknown member “merge” here. Allowed: fields, id, kind.");
}
