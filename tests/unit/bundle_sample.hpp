#pragma once

#include "shared/bundle/bundle.hpp"
#include "shared/model/value_json.hpp"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace kumppani::sample {

inline constexpr Replica anna{0x1234567890}, bengt{0x2345678901};
inline constexpr Milliseconds noon = 1'795'262'400'000; // 2026-11-21T12:00:00Z

inline Stamp stamp(Replica who, std::uint64_t counter, Milliseconds minutes = 0) {
    return {who, counter, {noon + minutes * 60'000, 0}};
}

/// An author, two customers, a project whose budget two people have changed, a deleted need; a field that
/// this version does not know, one that was emptied, a note of several lines.
inline Bundle bundle() {
    using namespace std::chrono_literals;
    Record author(written(anna), Kind::author);
    author.set("name", {{std::string("Änna Öhman"), stamp(anna, 1)}});
    Record customer("c1", Kind::customer);
    customer.set("name", {{std::string("Kuulasatama Oy"), stamp(anna, 2)}});
    customer.set("charges", {{std::int64_t{120'000'50}, stamp(anna, 3)}});
    customer.set("steers", {{false, stamp(anna, 4)}});
    customer.set("outlook", {{std::int64_t{5}, stamp(bengt, 1, 3)}});
    customer.set("contact", {{Value(), stamp(anna, 5, 2)}});
    customer.set("mood", {{Opaque{R"({"colour":"€","since":[2026,1.5,null]})"}, stamp(bengt, 2)}});
    Record second("c2", Kind::customer);
    second.set("name", {{std::string("Laituri Oy"), stamp(anna, 6)}});
    second.set("parent", {{std::string("c1"), stamp(anna, 7)}});
    Record project("p1", Kind::project);
    project.set("customer", {{std::string("c1"), stamp(anna, 8)}});
    project.set("name", {{std::string("Venepaikkojen verkkovaraus"), stamp(anna, 9)}});
    project.set("start", {{Date(2026y / 3 / 1), stamp(anna, 10)}});
    project.set("budget", {{std::int64_t{45'000'00}, stamp(anna, 11, 5)},
                           {std::int64_t{50'000'00}, stamp(bengt, 3, 4)}});
    Record service("s1", Kind::service);
    service.set("customer", {{std::string("c1"), stamp(anna, 12)}});
    service.set("system", {{std::string("Laiturivaraus"), stamp(anna, 13)}});
    service.set("next", {{Month(2026y / 4), stamp(anna, 14)}});
    Record need("n1", Kind::need);
    need.set("customer", {{std::string("c1"), stamp(anna, 15)}});
    need.set("need", {{std::string("Kalenterin jako"), stamp(anna, 16)}});
    need.set("deleted", {{written(VersionVector{{anna, 16}}), stamp(bengt, 4, 7)}});
    Record group("g1", Kind::group);
    group.set("customer", {{std::string("c1"), stamp(anna, 17)}});
    group.set("name", {{std::string("Ohjausryhmä"), stamp(anna, 18)}});
    group.set("agenda", {{std::string("Avaus\nTalous"), stamp(anna, 19)}});
    return {anna, "Änna Öhman", noon + 7 * 60'000, {author, customer, second, project, service, need, group}};
}

inline Json json() { return Json::parse(write_bundle(bundle())); }

inline std::vector<Problem> problems(const std::string& bytes, const KnownRecord& known = {}) {
    const ReadResult result = read_bundle(bytes, known);
    const auto* problems = std::get_if<std::vector<Problem>>(&result);
    return problems ? *problems : std::vector<Problem>();
}

/// What is wrong once `value` stands at `pointer` of the sample.
inline std::vector<Problem> problems_with(const std::string& pointer, const Json& value) {
    Json changed = json();
    changed[Json::json_pointer(pointer)] = value;
    return problems(changed.dump());
}

/// What is wrong once nothing stands at `pointer` of the sample.
inline std::vector<Problem> problems_without(const std::string& pointer) {
    Json changed = json();
    const Json::json_pointer place(pointer);
    changed[place.parent_pointer()].erase(place.back());
    return problems(changed.dump());
}

} // namespace kumppani::sample
