#include "shared/store/folder_files.hpp"

#include <cstdio>
#include <memory>
#include <system_error>

namespace kumppani {

namespace {

constexpr std::string_view unfinished = ".part";

struct Close {
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<std::FILE, Close>;

/// Writes to a file opened in `mode`; what was written counts only once it is closed without an error.
bool put(const std::filesystem::path& path, const char* mode, std::string_view bytes) {
    File file(std::fopen(path.string().c_str(), mode));
    if (!file) return false;
    const bool all = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
    return std::fclose(file.release()) == 0 && all;
}

} // namespace

std::vector<std::string> FolderFiles::list() {
    std::vector<std::string> names;
    std::error_code error;
    std::filesystem::directory_iterator entry(folder_, error);
    for (const std::filesystem::directory_iterator end; !error && entry != end; entry.increment(error)) {
        std::string name = entry->path().filename().string();
        if (entry->is_regular_file(error) && !name.ends_with(unfinished)) names.push_back(std::move(name));
    }
    return names;
}

std::optional<std::string> FolderFiles::read(std::string_view name) {
    const File file(std::fopen(path(name).string().c_str(), "rb"));
    if (!file) return std::nullopt;
    std::string bytes;
    char part[65'536];
    while (const std::size_t count = std::fread(part, 1, sizeof part, file.get()))
        bytes.append(part, count);
    if (std::ferror(file.get())) return std::nullopt;
    return bytes;
}

bool FolderFiles::write(std::string_view name, std::string_view bytes) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    // Beside the old file first, so that a write cut short leaves the old one whole.
    const std::filesystem::path beside = path(std::string(name) + std::string(unfinished));
    const bool done =
        put(beside, "wb", bytes) && (std::filesystem::rename(beside, path(name), error), !error);
    if (!done) std::filesystem::remove(beside, error);
    return done;
}

bool FolderFiles::append(std::string_view name, std::string_view bytes) {
    std::error_code error;
    std::filesystem::create_directories(folder_, error);
    return put(path(name), "ab", bytes);
}

bool FolderFiles::remove(std::string_view name) {
    std::error_code error;
    std::filesystem::remove(path(name), error);
    return !error;
}

} // namespace kumppani
