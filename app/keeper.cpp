#include "app/keeper.hpp"

#include "app/backup.hpp"
#include "app/file_names.hpp"
#include "app/leaving.hpp"
#include "app/platform.h"
#include "app/preferences.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/text_field.hpp"
#include "shared/model/in_order.hpp"
#include "shared/store/folder_files.hpp"
#include "shared/store/history.hpp"
#include "shared/store/saving.hpp"
#include "shared/words/words.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace kumppani {

namespace {

Surroundings surroundings() { return {platform::now, platform::random}; }

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
    std::unique_ptr<Saving> saving;    ///< null where there is no storage
    std::unique_ptr<Workspace> unkept; ///< then
    Milliseconds retry_at = 0;         ///< after a failure: not before this, in platform::elapsed
    Milliseconds retry_after = first_retry;
    std::uint64_t told = 0;  ///< the number of the act up to which it was said that all is saved
    Preferences preferences; ///< as they stand in their file
    Replica known_as;        ///< whose name people know: another takes its place when numbers are used up

    bool writes() const { return saving && saving->writes(); }
    std::uint64_t acts() const { return saving->opened().store->position().entries; }

    std::vector<std::string> damaged_files() {
        std::vector<std::string> names = files->list();
        std::erase_if(names, [](const std::string& name) { return !name.starts_with(damaged_prefix); });
        put_in_order(names);
        return names;
    }

    void try_again_later() {
        retry_at = platform::elapsed() + retry_after;
        retry_after = std::min(2 * retry_after, last_retry);
    }
    void try_at_once() {
        retry_at = 0;
        retry_after = first_retry;
    }
};

Keeper::Keeper(const Environment& environment) : state_(std::make_unique<State>()) {
    State& s = *state_;
    if (environment.storage_works) {
        s.files = std::make_unique<FolderFiles>(environment.folder);
        s.saving = std::make_unique<Saving>(*s.files, surroundings(), environment.writes);
    } else {
        s.unkept = std::make_unique<Workspace>(new_replica(surroundings()), surroundings());
    }
}

Keeper::~Keeper() = default;

Workspace& Keeper::workspace() { return state_->saving ? state_->saving->workspace() : *state_->unkept; }

void Keeper::open(Session& session) {
    State& s = *state_;
    session.language = session.environment.language;
    if (!s.saving) {
        session.storage = StorageState::none;
        session.problem = storage_problem_from(session.environment.storage_error);
        return;
    }
    s.preferences = read_preferences(s.files->read(preferences_file).value_or(""));
    if (s.preferences.language && !session.environment.language_forced)
        session.language = *s.preferences.language;
    session.look = s.preferences.look;
    session.file_note_read = s.preferences.file_note_read;
    session.column_choices = s.preferences.columns;
    session.shown_columns = s.preferences.shown_columns;
    session.backup_taken = s.preferences.backup_taken;
    session.capture_drafts = s.preferences.capture_drafts;
    session.read_history = [this] { return kumppani::read_history(*state_->files); };
    for (const std::string& name : s.files->list()) {
        if (!name.starts_with(Colleagues::prefix)) continue;
        if (const auto bytes = s.files->read(name)) session.colleagues.load(name, *bytes);
    }
    read(session);
}

/// What an opened store means for the session.
void Keeper::read(Session& session) {
    State& s = *state_;
    session.taking_over = false;
    session.unsaved = s.saving->put_aside();
    session.read_only = !s.writes();
    if (s.saving->left_alone()) return tell_left_alone(session);
    if (s.writes())
        grant(session);
    else
        session.storage = StorageState::reading;
}

void Keeper::tell_left_alone(Session& session) {
    session.storage = StorageState::none;
    const bool newer = state_->saving->opened().state == StoreState::newer_version;
    session.problem = {newer ? StorageFault::newer_store : StorageFault::damaged, {}};
}

