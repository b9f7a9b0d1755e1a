#include "shared/model/field_key.hpp"

#include "shared/model/text_map.hpp"

namespace kumppani {

namespace {

// Never destroyed: keys held by other statics stay good until the very end.
TextSet& names() {
    static TextSet& all = *new TextSet;
    return all;
}

} // namespace

FieldKey::FieldKey(std::string_view name) {
    TextSet& known = names();
    const auto found = known.find(name);
    name_ = found != known.end() ? &*found : &*known.emplace(name).first;
}

} // namespace kumppani
