#pragma once

#include "shared/store/files.hpp"

#include <functional>
#include <map>

namespace kumppani {

/// Files that last as long as the program: where nothing may be kept, and under tests.
class MemoryFiles : public Files {
public:
    std::vector<std::string> list() override;
    std::optional<std::string> read(std::string_view name) override;
    bool write(std::string_view name, std::string_view bytes) override;
    bool append(std::string_view name, std::string_view bytes) override;
    bool remove(std::string_view name) override;

    std::map<std::string, std::string, std::less<>> content;
};

} // namespace kumppani
