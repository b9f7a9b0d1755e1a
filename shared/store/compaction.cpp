#include "shared/store/compaction.hpp"

#include "shared/model/record.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace kumppani {

namespace {

std::int64_t day_of(Milliseconds time) {
    return time >= 0 ? time / one_day : -((-time + one_day - 1) / one_day);
}

std::int64_t month_of(Milliseconds time) {
    const std::chrono::year_month_day date{std::chrono::sys_days(std::chrono::days(day_of(time)))};
    return std::int64_t{static_cast<int>(date.year())} * 12 + static_cast<unsigned>(date.month());
}

std::int64_t period(Milliseconds time, Grain grain) {
    return grain == Grain::day ? day_of(time) : grain == Grain::month ? month_of(time) : 0;
}

/// Folds one run of acts into each other; says whether anything was left out.
class Run {
public:
    explicit Run(std::vector<JournalEntry> acts) : acts_(std::move(acts)) {}

    bool fold() {
        for (std::size_t act = 0; act < acts_.size(); ++act)
            for (std::size_t i = 0; i < acts_[act].transaction.changes.size(); ++i)
                meet(act, i);
        drop_unchanged();
        return folded_;
    }

    std::vector<JournalEntry> take(Grain grain) {
        std::vector<JournalEntry> left;
        for (std::size_t act = 0; act < acts_.size(); ++act) {
            Transaction& transaction = acts_[act].transaction;
            std::vector<Change> changes;
            for (std::size_t i = 0; i < transaction.changes.size(); ++i)
                if (!dropped_.count({act, i})) changes.push_back(std::move(transaction.changes[i]));
            if (changes.empty()) continue;
            transaction.changes = std::move(changes);
            std::erase_if(transaction.created, [&](const RecordId& id) {
                return std::none_of(transaction.changes.begin(), transaction.changes.end(),
                                    [&](const Change& change) { return change.record == id; });
            });
            transaction.seen.clear();
            acts_[act].grain = grain;
            left.push_back(std::move(acts_[act]));
        }
        return left;
    }

private:
    using At = std::pair<std::size_t, std::size_t>; // act, change

    Change& change(At at) { return acts_[at.first].transaction.changes[at.second]; }

    void meet(std::size_t act, std::size_t index) {
        Change& later = change({act, index});
        const auto [place, first] = last_.try_emplace({later.record, later.field}, At{act, index});
        if (first) return;
        later.before = std::move(change(place->second).before);
        dropped_.emplace(place->second, true);
        place->second = {act, index};
        folded_ = true;
    }

    void drop_unchanged() {
        for (const auto& [place, at] : last_) {
            Record before(place.first, change(at).kind), after = before;
            before.set(place.second, change(at).before);
            after.set(place.second, change(at).after);
            const bool was = !before.fields().empty(), is = !after.fields().empty();
            if (was != is || distinct_values(before, place.second) != distinct_values(after, place.second))
                continue;
            folded_ |= dropped_.emplace(at, true).second;
        }
    }

    std::vector<JournalEntry> acts_;
    std::map<std::pair<RecordId, FieldKey>, At> last_;
    std::map<At, bool> dropped_;
    bool folded_ = false;
};

} // namespace

Grain grain_at(Milliseconds time, Milliseconds now) {
    if (time < now - days_of_every_day * one_day) return Grain::month;
    return time < now - days_of_every_act * one_day ? Grain::day : Grain::act;
}

std::int64_t period_of(const JournalEntry& act) { return period(act.transaction.clock.time, act.grain); }

bool compact(std::vector<JournalEntry>& acts, Milliseconds now) {
    std::vector<JournalEntry> left;
    bool any = false;
    for (std::size_t begin = 0; begin < acts.size();) {
        const Milliseconds time = acts[begin].transaction.clock.time;
        const Grain grain = std::max(acts[begin].grain, grain_at(time, now));
        std::size_t end = begin + 1;
        while (grain != Grain::act && end < acts.size()) {
            const Milliseconds next = acts[end].transaction.clock.time;
            if (std::max(acts[end].grain, grain_at(next, now)) != grain ||
                period(next, grain) != period(time, grain))
                break;
            ++end;
        }
        const auto from = acts.begin() + static_cast<std::ptrdiff_t>(begin);
        std::vector<JournalEntry> run(
            std::make_move_iterator(from),
            std::make_move_iterator(from + static_cast<std::ptrdiff_t>(end - begin)));
        begin = end;
        Run folding(run);
        if (grain != Grain::act && folding.fold()) {
            run = folding.take(grain);
            any = true;
        }
        std::move(run.begin(), run.end(), std::back_inserter(left));
    }
    acts = std::move(left);
    return any;
}

} // namespace kumppani
