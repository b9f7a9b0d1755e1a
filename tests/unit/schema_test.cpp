#include "shared/bundle/schema.hpp"
#include "tests/unit/bundle_sample.hpp"

#include <catch2/catch_test_macros.hpp>

#include <fstream>
#include <sstream>

using namespace kumppani;

namespace {

const Json& schema() {
    static const Json schema = Json::parse(bundle_schema_json());
    return schema;
}

const Json& field_schema(const char* kind, const char* field) {
    return schema()["$defs"][kind]["properties"]["fields"]["properties"][field];
}

} // namespace

TEST_CASE("the published schema is the one that the list of fields gives") {
    std::ifstream file(KUMPPANI_ROOT "/shared/bundle/bundle.schema.json");
    std::ostringstream published;
    published << file.rdbuf();
    INFO("renew it with: kumppani-bundle schema >shared/bundle/bundle.schema.json");
    CHECK((published.str() == bundle_schema_json()));
}

TEST_CASE("every field of every kind is in the schema, with its title and audience") {
    for (const KindInfo& kind : kinds()) {
        const Json& fields = schema()["$defs"][std::string(kind.key)]["properties"]["fields"]["properties"];
        for (const Field& field : kind.fields) {
            CAPTURE(kind.key, field.key);
            REQUIRE(fields.contains(std::string(field.key)));
            const Json& described = fields[std::string(field.key)];
            CHECK(described["title"] == text(field.label, Language::en));
            CHECK(described["x-audience"] ==
                  (field.audience == Audience::customer ? "customer" : "internal"));
        }
        CHECK(fields.size() == kind.fields.size() + 1); // and `deleted`, which is not allowed there
    }
}

TEST_CASE("limits, choices, units and references are told as the reader holds to them") {
    CHECK(field_schema("project", "priority")["minimum"] == 1);
    CHECK(field_schema("project", "priority")["maximum"] == 999);
    CHECK(field_schema("project", "budget")["maximum"] == 1'000'000'000'000);
    CHECK(field_schema("customer", "charges_change")["minimum"] == -1'000'000'000'000);
    CHECK(field_schema("customer", "charges")["x-unit"] == "euro");
    CHECK(field_schema("project", "state")["enum"] ==
          Json::parse(R"(["planned", "running", "done", "cancelled", null])"));
    CHECK(field_schema("project", "state")["x-labels"]["running"] == "Running");
    CHECK(field_schema("group", "project")["x-target"] == "project");
    CHECK(field_schema("group", "agenda")["maxLength"] == 20'000);
    CHECK(schema()["$defs"]["project"]["properties"]["fields"]["required"] == Json::parse(R"(["customer"])"));
    CHECK(schema()["$defs"]["customer"]["properties"]["fields"]["required"] == Json::array());
}
