#include "shared/store/unsaved.hpp"

#include "shared/store/renaming.hpp"

namespace kumppani {

void Unsaved::changed(const Transaction& transaction) {
    for (const Change& change : transaction.changes)
        waiting_.insert(change.record);
    for (const auto& [id, seen] : transaction.seen)
        waiting_.insert(id);
}

void Unsaved::handed_on(const Workspace& workspace) {
    under_way_.merge(waiting_);
    waiting_.clear();
    sent_ = workspace.counter();
}

void Unsaved::kept() {
    under_way_.clear();
    durable_ = sent_;
}

void Unsaved::failed() {
    waiting_.merge(under_way_);
    under_way_.clear();
}

void Unsaved::reset(const Workspace& workspace) {
    waiting_.clear();
    under_way_.clear();
    durable_ = sent_ = workspace.counter();
}

std::vector<Record> Unsaved::set_aside(const Workspace& workspace, bool everything,
                                       Replica renamed_to) const {
    std::vector<Record> records;
    const Renaming renaming{workspace.replica(), durable_, renamed_to};
    for (const Record* record : workspace.everything()) {
        if (everything || waiting_.contains(record->id()) || under_way_.contains(record->id()))
            records.push_back(renamed(*record, renaming));
    }
    return records;
}

} // namespace kumppani
