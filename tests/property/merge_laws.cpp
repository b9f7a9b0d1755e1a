#include "shared/model/record.hpp"

#include <catch2/catch_test_macros.hpp>

#include <ostream>
#include <rapidcheck.h>

namespace kumppani {

namespace {

/// Any record that a file could hold, true or not: any values under any edits, and any further edits
/// included.
Record any_record() {
    using namespace rc;
    Record record("a", Kind::customer);
    for (const FieldKey field :
         {FieldKey("deleted"), FieldKey("manager"), FieldKey("name"), FieldKey("of_tomorrow")}) {
        Register values;
        VersionVector taken;
        for (const std::uint64_t replica : {1u, 2u, 3u}) {
            const auto counter = *gen::inRange<std::uint64_t>(0, 5);
            if (counter == 0) continue;
            const auto value = *gen::element<Value>(Value(), std::string("x"), std::string("y"),
                                                    std::string("0000000001:2"), Opaque{"1"});
            values.push_back({value, {{replica}, counter, {*gen::inRange<Milliseconds>(0, 3), 0}}});
        }
        record.set(field, std::move(values));
    }
    VersionVector more;
    for (const std::uint64_t replica : {1u, 2u, 3u, 4u})
        if (const auto counter = *gen::inRange<std::uint64_t>(0, 6)) more[{replica}] = counter;
    record.include(more);
    return record;
}

} // namespace

TEST_CASE("merging a record with itself changes nothing", "[merge]") {
    CHECK(rc::check([] {
        const Record a = any_record();
        RC_ASSERT(merged(a, a) == a);
    }));
}

TEST_CASE("merging is the same whoever begins", "[merge]") {
    CHECK(rc::check([] {
        const Record a = any_record(), b = any_record();
        RC_ASSERT(merged(a, b) == merged(b, a));
    }));
}

TEST_CASE("merging three is the same whichever two come first", "[merge]") {
    CHECK(rc::check([] {
        const Record a = any_record(), b = any_record(), c = any_record();
        RC_ASSERT(merged(merged(a, b), c) == merged(a, merged(b, c)));
    }));
}

TEST_CASE("what was merged adds nothing when it comes again", "[merge]") {
    CHECK(rc::check([] {
        const Record a = any_record(), b = any_record(), c = any_record();
        const Record all = merged(merged(a, b), c);
        RC_ASSERT(merged(all, b) == all);
        RC_ASSERT(merged(a, all) == all);
    }));
}

TEST_CASE("a merge holds no value that neither had, and drops none that both have", "[merge]") {
    CHECK(rc::check([] {
        const Record a = any_record(), b = any_record();
        const Record both = merged(a, b);
        for (const FieldKey field : {FieldKey("deleted"), FieldKey("manager"), FieldKey("name")}) {
            const auto holds = [&](const Record& record, const Assignment& a_value) {
                const Register& all = record.values(field);
                return std::find(all.begin(), all.end(), a_value) != all.end();
            };
            for (const Assignment& value : both.values(field))
                RC_ASSERT(holds(a, value) || holds(b, value));
            for (const Assignment& value : a.values(field))
                if (holds(b, value)) RC_ASSERT(holds(both, value));
        }
    }));
}

} // namespace kumppani
