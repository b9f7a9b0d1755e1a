#pragma once

#include "shared/store/memory_files.hpp"
#include "shared/store/saving.hpp"
#include "tests/unit/desk.hpp"

#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>

namespace kumppani::tests {

using Content = std::map<std::string, std::string, std::less<>>;

/// How a transaction of the browser's database ends.
enum class End : std::uint8_t {
    done,         ///< durable, and the page hears so
    refused,      ///< nothing of it is durable, and the page hears so
    done_unheard, ///< durable, but the page hears of a failure
    late          ///< the page hears of a failure; whether it is done shows before anyone looks again
};

/// What a browser keeps, and what outlives its being killed.
class Disk {
public:
    struct Work {
        std::function<void(Disk&)> act; ///< may look and change; runs whole or not at all
        bool later_done = false;        ///< if it ends late
    };

    /// Returns whether the page hears that it was done.
    bool run(Work work, End end);

    /// What was to be done late is, or never will be.
    void settle();

    Content files;
    std::uint64_t saves = 0; ///< counts the saves of all windows, in the same transactions
    std::string saved_by;    ///< the latest of them, by whom

private:
    std::optional<Work> late_;
};

/// A window's memory, where room may run out: a write is then cut short, and says so; or files are not read.
class Memory : public MemoryFiles {
public:
    std::optional<std::string> read(std::string_view name) override;
    bool write(std::string_view name, std::string_view bytes) override;
    bool append(std::string_view name, std::string_view bytes) override;
    bool remove(std::string_view name) override;

    std::size_t room = std::numeric_limits<std::size_t>::max(); ///< bytes that may yet be written
    bool keeps_everything = false;                              ///< nothing is removed
    std::set<std::string, std::less<>> unreadable;

private:
    std::string_view fitting(std::string_view bytes);
};

/// A window of the browser, as web/page/storage.js and windows.js make one: memory, the program's half
/// (Saving), and the page's.
class Window {
public:
    /// Opens what is on the disk. `writes`: it has the turn.
    Window(Disk& disk, Desk& desk, std::string name, bool writes);

    Saving& saving() { return *saving_; }
    Workspace& workspace() { return saving_->workspace(); }
    Memory& memory() { return memory_; }

    /// One attempt to make everything durable that waits. `committed` is told once it is, also late. Returns
    /// whether the window shows that all is saved.
    bool save(bool fold, End end, bool later_done, const std::function<void()>& committed);

    /// The disk has been written to by another window than this one, as the last attempt to save found.
    bool was_moved() const { return moved_; }

    /// The number of the save that its memory includes.
    std::uint64_t saves() const { return saves_; }

    /// Reads the disk again; `claim`: and has the turn to write from then on.
    void reread(bool claim);

private:
    void lay_out();

    Disk& disk_;
    std::string name_;
    Memory memory_;
    std::uint64_t saves_ = 0;
    std::string attempted_;
    bool moved_ = false;
    std::unique_ptr<Saving> saving_;
};

} // namespace kumppani::tests
