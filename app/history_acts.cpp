#include "app/history_acts.hpp"

#include "app/moments.hpp"
#include "app/naming.hpp"
#include "shared/model/display.hpp"
#include "shared/model/fold.hpp"
#include "shared/store/compaction.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <map>

namespace kumppani {

namespace {

// Typing is saved whenever it rests: who goes on within this time is still at the same change.
constexpr Milliseconds pause_in_typing = 60'000;

// More than this of one act (an import of thousands) nobody reads here.
constexpr std::size_t most_records = 6, most_fields = 24;

/// The registers that an act changed, by the record they belong to.
using Changes = std::map<RecordId, std::pair<Kind, std::vector<Change>>>;

Record holding(const RecordId& id, Kind kind, FieldKey field, const Register& values) {
    Record record(id, kind);
    record.set(field, values);
    return record;
}

/// Tells of records that were forgotten too: by the last name they had.
class Teller {
public:
    Teller(const Session& session, std::span<const JournalEntry> acts) : session_(session) {
        for (const JournalEntry& entry : acts)
            for (const Change& change : entry.transaction.changes)
                if (!session.workspace.find(change.record)) forget(change);
    }

    const Record* find(std::string_view id) const {
        if (const Record* now = session_.workspace.find(id)) return now;
        const auto found = forgotten_.find(id);
        return found == forgotten_.end() ? nullptr : &found->second;
    }

    std::string words(Kind kind, FieldKey field, const Record& state) const {
        std::string all;
        for (const Value& value : distinct_values(state, field)) {
            const std::string one =
                value_words(session_, kind, field, value, [this](std::string_view id) { return find(id); });
            if (!one.empty()) all = one + (all.empty() ? "" : " / " + all);
        }
        return all;
    }

    std::string about(const Record& record) const {
        std::string words = kind_word(session_, record.kind());
        const Record* owner = find(owner_of(record));
        // A task of a group of a customer: the nearest says most.
        return owner ? words + ", " + title_of(session_, *owner) : words;
    }

    const Session& session() const { return session_; }

private:
    void forget(const Change& change) {
        const KindInfo& kind = info(change.kind);
        Record& record = forgotten_.try_emplace(change.record, change.record, change.kind).first->second;
        const bool names = change.field == FieldKey(kind.title) || change.field == FieldKey("role") ||
                           change.field == FieldKey("number") ||
                           (!kind.owner.empty() && change.field == owner_field(change.kind));
        if (names && !change.after.empty()) record.set(change.field, change.after);
    }

