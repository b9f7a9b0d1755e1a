#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace kumppani {

/// Where a value stands in a JSON document: a chain through the callers' frames up to the whole document,
/// written out only when there is something to tell.
class Place {
public:
    /// The whole document.
    Place() = default;
    Place(const Place& parent, std::string_view key) : parent_(&parent), key_(key) {}
    Place(const Place& parent, std::size_t index) : parent_(&parent), index_(index), in_array_(true) {}

    /// RFC 6901: "/records/3/fields/budget". Keys that no valid file has are cut after 100 bytes.
    std::string pointer() const;

private:
    const Place* parent_ = nullptr;
    std::string_view key_;
    std::size_t index_ = 0;
    bool in_array_ = false;
};

} // namespace kumppani
