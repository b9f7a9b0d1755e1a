#include "shared/model/validate.hpp"
#include "shared/rules/steering.hpp"
#include "shared/words/words.hpp"
#include "tests/unit/records.hpp"

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <set>

using namespace kumppani;
using namespace kumppani::rules;
using namespace kumppani::testing;

namespace {

Record member(std::string name, const char* role, bool partner_manager = false) {
    return record(
        Kind::member, "m",
        {{"name", std::move(name)}, {"role", std::string(role)}, {"partner_manager", partner_manager}});
}

/// A sound group of the given size: an executive, a senior user, a senior supplier, then users.
std::vector<Record> group_of(std::size_t size) {
    constexpr std::array roles{"executive", "senior_user", "senior_supplier"};
    std::vector<Record> members;
    for (std::size_t i = 0; i < size; ++i) {
        members.push_back(member("Henkilö " + std::to_string(i), i < roles.size() ? roles[i] : "user"));
    }
    return members;
}

struct Found {
    Severity severity;
    Word what;
    bool operator==(const Found&) const = default;
};

std::vector<Found> found(const std::vector<Record>& members) {
    std::vector<Found> result;
    for (const Finding& finding : composition(pointers(members))) {
        result.push_back({finding.severity, finding.what.word});
    }
    return result;
}

bool finds(const std::vector<Record>& members, Severity severity, Word what) {
    const auto all = found(members);
    return std::find(all.begin(), all.end(), Found{severity, what}) != all.end();
}

bool mentions(const std::vector<Record>& members, Word what) {
    const auto all = found(members);
    return std::any_of(all.begin(), all.end(), [&](const Found& one) { return one.what == what; });
}

Severity of_size(std::size_t size) {
    const auto members = group_of(size);
    for (const Finding& finding : composition(pointers(members))) {
        if (finding.what.word == Word::group_size || finding.what.word == Word::group_too_small) {
            return finding.severity;
        }
    }
    FAIL("no finding of size");
    return Severity::error;
}

Record said(Role role, std::int64_t number, bool done) {
    return record(Kind::task, "t", {{"role", std::string(key(role))}, {"number", number}, {"done", done}});
}

} // namespace

TEST_CASE("the roles have 15, 12, 1, 11 and 1 tasks: 40 in all, numbered from 1") {
    constexpr std::array<std::size_t, 5> counts{15, 12, 1, 11, 1};
    std::size_t sum = 0;
    for (std::size_t i = 0; i < all_roles.size(); ++i) {
        const auto of_role = tasks(all_roles[i]);
        CHECK(of_role.size() == counts[i]);
        sum += of_role.size();
        int number = 0;
        for (const SteeringTask& task : of_role) {
            CHECK(task.role == all_roles[i]);
            CHECK(task.number == ++number);
        }
    }
    CHECK(sum == task_count);
}

TEST_CASE("the tasks of a role differ from each other in every language") {
    for (const Role role : all_roles) {
        for (const Language language : {Language::fi, Language::sv, Language::en}) {
            std::set<std::string_view> texts;
            for (const SteeringTask& task : tasks(role))
                CHECK(texts.insert(text(task.text, language)).second);
        }
    }
}

TEST_CASE("the executive delegates technical integrity to the senior supplier") {
    const SteeringTask& eighth = tasks(Role::executive)[7];
    CHECK(text(eighth.text, Language::fi).find("teknisen eheyden seurannan tuotannosta vastaavalle") !=
          std::string_view::npos);
    const SteeringTask& thirteenth = tasks(Role::executive)[12];
    CHECK(text(thirteenth.text, Language::fi).find("omistajaorganisaatiolle") != std::string_view::npos);
}

TEST_CASE("a role comes back from its key, and has a name, a short one and a purpose") {
    for (const Role role : all_roles) {
        CHECK(role_from(key(role)) == role);
        CHECK(find_field(Kind::member, "role")->choices[static_cast<std::size_t>(role)].key == key(role));
        CHECK(text(name(role), Language::fi).size() >= text(short_name(role), Language::fi).size());
        CHECK(text(purpose(role), Language::fi).back() == '.');
    }
    CHECK(!role_from("owner"));
}

TEST_CASE("what a group says of a task has the same valid id everywhere, and another for each task") {
    std::set<RecordId> ids;
    for (const Role role : all_roles) {
        for (const SteeringTask& task : tasks(role)) {
            const RecordId id = task_record_id("satamamaksut-7", task);
            CHECK(is_record_id(id));
            CHECK(ids.insert(id).second);
        }
    }
    CHECK(task_record_id("satamamaksut-7", tasks(Role::senior_user)[3]) == "satamamaksut-7.senior-user-4");
}

TEST_CASE("progress counts done tasks against all of them") {
    std::vector<Record> records{said(Role::executive, 1, true), said(Role::executive, 2, true),
                                said(Role::executive, 3, false), said(Role::user, 1, true)};
    const Progress executive = progress(Role::executive, pointers(records));
    CHECK(executive.done == 2);
    CHECK(executive.total == 15);
    CHECK(progress(Role::user, pointers(records)).done == 1);
    CHECK(progress(Role::supplier, pointers(records)).done == 0);
    const Progress all = progress(pointers(records));
    CHECK(all.done == 3);
    CHECK(all.total == 40);
    records.push_back(said(Role::executive, 1, true));  // the same again
    records.push_back(said(Role::executive, 16, true)); // no such task
    CHECK(progress(pointers(records)).done == 3);
}

