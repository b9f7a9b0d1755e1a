#pragma once

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace kumppani::tests {

/// What the command line gave back.
struct Run {
    int status;
    std::string output, complaint;
};

inline std::string contents(const std::filesystem::path& path) {
    std::ostringstream text;
    text << std::ifstream(path, std::ios::binary).rdbuf();
    return text.str();
}

/// A folder for the files of one test, and the real program run in it.
class Folder {
public:
    Folder() : path_(std::filesystem::temp_directory_path() / ("kumppani-" + std::to_string(::getpid()))) {
        std::filesystem::create_directories(path_);
    }
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    ~Folder() { std::filesystem::remove_all(path_); }

    std::string path(const std::string& name) const { return (path_ / name).string(); }

    std::string file(const std::string& name, std::string_view bytes) const {
        std::ofstream(path_ / name, std::ios::binary) << bytes;
        return path(name);
    }

    /// Runs the program as a shell does; `arguments` may redirect its input.
    Run run(const std::string& arguments, const std::string& environment = "LC_ALL=C") const {
        const std::string command = "env " + environment + " '" KUMPPANI_PROGRAMS "/kumppani-bundle' " +
                                    arguments + " >'" + path("output") + "' 2>'" + path("complaint") + "'";
        const int status = std::system(command.c_str());
        return {WEXITSTATUS(status), contents(path_ / "output"), contents(path_ / "complaint")};
    }

private:
    std::filesystem::path path_;
};

} // namespace kumppani::tests
