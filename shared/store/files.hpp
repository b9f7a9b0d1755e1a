#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace kumppani {

/// A folder of files, as little of it as a store needs. Names are a-z 0-9 - and . only.
class Files {
public:
    virtual ~Files() = default;

    /// The names of all files, in no order.
    virtual std::vector<std::string> list() = 0;

    /// The bytes of a file; nothing when it is not there or cannot be read.
    virtual std::optional<std::string> read(std::string_view name) = 0;

    /// Each returns whether all of it was done. A write replaces the whole file or, when it fails, leaves it
    /// or any part of the new bytes; a failed append may leave a part of its bytes.
    virtual bool write(std::string_view name, std::string_view bytes) = 0;
    virtual bool append(std::string_view name, std::string_view bytes) = 0;
    virtual bool remove(std::string_view name) = 0;
};

} // namespace kumppani
