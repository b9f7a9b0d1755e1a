#pragma once

#include <string>
#include <string_view>

namespace kumppani {

/// The name of a field, held once in memory: copying and comparing cost a pointer. Also holds the names of
/// fields that only a newer version knows. Names live as long as the program.
class FieldKey {
public:
    FieldKey(std::string_view name);
    FieldKey(const char* name) : FieldKey(std::string_view(name)) {}

    std::string_view name() const { return *name_; }

    bool operator==(const FieldKey& other) const { return name_ == other.name_; }
    bool operator!=(const FieldKey& other) const { return name_ != other.name_; }

    /// The order of the names, so that files come out sorted.
    bool operator<(const FieldKey& other) const { return name_ != other.name_ && *name_ < *other.name_; }

private:
    const std::string* name_;
};

} // namespace kumppani
