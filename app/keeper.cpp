#include "app/keeper.hpp"

#include "app/platform.h"
#include "app/preferences.hpp"
#include "app/ui/frame.hpp"
#include "app/ui/text_field.hpp"
#include "shared/store/folder_files.hpp"
#include "shared/store/opening.hpp"
#include "shared/words/words.hpp"

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

constexpr Milliseconds retry_after = 5'000;

} // namespace

struct Keeper::State {
    std::unique_ptr<FolderFiles> files;
    Opened opened;
    std::set<std::string> waiting;   ///< files written since they were last handed on
    std::set<std::string> handed_on; ///< being made durable
    Milliseconds retry_at = 0;       ///< after a failure: not before
    bool written = true;             ///< the last transaction is in its file
    bool changed = false;            ///< by the user, since it was last said that all is saved
    Preferences preferences;         ///< as they stand in their file

    void note(const Kept& kept) {
        waiting.insert(kept.files.begin(), kept.files.end());
        written = kept.trouble == Trouble::none;
    }
};

Keeper::Keeper(const Environment& environment) : state_(std::make_unique<State>()) {
    if (environment.storage_works) {
        state_->files = std::make_unique<FolderFiles>(environment.folder);
        state_->opened = open_store(*state_->files, surroundings());
        state_->note(state_->opened.kept);
    }
    if (!state_->opened.workspace) {
        state_->opened.workspace = std::make_unique<Workspace>(new_replica(), surroundings());
    }
}

Keeper::~Keeper() = default;

Workspace& Keeper::workspace() { return *state_->opened.workspace; }

void Keeper::open(Session& session) {
    State& s = *state_;
    session.language = session.environment.language;
    if (s.files) {
        s.preferences = read_preferences(s.files->read(preferences_file).value_or(""));
        if (s.preferences.language && !session.environment.language_forced)
            session.language = *s.preferences.language;
        session.look = s.preferences.look;
        session.file_note_read = s.preferences.file_note_read;
    }
    if (!s.opened.store) {
        session.storage = StorageState::none;
        if (s.opened.state == StoreState::newer_version) {
            session.environment.storage_error = session.say(Word::store_newer);
        } else if (s.opened.state == StoreState::damaged) {
            session.environment.storage_error = session.say(Word::store_damaged);
        }
        return;
    }
    if (s.opened.state == StoreState::recovered) {
        session.toast = {std::string(session.say(Word::store_recovered)), false, platform::now() + 20'000};
    }
    s.opened.workspace->on_transaction([this](const Transaction& transaction) {
        state_->changed = true;
        state_->note(state_->opened.store->append(transaction));
    });
}

void Keeper::keep(Session& session) {
    State& s = *state_;
    if (!s.opened.store) return;
    const Preferences now{session.environment.language_forced ? s.preferences.language : session.language,
                          session.look, session.file_note_read};
    if (now != s.preferences) {
        s.preferences = now;
        if (s.files->write(preferences_file, write_preferences(now))) s.waiting.emplace(preferences_file);
    }
    if (!s.handed_on.empty() || (s.waiting.empty() && s.written)) return;
    // A change that found no room in the journal goes into a new snapshot; a long journal is folded when
    // nobody types.
    if (!s.written || (s.opened.store->wants_folding() && !ui::typing()))
        s.note(s.opened.store->fold(workspace()));
    if (!s.written) {
        session.storage = StorageState::failed;
        session.storage_error = session.say(Word::store_not_written);
    }
    if (s.waiting.empty()) return;
    if (platform::now() < s.retry_at) {
        platform::request_frame(static_cast<int>(s.retry_at - platform::now()) + 1);
        return;
    }
    s.handed_on = std::exchange(s.waiting, {});
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
        if (session.storage != StorageState::failed) {
            ui::alert(std::string(session.say(Word::save_failed)) + ". " +
                      session.say(Word::save_failed_reason, {error}));
        }
        session.storage = StorageState::failed;
        session.storage_error = error;
        s.retry_at = platform::now() + retry_after;
        return;
    }
    s.handed_on.clear();
    s.retry_at = 0;
    session.storage = StorageState::kept;
    session.saved_at = platform::now();
    if (std::exchange(s.changed, false)) ui::announce(session.say(Word::saved));
}

} // namespace kumppani
