#pragma once

#include "shared/store/files.hpp"

#include <filesystem>

namespace kumppani {

/// A folder of the machine, or of the memory that a browser shows as one.
class FolderFiles final : public Files {
public:
    /// The folder is made when something is first written.
    explicit FolderFiles(std::filesystem::path folder) : folder_(std::move(folder)) {}

    std::vector<std::string> list() override;
    std::optional<std::string> read(std::string_view name) override;
    bool write(std::string_view name, std::string_view bytes) override;
    bool append(std::string_view name, std::string_view bytes) override;
    bool remove(std::string_view name) override;

private:
    std::filesystem::path path(std::string_view name) const { return folder_ / name; }

    std::filesystem::path folder_;
};

} // namespace kumppani