    const Session& session_;
    TextMap<Record> forgotten_;
};

FieldTale field_tale(const Teller& teller, Kind kind, FieldKey key, const Record& before,
                     const Record& after) {
    const Field* known = find_field(kind, key.name());
    FieldTale tale;
    tale.field = known ? std::string(teller.session().say(known->label)) : std::string(key.name());
    if (known && known->type == Type::order) {
        // An order key says nothing to people; that the row moved does.
        tale.after = teller.session().say(Word::new_place);
        return tale;
    }
    tale.before = teller.words(kind, key, before);
    tale.after = teller.words(kind, key, after);
    return tale;
}

/// The fields in which two states of a record differ, in the kind's order, then those of newer versions.
std::vector<FieldTale> field_tales(const Teller& teller, const Record& before, const Record& after,
                                   bool added) {
    const KindInfo& kind = info(after.kind());
    std::vector<FieldKey> keys;
    for (const Field& field : kind.fields) {
        const bool of_place = field.key == kind.owner || field.type == Type::order;
        if (!added || !of_place) keys.emplace_back(field.key);
    }
    for (const Record* side : {&before, &after})
        for (const FieldKey field : side->fields())
            if (field != deletion_field && !find_field(kind.kind, field.name()) &&
                std::find(keys.begin(), keys.end(), field) == keys.end())
                keys.push_back(field);
    std::vector<FieldTale> tales;
    for (const FieldKey key : keys)
        if (distinct_values(before, key) != distinct_values(after, key))
            tales.push_back(field_tale(teller, kind.kind, key, before, after));
    return tales;
}

RecordTale record_tale(const Teller& teller, const RecordId& id, Kind kind) {
    RecordTale tale;
    tale.id = id;
    if (const Record* now = teller.find(id)) {
        tale.title = title_of(teller.session(), *now);
        tale.about = teller.about(*now);
    } else {
        tale.title = kind_word(teller.session(), kind);
    }
    return tale;
}

/// Acts that are shown as one.
struct Together {
    std::uint64_t number;
    const JournalEntry* last;
    std::vector<Change> changes;
    std::set<RecordId> created;
};

void take(Together& together, const JournalEntry& entry) {
    together.last = &entry;
    together.number = entry.number;
    for (const RecordId& id : entry.transaction.created)
        together.created.insert(id);
    // Only typing on is written onto what is there: few changes, onto those of an edit.
    if (together.changes.empty())
        together.changes = entry.transaction.changes;
    else
        for (const Change& change : entry.transaction.changes) {
            const auto same =
                std::find_if(together.changes.begin(), together.changes.end(), [&](const Change& c) {
                    return c.record == change.record && c.field == change.field;
                });
            if (same == together.changes.end())
                together.changes.push_back(change);
            else
                same->after = change.after;
        }
}

/// Whether an edit types on in the field that the act before it changed: saved in between, as typing rested.
bool goes_on(const Together& before, const JournalEntry& entry) {
    const Transaction &one = before.last->transaction, &next = entry.transaction;
    if (entry.grain != Grain::act || before.last->grain != Grain::act) return false;
    if (one.replica != next.replica || one.title != next.title) return false;
    if (next.act == Act::continued) return true;
    return one.act == Act::edit && next.act == Act::edit && before.changes.size() == 1 &&
           next.changes.size() == 1 && before.changes.front().record == next.changes.front().record &&
           before.changes.front().field == next.changes.front().field && before.created.empty() &&
           next.clock.time - one.clock.time < pause_in_typing;
}

std::vector<Together> put_together(std::span<const JournalEntry> acts) {
    std::vector<Together> all;
    for (const JournalEntry& entry : acts) {
        if (all.empty() || !goes_on(all.back(), entry)) all.push_back({entry.number, &entry, {}, {}});
        take(all.back(), entry);
    }
    // Within a period that was folded together only its end is a state that has been.
    for (std::size_t i = all.size(); i-- > 1;) {
        const JournalEntry &one = *all[i - 1].last, &next = *all[i].last;
        if (one.grain != Grain::act && one.grain == next.grain && period_of(one) == period_of(next))
            all[i - 1].number = all[i].number;
    }
    return all;
}

bool deleted_in(const std::vector<Change>& changes, bool after) {
    for (const Change& change : changes)
        if (change.field == deletion_field)
            return holding(change.record, change.kind, change.field, after ? change.after : change.before)
                .deleted();
    return false;
}

void tell(const Teller& teller, const Together& together, const std::set<RecordId>* within, ActTale& tale) {
    Changes records;
    std::vector<RecordId> order;
    TextSet others;
    for (const Change& change : together.changes) {
        if (within && !within->count(change.record)) continue;
        auto place = records.find(change.record);
        if (place == records.end() && order.size() == most_records) {
            others.insert(change.record);
            continue;
        }
        if (place == records.end()) {
            place = records.try_emplace(change.record, change.kind, std::vector<Change>()).first;
            order.push_back(change.record);
        }
        place->second.second.push_back(change);
    }
    tale.more = others.size();
    std::size_t fields = 0;
    for (const RecordId& id : order) {
        const auto& [kind, changes] = records.at(id);
        RecordTale one = record_tale(teller, id, kind);
        const bool was = deleted_in(changes, false), is = deleted_in(changes, true);
        if (together.created.count(id))
            one.what = RecordTale::What::added;
        else if (was != is)
            one.what = is ? RecordTale::What::removed : RecordTale::What::returned;
        Record before(id, kind), after(id, kind);
        for (const Change& change : changes) {
            before.set(change.field, change.before);
            after.set(change.field, change.after);
        }
        // Of what came in by the dozen the names say enough.
        const bool one_of_many = one.what == RecordTale::What::added && !others.empty();
        if (one.what != RecordTale::What::removed && !one_of_many)
            one.fields = field_tales(teller, before, after, one.what == RecordTale::What::added);
        while (!one.fields.empty() && fields + one.fields.size() > most_fields) {
            one.fields.pop_back();
            ++tale.more;
        }
        fields += one.fields.size();
        tale.records.push_back(std::move(one));
    }
}

std::string title_of_act(const Session& session, const Transaction& transaction) {
    if (transaction.act == Act::undo) return session.say(Word::undone, {session.say(transaction.title)});
    if (transaction.act == Act::redo) return session.say(Word::redone, {session.say(transaction.title)});
    return session.say(transaction.title);
}

bool speaks_of(const ActTale& act, std::string_view search) {
    if (search.empty() || contains_folded(act.who, search) || contains_folded(act.title, search)) return true;
    for (const RecordTale& record : act.records) {
        if (contains_folded(record.title, search) || contains_folded(record.about, search)) return true;
        for (const FieldTale& field : record.fields)
            if (contains_folded(field.field, search) || contains_folded(field.before, search) ||
                contains_folded(field.after, search))
                return true;
    }
    return false;
}

} // namespace

std::vector<ActTale> tales(const Session& session, std::span<const JournalEntry> acts,
                           const std::set<RecordId>* within, std::string_view search) {
    const Teller teller(session, acts);
    const std::vector<Together> all = put_together(acts);
    std::vector<ActTale> told;
    for (auto together = all.rbegin(); together != all.rend(); ++together) {
        const Transaction& transaction = together->last->transaction;
        ActTale tale;
        tale.act = together->last->number;
        tale.number = together->number;
        tale.time = transaction.clock.time;
        tale.grain = together->last->grain;
        tell(teller, *together, within, tale);
        if (tale.records.empty()) continue;
        tale.who = who_words(session, transaction.replica);
        tale.title = title_of_act(session, transaction);
        if (speaks_of(tale, search)) told.push_back(std::move(tale));
    }
    return told;
}

RecordTale tale_of(const Session& session, const Restored& restored) {
    const Teller teller(session, {});
    const Record& state = restored.state;
    const Record* now = session.workspace.find(state.id());
    const Record& named = restored.what == Return::removed && now ? *now : state;
    RecordTale tale;
    tale.id = state.id();
    tale.title = title_of(session, named);
    tale.about = teller.about(named);
    tale.what = restored.what == Return::removed    ? RecordTale::What::removed
                : restored.what == Return::returned ? RecordTale::What::returned
                                                    : RecordTale::What::changed;
    if (restored.what == Return::removed) return tale;
    tale.fields = field_tales(teller, now ? *now : Record(state.id(), state.kind()), state, !now);
    return tale;
}

std::string day_heading(const Session& session, Date day) {
    const std::chrono::weekday weekday{std::chrono::sys_days(day)};
    const std::string words =
        std::string(weekday_short_name(static_cast<int>(weekday.iso_encoding()), session.language)) + " " +
        short_date(day) + std::to_string(static_cast<int>(day.year()));
    const int ago = days_between(day, session.today);
    if (ago == 0) return session.say(Word::today_is, {words});
    if (ago == 1) return session.say(Word::yesterday_was, {words});
    return words;
}

std::string moment_words(const Session& session, Milliseconds time) {
    const platform::LocalTime local = platform::local_time(time);
    return session.say(
        Word::date_at_time,
        {short_date(local.date) + std::to_string(static_cast<int>(local.date.year())), clock_time(local)});
}

} // namespace kumppani
