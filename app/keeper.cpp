#include "app/keeper.hpp"

#include "app/backup.hpp"
#include "app/exporting.hpp"
#include "app/platform.h"
#include "app/preferences.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/text_field.hpp"
#include "app/unsaved.hpp"
#include "shared/store/folder_files.hpp"
#include "shared/store/history.hpp"
#include "shared/store/opening.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

namespace kumppani {

namespace {

Surroundings surroundings() { return {platform::now, platform::random}; }

Replica new_replica() {
    constexpr std::uint64_t fifty_bits = (std::uint64_t{1} << 50U) - 1;
    return {platform::random() & fifty_bits};
}

constexpr Milliseconds first_retry = 5'000, last_retry = 60'000;
constexpr Milliseconds day = 24LL * 60 * 60 * 1000;

/// Whoever goes on by another number keeps the name that people know.
void name_too(Session& session, Replica now, Replica before) {
    const Record* known = session.workspace.find(written(before));
    if (!known || !known->has("name") || session.workspace.find(written(now))) return;
    const Value name = known->value("name");
    auto edit = session.workspace.edit({Word::undo_edit, {std::string(session.say(Word::author_name))}});
    edit.create_as(written(now), Kind::author, {{"name", name}});
    edit.commit();
}

} // namespace

struct Keeper::State {
    std::unique_ptr<FolderFiles> files;
    std::unique_ptr<Workspace> workspace;
    Opened opened;
    bool writes = true;
    std::set<std::string> waiting;   ///< files written since they were last handed on
    std::set<std::string> handed_on; ///< being made durable
    Milliseconds retry_at = 0;       ///< after a failure: not before this, in platform::elapsed
    Milliseconds retry_after = first_retry;
    bool written = true;  ///< the last transaction is in its file
    bool changed = false; ///< by the user, since it was last said that all is saved
    Unsaved unsaved;
    Replica aside_as;          ///< who made those edits, by another number
    std::vector<Record> aside; ///< with edits that another window kept us from saving
    Preferences preferences;   ///< as they stand in their file

    void note(const Kept& kept) {
        waiting.insert(kept.files.begin(), kept.files.end());
        written = kept.trouble == Trouble::none;
    }