/// This window writes: what opening wrote is to be kept.
void Keeper::grant(Session& session) {
    State& s = *state_;
    session.storage = StorageState::kept;
    const Opened& opened = s.saving->opened();
    s.told = s.acts();
    if (opened.state == StoreState::recovered) {
        session.damage = {true, opened.kept_until, opened.lost, {}};
    }
    session.damage.files = s.damaged_files();
    if (opened.formerly) {
        name_too(session, workspace().replica(), *opened.formerly);
    }
    if (const auto brought = s.saving->brought_as()) name_too(session, *brought, workspace().replica());
    s.known_as = workspace().replica();
}

void Keeper::reopen(Session& session, bool writes) {
    State& s = *state_;
    if (!s.saving) return;
    s.saving->reopen(writes);
    s.try_at_once();
    read(session);
}

void Keeper::start_over(Session& session) {
    state_->saving->start_over();
    read(session);
}

void Keeper::forget_damaged(Session& session) {
    for (const std::string& name : session.damage.files)
        state_->saving->remove(name);
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
    now.columns = session.column_choices;
    now.shown_columns = session.shown_columns;
    now.backup_taken = session.backup_taken;
    now.capture_drafts = session.capture_drafts;
    const bool empty = workspace().all(Kind::customer).empty();
    if (now.first_data == 0 && !empty) now.first_data = session.now;
    const Milliseconds since = std::max(now.backup_taken, now.first_data);
    const bool changed = s.saving->opened().store->position().latest > now.backup_taken;
    session.backup_due = !empty && changed && since > 0 && session.now - since > backup_days * day;
    if (now == s.preferences) return;
    s.preferences = now;
    s.saving->write(preferences_file, write_preferences(now));
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
        s.saving->hand_on_everything();
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
    if (s.writes()) {
        const Replica now = workspace().replica();
        if (now != s.known_as) name_too(session, now, std::exchange(s.known_as, now));
        for (const auto& [name, bytes] : session.colleagues.take_changed())
            s.saving->write(name, bytes);
        keep_preferences(session);
        hand_on(session);
    }
    const bool busy = s.writes() && (s.saving->anything_waits() || s.saving->under_way());
    if (busy && session.storage != StorageState::failed) return;
    for (const auto& act : std::exchange(session.waiting_for_save, {}))
        act(session);
}

void Keeper::hand_on(Session& session) {
    State& s = *state_;
    Saving& saving = *s.saving;
    if (saving.under_way() || (!saving.anything_waits() && saving.written())) return;
    if (platform::elapsed() < s.retry_at) {
        platform::request_frame(static_cast<int>(s.retry_at - platform::elapsed()) + 1);
        return;
    }
    saving.prepare(saving.wants_folding() && !ui::typing());
    if (!saving.written()) tell_failure(session, {StorageFault::not_written, {}});
    if (!saving.anything_waits()) return;
    if (session.storage != StorageState::failed) session.storage = StorageState::saving;
    platform::persist(saving.hand_on());
}

/// Tried again after a while, together with what changed since; meanwhile it is said in plain sight.
void Keeper::tell_failure(Session& session, StorageProblem problem) {
    session.problem = std::move(problem);
    if (session.storage != StorageState::failed) {
        const Explained words = explained(session.problem.fault);
        ui::alert(std::string(session.say(Word::save_failed)) + ". " +
                  std::string(session.say(words.reason)));
    }
    session.storage = StorageState::failed;
    state_->try_again_later();
}

bool Keeper::at_rest() const { return !state_->saving || state_->saving->at_rest(); }

void Keeper::persisted(Session& session, bool success, std::string_view error) {
    State& s = *state_;
    s.saving->persisted(success);
    if (!s.writes()) return;
    if (!success) return tell_failure(session, storage_problem_from(error));
    // What the files in memory could not take is not durable either.
    if (!s.saving->written()) return;
    s.try_at_once();
    // Nor what was changed while this was under way: that is handed on next.
    session.storage = s.saving->at_rest() ? StorageState::kept : StorageState::saving;
    if (!s.saving->at_rest()) return;
    session.saved_at = platform::now();
    if (std::exchange(s.told, s.acts()) != s.acts()) ui::announce(session.say(Word::saved));
}

} // namespace kumppani
