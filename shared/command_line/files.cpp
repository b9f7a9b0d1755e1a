#include "shared/command_line/files.hpp"

#include "shared/bundle/bundle.hpp"
#include "shared/bundle/problem.hpp"
#include "shared/words/words.hpp"

#include <array>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <system_error>

namespace kumppani::command_line {

namespace {

struct Close {
    void operator()(std::FILE* file) const {
        if (file != stdin && file != stdout) std::fclose(file);
    }
};
using File = std::unique_ptr<std::FILE, Close>;

constexpr std::size_t longest_path = 300;

Message failure(Word word, const std::string& path) {
    return {word, {harmless(path, longest_path), std::strerror(errno)}};
}

} // namespace

std::variant<Input, Message> read_file(const std::string& path) {
    std::error_code unknown;
    const auto size = path == "-" ? 0 : std::filesystem::file_size(path, unknown);
    if (!unknown && size > largest_bundle) return Input{{}, size};
    const File file(path == "-" ? stdin : std::fopen(path.c_str(), "rb"));
    if (!file) return failure(Word::command_line_cannot_read, path);
    std::string bytes;
    std::array<char, 65536> block;
    while (bytes.size() <= largest_bundle) {
        const std::size_t count = std::fread(block.data(), 1, block.size(), file.get());
        bytes.append(block.data(), count);
        if (count < block.size()) break;
    }
    if (std::ferror(file.get())) return failure(Word::command_line_cannot_read, path);
    const std::uintmax_t read = bytes.size();
    return Input{std::move(bytes), read};
}

std::variant<std::monostate, Message> write_file(const std::string& path, std::string_view bytes) {
    File file(path.empty() ? stdout : std::fopen(path.c_str(), "wb"));
    const bool written = file && std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size() &&
                         std::fflush(file.get()) == 0;
    if (!written) return failure(Word::command_line_cannot_write, path.empty() ? "-" : path);
    return {};
}

} // namespace kumppani::command_line
