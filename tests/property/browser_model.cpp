#include "tests/property/browser_model.hpp"

#include <utility>

namespace kumppani::tests {

void Disk::settle() {
    if (const auto late = std::exchange(late_, {}); late && late->later_done) late->act(*this);
}

bool Disk::run(Work work, End end) {
    settle();
    if (end == End::late) late_ = std::move(work);
    if (end == End::done || end == End::done_unheard) work.act(*this);
    return end == End::done;
}

std::optional<std::string> Memory::read(std::string_view name) {
    return unreadable.contains(name) ? std::nullopt : MemoryFiles::read(name);
}

std::string_view Memory::fitting(std::string_view bytes) {
    const std::string_view part = bytes.substr(0, std::min(room, bytes.size()));
    room -= part.size();
    return part;
}

bool Memory::write(std::string_view name, std::string_view bytes) {
    const std::string_view part = fitting(bytes);
    MemoryFiles::write(name, part);
    return part.size() == bytes.size();
}

bool Memory::append(std::string_view name, std::string_view bytes) {
    const std::string_view part = fitting(bytes);
    MemoryFiles::append(name, part);
    return part.size() == bytes.size();
}

bool Memory::remove(std::string_view name) { return !keeps_everything && MemoryFiles::remove(name); }

Window::Window(Disk& disk, Desk& desk, std::string name, bool writes) : disk_(disk), name_(std::move(name)) {
    disk_.settle();
    lay_out();
    saving_ = std::make_unique<Saving>(memory_, desk.surroundings(), writes);
}

void Window::lay_out() {
    memory_.content = disk_.files;
    saves_ = disk_.saves;
}

bool Window::save(bool fold, End end, bool later_done, const std::function<void()>& committed) {
    moved_ = false;
    saving_->prepare(fold);
    if (!saving_->anything_waits()) return saving_->at_rest();
    Content taken;
    std::set<std::string> gone;
    for (const std::string& name : saving_->hand_on()) {
        const auto found = memory_.content.find(name);
        if (found != memory_.content.end())
            taken.insert(*found);
        else
            gone.insert(name);
    }
    const auto write = [this, taken, gone, committed](Disk& disk) {
        if (!attempted_.empty() && disk.saved_by == attempted_) saves_ = disk.saves;
        moved_ = disk.saves != saves_ && disk.saves != 0;
        if (moved_) return;
        attempted_ = std::to_string(saves_ + 1) + ' ' + name_;
        disk.saves = saves_ + 1;
        disk.saved_by = attempted_;
        for (const auto& [name, bytes] : taken)
            disk.files.insert_or_assign(name, bytes);
        for (const std::string& name : gone)
            disk.files.erase(name);
        committed();
    };
    const bool heard = disk_.run({write, later_done}, end) && !moved_;
    if (heard) saves_ = disk_.saves;
    saving_->persisted(heard);
    return heard && saving_->at_rest();
}

void Window::reread(bool claim) {
    disk_.settle();
    if (claim) {
        ++disk_.saves;
        disk_.saved_by = std::to_string(disk_.saves) + ' ' + name_;
    }
    lay_out();
    saving_->reopen(claim);
}

} // namespace kumppani::tests
