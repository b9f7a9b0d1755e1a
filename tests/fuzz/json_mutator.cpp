#include "tests/fuzz/json_mutator.hpp"

#include <nlohmann/json.hpp>

#include <random>
#include <vector>

namespace kumppani::fuzz {

namespace {

using Json = nlohmann::json;

void gather(Json& json, std::vector<Json*>& all) {
    all.push_back(&json);
    if (json.is_structured())
        for (Json& part : json)
            gather(part, all);
}

class Mutation {
public:
    explicit Mutation(unsigned seed) : dice_(seed) {}

    void change(Json& document) {
        std::vector<Json*> all;
        gather(document, all);
        Json& place = *all[below(all.size())];
        const Json other = *all[below(all.size())];
        switch (below(6)) {
        case 0:
            place = other;
            break;
        case 1:
            place = ending();
            break;
        case 2:
            if (place.is_array() && !place.empty()) place.push_back(place[below(place.size())]);
            if (place.is_object()) place[name()] = other;
            break;
        case 3:
            if (place.is_array() && !place.empty()) place.erase(below(place.size()));
            if (place.is_object() && !place.empty()) {
                auto member = place.begin();
                std::advance(member, static_cast<std::ptrdiff_t>(below(place.size())));
                place.erase(member);
            }
            break;
        case 4:
            if (place.is_string()) place = place.get<std::string>() + place.get<std::string>();
            break;
        default:
            if (place.is_number_integer()) place = place.get<std::int64_t>() + (below(2) ? 1 : -1);
        }
    }

    std::size_t below(std::size_t most) { return dice_() % most; }

private:
    Json ending() {
        static const Json all[] = {nullptr,
                                   true,
                                   0,
                                   -1,
                                   1,
                                   9007199254740991,
                                   -9007199254740991,
                                   1e300,
                                   0.01,
                                   "",
                                   "0000000001:1",
                                   "0000000001.1.0.0",
                                   "a",
                                   "share",
                                   "exchange",
                                   "2026-02-30",
                                   "deleted",
                                   "__proto__",
                                   "\u202E",
                                   "0000",
                                   Json::array(),
                                   Json::object()};
        return all[below(std::size(all))];
    }
    std::string name() {
        static const char* const all[] = {"name",   "deleted",  "merge", "seen",      "stamps",
                                          "others", "customer", "order", "__proto__", "of_tomorrow"};
        return all[below(std::size(all))];
    }

    std::minstd_rand dice_;
};

} // namespace

std::string mutated_json(std::string_view text, unsigned seed) {
    // Not deeper than the reader goes: nesting is the other mutator's matter.
    int depth = 0;
    for (const char c : text) {
        depth += (c == '[' || c == '{') - (c == ']' || c == '}');
        if (depth > 64) return {};
    }
    Json document = Json::parse(text, nullptr, false);
    if (document.is_discarded()) return {};
    Mutation mutation(seed);
    for (std::size_t changes = 1 + mutation.below(3); changes > 0; --changes)
        mutation.change(document);
    return document.dump(-1, ' ', false, Json::error_handler_t::replace);
}

} // namespace kumppani::fuzz
