#include "shared/bundle/place.hpp"

namespace kumppani {

namespace {

constexpr std::size_t longest_key = 100;

std::string escaped(std::string_view key) {
    std::string result;
    for (const char c : key.substr(0, longest_key)) {
        if (c == '~') {
            result += "~0";
        } else if (c == '/') {
            result += "~1";
        } else {
            result += c;
        }
    }
    return result;
}

} // namespace

std::string Place::pointer() const {
    if (!parent_) return {};
    return parent_->pointer() + '/' + (in_array_ ? std::to_string(index_) : escaped(key_));
}

} // namespace kumppani
