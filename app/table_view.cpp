#include "app/table_view.hpp"

#include "shared/model/display.hpp"
#include "shared/model/field_order.hpp"
#include "shared/model/fold.hpp"
#include "shared/model/in_order.hpp"

#include <algorithm>
#include <utility>

namespace kumppani {

namespace {

/// Whether any field of a record, as it is read, holds every word that is looked for.
bool holds(const Record& record, std::string_view wanted, Language language) {
    std::string all;
    for (const Field& field : info(record.kind()).fields) {
        if (field.type == Type::order || field.type == Type::reference) continue;
        all += displayed(field, record.value(field.key), language) + "\n";
    }
    while (!wanted.empty()) {
        const auto space = wanted.find(' ');
        if (!contains_folded(all, wanted.substr(0, space))) return false;
        wanted = space == std::string_view::npos ? std::string_view() : wanted.substr(space + 1);
    }
    return true;
}

} // namespace

void TableView::press_head(std::string_view key) {
    if (sorted_by_ != key)
        sort_by(key, false);
    else if (!descending_)
        descending_ = true;
    else
        sort_by({}, false);
}

void TableView::sort_by(std::string_view key, bool descending) {
    sorted_by_ = key;
    descending_ = descending;
}

const Rows& TableView::of(const Workspace& workspace, Language language, const Rows& rows) {
    Question question{workspace.revision(), &rows, language, filter.value_or(""), sorted_by_, descending_};
    if (question == answered_) return plain() ? rows : shown_;
    const bool same_filter = question.filter == answered_.filter && question.rows == answered_.rows;
    answered_ = std::move(question);
    if (!same_filter) kept_.clear();
    shown_.clear();
    if (!plain()) {
        for (const Record* row : rows)
            if (kept_.contains(row->id()) || holds(*row, answered_.filter, language)) shown_.push_back(row);
        kept_.clear();
        for (const Record* row : shown_)
            kept_.insert(row->id());
        if (!shown_.empty() && !sorted_by_.empty()) {
            const Field& by = field(shown_.front()->kind(), sorted_by_);
            put_in_order(shown_, [&](const Record* a, const Record* b) {
                return compare_by(*a, *b, by, language, descending_) < 0;
            });
        }
    }
    const Rows& shown = plain() ? rows : shown_;
    keep_selected(shown);
    return shown;
}

void TableView::keep_selected(const Rows& shown) {
    std::set<RecordId> kept;
    for (const Record* row : shown)
        if (selected(*row)) kept.insert(row->id());
    selected_ = std::move(kept);
}

void TableView::press(const Rows& shown, std::size_t row, bool range) {
    const RecordId id = shown[row]->id();
    const auto from =
        std::find_if(shown.begin(), shown.end(), [&](const Record* each) { return each->id() == latest_; });
    if (range && from != shown.end()) {
        const auto other = static_cast<std::size_t>(from - shown.begin());
        for (std::size_t i = std::min(row, other); i <= std::max(row, other); ++i)
            selected_.insert(shown[i]->id());
    } else if (!selected_.insert(id).second) {
        selected_.erase(id);
    }
    latest_ = id;
}

void TableView::select(const RecordId& row) {
    selected_.insert(row);
    latest_ = row;
}

void TableView::select_all(const Rows& shown, bool all) {
    for (const Record* row : shown) {
        if (all)
            selected_.insert(row->id());
        else
            selected_.erase(row->id());
    }
    latest_.clear();
}

Rows TableView::selection(const Rows& shown) const {
    Rows rows;
    std::copy_if(shown.begin(), shown.end(), std::back_inserter(rows),
                 [&](const Record* row) { return selected(*row); });
    return rows;
}

void TableView::stop_selecting() {
    selecting = false;
    told_selected = 0;
    selected_.clear();
    latest_.clear();
}

} // namespace kumppani
