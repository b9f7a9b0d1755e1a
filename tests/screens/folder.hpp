#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string>

namespace kumppani::tests {

namespace fs = std::filesystem;

/// The folder of a store that outlives the program using it: it lasts as long as the test.
struct Folder {
    Folder() : path(fs::temp_directory_path() / ("kumppani-storage-" + std::to_string(++made))) {
        fs::remove_all(path);
    }
    ~Folder() { fs::remove_all(path); }
    Folder(const Folder&) = delete;

    void change(const std::string& start, std::size_t at) const {
        for (const auto& entry : fs::directory_iterator(path)) {
            if (!entry.path().filename().string().starts_with(start)) continue;
            std::fstream file(entry.path(), std::ios::in | std::ios::out | std::ios::binary);
            file.seekp(static_cast<std::streamoff>(at));
            file.put('#');
        }
    }
    bool holds(const std::string& start) const {
        const auto entries = fs::directory_iterator(path);
        return std::any_of(begin(entries), end(entries), [&](const fs::directory_entry& entry) {
            return entry.path().filename().string().starts_with(start);
        });
    }

    static inline int made = 0;
    fs::path path;
};

} // namespace kumppani::tests
