#include "shared/table_text/pasted_rows.hpp"

#include "shared/model/display.hpp"
#include "shared/model/fold.hpp"
#include "shared/model/text_map.hpp"

#include <algorithm>

namespace kumppani {

namespace {

/// Records by their owner and title, without regard to case.
class Known {
public:
    Known(const Workspace& workspace, const KindInfo& kind) : kind_(kind) {
        for (const Record* record : workspace.all(kind.kind))
            records_[key(owner(*record), record->text(FieldKey(kind.title)))].push_back(record);
    }

    static std::string key(std::string_view owner, std::string_view title) {
        return std::string(owner) + '\n' + folded(title);
    }
    const std::vector<const Record*>& of(const std::string& key) const {
        static const std::vector<const Record*> none;
        const auto found = records_.find(key);
        return found == records_.end() ? none : found->second;
    }

private:
    std::string_view owner(const Record& record) const {
        return kind_.owner.empty() ? std::string_view() : record.text(FieldKey(kind_.owner));
    }

    const KindInfo& kind_;
    TextMap<std::vector<const Record*>> records_;
};

class Taker {
public:
    Taker(const Workspace& workspace, const TableWish& wish, Date today)
        : wish_(wish), kind_(info(wish.kind)), title_(field(wish.kind, kind_.title)), today_(today),
          known_(workspace, kind_), customers_(workspace, info(Kind::customer)) {}

    void take(PastedRows& pasted, const std::vector<std::string>& cells, std::size_t number) {
        PastedRow row{.owner = wish_.owner};
        std::vector<BadCell> bad;
        std::string title, owner;
        for (std::size_t i = 0; i < std::min(cells.size(), pasted.columns.fields.size()); ++i) {
            const Field* const field = pasted.columns.fields[i];
            const std::string words = trimmed_cell(cells[i]);
            if (!field || words.empty()) continue;
            if (field->key == kind_.owner) {
                owner = words;
                continue;
            }
            auto read = value_from_typing(*field, fitting(*field, words), today_);
            if (auto* fault = std::get_if<Fault>(&read)) {
                bad.push_back({number, field, words, std::move(*fault)});
                continue;
            }
            Value& value = std::get<Value>(read);
            if (is_empty(value)) continue;
            if (field == &title_) title = words;
            row.values.emplace_back(field, std::move(value));
        }
        if (title.empty()) {
            ++pasted.untitled;
            return;
        }
        if (names_owner(wish_) && !find_owner(row, owner)) {
            ++pasted.unowned;
            if (std::find(pasted.unknown.begin(), pasted.unknown.end(), owner) == pasted.unknown.end())
                pasted.unknown.push_back(owner);
            return;
        }
        std::move(bad.begin(), bad.end(), std::back_inserter(pasted.bad));
        keys_.push_back(Known::key(row.owner, title));
        ++times_[keys_.back()];
        pasted.rows.push_back(std::move(row));
    }

    /// Holds the rows against the records that are there.
    void compare(PastedRows& pasted) const {
        std::vector<PastedRow> news;
        for (std::size_t i = 0; i < pasted.rows.size(); ++i) {
            PastedRow& row = pasted.rows[i];
            const auto& namesakes = known_.of(keys_[i]);
            const bool said = std::any_of(namesakes.begin(), namesakes.end(),
                                          [&](const Record* record) { return says(*record, row); });
            if (said) {
                ++pasted.same;
                continue;
            }
            // An event that comes twice a year has two rows of one title: nothing tells which is meant.
            if (namesakes.size() == 1 && times_.find(keys_[i])->second == 1) {
                row.record = namesakes.front()->id();
                std::erase_if(row.values, [&](const auto& each) {
                    return namesakes.front()->value(FieldKey(each.first->key)) == each.second;
                });
            }
            ++(row.record.empty() ? pasted.added : pasted.changed);
            news.push_back(std::move(row));
        }
        pasted.rows = std::move(news);
    }

private:
    /// Spreadsheets know no months: theirs are days.
    std::string fitting(const Field& field, const std::string& words) const {
        if (field.type != Type::month && field.type != Type::calendar_month) return words;
        const auto day = date_from_typing(words, today_);
        if (!day || month_from_typing(words, today_)) return words;
        const std::string month = std::to_string(unsigned(day->month()));
        return field.type == Type::calendar_month ? month : month + "/" + std::to_string(int(day->year()));
    }

    bool find_owner(PastedRow& row, const std::string& name) const {
        const auto& found = customers_.of(Known::key({}, name));
        if (name.empty() || found.empty()) return false;
        row.owner = found.front()->id();
        return true;
    }

    static bool says(const Record& record, const PastedRow& row) {
        return std::all_of(row.values.begin(), row.values.end(), [&](const auto& each) {
            return record.value(FieldKey(each.first->key)) == each.second;
        });
    }

    const TableWish& wish_;
    const KindInfo& kind_;
    const Field& title_;
    Date today_;
    Known known_, customers_;
    std::vector<std::string> keys_; ///< of the rows taken
    TextMap<std::size_t> times_;    ///< how often each is there
};

} // namespace

bool names_owner(const TableWish& wish) { return wish.owner.empty() && !info(wish.kind).owner.empty(); }

PastedRows pasted_rows(const Workspace& workspace, const TableWish& wish, const Cells& cells, Date today) {
    PastedRows pasted;
    pasted.columns = columns_of(wish.kind, names_owner(wish), cells, wish.choices, wish.has_heads);
    Taker taker(workspace, wish, today);
    const std::size_t first = pasted.columns.has_heads ? 1 : 0;
    const std::size_t end = std::min(cells.size(), first + most_pasted_rows);
    for (std::size_t i = first; i < end; ++i)
        taker.take(pasted, cells[i], i + 1);
    pasted.beyond = cells.size() - std::min(cells.size(), end);
    taker.compare(pasted);
    return pasted;
}

void add_rows(Edit& edit, Kind kind, const std::vector<PastedRow>& rows) {
    for (const PastedRow& row : rows) {
        RecordId id = row.record;
        if (id.empty())
            id = row.owner.empty() ? edit.create(kind, {})
                                   : edit.create(kind, {{info(kind).owner, row.owner}});
        for (const auto& [field, value] : row.values)
            edit.set(id, field->key, value);
    }
}

} // namespace kumppani