    std::vector<std::string> damaged_files() {
        std::vector<std::string> names = files->list();
        std::erase_if(names, [](const std::string& name) { return !name.starts_with(damaged_prefix); });
        std::sort(names.begin(), names.end());
        return names;
    }
};

Keeper::Keeper(const Environment& environment) : state_(std::make_unique<State>()) {
    State& s = *state_;
    s.writes = environment.writes;
    if (environment.storage_works) {
        s.files = std::make_unique<FolderFiles>(environment.folder);
        s.opened = open_store(*s.files, surroundings());
        s.workspace = std::move(s.opened.workspace);
    }
    if (!s.workspace) s.workspace = std::make_unique<Workspace>(new_replica(), surroundings());
    s.unsaved.reset(*s.workspace);
}

Keeper::~Keeper() = default;

Workspace& Keeper::workspace() { return *state_->workspace; }

void Keeper::open(Session& session) {
    State& s = *state_;
    session.language = session.environment.language;
    if (s.files) {
        s.preferences = read_preferences(s.files->read(preferences_file).value_or(""));
        if (s.preferences.language && !session.environment.language_forced)
            session.language = *s.preferences.language;
        session.look = s.preferences.look;
        session.file_note_read = s.preferences.file_note_read;
        session.backup_taken = s.preferences.backup_taken;
    } else {
        session.storage = StorageState::none;
        session.problem = storage_problem_from(session.environment.storage_error);
    }
    if (s.files) session.read_history = [this] { return kumppani::read_history(*state_->files); };
    workspace().on_transaction([this](const Transaction& transaction) {
        State& now = *state_;
        if (!now.writes || !now.opened.store) return;
        now.changed = true;
        now.note(now.opened.store->append(transaction));
        now.unsaved.changed(transaction);
    });
    if (s.files) read(session);
}

/// What an opened store means for the session.
void Keeper::read(Session& session) {
    State& s = *state_;
    session.taking_over = false;
    if (!s.opened.store) return tell_left_alone(session);
    if (s.writes)
        grant(session);
    else
        session.storage = StorageState::reading;
    session.read_only = !s.writes;
    session.unsaved = s.aside.size();
    workspace().freeze(session.read_only);
}

void Keeper::tell_left_alone(Session& session) {
    session.storage = StorageState::none;
    session.read_only = true;
    workspace().freeze(true);
    const bool newer = state_->opened.state == StoreState::newer_version;
    session.problem = {newer ? StorageFault::newer_store : StorageFault::damaged, {}};
}

/// This window writes: what opening wrote is to be kept, and what could not be saved before comes along.
void Keeper::grant(Session& session) {
    State& s = *state_;
    session.storage = StorageState::kept;
    s.note(s.opened.kept);
    if (s.opened.state == StoreState::recovered) {
        session.damage = {true, s.opened.kept_until, s.opened.lost, {}};
    }
    session.damage.files = s.damaged_files();
    if (s.opened.formerly) {
        name_too(session, workspace().replica(), *s.opened.formerly);
    }
    if (!s.aside.empty()) {
        workspace().join({Word::undo_brought, {}}, s.aside);
        s.aside.clear();
        name_too(session, s.aside_as, workspace().replica());
    }
}

void Keeper::reopen(Session& session, bool writes) {
    State& s = *state_;
    if (!s.files) return;
    Workspace& ours = workspace();
    Opened opened = open_store(*s.files, surroundings());
    const bool wrote = s.writes && s.opened.store != nullptr;
    s.writes = writes;
    s.waiting.clear();
    s.handed_on.clear();
    s.written = true;
    s.retry_at = 0;
    s.retry_after = first_retry;
    if (!opened.workspace) {
        s.opened = std::move(opened);
        return read(session);
    }
    // A store that has become much smaller takes nothing away from what is here.
    const bool shrunk = wrote && 2 * opened.workspace->size() < ours.size();
    if (shrunk || s.unsaved.any()) {
        s.aside_as = new_replica();
        const auto aside = s.unsaved.set_aside(ours, shrunk, s.aside_as);
        s.aside.insert(s.aside.end(), aside.begin(), aside.end());
    }
    ours.freeze(false);
    ours.become(std::move(*opened.workspace));
    opened.workspace.reset();
    s.opened = std::move(opened);
    s.unsaved.reset(ours);
    // Shown among the others: it is still there.
    if (!writes && !s.aside.empty()) ours.join({Word::undo_brought, {}}, s.aside);
    read(session);
}

void Keeper::start_over(Session& session) {
    State& s = *state_;
    const std::vector<std::string> before = s.files->list();
    set_store_aside(*s.files);
    s.opened = open_store(*s.files, surroundings());
    workspace().freeze(false);
    workspace().become(std::move(*s.opened.workspace));
    s.opened.workspace.reset();
    s.unsaved.reset(workspace());
    s.waiting.insert(before.begin(), before.end());
    for (const std::string& name : s.damaged_files())
        s.waiting.insert(name);
    read(session);
}

void Keeper::forget_damaged(Session& session) {
    State& s = *state_;
    for (const std::string& name : session.damage.files) {
        if (s.files->remove(name)) s.waiting.insert(name);
    }
    session.damage = {};
}

void Keeper::back_up(Session& session) {
    session.when_saved([](Session& now) {
        const std::string author = now.author();
        const auto bytes = checked_backup(now.workspace, author);
        if (!bytes) {
            now.tell(std::string(now.say(Word::backup_failed)));
            return;
        }
        const std::string name = bundle_file_name(author, now.today);
        platform::save_file(name, "application/json", *bytes);
        now.backup_taken = platform::now();
        now.tell(now.say(Word::backup_done, {name}));
    });
}

void Keeper::keep_preferences(Session& session) {
    State& s = *state_;
    Preferences now = s.preferences;
    if (!session.environment.language_forced) now.language = session.language;
    now.look = session.look;
    now.file_note_read = session.file_note_read;
    now.backup_taken = session.backup_taken;
    const bool empty = workspace().all(Kind::customer).empty();
    if (now.first_data == 0 && !empty) now.first_data = session.now;
    const Milliseconds since = std::max(now.backup_taken, now.first_data);
    const bool changed = s.opened.store->position().latest > now.backup_taken;
    session.backup_due = !empty && changed && since > 0 && session.now - since > backup_days * day;
    if (now == s.preferences) return;
    s.preferences = now;
    if (s.files->write(preferences_file, write_preferences(now))) s.waiting.emplace(preferences_file);
}

void Keeper::keep(Session& session) {
    State& s = *state_;
    switch (std::exchange(session.wish, StorageWish::none)) {
    case StorageWish::none:
        break;
    case StorageWish::take_over:
        session.taking_over = true;
        platform::take_over();
        break;
    case StorageWish::save_again:
        for (const std::string& name : s.files->list())
            s.waiting.insert(name);
        s.retry_at = 0;
        break;
    case StorageWish::start_over:
        start_over(session);
        break;
    case StorageWish::forget_damaged:
        forget_damaged(session);
        break;
    case StorageWish::backup:
        back_up(session);
        break;
    }
    if (s.opened.store && s.writes) {
        keep_preferences(session);
        hand_on(session);
    }
    const bool busy = s.writes && s.opened.store && (!s.waiting.empty() || !s.handed_on.empty());
    if (busy && session.storage != StorageState::failed) return;
    for (const auto& act : std::exchange(session.waiting_for_save, {}))
        act(session);
}

void Keeper::hand_on(Session& session) {
    State& s = *state_;
    if (!s.handed_on.empty() || (s.waiting.empty() && s.written)) return;
    // A change that found no room in the journal goes into a new snapshot; a long journal is folded when
    // nobody types.
    if (!s.written || (s.opened.store->wants_folding() && !ui::typing()))
        s.note(s.opened.store->fold(workspace()));
    if (!s.written) {
        session.storage = StorageState::failed;
        session.problem = {StorageFault::not_written, {}};
    }
    if (s.waiting.empty()) return;
    if (platform::elapsed() < s.retry_at) {
        platform::request_frame(static_cast<int>(s.retry_at - platform::elapsed()) + 1);
        return;
    }
    s.handed_on = std::exchange(s.waiting, {});
    s.unsaved.handed_on(workspace());
    if (session.storage != StorageState::failed) session.storage = StorageState::saving;
    platform::persist({s.handed_on.begin(), s.handed_on.end()});
}

bool Keeper::at_rest() const {
    return state_->written && state_->waiting.empty() && state_->handed_on.empty();
}

void Keeper::persisted(Session& session, bool success, std::string_view error) {
    State& s = *state_;
    if (!success) {
        // Tried again after a while, together with what changed since; meanwhile it is said in plain sight.
        s.waiting.merge(s.handed_on);
        s.handed_on.clear();
        s.unsaved.failed();
        if (!s.writes) return;
        session.problem = storage_problem_from(error);
        if (session.storage != StorageState::failed) {
            const Explained words = explained(session.problem.fault);
            ui::alert(std::string(session.say(Word::save_failed)) + ". " +
                      std::string(session.say(words.reason)));
        }
        session.storage = StorageState::failed;
        s.retry_at = platform::elapsed() + s.retry_after;
        s.retry_after = std::min(2 * s.retry_after, last_retry);
        return;
    }
    s.handed_on.clear();
    s.unsaved.kept();
    s.retry_at = 0;
    s.retry_after = first_retry;
    if (!s.writes) return;
    session.storage = StorageState::kept;
    session.saved_at = platform::now();
    if (std::exchange(s.changed, false)) ui::announce(session.say(Word::saved));
}

} // namespace kumppani
