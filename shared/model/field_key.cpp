#include "shared/model/field_key.hpp"

#include <functional>
#include <unordered_set>

namespace kumppani {

namespace {

struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const { return std::hash<std::string_view>{}(name); }
};

using Names = std::unordered_set<std::string, Hash, std::equal_to<>>;

// Never destroyed: keys held by other statics stay good until the very end.
Names& names() {
    static Names& all = *new Names;
    return all;
}

} // namespace

FieldKey::FieldKey(std::string_view name) {
    Names& known = names();
    const auto found = known.find(name);
    name_ = found != known.end() ? &*found : &*known.emplace(name).first;
}

} // namespace kumppani
