#include "tests/property/marked_work.hpp"

#include <catch2/catch_test_macros.hpp>

#include <rapidcheck.h>

namespace kumppani {

namespace {

using tests::MarkedWork;

std::string lines(const std::vector<std::string>& all) {
    std::string text;
    for (const std::string& line : all)
        text += line + '\n';
    return text;
}

std::string file_of(const MarkedWork& work, const std::set<RecordId>& chosen,
                    const MayBeShown& shown = may_be_shown) {
    return write_bundle(customer_file(work.workspace().everything(), chosen, "Sender", shown));
}

} // namespace

TEST_CASE("nothing internal, old or new, survives in a customer's file") {
    CHECK(rc::check([] {
        MarkedWork work(*rc::gen::arbitrary<std::uint64_t>());
        const std::set<RecordId> chosen = work.some();
        const auto leaks = work.leaks(file_of(work, chosen), chosen);
        RC_ASSERT(lines(leaks) == "");
    }));
}

TEST_CASE("a customer's file is read as it was written, and never as one to import") {
    CHECK(rc::check([] {
        MarkedWork work(*rc::gen::arbitrary<std::uint64_t>());
        const Bundle made = customer_file(work.workspace().everything(), work.some(), "Sender");
        const std::string bytes = write_bundle(made);
        const ReadResult read = read_bundle(bytes, {}, Accepted::any);
        RC_ASSERT(std::holds_alternative<Bundle>(read));
        RC_ASSERT(std::get<Bundle>(read) == made);
        RC_ASSERT(std::holds_alternative<std::vector<Problem>>(read_bundle(bytes)));
    }));
}

// The tests above must be able to fail: mark any internal field as one to be shown, and its values are found.
TEST_CASE("an internal field that is marked wrongly would be found in a customer's file") {
    for (const KindInfo& kind : kinds()) {
        if (kind.kind == Kind::author) continue; // no mark lets authors leave
        for (const Field& wrong : kind.fields) {
            if (wrong.audience == Audience::customer) continue;
            const MayBeShown shown = [&](Kind of, const Field& field) {
                const bool named = field.key == kind.title || field.key == kind.owner || &field == &wrong;
                return may_be_shown(of, field) || (of == kind.kind && named);
            };
            bool found = false;
            for (std::uint64_t seed = 1; seed <= 30 && !found; ++seed) {
                MarkedWork work(seed);
                std::set<RecordId> everyone;
                for (const Record* customer : work.workspace().all(Kind::customer))
                    everyone.insert(customer->id());
                const auto leaks = work.leaks(file_of(work, everyone, shown), everyone);
                const std::string line = "internal: " + std::string(kind.key) + '.' + std::string(wrong.key);
                found = std::find(leaks.begin(), leaks.end(), line) != leaks.end();
            }
            CAPTURE(kind.key, wrong.key);
            CHECK(found);
        }
    }
}

} // namespace kumppani
