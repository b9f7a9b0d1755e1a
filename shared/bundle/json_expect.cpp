#include "shared/bundle/json_expect.hpp"

#include "shared/words/words.hpp"

#include <algorithm>

namespace kumppani {

namespace {

const Json* expect(bool right, Word allowed, const Json& json, const Place& place, ProblemList& problems) {
    if (right) return &json;
    problems.add(place, {Word::bundle_wrong_type, {}}, {allowed, {}});
    return nullptr;
}

} // namespace

const Json* expect_object(const Json& json, const Place& place, ProblemList& problems) {
    return expect(json.is_object(), Word::allowed_object, json, place, problems);
}

const Json* expect_array(const Json& json, const Place& place, ProblemList& problems) {
    return expect(json.is_array(), Word::allowed_array, json, place, problems);
}

const std::string* expect_string(const Json& json, const Place& place, ProblemList& problems) {
    const auto* found = expect(json.is_string(), Word::allowed_string, json, place, problems);
    return found ? found->get_ptr<const std::string*>() : nullptr;
}

const Json* expect_member(const Json& object, std::string_view name, const Place& place,
                          ProblemList& problems) {
    const auto found = object.find(name);
    if (found != object.end()) return &*found;
    problems.add(place, {Word::bundle_missing, {std::string(name)}});
    return nullptr;
}

void expect_only(std::initializer_list<std::string_view> names, const Json& object, const Place& place,
                 ProblemList& problems) {
    std::string all;
    for (const std::string_view name : names)
        all.append(all.empty() ? "" : ", ").append(name);
    for (const auto& [name, value] : object.items()) {
        if (std::find(names.begin(), names.end(), name) != names.end()) continue;
        problems.add(Place(place, name), {Word::bundle_unknown_member, {harmless(name)}},
                     {Word::allowed_member_names, {all}});
    }
}

} // namespace kumppani
