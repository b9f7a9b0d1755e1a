#include "shared/store/saving.hpp"

#include "shared/words/words.hpp"

#include <utility>

namespace kumppani {

Saving::Saving(Files& files, Surroundings surroundings, bool writes)
    : files_(files), surroundings_(std::move(surroundings)), writes_(writes) {
    opened_ = open_store(files_, surroundings_);
    workspace_ = std::move(opened_.workspace);
    if (!workspace_) workspace_ = std::make_unique<Workspace>(new_replica(surroundings_), surroundings_);
    workspace_->on_transaction([this](const Transaction& transaction) { changed(transaction); });
    begin();
}

void Saving::changed(const Transaction& transaction) {
    if (!writes()) return;
    note(opened_.store->append(transaction));
    unsaved_.changed(transaction);
}

void Saving::note(const Kept& kept) {
    waiting_.insert(kept.files.begin(), kept.files.end());
    written_ = kept.trouble == Trouble::none;
}

/// The workspace has just become what the files hold.
void Saving::begin() {
    brought_as_.reset();
    if (!left_alone()) unsaved_.reset(*workspace_);
    if (writes()) note(opened_.kept);
    // Where others write it is shown among the rest: it is still there.
    if (!aside_.empty() && !left_alone()) workspace_->join({Word::undo_brought, {}}, aside_);
    if (writes() && !aside_.empty()) {
        brought_as_ = aside_as_;
        aside_.clear();
    }
    workspace_->freeze(!writes());
}

void Saving::reopen(bool writes) {
    Opened opened = open_store(files_, surroundings_);
    const bool wrote = this->writes();
    writes_ = writes;
    waiting_.clear();
    handed_on_.clear();
    written_ = true;
    if (opened.store) {
        // A store that has become much smaller takes nothing away from what is here.
        const bool shrunk = wrote && 2 * opened.workspace->size() < workspace_->size();
        if (shrunk || unsaved_.any()) {
            aside_as_ = new_replica(surroundings_);
            const auto aside = unsaved_.set_aside(*workspace_, shrunk, aside_as_);
            aside_.insert(aside_.end(), aside.begin(), aside.end());
        }
        workspace_->become(std::move(*opened.workspace));
        workspace_->freeze(false);
    }
    // What a store that is left alone has to show is less than what is here.
    opened.workspace.reset();
    opened_ = std::move(opened);
    begin();
}

void Saving::start_over() {
    const std::vector<std::string> before = files_.list();
    const std::vector<std::string> aside = set_store_aside(files_);
    waiting_.insert(before.begin(), before.end());
    waiting_.insert(aside.begin(), aside.end());
    opened_ = open_store(files_, surroundings_);
    workspace_->become(std::move(*opened_.workspace));
    opened_.workspace.reset();
    workspace_->freeze(false);
    begin();
}

bool Saving::write(std::string_view name, std::string_view bytes) {
    if (!files_.write(name, bytes)) return false;
    waiting_.emplace(name);
    return true;
}

void Saving::remove(std::string_view name) {
    if (files_.remove(name)) waiting_.emplace(name);
}

void Saving::hand_on_everything() {
    for (const std::string& name : files_.list())
        waiting_.insert(name);
}

void Saving::prepare(bool fold) {
    if (!writes() || under_way()) return;
    if (fold || !written_) note(opened_.store->fold(*workspace_));
}

std::vector<std::string> Saving::hand_on() {
    handed_on_.merge(waiting_);
    waiting_.clear();
    unsaved_.handed_on(*workspace_);
    return {handed_on_.begin(), handed_on_.end()};
}

void Saving::persisted(bool success) {
    if (success) {
        handed_on_.clear();
        unsaved_.kept();
        return;
    }
    waiting_.merge(handed_on_);
    handed_on_.clear();
    unsaved_.failed();
}

} // namespace kumppani