TEST_CASE("a group of fewer than two is an error, of two below the recommendation, of three to six good") {
    CHECK(of_size(0) == Severity::error);
    CHECK(of_size(1) == Severity::error);
    CHECK(of_size(2) == Severity::notice);
    for (std::size_t size = 3; size <= 6; ++size)
        CHECK(of_size(size) == Severity::good);
    CHECK(of_size(7) == Severity::warning);
    CHECK(of_size(8) == Severity::warning);
}

TEST_CASE("from eight members on a group is outside the practice studied") {
    const auto why = [](std::size_t size) {
        const auto members = group_of(size);
        for (const Finding& finding : composition(pointers(members))) {
            if (finding.what.word == Word::group_size) return finding.why.word;
        }
        return Word::none;
    };
    CHECK(why(7) == Word::group_big_why);
    CHECK(why(8) == Word::group_very_big_why);
    CHECK(why(5) == Word::none);
}

TEST_CASE("someone in two roles counts once in the size") {
    std::vector<Record> members{member("Raili Tuuliainen", "executive"),
                                member("Raili Tuuliainen", "senior_user"),
                                member("Ilmo Saarikari", "senior_supplier")};
    CHECK(finds(members, Severity::notice, Word::group_size));
    CHECK(mentions(members, Word::seniors_named));
}

TEST_CASE("a sound group has three good findings and no other") {
    const auto all = found(group_of(4));
    CHECK(all == std::vector<Found>{{Severity::good, Word::group_size},
                                    {Severity::good, Word::executive_one},
                                    {Severity::good, Word::seniors_named}});
}

TEST_CASE("a group has one executive, no more and no fewer") {
    auto members = group_of(4);
    members.push_back(member("Toinen Omistaja", "executive"));
    CHECK(finds(members, Severity::error, Word::executive_several));
    members = group_of(4);
    members.erase(members.begin());
    CHECK(finds(members, Severity::error, Word::executive_missing));
}

TEST_CASE("a group without a senior user or senior supplier is warned of") {
    auto members = group_of(5);
    members.erase(members.begin() + 1);
    CHECK(finds(members, Severity::warning, Word::senior_user_missing));
    CHECK(!mentions(members, Word::seniors_named));
    members = group_of(5);
    members.erase(members.begin() + 2);
    CHECK(finds(members, Severity::warning, Word::senior_supplier_missing));
    CHECK(!mentions(members, Word::only_partner_manager));
}

TEST_CASE("a partner manager alone on the supplier side is warned of, with the reason") {
    std::vector<Record> members{member("Raili Tuuliainen", "executive"), member("Tapio Ruoho", "senior_user"),
                                member("Aura Lintukorpi", "user"),
                                member("Senja Harjumaa", "senior_supplier", true)};
    const auto findings = composition(pointers(members));
    REQUIRE(findings.front().what.word == Word::only_partner_manager);
    CHECK(findings.front().severity == Severity::warning);
    CHECK(text(findings.front().what, Language::fi) == "Toimittajapuolen ainoa jäsen on kumppanuuspäällikkö");
    CHECK(text(findings.front().why, Language::fi) ==
          "Hänellä ei ole linjavaltaa resursseihin. Pyydä mukaan henkilö, joka päättää IT:n resursseista.");
    members.push_back(member("Oiva Kettula", "supplier", true));
    CHECK(text(composition(pointers(members)).front().what, Language::fi) ==
          "Toimittajapuolella on vain kumppanuuspäälliköitä");
    members.push_back(member("Ilmo Saarikari", "supplier"));
    CHECK(!mentions(members, Word::only_partner_manager));
}

TEST_CASE("a partner manager on the owner's side says nothing of the supplier side") {
    auto members = group_of(4);
    members.push_back(member("Senja Harjumaa", "user", true));
    CHECK(!mentions(members, Word::only_partner_manager));
}

TEST_CASE("the most severe finding comes first") {
    const auto members = std::vector<Record>{member("Yksin", "supplier", true)};
    const auto findings = composition(pointers(members));
    CHECK(std::is_sorted(findings.begin(), findings.end(),
                         [](const Finding& a, const Finding& b) { return a.severity > b.severity; }));
    CHECK(findings.front().severity == Severity::error);
}

TEST_CASE("a meeting of more than an hour is noticed") {
    CHECK(!meeting_too_long(60));
    CHECK(meeting_too_long(61));
}

TEST_CASE("a deviation beyond its tolerance either way is exceeded") {
    CHECK(!exceeded(4'000, 15'000));
    CHECK(!exceeded(15'000, 15'000));
    CHECK(exceeded(15'001, 15'000));
    CHECK(exceeded(-15'001, 15'000));
    CHECK(!exceeded(0, 0));
}
