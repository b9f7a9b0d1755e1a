#include "shared/store/memory_files.hpp"

namespace kumppani {

std::vector<std::string> MemoryFiles::list() {
    std::vector<std::string> names;
    for (const auto& [name, bytes] : content)
        names.push_back(name);
    return names;
}

std::optional<std::string> MemoryFiles::read(std::string_view name) {
    const auto found = content.find(name);
    return found == content.end() ? std::nullopt : std::optional(found->second);
}

bool MemoryFiles::write(std::string_view name, std::string_view bytes) {
    content.insert_or_assign(std::string(name), bytes);
    return true;
}

bool MemoryFiles::append(std::string_view name, std::string_view bytes) {
    content[std::string(name)] += bytes;
    return true;
}

bool MemoryFiles::remove(std::string_view name) {
    content.erase(std::string(name));
    return true;
}

} // namespace kumppani
