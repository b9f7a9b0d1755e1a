// Which partner manager looks after which types of customers, and what is left without anybody.
#include "shared/rules/coverage.hpp"
#include "tests/unit/plan.hpp"

#include <catch2/catch_test_macros.hpp>

using namespace kumppani;
using namespace kumppani::tests;

namespace {

using Types = std::vector<std::string_view>;

/// The customer of a Plan is Senja Harjumaa's, with Oiva Kettula as the substitute.
struct Managers : Plan {
    RecordId customer_of(const char* name, const char* manager, const char* type, const char* substitute) {
        Edit edit = workspace.edit({});
        const RecordId id = edit.create(Kind::customer, {{"name", words(name)},
                                                         {"manager", words(manager)},
                                                         {"type", words(type)},
                                                         {"substitute", words(substitute)}});
        edit.commit();
        return id;
    }
    rules::Coverage coverage() const { return rules::coverage(workspace); }
};

std::vector<std::size_t> counts(const rules::Coverage::Manager& manager) {
    std::vector<std::size_t> found;
    for (const auto& each : manager.customers)
        found.push_back(each.size());
    return found;
}

} // namespace

TEST_CASE("the matrix counts each manager's customers by type, and names the types nobody has") {
    Managers all;
    all.set("type", words("company"));
    all.customer_of("Vuokra-asunnot Oy", "Senja Harjumaa", "company", "Oiva Kettula");
    all.customer_of("Sivistystoimiala", "Ilmo Saarikari", "division", "Senja Harjumaa");
    const auto made = all.coverage();
    CHECK(made.types ==
          Types{"division", "service_centre", "enterprise", "regional", "company", "foundation"});
    REQUIRE(made.managers.size() == 2);
    CHECK(made.managers[0].name == "Ilmo Saarikari");
    CHECK(counts(made.managers[0]) == std::vector<std::size_t>{1, 0, 0, 0, 0, 0});
    CHECK(counts(made.managers[1]) == std::vector<std::size_t>{0, 0, 0, 0, 2, 0});
    CHECK(made.managers[1].count == 2);
    CHECK(made.gaps == Types{"service_centre", "enterprise", "regional", "foundation"});
    CHECK(made.without_manager.empty());
    CHECK(made.without_substitute.empty());
}

TEST_CASE("a customer without a manager covers no type, and is named as those without a substitute are") {
    Managers all;
    all.set("type", words("company"));
    const RecordId orphan = all.customer_of("Säätiö", "", "foundation", "");
    const auto made = all.coverage();
    REQUIRE(made.without_manager.size() == 1);
    CHECK(made.without_manager[0]->id() == orphan);
    REQUIRE(made.without_substitute.size() == 1);
    CHECK(made.without_substitute[0]->id() == orphan);
    CHECK(made.gaps.back() == "foundation");
}

TEST_CASE(
    "customers without a type have a column of their own, which is no gap; archived ones count nowhere") {
    Managers all;
    CHECK(all.coverage().types.back().empty());
    CHECK(counts(all.coverage().managers[0]) == std::vector<std::size_t>{0, 0, 0, 0, 0, 0, 1});
    CHECK(all.coverage().gaps.size() == 6);
    all.set("archived", true);
    CHECK(all.coverage().managers.empty());
}
